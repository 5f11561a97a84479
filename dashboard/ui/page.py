"""The guard: the first statement of every page, and the only way onto it."""

from typing import Never

import streamlit as st

from dashboard.access import User
from dashboard.present import agenda, links
from dashboard.ui import doorway, signing
from dashboard.ui.document import MAIN
from dashboard.ui.identity import who
from dashboard.ui.site import SITE

FRAME_TOP = f'<span id="{MAIN}" class="page-top" tabindex="-1"></span>'
MODE, MEETING = "mode", "meeting"
MEETING_TOP = f'<span id="{MAIN}" class="page-top meeting" tabindex="-1"></span>'


def open_page(key: str) -> User:
    """Let the person in, or show a stranger one sentence and nothing else."""
    entry, user = SITE[key], current_user()
    if user is None or not user.role.covers(entry.role):
        turn_away(user)
    if entry.is_for_the_wall:
        st.query_params[MODE] = MEETING
    st.html(MEETING_TOP if is_meeting() else FRAME_TOP)
    if is_meeting() and links.AGENDA in st.query_params and not entry.is_for_the_wall:
        asked = st.query_params
        st.html(agenda.way_back(asked[links.AGENDA], asked.get(links.MONTH), asked.get(links.HELD)))
    return user


def current_user() -> User | None:
    """The person at this browser, asked again at every run."""
    return who(st.get_option("server.address"))


def turn_away(user: User | None = None) -> Never:
    """Say why nothing is shown here, and stop."""
    doorway.close_for_this_session()
    signing.explain(user, st.get_option("server.address"))
    st.stop()


def address() -> str:
    """The address of this page as the browser sees it, without choices; empty where no browser is."""
    return st.context.url or ""


def is_meeting() -> bool:
    """Is the page shown on the wall of a meeting room (?mode=meeting)?"""
    return st.query_params.get(MODE) == MEETING


def is_dark() -> bool:
    """Is the page shown dark? For pictures only: our own HTML follows the theme by itself."""
    return st.context.theme.type == "dark"
