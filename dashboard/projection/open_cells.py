"""Cells that can still change: where their value will end, and the chance of each grade."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dashboard.model import LEAVES_THE_SUM, Cell, Method, State
from dashboard.projection import relative
from dashboard.projection.calibration import Calibration
from dashboard.projection.ends import CORRECTED, Ends, ends
from dashboard.projection.grade_chances import by_last_grade, by_value, with_silence
from dashboard.projection.line import Line, basis_once
from dashboard.projection.panel import UNKNOWN
from dashboard.projection.profile import NOTHING_KNOWN, Profile
from dashboard.projection.shapes import Basis
from dashboard.projection.shares import attained
from dashboard.projection.so_far import SoFar
from dashboard.projection.transitions import are_graded_once
from dashboard.scoring import Scores
from dashboard.scoring.methods import RELATIVE
from dashboard.scoring.standard import Standard, standards

Array = npt.NDArray[np.float64]
Nested = list[list[list[float]]]

LATE = 0.5  # chance that a cell without a report at the end never gets one
NODES = (np.arange(24) + 0.5) / 24
BAND = np.array([0.1, 0.5, 0.9, *(np.arange(9) + 0.5) / 9])  # the last nine for the mean


class OpenCells(NamedTuple):
    """Nested lists are [indicator][city].

    ``nodes`` are values at equally spaced chances, where a method needs them, ``units`` what they attain in 달성률비례;
    ``lost`` is the chance of no report ever;
    ``once`` says by indicator whether it is graded once a year, ``left`` how many months are left.
    """

    profile: Profile
    today: Scores
    given: Mapping[Cell, tuple[float, ...]]
    is_seen: Sequence[Sequence[bool]]
    is_new: Sequence[bool]
    chances: Nested
    bands: Nested
    nodes: Mapping[str, Array]
    units: Mapping[str, list[list[int]]]
    lost: Array
    once: Sequence[bool]
    left: int

    def line(self, standard: Standard, row: int) -> Line:
        """One indicator's part of it."""
        method, code = standard.indicator.method, standard.indicator.code
        return Line(
            standard,
            self.today,
            self.given,
            self._bases(standard, row),
            self.chances[row],
            self.bands[row],
            self.nodes[code].T.tolist() if method in RELATIVE else None,
            self.units.get(code),
            self.lost[row].tolist(),
            self.profile.cutoffs.edges,
            self.left,
        )

    def _bases(self, standard: Standard, row: int) -> list[Basis]:
        """What each city's chances rest on."""
        if self.once[row]:
            cells = (self.today.cells[key] for key in standard.keys.values())
            last = (self.profile.last_grades[row] == UNKNOWN).tolist()
            return [basis_once(cell, is_new=is_new) for cell, is_new in zip(cells, last, strict=True)]
        seen, unseen = (Basis.PACE_ALONE, Basis.AIM) if self.is_new[row] else (Basis.PACE, Basis.HISTORY)
        return [seen if each else unseen for each in self.is_seen[row]]


def open_cells(
    profile: Profile,
    today: Scores,
    seen: SoFar,
    given: Mapping[Cell, tuple[float, ...]],
    calibration: Calibration,
) -> OpenCells:
    """All distributions at once; cells that are settled are simply not asked for."""
    where = ends(profile, seen)
    lost = _lost(profile, today, seen)
    bands = _bands(profile, where)
    nodes = _nodes(profile, where)
    chances = _chances(profile, today, by_value(profile, where, calibration), nodes)
    return OpenCells(
        profile,
        today,
        given,
        (seen.months > 0).tolist(),
        [not any(years) for years in profile.ends.years.tolist()],
        with_silence(chances, lost).tolist(),
        np.moveaxis(bands, 0, -1).tolist(),
        nodes,
        _units(profile, nodes),
        lost,
        are_graded_once(profile.catalog).tolist(),
        profile.until.number - today.month.number,
    )


def _lost(profile: Profile, today: Scores, seen: SoFar) -> Array:
    """Chance by cell that nothing is ever submitted; 0 where that leaves the sum instead of costing the grade.

    Only a city that told us anything this year can be late: of the others we see nothing, whatever they submitted.
    """
    catalog = profile.catalog
    shape = (len(catalog.indicators), len(catalog.cities))
    if not catalog.rules.missing_is_lowest:
        return np.zeros(shape)
    is_late = (seen.months > 0).any(axis=0) & (today.month >= profile.until)
    return np.broadcast_to(np.where(is_late, LATE, profile.silence), shape)


def _bands(profile: Profile, where: Ends) -> Array:
    """[10 %, middle, 90 % and mean, indicator, city]; nan where nothing at all is known of the value."""
    found = where.quantiles(BAND, profile.scale)
    bands = np.concatenate([found[:3], found[3:].mean(axis=0, keepdims=True)])
    bands[:, where.spread >= NOTHING_KNOWN] = np.nan
    return bands


def _nodes(profile: Profile, where: Ends) -> dict[str, Array]:
    """Values [chance, city] of the indicators whose methods look at more than the grade's edges."""
    needing = RELATIVE | {Method.ATTAINMENT_SHARE}
    rows = {
        code: row
        for row, (code, each) in enumerate(profile.catalog.indicators.items())
        if each.method in needing
    }
    places = list(rows.values())
    quantiles = where.of(places).quantiles(NODES, profile.scale.of(places))
    return {code: quantiles[:, place] for place, code in enumerate(rows)}


def _units(profile: Profile, nodes: Mapping[str, Array]) -> dict[str, list[list[int]]]:
    """What the values of 달성률비례 attain, by indicator."""
    return {
        each.indicator.code: attained(nodes[each.indicator.code], each)
        for each in standards(profile.catalog)
        if each.indicator.method is Method.ATTAINMENT_SHARE
    }


def _chances(profile: Profile, today: Scores, chances: Array, nodes: Mapping[str, Array]) -> Array:
    once = are_graded_once(profile.catalog)
    chances[once] = by_last_grade(profile, profile.transitions)[once]
    for row, standard in enumerate(standards(profile.catalog)):
        if once[row]:
            chances[row] = _with_reports(chances[row], standard, today)
        elif standard.indicator.method in RELATIVE:
            chances[row] = _among_rivals(standard, today, nodes)
    return chances


def _with_reports(chances: Array, standard: Standard, today: Scores) -> Array:
    """What is reported once a year stays, unless it is put right."""
    cells = [today.cells[city, standard.indicator.code] for city in standard.catalog.cities]
    for column, cell in enumerate(cells):
        if cell.grade and cell.state is not State.NOT_SUBMITTED:
            chances[column] *= CORRECTED
            chances[column, standard.grades.index(cell.grade)] += 1 - CORRECTED
    return chances


def _among_rivals(standard: Standard, today: Scores, nodes: Mapping[str, Array]) -> Array:
    """[city, grade]; a city that leaves the sum is nobody's rival."""
    code, cities = standard.indicator.code, list(standard.catalog.cities)
    values = {
        city: nodes[code][:, column]
        for column, city in enumerate(cities)
        if today.cells[city, code].state not in LEAVES_THE_SUM
    }
    found = relative.by_rivals(standard.catalog, standard.indicator, values)
    nobody = np.zeros(len(standard.grades))
    return np.array([found.get(city, nobody) for city in cities])
