"""Saving scenarios under a name, and taking saved ones beside those of the link."""

from collections.abc import Sequence

import streamlit as st

from dashboard.access import Role, User
from dashboard.errors import DashboardError
from dashboard.model import SavedScenario
from dashboard.present import links, saved_scenarios
from dashboard.present import scenario_words as words
from dashboard.scoring.scenario import Scenario
from dashboard.scoring.scenario_text import spelled
from dashboard.settings import settings
from dashboard.store import store_of
from dashboard.ui import writes
from dashboard.ui.supposing import MOST

SAID = "saving-said"


def saved() -> tuple[SavedScenario, ...]:
    """The newest of every name, oldest first."""
    return tuple(store_of(settings()).scenarios())


def save(user: User, scenario: Scenario) -> None:
    """The button, for those whose role covers it; what came of it survives one rerun."""
    problem, done = st.session_state.pop(SAID, (None, None))
    if problem:
        st.error(problem)
    if done:
        st.success(done)
    if user.role.covers(Role.OFFICIAL):
        nothing = not scenario.changes
        st.button(words.SAVE, key="save", on_click=_save, args=(scenario,), disabled=nothing)


def beside(built: Sequence[Scenario], known: Sequence[SavedScenario]) -> None:
    """Take a saved one into the link, beside the others."""
    if not known or len(built) >= MOST:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox(words.SAVED, saved_scenarios.names(known), key="saved")
        found = next(each for each in known if each.name == name)
        st.button(words.BESIDE, key="beside", on_click=_take, args=(built, found))


def delete(user: User, known: Sequence[SavedScenario]) -> None:
    """Take one off the list: the own ones, any for a 총괄."""
    mine = [each for each in known if each.by == user.name or user.oversees]
    if not mine or not user.role.covers(Role.OFFICIAL):
        return
    with st.expander(words.DELETE), st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox(words.TO_DELETE, saved_scenarios.names(mine), key="to-delete")
        found = next(each for each in mine if each.name == name)
        st.button(words.DELETE, key="delete", on_click=_delete, args=(found,))


def _delete(found: SavedScenario) -> None:
    try:
        writes.delete_scenario(found)
    except DashboardError as problem:
        st.session_state[SAID] = (str(problem), None)
    else:
        st.session_state[SAID] = (None, words.DELETED_IS.format(name=found.name))


def _take(built: Sequence[Scenario], found: SavedScenario) -> None:
    mine = [spelled(each) for each in built if each.changes]
    st.query_params[links.SCENARIO] = [*mine, found.spelled]


def _save(scenario: Scenario) -> None:
    try:
        done = writes.save_scenario(scenario.name, spelled(scenario))
    except DashboardError as problem:
        st.session_state[SAID] = (str(problem), None)
    else:
        st.session_state[SAID] = (None, words.SAVED_AS.format(name=done.name))
