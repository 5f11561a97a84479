"""The room of a meeting: one screen at a time, turned by key, with the place kept in the address."""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.access import User
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
    since,
    weak_board,
)
from dashboard.present import overview_cards as cards
from dashboard.present.movement import movement
from dashboard.scoring import Scores
from dashboard.ui import comparing, desk, explaining, forecasts, inputs, instructing, reporting
from dashboard.ui.pictures import picture
from dashboard.ui.sight import Sight

ON_A_WALL = 2  # names of indicators in a sentence
Screen = Callable[[Sight, Scores, str], None]


def steps(seen: Sight) -> list[str]:
    """The order of business of that day."""
    is_late = bool(instructions.late(seen.instructions, seen.today))
    return list(agenda.order(is_anything_overdue=is_late))


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


def screen(seen: Sight, scores: Scores, step: str, user: User) -> None:
    """The one message of a step, what carries it, and what can be written down while it is on the wall."""
    SCREENS[step](seen, scores, step)
    if seen.meeting:
        return
    instructing.tell()
    instructing.give(user, scores.month, grid_choice.departments(scores), seen.today)
    if step == "weak":
        explaining.on_the_wall(
            user, scores, [each.indicator for each in reporting.weak(seen.now, scores.month)]
        )
    if step in {"overdue", "instructions"}:
        instructing.follow(user, seen.instructions, seen.today)


def _go(step: str) -> None:
    st.query_params[links.AGENDA] = step


def _overdue(seen: Sight, _scores: Scores, step: str) -> None:
    st.title(instructions.late_title(seen.instructions, seen.today))
    _html(instructions.board(instructions.late(seen.instructions, seen.today), seen.today), step)


def _standing(seen: Sight, scores: Scores, step: str) -> None:
    earlier = seen.now.before(scores.month)
    st.title(desk.drawn(overview.title, scores, earlier, _home(scores)))
    _html(desk.drawn(facts.line, scores, seen.now.version), step)
    _html(desk.drawn(overview.lead, scores, _home(scores)), step)
    _html(desk.drawn(cards.cards, scores, earlier, _home(scores), desk.paces(seen.now, scores.month)), step)


def _course(seen: Sight, scores: Scores, step: str) -> None:
    race = desk.until(seen.now, scores.month)
    st.title(desk.drawn(agenda.course, race, _home(scores)))
    picture("bump", bump.chart, bump.alt, race, _home(scores))
    _html(desk.drawn(facts.line, scores, seen.now.version), step)


def _outlook(seen: Sight, scores: Scores, step: str) -> None:
    found = forecasts.outlook(seen.now, scores.month)
    lines = forecasts.unseen_lines(seen.now, scores.month)
    st.title(desk.drawn(outlook.title, found, seen.now.catalog, lines))
    picture("ranks", outlook_ranks.chart, outlook_ranks.alt, found, seen.now.catalog)
    _html(desk.drawn(facts.line, scores, seen.now.version), step)


def _changes(seen: Sight, scores: Scores, step: str) -> None:
    earlier = comparing.earlier(seen, scores.month)
    if earlier is None:
        st.title(agenda.FIRST)
        return
    found, words = movement(earlier, scores, _home(scores)), agenda.since(earlier.month, seen.before)
    st.title(agenda.changed(found, words))
    _html(agenda.said(changes.summary(found)), step)
    _html(agenda.grades(found, scores.month, words), step)
    old, new = comparing.weak(seen, scores.month)
    _html(agenda.said(". ".join(since.weak_lines(old, new, ON_A_WALL))), step)


def _weak(seen: Sight, scores: Scores, step: str) -> None:
    found = reporting.weak(seen.now, scores.month)
    st.title(desk.drawn(weak_board.title, found, scores))
    fresh = comparing.fresh(seen, scores.month)
    _html(desk.drawn(weak_board.worst, found, scores, seen.notes, fresh), step)
    _html(desk.drawn(facts.line, scores, seen.now.version), step)


def _departments(seen: Sight, scores: Scores, step: str) -> None:
    st.title(desk.drawn(agenda.departments_message, scores, _home(scores)))
    _html(desk.drawn(agenda.departments, scores, _home(scores)), step)
    _html(desk.drawn(facts.line, scores, seen.now.version), step)


def _instructions(seen: Sight, _scores: Scores, step: str) -> None:
    st.title(instructions.title(seen.instructions, seen.today))
    _html(instructions.board(seen.instructions, seen.today), step)


def _home(scores: Scores) -> str:
    return scores.catalog.rules.home_city


def _html(body: str, step: str) -> None:
    if body:
        st.html(desk.drawn(agenda.leading_back, body, step, st.query_params.get(links.HELD)))


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
