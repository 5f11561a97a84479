"""Taking an upload back: what that would change, why, and the button. What was said survives one rerun."""

import streamlit as st

from dashboard.access import User
from dashboard.errors import DashboardError
from dashboard.model import PastUpload
from dashboard.present import past_uploads as words
from dashboard.snapshot import Snapshot
from dashboard.ui import exporting, origins, writes

WHY, SAID = "why", "taking-back-said"


def said() -> None:
    """What came of the button that was pressed last."""
    problem, done = st.session_state.pop(SAID, (None, None))
    if problem:
        st.error(problem)
    if done:
        st.success(done)


def take_back(user: User, now: Snapshot, past: PastUpload) -> None:
    """One upload: its file, and, while it counts, the way to take it back for a 총괄."""
    st.html(words.details(past))
    _download(past)
    if past.counts and user.oversees:
        st.subheader(words.IF_TAKEN_BACK)
        st.html(origins.consequences(now, past.slip.id))
        with st.form("take-back", border=False):
            st.text_input(words.WHY, key=WHY, max_chars=500)
            st.form_submit_button(words.WITHDRAW, on_click=_withdraw, args=(past.slip.id,))


def _download(past: PastUpload) -> None:
    try:
        content = origins.original(past.slip)
    except DashboardError as problem:
        st.error(str(problem))
        return
    exporting.download(
        words.DOWNLOAD, content, file_name=past.slip.name, mime="application/octet-stream", key="original"
    )


def _withdraw(number: int) -> None:
    # Before the page runs again, so that its table already tells of it.
    try:
        past = writes.withdraw(number, why=st.session_state[WHY])
    except DashboardError as problem:
        st.session_state[SAID] = (str(problem), None)
    else:
        st.session_state[SAID] = (None, words.taken_back(past))
        st.session_state[WHY] = ""
