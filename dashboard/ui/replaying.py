"""Meetings on screen: recording one, choosing one, and what its data say again."""

import streamlit as st

from dashboard.access import User
from dashboard.errors import DashboardError
from dashboard.model import Meeting, Month
from dashboard.present import changes, league, overview, since
from dashboard.present import meetings as words
from dashboard.settings import settings
from dashboard.snapshot import Snapshot
from dashboard.store import store_of
from dashboard.ui import desk, forecasts, meeting_writes, sight, site
from dashboard.ui.sight import Sight

SAID = "replaying-said"


def record(user: User, now: Snapshot, month: str, departments: list[str]) -> None:
    """The form of a new meeting, for 총괄."""
    problem, done = st.session_state.pop(SAID, (None, None))
    if problem:
        st.error(problem)
    if done:
        st.success(done)
    if not user.oversees:
        return
    with st.expander(words.NEW), st.form("record-meeting", border=False):
        st.date_input(words.DAY, desk.today(), key="held-on")
        st.multiselect(words.DEPARTMENTS, departments, key="attending")
        st.form_submit_button(words.RECORD, on_click=_record, args=(now.version, month))


def replay(user: User, found: tuple[Meeting, ...], month: str) -> None:
    """Choose one: its standings again, and what had changed since the one before; or what changed until now."""
    names = {words.name(each): each for each in reversed(found)}
    chosen = st.selectbox(words.PICK, [*names, words.NOW], key="replayed")
    meeting = names.get(chosen)
    seen = sight.of(meeting) if meeting else sight.at_present()
    scores, home = seen.now.of(Month(meeting.month if meeting else month)), seen.now.catalog.rules.home_city
    st.header(overview.title(scores, seen.now.before(scores.month), home))
    if meeting:
        _as_seen(user, meeting, seen, found)
    st.html(desk.drawn(overview.lead, scores, home) + desk.drawn(league.league, scores, None, home))
    _since(seen, scores.month, home)


def _as_seen(user: User, meeting: Meeting, seen: Sight, found: tuple[Meeting, ...]) -> None:
    same = sight.is_the_same(meeting, seen.now)
    said = words.fidelity(meeting, desk.current().catalog.sha256, is_the_same=same)
    (st.info if same else st.warning)(said)
    later = [each for each in found if each.id > meeting.id]
    orders = store_of(settings()).instructions.every()
    pages = [each.key for each in site.ENTRIES if each.is_replayed and user.role.covers(each.role)]
    st.html(words.again(meeting, pages))
    st.html(words.given(meeting, later[0] if later else None, orders, desk.today()))


def _since(seen: Sight, month: Month, home: str) -> None:
    if seen.before is None:
        st.html(words.nothing_before())
        return
    then = sight.replayed(seen.before)
    earlier = then.of(Month(seen.before.month))
    st.header(words.since(seen.before))
    st.html(desk.drawn(changes.changes, seen.now.of(month), earlier, home))
    if st.toggle(since.DEEPER, key="deeper"):
        both = ((then, earlier.month), (seen.now, month))
        old_weak, new_weak = (sight.weak_names(*each) for each in both)
        old, new = (forecasts.outlook(*each) for each in both)
        orders = since.order_lines(seen.before.at, seen.instructions, seen.today)
        st.html(since.since((old_weak, new_weak), (old, new), home, orders))


def _record(version: str, month: str) -> None:
    given = st.session_state
    try:
        now = desk.as_seen(version)
        meeting_writes.record_meeting(now, month, held_on=given["held-on"], departments=given["attending"])
    except DashboardError as problem:
        given[SAID] = (str(problem), None)
    else:
        given[SAID] = (None, words.RECORDED)
        given.pop("replayed", None)  # the new one is the first to be shown
