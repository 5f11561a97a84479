"""What is looked at: the present, or what a past meeting saw where the address names one."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import streamlit as st

from dashboard import replay, version
from dashboard.errors import UnknownName
from dashboard.model import Instruction, Meeting, Month
from dashboard.present import links, weak
from dashboard.present import meetings as words
from dashboard.present.since import Names
from dashboard.present.weak_board import Notes
from dashboard.settings import Settings, settings
from dashboard.snapshot import Snapshot
from dashboard.store import store_of
from dashboard.ui import desk, forecasts


@dataclass(frozen=True, eq=False)
class Sight:
    """``meeting`` None: the present. ``before``: the last meeting of an earlier day, to compare with."""

    now: Snapshot
    today: date
    meeting: Meeting | None
    before: Meeting | None
    instructions: tuple[Instruction, ...]
    notes: Notes

    @property
    def named(self) -> tuple[str, int | None]:
        """What tells it from another."""
        return self.now.version, self.meeting and self.meeting.id


def every() -> tuple[Meeting, ...]:
    """All meetings, in the order in which they were recorded. Raises StoreProblem."""
    return tuple(store_of(settings()).meetings.every())


def asked() -> Meeting | None:
    """The meeting that the address names. Raises UnknownName for one that is not there."""
    number = st.query_params.get(links.HELD)
    if number is None:
        return None
    found = next((each for each in every() if str(each.id) == number), None)
    if found is None:
        raise UnknownName(words.UNKNOWN.format(number=number))
    return found


def at_present() -> Sight:
    """What counts now."""
    return _sight(desk.current(), None)


def of(meeting: Meeting) -> Sight:
    """What a meeting saw."""
    return _sight(replayed(meeting), meeting)


def current() -> Sight:
    """What this page is about."""
    meeting = asked()
    return of(meeting) if meeting else at_present()


def replayed(meeting: Meeting) -> Snapshot:
    """The data that a meeting saw."""
    return _replayed(settings(), meeting, None if meeting.files else version.signature(settings()))


@lru_cache(maxsize=64)
def is_the_same(meeting: Meeting, then: Snapshot) -> bool:
    """Is it what the meeting saw, to the digit?"""
    return replay.is_the_same(meeting, then)


def weak_names(now: Snapshot, month: Month) -> Names:
    """The weak indicators of a month, by code."""
    scores = forecasts.scores(now, month)
    found = weak.weak_lines(scores, forecasts.chances(now, month))
    return {code: scores.catalog.indicators[code].name for code in found}


@lru_cache(maxsize=4)
def _replayed(place: Settings, meeting: Meeting, _files: object) -> Snapshot:
    return replay.replayed(place, meeting, before=desk.current())


def _sight(now: Snapshot, meeting: Meeting | None) -> Sight:
    store, today = store_of(settings()), meeting.held_on if meeting else desk.today()
    known = tuple(store.instructions.every())
    if meeting:
        known = tuple(each.as_of(meeting.at) for each in known if each.at <= meeting.at)
    earlier = [each for each in every() if each.held_on < today]
    before = max(earlier, key=lambda each: (each.held_on, each.id), default=None)
    notes = store.notes.newest(now.catalog.rules.evaluation_year, meeting.at if meeting else None)
    return Sight(now, today, meeting, before, known, tuple(notes.items()))
