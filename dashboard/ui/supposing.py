"""Scenarios are built here: the address holds all of them, so that whoever gets the link sees the same."""

from collections.abc import Sequence

import streamlit as st

from dashboard.errors import ScenarioRefused
from dashboard.present import links, scenarios
from dashboard.present import scenario_words as words
from dashboard.scoring import Scores
from dashboard.scoring.scenario import Scenario
from dashboard.scoring.scenario_text import MOST_NAME, spelled, understood
from dashboard.ui import desk
from dashboard.ui.choosing import chosen

MOST = 6


def in_address(scores: Scores) -> list[Scenario]:
    """The scenarios of the link, at least one; what cannot be read or supposed is said and left out."""
    found = []
    for text in st.query_params.get_all(links.SCENARIO)[:MOST]:
        try:
            scenario = understood(text)
            desk.drawn(scenarios.after, scores, scenario)
        except ScenarioRefused as problem:
            st.error(str(problem))
        else:
            found.append(scenario)
    return found or [Scenario(words.BASE)]


def picked(built: Sequence[Scenario]) -> int:
    """Which of them is looked at and changed: the last one, unless another is picked."""
    if len(built) == 1:
        return 0
    places = list(range(len(built)))
    place: int = st.selectbox(
        words.WHICH, places, index=places[-1], format_func=lambda each: f"{each + 1}. {built[each].name}"
    )
    return place


def build(built: Sequence[Scenario], place: int, scores: Scores) -> None:
    """Name it, add a change, take the last one out, set another beside it."""
    scenario = built[place]
    # The key holds the name: what was typed for one scenario must not rename another that takes its place.
    key = f"name-{place}-{scenario.name}"
    name = st.text_input(words.NAME, scenario.name, max_chars=MOST_NAME, key=key).strip()
    change = chosen(scores.catalog)
    with st.container(horizontal=True):
        if st.button(words.ADD, type="primary", disabled=change is None) and change:
            _keep(built, place, Scenario(name or words.BASE, (*scenario.changes, change)), scores)
        if st.button(words.TAKE_OUT, disabled=not scenario.changes):
            _keep(built, place, Scenario(name or words.BASE, scenario.changes[:-1]), scores)
        if st.button(words.ANOTHER, disabled=len(built) >= MOST):
            _tell([*built, Scenario(f"{words.BASE} {len(built) + 1}", scenario.changes)])
        if st.button(words.DROP, disabled=len(built) == 1 and not scenario.changes):
            _tell([*built[:place], *built[place + 1 :]])
    if name and name != scenario.name:
        _keep(built, place, Scenario(name, scenario.changes), scores)


def _keep(built: Sequence[Scenario], place: int, scenario: Scenario, scores: Scores) -> None:
    """A scenario that cannot be is said, and the one before stays."""
    try:
        desk.drawn(scenarios.after, scores, scenario)
    except ScenarioRefused as problem:
        st.error(str(problem))
        return
    _tell([*built[:place], scenario, *built[place + 1 :]])


def _tell(built: Sequence[Scenario]) -> None:
    st.query_params[links.SCENARIO] = [spelled(each) for each in built]
    st.rerun()
