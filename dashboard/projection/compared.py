"""Ranks where some indicators compare the cities of a group: those cells are drawn, and nothing else has to be.

A draw says what each city must reach to stand at each rank; the chance of that is read off the exact distribution of its
own other cells (Rao–Blackwell), so a few thousand draws do more than ten times as many of everything.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from dashboard.model import Catalog
from dashboard.projection.contenders import Contender, Integers, contenders, reaching, sampled
from dashboard.projection.dice import drawn_value, shares_among
from dashboard.projection.drawn import Drawing, draw_group, quantiles
from dashboard.projection.shapes import Chances, CityOutlook, Way
from dashboard.projection.standing import award_names, prizes_of
from dashboard.projection.terms import Floats, factor_nodes

GROUPS = 3  # whose draws are kept: those of one outlook


@dataclass(frozen=True, eq=False)
class Trial:
    """One city's part in all draws: its node among those drawn, the shares of its compared cells, its final score.

    ``shares`` is (draw, compared cell), ``shift`` what the compared cells and the error of the joint score add.
    """

    own: Contender
    nodes: Integers
    shares: Floats
    shift: Floats
    finals: Floats


def draw(
    cities: Sequence[str], chances: Chances, catalog: Catalog, drawing: Drawing
) -> dict[str, CityOutlook]:
    """The outlook of each of these cities, which must have a final score; but for what can happen at all."""
    trials = tried(cities, chances, catalog, drawing)
    if trials is None:
        return draw_group(cities, chances, catalog, drawing)
    met = marks(trials, catalog.rules.rank_digits)
    best_first = np.sort(met, axis=0)[::-1]
    pairs = zip(trials, met, strict=True)
    return {each.own.terms.city: _outlook(each, lines(own, best_first), catalog) for each, own in pairs}


def tried(
    cities: Sequence[str], chances: Chances, catalog: Catalog, drawing: Drawing
) -> tuple[Trial, ...] | None:
    """Every city's part, in the order of ``cities``; None where every cell has to be drawn."""
    return _tried(tuple(cities), chances, catalog, drawing)


@lru_cache(maxsize=GROUPS)
def _tried(
    cities: tuple[str, ...], chances: Chances, catalog: Catalog, drawing: Drawing
) -> tuple[Trial, ...] | None:
    """Kept for a while, as levers are asked for right after the outlook and rest on the same draws."""
    chance = np.random.default_rng(drawing.seed)
    _, weights = factor_nodes(chances.correlation)
    factors = [chance.choice(len(weights), drawing.draws, p=weights) for _ in cities]
    drawn, nodes = zip(*(np.unique(each, return_inverse=True) for each in factors), strict=True)
    group = contenders(cities, drawn, chances, catalog)
    if group is None:
        return None
    shares = _shares(group, nodes, chances.correlation, catalog, chance)
    return tuple(_trial(*each, chance) for each in zip(group, nodes, shares, strict=True))


def _trial(own: Contender, nodes: Integers, shares: Floats, chance: np.random.Generator) -> Trial:
    shift = shares @ own.worths + chance.standard_normal(len(nodes)) * own.deviation
    return Trial(own, nodes, shares, shift, sampled(own, nodes, chance) + shift)


def _shares(
    group: Sequence[Contender],
    nodes: Sequence[Integers],
    correlation: float,
    catalog: Catalog,
    chance: np.random.Generator,
) -> list[Floats]:
    """By city: what each compared cell earns in each draw, all values of an indicator against each other."""
    found = [np.empty((len(at), len(own.compared))) for own, at in zip(group, nodes, strict=True)]
    for code, indicator in catalog.indicators.items():
        values, earned = [], []
        for own, at, shares in zip(group, nodes, found, strict=True):
            for place, cell in enumerate(own.compared):
                if cell.indicator == code:
                    factor = np.sqrt(correlation) * own.points[at]
                    level = factor + np.sqrt(1 - correlation) * chance.standard_normal(len(at))
                    values.append(drawn_value(cell, level))
                    earned.append((shares, place))
        if values:
            for (shares, place), share in zip(
                earned, shares_among(np.array(values), indicator, catalog), strict=True
            ):
                shares[:, place] = share
    return found


def marks(trials: Sequence[Trial], digits: int | None) -> Floats:
    """(city, draw): the final score at which a city is met."""
    finals = np.array([each.finals for each in trials])
    if digits is None:
        return finals
    scale = 10.0**digits
    found: Floats = (np.copysign(np.floor(np.abs(finals) * scale + 0.5 + 1e-9), finals) - 0.5) / scale
    return found


def lines(own: Floats, best_first: Floats) -> Floats:
    """(rank, draw): the final score that stands at this rank or better, for rank 1 to the number of rivals.

    From the marks of a city and those of its whole group, sorted once for all its cities.
    """
    better, next_best = best_first[:-1], best_first[1:]
    found: Floats = np.where(better > own, better, next_best)
    return found


def at_least(own: Trial, wanted: Floats) -> Floats:
    """The chance that the cells that are not drawn reach these final scores: (rank, draw), node after node."""
    found = np.empty_like(wanted)
    last = 0
    for node, spread in enumerate(own.own.spreads):
        here = np.flatnonzero(own.nodes == node)
        first, last = last, last + len(here)
        found[:, first:last] = reaching(spread, wanted.take(here, axis=1))
    return found


def won(reached: Floats, cities: int, catalog: Catalog) -> tuple[Floats, dict[str, float], float]:
    """Chances of each rank and award and the expected grant, from the chances of each rank or a better one."""
    ranks = np.diff(np.append(reached, 1.0), prepend=0.0)
    names = award_names(catalog.rules)
    *awards, grant = (ranks @ prizes_of(catalog.rules.awards, cities).alone(names)).tolist()
    return ranks, dict(zip(names, awards, strict=True)), grant


def _outlook(own: Trial, wanted: Floats, catalog: Catalog) -> CityOutlook:
    chances = at_least(own, wanted - own.shift)
    ranks, awards, grant = won(chances.mean(axis=1), len(wanted) + 1, catalog)
    median, q10, q90, *fan = quantiles(own.finals)
    return CityOutlook(
        city=own.own.terms.city,
        population_group=catalog.cities[own.own.terms.city].population_group,
        ranks=tuple(np.clip(ranks, 0.0, 1.0).tolist()),
        awards=awards,
        expected_grant=grant,
        median=median,
        q10=q10,
        q90=q90,
        best_rank=None,
        worst_rank=None,
        way=Way.DRAWN,
        error=float((chances.std(axis=1) / np.sqrt(chances.shape[1])).max(initial=0.0)),
        fan=tuple(fan),
    )
