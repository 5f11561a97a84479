"""What was reported for one month, exactly as it counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from dashboard.model.catalog import Cell
from dashboard.model.words import Month, State


class Report(NamedTuple):
    """The newest accepted row of one (month, city, indicator), numbers exact."""

    month: Month
    numerator: Fraction | None
    denominator: Fraction | None
    value: Fraction | None
    grade: str
    state: State
    note: str = ""


@dataclass(frozen=True)
class Actuals:
    """What counts for one month: at most one report a cell."""

    month: Month
    reports: Mapping[Cell, Report] = field(default_factory=dict)

    @property
    def cities(self) -> frozenset[str]:
        """The cities that told anything."""
        return frozenset(city for city, _ in self.reports)
