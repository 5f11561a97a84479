"""The server: `streamlit run app.py` serves every address through the shell."""

import streamlit as st

from dashboard.ui import server

app = st.App(
    server.SHELL,
    lifespan=server.lifespan,
    routes=server.ROUTES,
    middleware=server.MIDDLEWARE,
)
