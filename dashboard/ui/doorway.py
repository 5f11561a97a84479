"""Who may send a file at all: only a browser that was shown a screen that takes files, by its guard, and not since turned away.

Streamlit takes files for any open session; a stranger who opens one could fill the memory with them.
"""

from collections import OrderedDict
from threading import Lock

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.present import upload_words

PATH = "/_stcore/upload_file/"
MOST = 10_000  # sessions; the oldest forget first, and are let in again by their next run

_open: OrderedDict[str, None] = OrderedDict()
_lock = Lock()


def open_for_this_session() -> None:
    """A screen that takes files is shown: they may come."""
    if context := get_script_run_ctx():
        with _lock:
            _open[context.session_id] = None
            _open.move_to_end(context.session_id)
            while len(_open) > MOST:
                _open.popitem(last=False)


def close_for_this_session() -> None:
    """Somebody was turned away: nothing more may come."""
    if context := get_script_run_ctx():
        with _lock:
            _open.pop(context.session_id, None)


def may_come(path: str) -> bool:
    """May a file come to this address?

    >>> may_come("/_stcore/upload_file/somebody/1"), may_come("/overview")
    (False, True)
    """
    if not path.startswith(PATH):
        return True
    with _lock:
        return path.removeprefix(PATH).partition("/")[0] in _open


class Doorway:
    """Refuse a file before a byte of it is read."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or refuse."""
        if scope["type"] != "http" or scope["method"] == "OPTIONS" or may_come(scope["path"]):
            await self.app(scope, receive, send)
        else:
            await PlainTextResponse(upload_words.NOT_FROM_HERE, status_code=403)(scope, receive, send)
