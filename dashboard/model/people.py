"""Who may do what, and who looks after which indicator: versions with days from and until."""

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple


class Standing(StrEnum):
    """What a version says on a day."""

    VALID = "유효"
    COMING = "예정"
    EXPIRED = "기간 지남"
    REVOKED = "회수"


class Term(NamedTuple):
    """The days from ``since`` to ``until``, both counted; without an end where ``until`` is None."""

    since: date
    until: date | None = None
    revoked: bool = False

    def on(self, day: date) -> Standing:
        """Where the day lies.

        >>> str(Term(date(2023, 1, 1), date(2023, 6, 30)).on(date(2023, 7, 1)))
        '기간 지남'
        """
        if day < self.since:
            return Standing.COMING
        if self.revoked:
            return Standing.REVOKED
        return Standing.EXPIRED if self.until is not None and self.until < day else Standing.VALID


class Person(NamedTuple):
    """One version of what an e-mail address may do; ``role`` is 열람, 담당 or 총괄."""

    id: int
    email: str
    name: str
    role: str
    departments: tuple[str, ...]
    term: Term
    by: str
    at: datetime


class Owner(NamedTuple):
    """One version of who looks after an indicator of a year."""

    id: int
    year: int
    indicator: str
    email: str
    term: Term
    by: str
    at: datetime
