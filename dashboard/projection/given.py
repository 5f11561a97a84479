"""Somebody's own chances in place of the forecast's."""

from collections.abc import Mapping
from dataclasses import replace

from dashboard.model import Cell, State
from dashboard.projection.shapes import Basis, Chance, Chances
from dashboard.scoring import Scores


def with_given(chances: Chances, given: Mapping[Cell, tuple[float, ...]], today: Scores) -> Chances:
    """A given row counts for its cell, unless that is 해당없음 or graded officially; all other cells stay forecast."""
    grades = today.catalog.rules.grades
    cells = dict(chances.cells)
    for key, probabilities in given.items():
        scored = today.cells[key]
        if scored.is_overridden or scored.state is State.NOT_APPLICABLE:
            continue
        cells[key] = _given(cells[key], probabilities)
    for key, scored in today.cells.items():
        if scored.is_overridden and scored.grade is not None:
            sure = tuple(float(grade == scored.grade) for grade in grades)
            cells[key] = cells[key]._replace(probabilities=sure, shares=(), is_certain=True)
    return replace(chances, cells=cells)


def _given(forecast: Chance, probabilities: tuple[float, ...]) -> Chance:
    """What the forecast said of the value rests on other chances and is left out."""
    return Chance(
        city=forecast.city,
        indicator=forecast.indicator,
        probabilities=probabilities,
        is_certain=max(probabilities) == 1.0,
        basis=Basis.GIVEN,
        needed=forecast.needed,
        months_left=forecast.months_left,
    )
