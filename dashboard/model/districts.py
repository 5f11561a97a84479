"""동별 현황: the city's districts with their days, and an indicator's 분자 and 분모 told apart by them."""

from datetime import date, datetime
from fractions import Fraction
from typing import NamedTuple

from dashboard.model.words import Month


class District(NamedTuple):
    """동: ``ward`` is its 구, empty where there is none; in force from ``since`` to ``until``, None for still."""

    name: str
    ward: str
    since: Month
    until: Month | None
    source: str

    def is_there(self, month: str) -> bool:
        """Was it a district of the city in this month?"""
        return self.since <= month and (self.until is None or month <= self.until)


class Part(NamedTuple):
    """What one district has of the city's figure in one 구분, and until when the rest is to be done."""

    district: str
    category: str
    numerator: Fraction
    denominator: Fraction
    due: date | None = None

    @property
    def left(self) -> Fraction:
        """What is still to be done; nothing where more than all was done."""
        return max(self.denominator - self.numerator, Fraction(0))


class Breakdown(NamedTuple):
    """One indicator of one month, told apart; a sample is made up."""

    month: Month
    indicator: str
    parts: tuple[Part, ...]
    is_sample: bool = False

    @property
    def numerator(self) -> Fraction:
        """What must be the city's 분자."""
        return sum((each.numerator for each in self.parts), Fraction(0))

    @property
    def denominator(self) -> Fraction:
        """What must be the city's 분모."""
        return sum((each.denominator for each in self.parts), Fraction(0))


class KeptBreakdown(NamedTuple):
    """A breakdown with its number (0: it came with the program), its file, and who handed it in when."""

    id: int
    breakdown: Breakdown
    name: str
    by: str
    at: datetime | None
