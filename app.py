"""The server: `streamlit run app.py` serves every address through the shell."""

import streamlit as st

from dashboard.ui import server, starting

entrance = starting.checked()
starting.warn_without_admin(entrance)

app = st.App(
    server.SHELL,
    secrets=starting.secrets(entrance),
    lifespan=server.lifespan,
    routes=server.ROUTES,
    middleware=server.MIDDLEWARE,
)
