"""A city of a group that is compared: its other cells as exact distributions, the compared ones to be drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from dashboard.model import Catalog
from dashboard.projection.lattice import by_node
from dashboard.projection.shapes import Chance, Chances
from dashboard.projection.spread import Spread
from dashboard.projection.standing import prizes_of
from dashboard.projection.terms import Floats, Terms, factor_nodes, terms_of

Integers = NDArray[np.int64]

# Places of a grid: what it blurs a score by is a hundredth of a point, far below what a few thousand draws can tell.
GRID = 2**11
LEVEL = 1e-7  # places by which two drawn scores may differ and still be a tie


@dataclass(frozen=True, eq=False)
class Contender:
    """One city with a final score.

    ``compared`` are the cells whose values the other cities meet. ``terms`` hold all cells but the open ones among those,
    at the nodes of the common factor that were drawn, all of one weight; ``spreads`` are their sums there, ``points`` the
    nodes as standard normal scores. ``worths`` is what full points of each compared cell add to the final score, 0 for a
    certain one; ``deviation`` is that of the final score where the joint score is estimated.
    """

    terms: Terms
    spreads: tuple[Spread, ...]
    compared: tuple[Chance, ...]
    worths: Floats
    points: Floats
    deviation: float


def contenders(
    cities: Sequence[str], drawn: Sequence[Integers], chances: Chances, catalog: Catalog
) -> list[Contender] | None:
    """All of them at their ``drawn`` nodes, or None where the sums do not tell the rank.

    That is the case with breakers, and with awards that hang on the size of a tie.
    """
    if catalog.rules.tie_break or not prizes_of(catalog.rules.awards, len(cities)).by_rank:
        return None
    found = [_contender(*each, chances, catalog) for each in zip(cities, drawn, strict=True)]
    return found if all(each.terms.frame.slope for each in found) else None


def _contender(city: str, drawn: Integers, chances: Chances, catalog: Catalog) -> Contender:
    compared = tuple(cell for code in catalog.indicators if (cell := chances.cells[city, code]).values)
    terms = terms_of(city, _without(compared, chances), catalog)
    if terms is None:
        raise LookupError(city)
    worths = {code: bundle.worth for bundle in terms.bundles for code in bundle.codes}
    bundles = tuple(replace(each, given_factor=each.given_factor[:, drawn]) for each in terms.bundles)
    frame = replace(terms.frame, spread=Fraction(0))
    alone = replace(terms, bundles=bundles, nodes=np.ones(len(drawn)), frame=frame)
    return Contender(
        alone,
        by_node(alone, GRID),
        compared,
        np.array(
            [float(worths[cell.indicator] * terms.frame.slope) * is_compared(cell) for cell in compared]
        ),
        factor_nodes(chances.correlation)[0][drawn],
        float(terms.frame.spread),
    )


def is_compared(cell: Chance) -> bool:
    """Does its grade still hang on what the other cities reach?"""
    return bool(cell.values) and not cell.is_certain


def _without(compared: Sequence[Chance], chances: Chances) -> Chances:
    """The compared cells stay in the sum, but earn nothing for certain."""
    nothing = {
        (cell.city, cell.indicator): cell._replace(shares=((Fraction(0), 1.0),), is_certain=True)
        for cell in compared
        if is_compared(cell)
    }
    return replace(chances, cells={**chances.cells, **nothing})


def sampled(own: Contender, nodes: Integers, chance: np.random.Generator) -> Floats:
    """The final score without the compared cells, one a draw, each at its node of the factor."""
    found = np.empty(len(nodes))
    for node, spread in enumerate(own.spreads):
        here = np.flatnonzero(nodes == node)
        below = spread.head
        at = np.searchsorted(below, chance.random(len(here)) * below[-1], "right")
        found[here] = spread.finals[np.minimum(at, len(below) - 1)]
        if spread.smooth:
            found[here] += (chance.random(len(here)) - 0.5) * float(spread.stride)
    return found


def places_of(spread: Spread, scores: Floats) -> tuple[Floats, Floats]:
    """The first place that reaches each final score, and which part of its step does: all of it, unless it is smooth."""
    places = (scores - float(spread.start)) / float(spread.stride)
    if spread.smooth:
        first = np.floor(places + 0.5)
        return first, first + 0.5 - places
    return np.ceil(places - LEVEL), np.ones_like(places)


def reaching(spread: Spread, scores: Floats) -> Floats:
    """The chance of each of these final scores or more."""
    if spread.smooth:
        return _reaching_smoothly(spread, scores)
    first, _ = places_of(spread, scores)
    found: Floats = spread.tail[_index(spread, first)] / spread.tail[0]
    return found


def _reaching_smoothly(spread: Spread, scores: Floats) -> Floats:
    """In proportion within a step; a smooth score has places without gaps."""
    before = np.append(1.0, spread.tail / spread.tail[0])
    lost = before - np.append(before[1:], 0.0)
    stride = float(spread.stride)
    # In place: tens of thousands of scores are asked at once, and memory costs more than the sums.
    steps = scores * (1 / stride)
    steps += 1.5 - float(spread.start) / stride - float(spread.places[0])
    np.clip(steps, 0, len(spread.places) + 1, out=steps)
    whole = steps.astype(np.int64)
    steps -= whole
    steps *= lost[whole]
    found: Floats = before[whole]
    found -= steps
    return found


def _index(spread: Spread, wanted: Floats) -> Integers:
    """The index of the first place at or above each wanted one."""
    lowest, count = spread.places[0], len(spread.places)
    if spread.places[-1] - lowest + 1 == count:
        # No gaps: much quicker than a search.
        near: Integers = np.clip(wanted - float(lowest), 0, count).astype(np.int64)
        return near
    found: Integers = np.searchsorted(spread.places.astype(np.float64), wanted)
    return found
