"""우수사례 on screen: the form, the versions, the choice when somebody else was faster, the goal."""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.access import User
from dashboard.errors import CaseConflict, DashboardError
from dashboard.model import Case, CaseStatus, CaseText, Catalog
from dashboard.present import case_words as words
from dashboard.present import cases as boards
from dashboard.present import labels
from dashboard.settings import settings
from dashboard.store import store_of
from dashboard.ui import case_writes

SAID, OTHER = "registering-said", "registering-other"


def every(year: int) -> tuple[Case, ...]:
    """The newest version of every case of a year. Raises StoreProblem."""
    return tuple(store_of(settings()).cases.newest(year).values())


def goal(year: int) -> int | None:
    """How many cases each department is to find in a quarter. Raises StoreProblem."""
    return store_of(settings()).cases.goal(year)


def tell() -> None:
    """What came of the last press of a button."""
    problem, done = st.session_state.pop(SAID, (None, None))
    if problem:
        st.error(problem)
    if done:
        st.success(done)


def attempt(done: str, write: Callable[[], object]) -> None:
    """Write, and keep what came of it for the next run."""
    try:
        write()
    except DashboardError as problem:
        st.session_state[SAID] = (str(problem), None)
    else:
        st.session_state[SAID] = (None, done)


def register(user: User, found: Sequence[Case], catalog: Catalog) -> None:
    """The form of a new case or of one to change, for those who may; the versions for everybody."""
    st.header(words.HEADING)
    if held := st.session_state.get(OTHER):  # before the list: the other may have given the case another name
        _choose(*held)
        return
    known = {words.NEW: None} | {words.name(each): each for each in found}
    case = known[st.selectbox(words.PICK, list(known), key="case")]
    mine = [each for each in boards.departments(found, catalog) if user.acts_for(each)]
    if case is not None and not user.acts_for(case.said.department):
        st.info(words.NO_RIGHT.format(department=case.said.department))
    elif not mine:
        st.info(words.NO_DEPARTMENT)
    else:
        _form(case, catalog, mine)
    if case is not None:
        st.html(words.versions(store_of(settings()).cases.versions(case.number)))


def set_goal(user: User, year: int) -> None:
    """The goal of the year, for 총괄."""
    if not user.oversees:
        return
    with st.expander(words.GOAL), st.form("goal", border=False):
        st.number_input(words.GOAL, 0, 1000, goal(year) or 0, key=f"goal-{year}")
        st.form_submit_button(words.SET_GOAL, on_click=_set_goal, args=(year,))


def _form(case: Case | None, catalog: Catalog, departments: Sequence[str]) -> None:
    said = case.said if case else CaseText("", departments[0], 1, CaseStatus.FOUND)
    mark = f"{case.number}-{case.id}" if case else f"new-{st.session_state.get('cases-added', 0)}"
    indicators = ["", *_by_jury_first(catalog)]
    statuses = list(CaseStatus)
    with st.form(f"case-{mark}"):
        st.text_input(words.FIELDS["title"], said.title, key=f"title-{mark}")
        _pick("department", departments, said.department, mark)
        _pick("quarter", list(boards.QUARTERS), said.quarter, mark, words.quarter)
        _pick("status", statuses, said.status, mark)
        _pick("indicator", indicators, said.indicator, mark, lambda code: _name(code, catalog))
        st.text_area(words.LINKS_HELP, "\n".join(said.links), key=f"links-{mark}")
        st.form_submit_button(words.SAVE, on_click=_save_form, args=(catalog, case, mark))


def _pick(
    field: str, options: Sequence[object], value: object, mark: str, shown: Callable[..., str] = str
) -> None:
    index = options.index(value) if value in options else 0
    st.selectbox(words.FIELDS[field], options, index=index, format_func=shown, key=f"{field}-{mark}")


def _by_jury_first(catalog: Catalog) -> list[str]:
    every_one = catalog.indicators.values()
    return [each.code for each in sorted(every_one, key=lambda each: each.evaluation != "정성")]


def _name(code: str, catalog: Catalog) -> str:
    return labels.indicator_name(code, catalog.indicators[code].name) if code else words.NO_INDICATOR


def _save_form(catalog: Catalog, case: Case | None, mark: str) -> None:
    given = st.session_state
    written = [line.strip() for line in given[f"links-{mark}"].splitlines()]
    said = CaseText(
        given[f"title-{mark}"].strip(),
        given[f"department-{mark}"],
        given[f"quarter-{mark}"],
        given[f"status-{mark}"],
        tuple(each for each in written if each),
        given[f"indicator-{mark}"],
    )
    if case is None:
        attempt(words.SAVED, lambda: case_writes.add(catalog.rules.evaluation_year, said))
        if given[SAID][1]:
            given["cases-added"] = given.get("cases-added", 0) + 1
    else:
        _save(case, said, case.id)


def _save(case: Case, said: CaseText, based_on: int) -> None:
    st.session_state.pop(OTHER, None)
    try:
        case_writes.change(case, said, based_on=based_on)
    except CaseConflict as problem:
        st.session_state[OTHER] = (case, said, problem.other)
    except DashboardError as problem:
        st.session_state[SAID] = (str(problem), None)
    else:
        st.session_state[SAID] = (None, words.SAVED)


def _choose(case: Case, mine: CaseText, other: Case) -> None:
    st.warning(words.conflict(other))
    st.html(words.beside(mine, other))
    with st.container(horizontal=True):
        st.button(words.KEEP_MINE, key="mine", on_click=_save, args=(case, mine, other.id))
        st.button(words.TAKE_THEIRS, key="theirs", on_click=st.session_state.pop, args=(OTHER, None))


def _set_goal(year: int) -> None:
    wanted = int(st.session_state[f"goal-{year}"])
    attempt(words.GOAL_SET, lambda: case_writes.set_goal(year, wanted))
