"""Writing 부진사유와 대책: the form, the versions, and the choice when somebody else was faster."""

from collections.abc import Sequence

import streamlit as st

from dashboard.access import User
from dashboard.errors import DashboardError, NoteConflict
from dashboard.model import Explanation, Indicator, Note
from dashboard.present import explanations as words
from dashboard.present import labels
from dashboard.scoring import Scores
from dashboard.settings import settings
from dashboard.store import store_of
from dashboard.ui import meeting_writes

SAID, OTHER = "explaining-said", "explaining-other"


def explain(user: User, year: int, indicators: Sequence[Indicator]) -> None:
    """The form of the chosen indicator, for those who may write; its versions for everybody."""
    st.header(words.HEADING)
    _explain(user, year, indicators)


def on_the_wall(user: User, scores: Scores, indicators: Sequence[Indicator]) -> None:
    """The same, folded away until somebody asks for it in a meeting."""
    if indicators:
        with st.expander(words.HEADING, expanded=OTHER in st.session_state):
            _explain(user, scores.catalog.rules.evaluation_year, indicators)


def _explain(user: User, year: int, indicators: Sequence[Indicator]) -> None:
    mine_first = sorted(indicators, key=lambda each: not _may_write(user, each))
    known = {labels.indicator_name(each.code, each.name): each for each in mine_first}
    indicator = known[st.selectbox(words.WHICH, list(known), key="explained")]
    found = store_of(settings()).notes.versions(year, indicator.code)
    _tell()
    if _may_write(user, indicator):
        _form(year, indicator, found[0] if found else None)
    else:
        st.info(words.NO_RIGHT)
    if found:
        st.html(words.versions(found))


def _may_write(user: User, indicator: Indicator) -> bool:
    return user.acts_for(indicator.lead_department, *indicator.helping_departments)


def _form(year: int, indicator: Indicator, newest: Note | None) -> None:
    held = st.session_state.get(OTHER)
    if held and held[0] == indicator.code:
        _choose(year, indicator, held[1], held[2])
        return
    said = newest.said if newest else Explanation()
    mark = f"{indicator.code}-{newest.id if newest else 0}"
    with st.form(f"note-{mark}"):
        for field, name in words.FIELDS.items():
            area = st.text_area if field in {"cause", "plan"} else st.text_input
            area(name, getattr(said, field), key=f"{field}-{mark}")
        based_on = newest.id if newest else None
        st.form_submit_button(words.SAVE, on_click=_save_form, args=(year, indicator, mark, based_on))


def _save_form(year: int, indicator: Indicator, mark: str, based_on: int | None) -> None:
    mine = Explanation(*(st.session_state.get(f"{field}-{mark}", "").strip() for field in words.FIELDS))
    _save(year, indicator, mine, based_on)


def _save(year: int, indicator: Indicator, mine: Explanation, based_on: int | None) -> None:
    st.session_state.pop(OTHER, None)
    try:
        meeting_writes.explain(year, indicator, mine, based_on=based_on)
    except NoteConflict as problem:
        st.session_state[OTHER] = (indicator.code, mine, problem.other)
    except DashboardError as problem:
        st.session_state[SAID] = (str(problem), None)
    else:
        st.session_state[SAID] = (None, words.SAVED)


def _choose(year: int, indicator: Indicator, mine: Explanation, other: Note) -> None:
    st.warning(words.conflict(other))
    st.html(words.beside(mine, other))
    with st.container(horizontal=True):
        st.button(words.KEEP_MINE, key="mine", on_click=_save, args=(year, indicator, mine, other.id))
        st.button(words.TAKE_THEIRS, key="theirs", on_click=st.session_state.pop, args=(OTHER, None))


def _tell() -> None:
    problem, done = st.session_state.pop(SAID, (None, None))
    if problem:
        st.error(problem)
    if done:
        st.success(done)
