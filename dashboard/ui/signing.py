"""What the frame says of who is there: the banner, signing in and out, and the one sentence for strangers."""

import streamlit as st

from dashboard.access import User
from dashboard.modes import Mode
from dashboard.present import signing as words
from dashboard.settings import settings
from dashboard.ui import identity


def frame(user: User) -> None:
    """Who is there, above every page."""
    mode = settings().entrance.mode
    if mode is Mode.LOCAL:
        st.html(words.banner())
        return
    with st.container(horizontal=True, key="who", vertical_alignment="center"):
        st.html(words.signed_in(user.name, user.role))
        if mode is Mode.OIDC:
            _sign_out()


def explain(user: User | None, address: str | None) -> None:
    """Why nothing is shown, and the way in."""
    mode = settings().entrance.mode
    email = "" if mode is Mode.LOCAL else identity.email_at(address)
    unverified = mode is Mode.OIDC and identity.is_unverified()
    st.error(words.UNVERIFIED if unverified else words.stranger(mode, email, user.role if user else None))
    if mode is not Mode.OIDC:
        return
    if email or unverified:
        _sign_out()
    else:
        st.button(words.SIGN_IN, key="sign-in", on_click=st.login)


def _sign_out() -> None:
    st.button(words.SIGN_OUT, key="sign-out", on_click=st.logout)
