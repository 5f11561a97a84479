"""What every request passes: who may knock, and the document in Korean."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from dashboard.modes import Entrance, Mode, is_loopback
from dashboard.present import labels, links
from dashboard.settings import settings
from dashboard.ui import document, logs, site

# Without these the document comes whole, and never as "not modified" since an older release.
NOT_FOR_DOCUMENTS = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"range")

HEALTH, READY = "/healthz", "/readyz"  # asked by what watches over the server, under its own name
METRICS = "/_stcore/metrics"  # how many are there is nobody's business
AGENTS = "/_stcore/agent/"  # another way to drive the pages, past a browser: shut whatever the options say
PASSED_ON = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip")


class ToldByNumber:
    """A bug below is told by its number, as on the pages, and stands whole in the log."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer in its place, unless an answer has begun."""
        has_begun = False

        async def noticing(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self.app(scope, receive, noticing)
        except Exception as problem:
            if scope["type"] != "http" or has_begun:
                raise
            await PlainTextResponse(labels.BUG.format(number=logs.bug(problem)), 500)(scope, receive, send)


class AtTheDoor:
    """Refuse whoever may not knock in this mode, any foreign name that leads here, and foreign pages (Origin)."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or refuse before anything is read."""
        if scope["type"] == "lifespan" or may_knock(scope, settings().entrance):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await WebSocketClose(code=1008)(scope, receive, send)
        else:
            await PlainTextResponse(_wrong_address(settings().entrance), status_code=403)(
                scope, receive, send
            )


class KoreanDocument:
    """Streamlit hard-codes an English document, at any address; send ours in its place, and only where a page is."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Rewrite an HTML answer to a browser that asks for a document; leave everything else alone."""
        if not asks_for_document(scope):
            await self.app(scope, receive, send)
            return
        headers = [(name, value) for name, value in scope["headers"] if name not in NOT_FOR_DOCUMENTS]
        await self.app(
            {**scope, "headers": headers}, receive, _Rewriter(send, is_page=is_page(scope["path"]))
        )


class _Rewriter:
    """Holds an HTML answer back until it is whole, since its length is said first."""

    def __init__(self, send: Send, *, is_page: bool) -> None:
        self.send = send
        self.is_page = is_page
        self.start: Message | None = None
        self.body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_html(message):
            self.start = message
        elif self.start is None:
            await self.send(message)
        else:
            self.body += message.get("body", b"")
            if not message.get("more_body"):
                await self._finish(self.start)

    async def _finish(self, start: Message) -> None:
        if not self.is_page:
            start["status"] = 404
        html = document.korean(self.body.decode()) if self.is_page else document.NOT_FOUND
        body = html.encode()
        headers = MutableHeaders(scope=start)
        for name in ("etag", "last-modified"):
            del headers[name]
        headers["content-length"] = str(len(body))
        headers["content-security-policy"] = document.content_security_policy(html)
        await self.send(start)
        await self.send({"type": "http.response.body", "body": body})


def may_knock(scope: Scope, entrance: Entrance) -> bool:
    """May this request be answered at all? Who it is from is asked later, by the pages."""
    if not _is_from_own_page(scope, entrance) or scope["path"].startswith(AGENTS):
        return False
    if entrance.mode is Mode.LOCAL:
        return is_local(scope) and not _is_passed_on(scope)
    if scope["path"] in {HEALTH, READY} and is_local(scope):
        return True
    if scope["path"] in {READY, METRICS}:  # why it is not ready names folders and databases
        return False
    # What the proxy says can be said by anybody who reaches the port: nobody but this computer may.
    if entrance.mode is Mode.PROXY and not _arrived_at_loopback(scope):
        return False
    return _header(scope, "host") == entrance.host


def is_local(scope: Scope) -> bool:
    """Does the request come from this computer, under a name of this computer?"""
    client = scope.get("client")
    return client is not None and is_loopback(client[0]) and is_loopback(_host(scope))


def asks_for_document(scope: Scope) -> bool:
    """Is this a browser opening an address, rather than a script fetching something?"""
    return (
        scope["type"] == "http"
        and scope["method"] == "GET"
        and "text/html" in Headers(scope=scope).get("accept", "")
    )


def is_page(path: str) -> bool:
    """Does the site map have this address? Its home is the bare one."""
    return path == "/" or path.removeprefix("/") in site.SITE.keys() - {links.HOME}


def _is_from_own_page(scope: Scope, entrance: Entrance) -> bool:
    """A browser says whose page it asks for; who says nothing is no page."""
    origin = _header(scope, "origin")
    if not origin:
        return True
    if entrance.url:
        return origin == entrance.url
    return origin.partition("://")[2] == _header(scope, "host")


def _is_passed_on(scope: Scope) -> bool:
    """Somebody put a proxy in front of a server without a sign-in: all the world would sit at this computer."""
    return any(_header(scope, name) for name in PASSED_ON)


def _arrived_at_loopback(scope: Scope) -> bool:
    server = scope.get("server")
    return server is not None and is_loopback(server[0])


def _header(scope: Scope, name: str) -> str:
    return Headers(scope=scope).get(name, "")


def _wrong_address(entrance: Entrance) -> str:
    return labels.WRONG_ADDRESS.format(url=entrance.url) if entrance.url else labels.FOREIGN_ADDRESS


def _host(scope: Scope) -> str | None:
    try:
        return urlsplit(f"//{Headers(scope=scope).get('host', '')}").hostname
    except ValueError:
        return None


def _is_html(start: Message) -> bool:
    return Headers(raw=start["headers"]).get("content-type", "").startswith("text/html")
