"""What if: a named set of changes to reports, grades, weights and rules."""

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple


class Value(NamedTuple):
    """A cell reports this instead; 분자 and 분모, or 실적."""

    city: str
    indicator: str
    numerator: Fraction | None
    denominator: Fraction | None
    value: Fraction | None


class Graded(NamedTuple):
    """A cell gets this grade, whatever its value."""

    city: str
    indicator: str
    grade: str


class Applies(NamedTuple):
    """A cell is 해당없음, or is not any more."""

    city: str
    indicator: str
    applies: bool


class JointScore(NamedTuple):
    """A city's score of last year's joint evaluation."""

    city: str
    score: Fraction


class Weight(NamedTuple):
    """배점 of an indicator."""

    indicator: str
    weight: Fraction


class Share(NamedTuple):
    """Weight of this year's city evaluation in the final score, 0 to 1; the joint evaluation has the rest."""

    city_eval: Fraction


class Ratio(NamedTuple):
    """The part of 배점 that a grade earns."""

    grade: str
    ratio: Fraction


class GradeOn(NamedTuple):
    """Is a value rounded before it is graded?"""

    rounded: bool


class RankOn(NamedTuple):
    """Decimals of the score that ranks are made of; None = exact."""

    digits: int | None


class TieBreak(NamedTuple):
    """What breaks ties, in this order."""

    rules: tuple[str, ...]


class Missing(NamedTuple):
    """Does 미제출 get the last grade, or leave the sum?"""

    lowest: bool


Change = (
    Value | Graded | Applies | JointScore | Weight | Share | Ratio | GradeOn | RankOn | TieBreak | Missing
)


@dataclass(frozen=True)
class Scenario:
    """Changes under a name; of two changes to the same thing the later one counts."""

    name: str
    changes: tuple[Change, ...] = ()
