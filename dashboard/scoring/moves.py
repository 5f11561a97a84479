"""What can move between two scorings of a month: values, grades, ranks, awards; and all of it together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple, Protocol, TypeVar

from dashboard.model import Indicator, Report
from dashboard.scoring.shapes import CellScore, CityScore, Place, Scores

CITY_EVAL, FINAL = "city_eval", "final"


class Change(Enum):
    """What became of a value."""

    NEW = auto()
    CHANGED = auto()
    REMOVED = auto()


class ValueMove(NamedTuple):
    """A cell of which something else is reported now; a side that reports nothing is None."""

    city: str
    indicator: Indicator
    before: Report | None
    after: Report | None

    @property
    def change(self) -> Change:
        """New, changed or removed."""
        if self.before is None:
            return Change.NEW
        return Change.CHANGED if self.after else Change.REMOVED


class GradeMove(NamedTuple):
    """A cell of which the grade is another one now, or that has one on one side only."""

    city: str
    indicator: Indicator
    before: CellScore
    after: CellScore


class RankMove(NamedTuple):
    """A place within a population group that is another one now; scores in points of 100.

    ``of`` is "city_eval", "final" or the code of a field.
    """

    city: str
    population_group: int
    of: str
    before: Place
    after: Place
    score_before: Fraction | None
    score_after: Fraction | None


class AwardMove(NamedTuple):
    """A city that wins something else now, or no longer wins it for certain."""

    before: CityScore
    after: CityScore

    @property
    def city(self) -> str:
        """Whose award it is."""
        return self.after.city


class _OfACity(Protocol):
    @property
    def city(self) -> str:
        """Whose move it is."""


Move = TypeVar("Move", bound=_OfACity)


@dataclass(frozen=True)
class Moves:
    """Everything that moved in one month, in the order of the catalog; ``before`` None for a month without reports.

    Such a month has new values only: there were no grades, ranks and awards that could be others now.
    """

    before: Scores | None
    after: Scores
    values: tuple[ValueMove, ...]
    grades: tuple[GradeMove, ...]
    ranks: tuple[RankMove, ...]
    awards: tuple[AwardMove, ...]

    def of(self, city: str) -> "Moves":
        """The moves of one city."""
        return self._only({city})

    def group(self, population_group: int) -> "Moves":
        """The moves of the cities of one population group."""
        return self._only(set(self.after.catalog.groups.get(population_group, ())))

    def count(self, change: Change) -> int:
        """How many values are new, changed or removed."""
        return self._counts[change]

    @property
    def anything(self) -> bool:
        """Did anything move?"""
        return bool(self.values or self.grades or self.ranks or self.awards)

    @cached_property
    def _counts(self) -> dict[Change, int]:
        counts = dict.fromkeys(Change, 0)
        for each in self.values:
            counts[each.change] += 1
        return counts

    def _only(self, cities: set[str]) -> "Moves":
        return replace(
            self,
            values=_of(self.values, cities),
            grades=_of(self.grades, cities),
            ranks=_of(self.ranks, cities),
            awards=_of(self.awards, cities),
        )


def _of(moves: Sequence[Move], cities: set[str]) -> tuple[Move, ...]:
    return tuple(each for each in moves if each.city in cities)
