"""One indicator's open cells: the chance of each grade, and what it rests on."""

from collections.abc import Mapping, Sequence
from math import isnan
from typing import NamedTuple

from dashboard.model import Cell, State
from dashboard.projection.cutoffs import Edges
from dashboard.projection.needs import needed
from dashboard.projection.shapes import Basis, Chance
from dashboard.projection.shares import Shares, share_chances
from dashboard.scoring import CellScore, Scores
from dashboard.scoring.readings import NOTHING_SENT
from dashboard.scoring.standard import Standard


class Line(NamedTuple):
    """One indicator; lists are by city. ``values`` only where cities are compared, ``units`` only for 달성률비례."""

    standard: Standard
    today: Scores
    given: Mapping[Cell, tuple[float, ...]]
    bases: Sequence[Basis]
    chances: Sequence[Sequence[float]]
    bands: Sequence[Sequence[float]]
    values: Sequence[Sequence[float]] | None
    units: Sequence[Sequence[int]] | None
    lost: Sequence[float]
    edges: Mapping[Cell, Edges]
    left: int

    def chance(self, city: str, column: int) -> Chance:
        """The chance of one cell."""
        cell, standard = self.standard.keys[city], self.standard
        given = self.given.get(cell)
        q10, median, q90, expected = self._band(column)
        report = self.today.actuals.reports.get(cell, NOTHING_SENT)
        return Chance(
            *cell,
            given or tuple(self.chances[column]),
            is_certain=False,
            basis=Basis.GIVEN if given else self.bases[column],
            median=median,
            q10=q10,
            q90=q90,
            expected=expected,
            needed=needed(self.today.cells[cell], report, standard, self.edges[cell]),
            months_left=self.left,
            shares=() if given or not self.units else self._shares(self.units, column),
            values=self._values(self.values, column) if self.values else (),
        )

    def _band(self, column: int) -> Sequence[float | None]:
        """10 %, middle, 90 % and mean; nothing where nothing at all is known of the value."""
        found = self.bands[column]
        return (None,) * 4 if isnan(found[1]) else found

    def _shares(self, units: Sequence[Sequence[int]], column: int) -> Shares:
        return share_chances(units[column], self.standard, self.lost[column])

    def _values(self, values: Sequence[Sequence[float]], column: int) -> tuple[float, ...]:
        """Worst first."""
        rising = self.standard.indicator.higher_is_better
        return tuple(values[column] if rising else reversed(values[column]))


def basis_once(cell: CellScore, *, is_new: bool) -> Basis:
    """Graded once a year."""
    if cell.state is not State.NOT_SUBMITTED:
        return Basis.REPORTED
    return Basis.ALL_GRADES if is_new else Basis.LAST_GRADE
