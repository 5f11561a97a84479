"""What projection hands on: chances of each cell, outlooks of each city, levers of the home city. Chances are floats."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from dashboard.model import Cell, Month


class Basis(StrEnum):
    """What the chances of a cell rest on."""

    GIVEN = "given"
    OFFICIAL = "official"
    NOT_APPLICABLE = "not_applicable"
    KNOWN = "known"  # reported, and nothing more will come
    PACE = "pace"  # this year's value so far, weighed against earlier years
    PACE_ALONE = "pace_alone"  # this year's value so far; the indicator is new
    HISTORY = "history"  # earlier years; no value so far this year
    AIM = "aim"  # neither value nor history: how close to the best grade others end
    REPORTED = "reported"  # graded once a year, reported but not settled
    LAST_GRADE = "last_grade"  # graded once a year: last year's grade
    ALL_GRADES = "all_grades"  # graded once a year, no grade last year: how often each grade was given


class Chance(NamedTuple):
    """One cell at the cut-off.

    ``probabilities`` are by grade, in the order of the rulebook; empty = the cell leaves the sum. ``median``, ``q10``,
    ``q90`` and ``expected`` are of the value in its unit; ``needed`` is the exact change of 분자 (or 실적) that earns the
    next grade from today's value, ``months_left`` until the end.

    ``shares`` only where the method gives points itself (달성률비례): parts of 배점 with their chances, best first; blank =
    ratio of the grade. ``values`` only for methods that compare cities: the value at equally spaced chances
    (k + ½)/n, worst value first; such a cell may leave ``probabilities`` to the simulation, but not empty.
    """

    city: str
    indicator: str
    probabilities: tuple[float, ...]
    is_certain: bool
    basis: Basis
    median: float | None = None
    q10: float | None = None
    q90: float | None = None
    expected: float | None = None
    needed: Fraction | None = None
    months_left: int = 0
    shares: tuple[tuple[Fraction, float], ...] = ()
    values: tuple[float, ...] = ()

    @property
    def needed_per_month(self) -> Fraction | None:
        """What is needed for each month left; None where nothing is, or no month is left."""
        return self.needed / self.months_left if self.needed is not None and self.months_left else None


@dataclass(frozen=True, eq=False)
class Chances:
    """Every cell of every city, known in ``month``, at the end of ``until``.

    ``correlation`` is that of two indicators of one city (one common factor), 0 up to but without 1.
    """

    month: Month
    until: Month
    cells: Mapping[Cell, Chance]
    correlation: float


FAN = (0.05, 0.15, 0.3, 0.7, 0.85, 0.95)  # where the bands of 90, 70 and 40 % begin, and end again


class Way(StrEnum):
    """How a distribution was found: exactly, on a grid that rounds, or by drawing."""

    EXACT = "정확"
    GRID = "격자 근사"
    DRAWN = "모의"


class CityOutlook(NamedTuple):
    """One city at the cut-off.

    ``ranks`` are the chances of rank 1 to the size of the group, ``awards`` by name; both empty without a final score,
    when there is no rank. ``expected_grant`` in won. Quantiles are of the final score, ``fan`` those of ``FAN``.
    ``best_rank`` and ``worst_rank`` are what can happen at all. ``error``: of a grid, by how much a score is off at most;
    of a draw, the standard error of a chance of one half; 0 for an exact way.
    """

    city: str
    population_group: int
    ranks: tuple[float, ...]
    awards: Mapping[str, float]
    expected_grant: float | None
    median: Fraction | None
    q10: Fraction | None
    q90: Fraction | None
    best_rank: int | None
    worst_rank: int | None
    way: Way
    error: float = 0.0
    fan: tuple[Fraction, ...] = ()


class Lever(NamedTuple):
    """What becomes of the city if one indicator ends at this grade for certain; ``change`` of the expected grant in won."""

    indicator: str
    grade: str
    any_award: float
    awards: Mapping[str, float]
    expected_grant: float
    change: float


@dataclass(frozen=True, eq=False)
class Levers:
    """Every indicator that counts at every grade, for one city; ``way`` as in its outlook."""

    city: str
    expected_grant: float
    levers: tuple[Lever, ...]
    way: Way
