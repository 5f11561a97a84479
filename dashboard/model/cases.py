"""우수사례: what a department found in a quarter, how far it came, and what its owner expects of the indicator."""

from datetime import datetime
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple


class CaseStatus(StrEnum):
    """How far a case came."""

    FOUND = "발굴"
    IMPROVED = "보완"
    SUBMITTED = "제출"
    SELECTED = "선정"
    NOT_SELECTED = "미선정"


class CaseText(NamedTuple):
    """What is written of a case; ``indicator`` is a code of a 정성 indicator or empty, ``links`` lead to evidence."""

    title: str
    department: str
    quarter: int
    status: CaseStatus
    links: tuple[str, ...] = ()
    indicator: str = ""


class Case(NamedTuple):
    """One version of a case: ``id`` is the version's, ``number`` the case's."""

    id: int
    number: int
    year: int
    said: CaseText
    by: str
    at: datetime


class OwnChance(NamedTuple):
    """What the lead department of an indicator expects: the chance of the best grade in whole percent."""

    id: int
    indicator: str
    percent: int
    by: str
    at: datetime

    @property
    def chance(self) -> Fraction:
        """The same between 0 and 1."""
        return Fraction(self.percent, 100)
