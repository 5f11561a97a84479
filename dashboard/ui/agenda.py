"""The room of a meeting: one screen at a time, turned by key, with the place kept in the address."""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.model import Month
from dashboard.present import (
    agenda,
    bump,
    changes,
    facts,
    grid_choice,
    instructions,
    links,
    outlook,
    outlook_ranks,
    overview,
    weak_board,
)
from dashboard.present import overview_cards as cards
from dashboard.present.movement import movement
from dashboard.scoring import Scores
from dashboard.snapshot import Snapshot
from dashboard.ui import desk, forecasts, inputs, instructing, reporting
from dashboard.ui.page import current_user
from dashboard.ui.pictures import picture

Screen = Callable[[Snapshot, Scores, str], None]


def steps() -> list[str]:
    """The order of business today."""
    return list(agenda.order(is_anything_overdue=bool(instructions.late(instructing.every(), desk.today()))))


def step(steps: Sequence[str]) -> str:
    """Where the meeting is; the first step unless the address knows better."""
    asked = st.query_params.get(links.AGENDA)
    return asked if asked and asked in steps else steps[0]


def turn(now: str, steps: Sequence[str], months: Sequence[Month], newest: Month) -> str:
    """The month, the place and the two buttons (→ and ← turn as well); answers the month."""
    at = steps.index(now)
    with st.container(horizontal=True, vertical_alignment="bottom", key="turn"):
        month = inputs.month(months, newest)
        st.html(desk.drawn(agenda.top, now, month, tuple(steps)))
        _button("before", agenda.BEFORE, "Left", steps[at - 1] if at else None)
        _button("next", agenda.NEXT, "Right", steps[at + 1] if at + 1 < len(steps) else None)
    return month


def _button(key: str, label: str, shortcut: str, to: str | None) -> None:
    st.button(label, key=key, shortcut=shortcut, disabled=to is None, on_click=_go, args=(to,))


def screen(now: Snapshot, scores: Scores, step: str) -> None:
    """The one message of a step, and what carries it."""
    SCREENS[step](now, scores, step)


def _go(step: str) -> None:
    st.query_params[links.AGENDA] = step


def _overdue(_now: Snapshot, _scores: Scores, step: str) -> None:
    found, today = instructing.every(), desk.today()
    st.title(instructions.late_title(found, today))
    _html(instructions.board(instructions.late(found, today), today), step)


def _standing(now: Snapshot, scores: Scores, step: str) -> None:
    earlier = now.before(scores.month)
    st.title(desk.drawn(overview.title, scores, earlier, _home(scores)))
    _html(desk.drawn(facts.line, scores, now.version), step)
    _html(desk.drawn(overview.lead, scores, _home(scores)), step)
    _html(desk.drawn(cards.cards, scores, earlier, _home(scores), desk.paces(now, scores.month)), step)


def _course(now: Snapshot, scores: Scores, step: str) -> None:
    race = desk.until(now, scores.month)
    st.title(desk.drawn(agenda.course, race, _home(scores)))
    picture("bump", bump.chart, bump.alt, race, _home(scores))
    _html(desk.drawn(facts.line, scores, now.version), step)


def _outlook(now: Snapshot, scores: Scores, step: str) -> None:
    found = forecasts.outlook(now, scores.month)
    st.title(desk.drawn(outlook.title, found, now.catalog))
    picture("ranks", outlook_ranks.chart, outlook_ranks.alt, found, now.catalog)
    _html(desk.drawn(facts.line, scores, now.version), step)


def _changes(now: Snapshot, scores: Scores, step: str) -> None:
    earlier = now.before(scores.month)
    if earlier is None:
        st.title(agenda.FIRST)
        return
    found = movement(earlier, scores, _home(scores))
    st.title(agenda.changed(found))
    _html(agenda.said(changes.summary(found)), step)
    _html(agenda.grades(found, scores.month), step)


def _weak(now: Snapshot, scores: Scores, step: str) -> None:
    found = reporting.weak(now, scores.month)
    st.title(desk.drawn(weak_board.title, found, scores))
    _html(desk.drawn(weak_board.worst, found, scores), step)
    _html(desk.drawn(facts.line, scores, now.version), step)


def _departments(now: Snapshot, scores: Scores, step: str) -> None:
    st.title(desk.drawn(agenda.departments_message, scores, _home(scores)))
    _html(desk.drawn(agenda.departments, scores, _home(scores)), step)
    _html(desk.drawn(facts.line, scores, now.version), step)


def _instructions(now: Snapshot, scores: Scores, step: str) -> None:
    found, today = instructing.every(), desk.today()
    st.title(instructions.title(found, today))
    _html(instructions.board(found, today), step)
    instructing.tell()
    user = current_user()
    if user:
        instructing.give(user, scores.month, grid_choice.departments(now.of(scores.month)), today)


def _home(scores: Scores) -> str:
    return scores.catalog.rules.home_city


def _html(body: str, step: str) -> None:
    if body:
        st.html(desk.drawn(agenda.leading_back, body, step))


SCREENS: dict[str, Screen] = {
    "overdue": _overdue,
    "standing": _standing,
    "course": _course,
    "outlook": _outlook,
    "changes": _changes,
    "weak": _weak,
    "departments": _departments,
    "instructions": _instructions,
}
