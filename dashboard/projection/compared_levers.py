"""Levers where the cities of a group are compared: the same draws for every grade, so that only it makes a difference."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from dashboard.model import Catalog
from dashboard.projection.by_waves import means
from dashboard.projection.compared import Trial, at_least, lines, marks, tried
from dashboard.projection.contenders import GRID, Integers, is_compared, places_of
from dashboard.projection.drawn import Drawing
from dashboard.projection.drawn_levers import draw_levers
from dashboard.projection.layout import Layout, in_waves, layout_with_grades
from dashboard.projection.shapes import Chances, Way
from dashboard.projection.spread import Spread
from dashboard.projection.standing import award_names, prizes_of
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
    place = cities.index(city)
    own, met = trials[place], marks(trials, catalog.rules.rank_digits)
    prizes = _prizes(len(trials), catalog)
    wanted = lines(met[place], np.sort(met, axis=0)[::-1])[prizes.ranks] - own.shift
    yield from _of_compared(own, wanted, prizes, catalog)
    yield from _of_others(own, wanted, prizes, catalog)


class Prizes(NamedTuple):
    """What is won: ``always``, and ``more`` (prize, rank) at each of these ``ranks`` (counted from 0) or a better one.

    The prizes are the awards by name, then the grant; ranks that win the same as the next one are left out.
    """

    names: tuple[str, ...]
    always: Floats
    more: Floats
    ranks: Integers

    def won(self, reached: Floats) -> Iterator[tuple[dict[str, float], float]]:
        """From the chances of these ranks or better ones: (grade, rank), one prize list a grade."""
        for *awards, grant in (self.always + np.minimum(reached, 1.0) @ self.more.T).tolist():
            yield dict(zip(self.names, awards, strict=True)), grant


def _prizes(cities: int, catalog: Catalog) -> Prizes:
    names = award_names(catalog.rules)
    each = prizes_of(catalog.rules.awards, cities).alone(names)
    more = each[:-1] - each[1:]
    ranks = np.flatnonzero(more.any(axis=1))
    return Prizes(names, each[-1], more[ranks].T, ranks)


def _of_compared(own: Trial, wanted: Floats, prizes: Prizes, catalog: Catalog) -> Iterator[Won]:
    """A compared cell earns the grade whatever the others reach."""
    ratios = [float(catalog.rules.ratios[grade]) for grade in catalog.rules.grades]
    for place, (cell, worth) in enumerate(zip(own.own.compared, own.own.worths, strict=True)):
        if not is_compared(cell):
            continue
        needed = wanted + worth * own.shares[:, place]
        each = np.concatenate([needed - worth * ratio for ratio in ratios])
        reached = at_least(own, each).mean(axis=1).reshape(len(ratios), -1)
        for grade, won_by_it in enumerate(prizes.won(reached)):
            yield cell.indicator, grade, *won_by_it


def _of_others(own: Trial, wanted: Floats, prizes: Prizes, catalog: Catalog) -> Iterator[Won]:
    """Node by node of the common factor, which the compared cells share."""
    compared = {cell.indicator for cell in own.own.compared if is_compared(cell)}
    layout, way = in_waves(own.own.terms, layout_with_grades(own.own.terms, catalog.rules), GRID)
    where = _everywhere(own, layout, way)
    nodes = range(len(own.own.points))
    gains = np.array([_reached(where, wanted[:, own.nodes == node], layout.size) for node in nodes])
    gains /= len(own.nodes)  # how often a node was drawn is its weight, and part of the gains
    for code, by_grade in means(own.own.terms, layout, gains, len(catalog.rules.grades)):
        if code not in compared:
            for grade, won_by_it in enumerate(prizes.won(by_grade)):
                yield code, grade, *won_by_it


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
