"""What people write for a meeting: why an indicator is weak and what is done, and what was ordered."""

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple


class Explanation(NamedTuple):
    """부진사유, 대책, 조치기한, 협조요청, 예상실적 as the owner writes them; the deadline as YYYY-MM-DD or empty."""

    cause: str = ""
    plan: str = ""
    due: str = ""
    help: str = ""
    expected: str = ""


class Note(NamedTuple):
    """One version of an explanation; the newest of an indicator counts, older ones stay."""

    id: int
    year: int
    indicator: str
    said: Explanation
    by: str
    at: datetime


class Act(StrEnum):
    """What can happen to an instruction after it was given."""

    ANSWERED = "답변"
    ACCEPTED = "완료"
    REOPENED = "재지시"


GIVEN = "지시"


class Meeting(NamedTuple):
    """추진상황보고회: the data it saw are those up to line ``journal`` of the store, under the rulebook ``catalog``.

    ``version`` is the 자료 판 that people saw, ``scores`` a hash of every figure of every month: to know whether what is
    replayed is the same. ``files``: by path the SHA-256 of the data folder's files, copies of which the store keeps;
    none for a meeting of an earlier release, which kept no copies.
    """

    id: int
    held_on: date
    month: str
    departments: tuple[str, ...]
    journal: int
    catalog: str
    version: str
    by: str
    at: datetime
    files: tuple[tuple[str, str], ...] = ()
    scores: str = ""


class Event(NamedTuple):
    """One thing that happened to an instruction; ``due`` is a new day, where it was given again with one."""

    act: Act
    text: str
    by: str
    at: datetime
    due: date | None = None


class Instruction(NamedTuple):
    """지시사항: what a department is to do until ``due``, and what came of it, oldest first.

    ``first_due`` is the day it was given with; giving it again may name another.
    """

    id: int
    month: str
    department: str
    person: str
    first_due: date
    text: str
    by: str
    at: datetime
    events: tuple[Event, ...] = ()

    @property
    def due(self) -> date:
        """The newest day that was named."""
        return next((event.due for event in reversed(self.events) if event.due), self.first_due)

    def as_of(self, moment: datetime) -> "Instruction":
        """The instruction as it stood at a moment."""
        return self._replace(events=tuple(event for event in self.events if event.at <= moment))

    @property
    def state(self) -> str:
        """지시, 답변, 완료 or 재지시."""
        return str(self.events[-1].act) if self.events else GIVEN

    @property
    def is_open(self) -> bool:
        """Is it not accepted as done?"""
        return self.state != Act.ACCEPTED

    def is_overdue(self, today: date) -> bool:
        """Is it open after its day? One that is answered and waits for acceptance is not."""
        return self.is_open and self.state != Act.ANSWERED and self.due < today
