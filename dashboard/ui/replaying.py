"""Meetings on screen: recording one, choosing one, and what its data say again."""

from functools import lru_cache

import streamlit as st

from dashboard import snapshot, version
from dashboard.access import Role, User
from dashboard.errors import DashboardError
from dashboard.model import Meeting, Month
from dashboard.present import changes, league, overview, since
from dashboard.present import meetings as words
from dashboard.settings import Settings, settings
from dashboard.snapshot import Snapshot
from dashboard.store import store_of
from dashboard.ui import desk, forecasts, instructing, meeting_writes, reporting

SAID = "replaying-said"


def every() -> tuple[Meeting, ...]:
    """All meetings, in the order in which they were recorded. Raises StoreProblem."""
    return tuple(store_of(settings()).meetings.every())


@lru_cache(maxsize=4)
def _snapshot(place: Settings, meeting: Meeting, _files: object) -> Snapshot:
    return snapshot.load(place, as_of=meeting.journal, said_by=meeting.at)


def replayed(meeting: Meeting) -> Snapshot:
    """Everything as it counted when the meeting was held."""
    return _snapshot(settings(), meeting, version.signature(settings()))


def record(user: User, now: Snapshot, month: str, departments: list[str]) -> None:
    """The form of a new meeting, for 총괄."""
    problem, done = st.session_state.pop(SAID, (None, None))
    if problem:
        st.error(problem)
    if done:
        st.success(done)
    if not user.role.covers(Role.ADMIN):
        return
    with st.expander(words.NEW), st.form("record-meeting", border=False):
        st.date_input(words.DAY, desk.today(), key="held-on")
        st.multiselect(words.DEPARTMENTS, departments, key="attending")
        st.form_submit_button(words.RECORD, on_click=_record, args=(now, month))


def replay(found: tuple[Meeting, ...]) -> None:
    """Choose one: its standings again, and what had changed since the one before."""
    names = {words.name(each): each for each in reversed(found)}
    meeting = names[st.selectbox(words.PICK, list(names), key="replayed")]
    then = replayed(meeting)
    scores, home = then.of(Month(meeting.month)), then.catalog.rules.home_city
    st.header(overview.title(scores, then.before(scores.month), home))
    same = words.fidelity(meeting, then.catalog.sha256, then.version)
    (st.info if same.startswith(words.SAME[:5]) else st.warning)(same)
    st.html(desk.drawn(overview.lead, scores, home) + desk.drawn(league.league, scores, None, home))
    place = found.index(meeting)
    if place == 0:
        st.html(words.nothing_before())
        return
    last = found[place - 1]
    earlier = replayed(last)
    before = earlier.of(Month(last.month))
    st.header(words.since(last))
    st.html(desk.drawn(changes.changes, scores, before, home))
    if st.toggle(since.DEEPER, key="deeper"):
        st.html(_deeper((last, earlier), (meeting, then), home))


def _deeper(before: tuple[Meeting, Snapshot], now: tuple[Meeting, Snapshot], home: str) -> str:
    both = [(then, Month(meeting.month)) for meeting, then in (before, now)]
    old_weak, new_weak = (reporting.weak(*each) for each in both)
    old, new = (forecasts.outlook(*each) for each in both)
    orders = since.order_lines(before[0], now[0], instructing.every())
    return since.since((old_weak, new_weak), (old, new), home, orders)


def _record(now: Snapshot, month: str) -> None:
    given = st.session_state
    try:
        meeting_writes.record_meeting(now, month, held_on=given["held-on"], departments=given["attending"])
    except DashboardError as problem:
        given[SAID] = (str(problem), None)
    else:
        given[SAID] = (None, words.RECORDED)
        given.pop("replayed", None)  # the new one is the first to be shown
