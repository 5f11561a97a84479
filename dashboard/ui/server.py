"""What surrounds the shell: warm-up, health routes and the middleware. It serves no data of its own."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Thread

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from dashboard.errors import DashboardError
from dashboard.intake.memory import settle
from dashboard.settings import ROOT, settings
from dashboard.ui import desk, forecasts, logs, metrics, style
from dashboard.ui.doorway import Doorway
from dashboard.ui.headers import SafeHeaders
from dashboard.ui.middleware import AtTheDoor, KoreanDocument, ToldByNumber

SHELL = ROOT / "dashboard" / "ui" / "shell.py"

logger = logging.getLogger(__name__)


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Load everything once, then keep it out of every later garbage collection."""
    if settings().logs_json:
        logs.as_json()
    if port := settings().metrics_port:
        metrics.listen(port)
    try:
        await run_in_threadpool(desk.warm_up)
    except DashboardError as problem:
        # The server stays up: a person reads the sentence on the screen, a machine on /readyz.
        logger.error("%s", problem)  # noqa: TRY400 - a sentence for people, the trace says nothing more
    settle()
    if settings().looks_ahead:
        Thread(target=_look_ahead, name="look-ahead", daemon=True).start()
    yield


def _look_ahead() -> None:
    """The first to ask what will be need not wait until the earlier years are scored and learnt."""
    try:
        with metrics.LOOKING_AHEAD.track_inprogress():
            forecasts.warm_up()
    except DashboardError as problem:
        logger.warning("nothing was learnt ahead: %s", problem)


async def healthz(_request: Request) -> Response:
    """The process answers."""
    return PlainTextResponse("ok")


async def readyz(_request: Request) -> Response:
    """The data can be read."""
    try:
        await run_in_threadpool(desk.warm_up)
    except DashboardError as problem:
        return PlainTextResponse(str(problem), status_code=503)
    return PlainTextResponse("ok")


async def stylesheet(_request: Request) -> Response:
    """The house CSS; its address carries its hash, so it may be kept for ever."""
    return Response(
        style.CSS, media_type="text/css", headers={"Cache-Control": "public, max-age=31536000, immutable"}
    )


ROUTES = [
    Route("/healthz", healthz),
    Route("/readyz", readyz),
    Route("/house.css", stylesheet),
]

MIDDLEWARE = [
    Middleware(SafeHeaders),
    Middleware(ToldByNumber),
    Middleware(AtTheDoor),
    Middleware(Doorway),
    Middleware(KoreanDocument),
]
