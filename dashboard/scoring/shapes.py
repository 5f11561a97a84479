"""What scoring hands on. Points and weights are in 배점, rates and scores in points of 100."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple, Protocol

from dashboard.model import Actuals, Catalog, Cell, Month, State


class Note(Protocol):
    """Listens to the steps of a calculation as they are taken."""

    def __call__(self, step: str, /, **facts: object) -> None:
        """One step and the numbers that went into it and came out of it."""


class CellScore(NamedTuple):
    """One city's one indicator. ``points`` and ``weight`` are None where the cell does not count.

    ``quotient`` is the value before rounding as two integers, not reduced: few read it, and reducing it takes long.
    """

    city: str
    indicator: str
    state: State
    quotient: tuple[int, int] | None
    rounded: Fraction | None
    basis: Fraction | None
    grade: str | None
    points: Fraction | None
    weight: Fraction | None
    computed_grade: str | None
    is_overridden: bool
    assumptions: tuple[str, ...]

    @property
    def value(self) -> Fraction | None:
        """The value before rounding."""
        return None if self.quotient is None else Fraction(*self.quotient)

    @property
    def counts(self) -> bool:
        """Is it in the sum of the city?"""
        return self.points is not None


class Part(NamedTuple):
    """Points earned and weight that counts, of one field within one block; ``full`` is all its 배점.

    ``counts`` are the counting cells of each grade, in the order of the grades.
    """

    block: str
    field: str
    points: Fraction
    weight: Fraction
    full: Fraction
    counts: Mapping[str, int]


class Place(NamedTuple):
    """A competition rank within a population group; ``tied`` = 공동."""

    rank: int | None
    tied: bool


NO_PLACE = Place(None, tied=False)


class FieldScore(NamedTuple):
    """One city's one field. No rate and no rank where nothing applies."""

    city: str
    population_group: int
    field: str
    points: Fraction
    weight: Fraction
    rate: Fraction | None
    place: Place
    counts: Mapping[str, int]


class CityScore(NamedTuple):
    """One city's components, total, places and award. ``grant`` in won."""

    city: str
    population_group: int
    city_eval: Fraction | None
    joint_eval: Fraction | None
    adjustment: Fraction
    final: Fraction | None
    in_city_eval: Place
    in_joint_eval: Place
    in_final: Place
    overall: Place
    award: str | None
    grant: int
    award_uncertain: bool
    counts: Mapping[str, int]
    not_submitted: int
    not_applicable: int


@dataclass(frozen=True, eq=False)
class Scores:
    """All of one month under one rulebook, equal only to itself; ``parts`` by city, ``fields`` by (city, field code)."""

    catalog: Catalog
    actuals: Actuals
    cells: Mapping[Cell, CellScore]
    parts: Mapping[str, list[Part]]
    fields: Mapping[tuple[str, str], FieldScore]
    cities: Mapping[str, CityScore]

    @property
    def month(self) -> Month:
        """The month that was scored."""
        return self.actuals.month

    def is_told(self, city: str) -> bool:
        """Has the city reported at least half of what it owes? The first rows of a month say little of anybody."""
        own = self.cities[city]
        return len(self.catalog.indicators) - own.not_applicable >= 2 * own.not_submitted
