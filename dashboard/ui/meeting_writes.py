"""Guarded writes of the meeting: a 담당 explains and answers for the own departments, a 총괄 orders and accepts."""

from datetime import UTC, date, datetime

from dashboard import replay
from dashboard.access import Role
from dashboard.errors import UnknownName
from dashboard.model import Act, Explanation, Indicator, Instruction, Meeting, Note
from dashboard.settings import settings
from dashboard.snapshot import Snapshot
from dashboard.store import store_of
from dashboard.ui.writes import writer


def explain(year: int, indicator: Indicator, said: Explanation, *, based_on: int | None) -> Note:
    """Keep an explanation. Raises NotAllowed, NoteConflict, StoreProblem, and DashboardError for an empty one."""
    user = writer(Role.OFFICIAL, indicator.lead_department, *indicator.helping_departments)
    notes = store_of(settings()).notes
    return notes.save(year, indicator.code, said, based_on=based_on, by=user.name, at=datetime.now(UTC))


def give(*, month: str, department: str, person: str, due: date, text: str) -> Instruction:
    """Order something. Raises NotAllowed, StoreProblem, and DashboardError for what is left blank."""
    user = writer(Role.ADMIN)
    every = store_of(settings()).instructions
    return every.give(
        month=month,
        department=department,
        person=person,
        due=due,
        text=text,
        by=user.name,
        at=datetime.now(UTC),
    )


def record_meeting(now: Snapshot, month: str, *, held_on: date, departments: list[str]) -> Meeting:
    """Record a meeting with the data of ``now``. Raises NotAllowed, AlreadyRecorded when newer data came, StoreProblem."""
    user = writer(Role.ADMIN)
    return replay.record(
        settings(),
        now,
        month,
        held_on=held_on,
        departments=tuple(departments),
        by=user.name,
        at=datetime.now(UTC),
    )


def follow(number: int, act: Act, text: str, due: date | None = None) -> Instruction:
    """Answer, accept or give again until ``due``.

    Raises NotAllowed, UnknownName, StoreProblem, and DashboardError out of turn.
    """
    every = store_of(settings()).instructions
    asked = next((each for each in every.every() if each.id == number), None)
    if asked is None:
        raise UnknownName(f"지시사항 {number}번이 없습니다. 화면을 새로 고치십시오.")
    user = writer(Role.OFFICIAL, asked.department) if act is Act.ANSWERED else writer(Role.ADMIN)
    return every.add(number, act, text=text, by=user.name, at=datetime.now(UTC), due=due)
