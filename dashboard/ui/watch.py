"""Tells whoever looks on that newer figures are there, or that the store is away. Runs without the page."""

import streamlit as st

from dashboard.errors import DashboardError
from dashboard.present import notices
from dashboard.ui import desk

EVERY = 30  # seconds


def watch() -> None:
    """Keep an eye on the figures that the page is about to show, as long as it is open."""
    _look(desk.current().version)


@st.fragment(run_every=EVERY)
def _look(shown: str) -> None:
    is_newer = _newest(shown) != shown
    with st.container(key="watch"):
        st.html(notices.status(_said(desk.trouble(), is_newer=is_newer)))
        if is_newer and st.button(notices.LOOK_AGAIN, key="look-again"):
            st.rerun()


def _newest(shown: str) -> str:
    try:
        return desk.current().version
    except DashboardError:  # nobody is interrupted for it: the next click says what is wrong
        return shown


def _said(trouble: desk.Trouble | None, *, is_newer: bool) -> str:
    if is_newer:
        return notices.NEWER
    return notices.away(*trouble) if trouble else ""
