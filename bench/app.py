"""The real server over a shell that also has an empty page, so that both are measured in one process."""

from time import process_time

import streamlit as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from dashboard.settings import ROOT
from dashboard.ui import server


async def processor_seconds(_request: Request) -> Response:
    """What this process has cost so far."""
    return PlainTextResponse(str(process_time()))


app = st.App(
    ROOT / "bench" / "shell.py",
    lifespan=server.lifespan,
    routes=[*server.ROUTES, Route("/processor-seconds", processor_seconds)],
    middleware=server.MIDDLEWARE,
)
