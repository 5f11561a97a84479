"""Who may send a file at all: only a browser that was shown a screen that takes files, by its guard, and not since turned away.

Streamlit takes files for any open session; a stranger who opens one could fill the memory with them. Nor does it count
them: one person could send as many as a machine can hold.
"""

from collections import OrderedDict
from threading import Lock

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.errors import TooOften
from dashboard.present import upload_words
from dashboard.ui import pace

PATH = "/_stcore/upload_file/"
MOST = 10_000  # sessions; the oldest forget first, and are let in again by their next run

_open: OrderedDict[str, str] = OrderedDict()  # session to person
_lock = Lock()


def open_for_this_session(person: str) -> None:
    """A screen that takes files is shown to this person: they may come."""
    if context := get_script_run_ctx():
        with _lock:
            _open[context.session_id] = person
            _open.move_to_end(context.session_id)
            while len(_open) > MOST:
                _open.popitem(last=False)


def close_for_this_session() -> None:
    """Somebody was turned away: nothing more may come."""
    if context := get_script_run_ctx():
        with _lock:
            _open.pop(context.session_id, None)


def sender(path: str) -> str | None:
    """Who sends a file to this address; None where none may come.

    >>> sender("/_stcore/upload_file/somebody/1") is None
    True
    """
    with _lock:
        return _open.get(path.removeprefix(PATH).partition("/")[0])


class Doorway:
    """Refuse a file before a byte of it is read."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or refuse."""
        refused = _refused(scope) if scope["type"] == "http" and scope["path"].startswith(PATH) else None
        await (refused or self.app)(scope, receive, send)


def _refused(scope: Scope) -> PlainTextResponse | None:
    if scope["method"] == "OPTIONS":
        return None
    person = sender(scope["path"])
    if person is None:
        return PlainTextResponse(upload_words.NOT_FROM_HERE, status_code=403)
    if scope["method"] != "PUT":
        return None
    size = Headers(scope=scope).get("content-length", "")
    if not size.isdecimal():  # every browser says how much will come
        return PlainTextResponse(upload_words.NOT_FROM_HERE, status_code=411)
    try:
        pace.receive_one(person, int(size))
    except TooOften as problem:
        return PlainTextResponse(str(problem), status_code=429)
    return None
