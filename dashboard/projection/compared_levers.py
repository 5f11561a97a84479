"""Levers where the cities of a group are compared: the same draws for every grade, so that only it makes a difference."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from dashboard.model import Catalog
from dashboard.projection.by_waves import means
from dashboard.projection.compared import Trial, at_least, lines, tried, won
from dashboard.projection.contenders import GRID, is_compared, places_of
from dashboard.projection.drawn import Drawing
from dashboard.projection.drawn_levers import draw_levers
from dashboard.projection.layout import Layout, in_waves, layout_with_grades
from dashboard.projection.shapes import Chances, Way
from dashboard.projection.spread import Spread
from dashboard.projection.standing import award_names
from dashboard.projection.terms import Floats

Won = tuple[str, int, Mapping[str, float], float]


def compared_levers(
    city: str, cities: Sequence[str], chances: Chances, catalog: Catalog, drawing: Drawing
) -> Iterator[Won]:
    """Indicator, place of the grade, chances of the awards and expected grant."""
    trials = tried(cities, chances, catalog, drawing)
    if trials is None:
        yield from draw_levers(city, cities, chances, catalog, drawing)
        return
    own = trials[cities.index(city)]
    wanted = lines(own, trials, catalog.rules.rank_digits) - own.shift
    yield from _of_compared(own, wanted, catalog)
    yield from _of_others(own, wanted, catalog)


def _of_compared(own: Trial, wanted: Floats, catalog: Catalog) -> Iterator[Won]:
    """A compared cell earns the grade whatever the others reach."""
    ratios = [float(catalog.rules.ratios[grade]) for grade in catalog.rules.grades]
    for place, (cell, worth) in enumerate(zip(own.own.compared, own.own.worths, strict=True)):
        if not is_compared(cell):
            continue
        for grade, ratio in enumerate(ratios):
            less = worth * (own.shares[:, place] - ratio)
            yield cell.indicator, grade, *_won(at_least(own, wanted + less).mean(axis=1), catalog)


def _of_others(own: Trial, wanted: Floats, catalog: Catalog) -> Iterator[Won]:
    """Node by node of the common factor, which the compared cells share."""
    grades, names = len(catalog.rules.grades), award_names(catalog.rules)
    compared = {cell.indicator for cell in own.own.compared if is_compared(cell)}
    always, by_rank = _prizes(len(wanted), catalog)
    layout, way = in_waves(own.own.terms, layout_with_grades(own.own.terms, catalog.rules), GRID)
    where = _everywhere(own, layout, way)
    gains = np.empty((len(own.own.terms.nodes), len(always), layout.size))
    for node, _ in enumerate(own.own.terms.nodes):
        here = own.nodes == node
        reached = _reached(where, wanted[:, here], layout.size) / len(here)
        gains[node] = always[:, np.newaxis] * here.mean() + by_rank @ reached
    # How often a node was drawn is its weight, and part of the gains.
    as_drawn = replace(own.own.terms, nodes=np.ones(len(gains)))
    for code, by_grade in means(as_drawn, layout, gains, grades):
        if code not in compared:
            for grade, row in enumerate(by_grade.tolist()):
                yield code, grade, dict(zip(names, np.minimum(row[:-1], 1.0).tolist(), strict=True)), row[-1]


def _prizes(rivals: int, catalog: Catalog) -> tuple[Floats, Floats]:
    """Awards, then the grant: what is won anyway, and what each rank or a better one adds: (prize), (prize, rank)."""
    worst = _row(np.zeros(rivals), catalog)
    each = [_row(row, catalog) - worst for row in np.eye(rivals)]
    return worst, np.array(each).reshape(rivals, len(worst)).T


def _row(reached: Floats, catalog: Catalog) -> Floats:
    _, awards, grant = won(reached, len(reached) + 1, catalog)
    return np.array([*awards.values(), grant])


def _everywhere(own: Trial, layout: Layout, way: Way) -> Spread:
    """Where the places of this layout lie."""
    return replace(own.own.spreads[0], origin=layout.origin, step=layout.step, smooth=way is Way.GRID)


def _reached(where: Spread, wanted: Floats, size: int) -> Floats:
    """(rank, place): in how many draws a place stands at this rank or better."""
    found = np.zeros((len(wanted), size))
    for rank, scores in enumerate(wanted):
        first, part = places_of(where, scores)
        for place, weight in ((first, part), (first + 1, 1 - part)):
            at = np.clip(place, 0, size - 1).astype(np.int64)
            found[rank] += np.bincount(at, weight, minlength=size)
    return found.cumsum(axis=1)


def _won(reached: Floats, catalog: Catalog) -> tuple[dict[str, float], float]:
    _, awards, grant = won(np.minimum(reached, 1.0), len(reached) + 1, catalog)
    return awards, grant
