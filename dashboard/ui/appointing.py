"""사용자 on screen: giving and taking roles, handing indicators over. What was said survives one rerun."""

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from dashboard.access import Role
from dashboard.errors import DashboardError
from dashboard.model import Owner, Person
from dashboard.present import people as words
from dashboard.settings import settings
from dashboard.snapshot import Snapshot
from dashboard.store import store_of
from dashboard.ui import people_writes

SAID = "appointing-said"


def people(today: date) -> list[Person]:
    """Everybody. Raises StoreProblem."""
    return store_of(settings()).people.every(today)


def owners(now: Snapshot, today: date) -> list[Owner]:
    """The owners of this year's indicators. Raises StoreProblem."""
    return store_of(settings()).owners.every(now.catalog.rules.evaluation_year, today)


def tell() -> None:
    """What came of the last press of a button."""
    problem, done = st.session_state.pop(SAID, (None, None))
    if problem:
        st.error(problem)
    if done:
        st.success(done)


def grant(now: Snapshot, today: date) -> None:
    """The form that lets somebody in."""
    with st.expander(words.GRANT), st.form("grant", border=False):
        st.markdown(words.ABOUT)
        st.text_input(words.EMAIL, key="new-email", max_chars=200)
        st.text_input(words.NAME, key="new-name", max_chars=50)
        st.selectbox(words.ROLE, list(Role), key="new-role")
        st.multiselect(
            words.DEPARTMENTS, words.departments(now.catalog), key="new-departments", placeholder=""
        )
        _days("new", today)
        st.form_submit_button(words.GRANT, on_click=_said, args=(_grant,))


def revoke(known: Sequence[Person], today: date) -> None:
    """The form that lets somebody in no more."""
    names = words.names(known, today)
    if not names:
        return
    with st.expander(words.REVOKE), st.form("revoke", border=False):
        st.selectbox(words.PERSON, list(names), format_func=names.__getitem__, key="gone")
        st.form_submit_button(words.REVOKE, on_click=_said, args=(_revoke,))


def assign(now: Snapshot, known: Sequence[Person], today: date) -> None:
    """The form that hands an indicator over."""
    names, indicators = words.persons(known, today), words.indicators(now.catalog)
    if not names:
        return
    year = now.catalog.rules.evaluation_year
    with st.expander(words.ASSIGN), st.form("assign", border=False):
        st.selectbox(
            words.INDICATOR, list(indicators), format_func=indicators.__getitem__, key="own-indicator"
        )
        st.selectbox(words.PERSON, list(names), format_func=names.__getitem__, key="own-email")
        _days("own", today)
        st.form_submit_button(words.ASSIGN, on_click=_said, args=(_assign, year))


def _days(key: str, today: date) -> None:
    with st.container(horizontal=True):
        st.date_input(words.SINCE, today, key=f"{key}-since", format="YYYY-MM-DD")
        st.date_input(words.UNTIL, None, key=f"{key}-until", format="YYYY-MM-DD")


def _grant() -> str:
    given = st.session_state
    person = people_writes.grant(
        given["new-email"],
        name=given["new-name"],
        role=given["new-role"],
        departments=given["new-departments"],
        since=given["new-since"],
        until=given["new-until"],
    )
    return words.granted(person)


def _revoke() -> str:
    return words.revoked(people_writes.revoke(st.session_state["gone"]))


def _assign(year: int) -> str:
    given = st.session_state
    owner = people_writes.assign(
        year,
        given["own-indicator"],
        given["own-email"],
        since=given["own-since"],
        until=given["own-until"],
    )
    return words.assigned(owner)


def _said(act: Callable[..., str], *arguments: int) -> None:
    try:
        st.session_state[SAID] = (None, act(*arguments))
    except DashboardError as problem:
        st.session_state[SAID] = (str(problem), None)
