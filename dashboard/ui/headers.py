"""Which headers every answer carries, also one that refuses a websocket."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.settings import settings

CSP = "content-security-policy"
DENIAL = "websocket.http.response"  # the extension of ASGI that lets a refusal carry headers

SAFE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
# Of whatever is not our document: opened by itself it may do nothing at all, be it a file that somebody uploaded.
NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


class SafeHeaders:
    """Give every answer the headers that keep a browser from guessing, framing and leaking."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the headers to the first message of an answer."""
        accepted = False

        async def send_safely(message: Message) -> None:
            nonlocal accepted
            accepted = accepted or message["type"] == "websocket.accept"
            if (
                message["type"] == "websocket.close"
                and not accepted
                and DENIAL in scope.get("extensions", {})
            ):
                start = {"type": f"{DENIAL}.start", "status": 403, "headers": []}
                await send(_safe(start))
                await send({"type": f"{DENIAL}.body", "body": b""})
                return
            await send(_safe(message) if message["type"].endswith("http.response.start") else message)

        await self.app(scope, receive, send_safely)


def _safe(start: Message) -> Message:
    headers = MutableHeaders(scope=start)
    headers.update(SAFE_HEADERS)
    headers.setdefault(CSP, NOTHING)
    if settings().entrance.is_secure:
        _secure(start)
    return start


def _secure(start: Message) -> None:
    """Streamlit never asks for encryption; whoever has it wants it for every cookie and from now on."""
    start["headers"] = [
        (name, value + b"; Secure" if name.lower() == b"set-cookie" else value)
        for name, value in start["headers"]
        if name.lower() != b"strict-transport-security"
    ] + [(b"strict-transport-security", b"max-age=31536000")]
