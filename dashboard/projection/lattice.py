"""Exact distributions: the terms of a city are multiples of one step, so their sum is convolved on integers.

Three ways, the first that fits: densely in frequencies (the product of the terms' transforms), as a list of the places
that can be reached, and on a grid that is not exact and says so.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import replace
from math import sqrt
from typing import NamedTuple

import numpy as np
from scipy import fft

from dashboard.projection import reached
from dashboard.projection.layout import GRID, Layout, fits_densely, in_waves, layout_of, moving
from dashboard.projection.shapes import Way
from dashboard.projection.spread import LEAST, Spread
from dashboard.projection.terms import Floats, Terms
from dashboard.projection.waves import Waves, places_of, side_by_side, spectrum


class Placed(NamedTuple):
    """The terms of a city and the lattice on which they are transformed."""

    terms: Terms
    layout: Layout
    way: Way


def spread_of(terms: Terms) -> Spread:
    """The distribution of a city's score."""
    (found,) = spreads_of([terms])
    return found


def spreads_of(cities: Iterable[Terms]) -> list[Spread]:
    """The distribution of each city's score; cities whose outcomes lie alike are transformed together."""
    found: dict[str, Spread] = {}
    alike: dict[Hashable, list[Placed]] = defaultdict(list)
    names = []
    for terms in cities:
        names.append(terms.city)
        mix = terms.nodes[np.newaxis]
        match _few_or_placed(terms, mix, GRID):
            case Placed() as placed:
                alike[_likeness(placed)].append(placed)
            case (few,):
                found[terms.city] = few
    for same in alike.values():
        waves = spectrum(side_by_side([each.terms for each in same]), same[0].layout)
        for each, own in zip(same, np.split(waves, len(same)), strict=True):
            (found[each.terms.city],) = _dense(each, each.terms.nodes[np.newaxis] @ own)
    return [found[name] for name in names]


def by_node(terms: Terms, grid: int = GRID) -> tuple[Spread, ...]:
    """The distribution at each node of the common factor."""
    found = _few_or_placed(terms, np.eye(len(terms.nodes)), grid)
    return _dense(found, spectrum(found.terms, found.layout)) if isinstance(found, Placed) else found


def _few_or_placed(terms: Terms, mixes: Floats, grid: int) -> tuple[Spread, ...] | Placed:
    """What is to be transformed; or, where few places can be reached, the distribution of each mix of the nodes."""
    terms = moving(terms)
    layout = layout_of(terms)
    few: tuple[Spread, ...] = ()
    if not fits_densely(terms, layout):
        few = reached.spreads_of(terms, layout.origin, layout.step, layout.shifts, mixes)
    return few or Placed(terms, *in_waves(terms, layout, grid))


def _likeness(placed: Placed) -> Hashable:
    """All that a transform hangs on, but for the chances."""
    terms, layout, _ = placed
    counts = tuple([bundle.given_factor.shape for bundle in terms.bundles])
    return layout.size, layout.shifts, layout.deviation, layout.pad, counts


def outer(terms: Terms) -> Spread:
    """Only the worst and the best score that a city can reach, without any chance between them."""
    terms = moving(terms)
    layout = layout_of(terms)
    lowest, highest = reach_of(terms, layout)
    ends = None if terms.frame.spread else (0, 1)
    return Spread(
        city=terms.city,
        frame=terms.frame,
        origin=layout.origin + layout.step * lowest,
        step=layout.step * (highest - lowest),
        places=np.arange(2),
        chances=np.full(2, 0.5),
        lowest=ends and ends[0],
        highest=ends and ends[1],
    )


def _dense(placed: Placed, waves: Waves) -> tuple[Spread, ...]:
    """A distribution for each row of the transform."""
    terms, layout, way = placed
    lowest, highest = reach_of(terms, layout)
    first, last = lowest, min(highest + 2 * layout.pad + (way is Way.GRID), layout.size - 1)
    exact = way is Way.EXACT
    whole = Spread(
        city=terms.city,
        frame=terms.frame,
        origin=layout.origin - layout.pad * layout.step,
        step=layout.step,
        places=np.arange(first, last + 1),
        chances=np.ones(last - first + 1),
        lowest=None if layout.pad else lowest,
        highest=None if layout.pad else highest + (not exact),
        smooth=not exact,
        way=way,
        error=0.0 if exact else grid_error(terms, layout),
    )
    every = fft.irfft(waves, layout.size)
    return tuple(_kept(whole, chances[first : last + 1]) for chances in every)


def _kept(whole: Spread, chances: Floats) -> Spread:
    """Only the places between those that have any chance to speak of."""
    kept = np.flatnonzero(chances > LEAST)
    between = slice(kept[0], kept[-1] + 1)
    return replace(whole, places=whole.places[between], chances=np.maximum(chances[between], 0.0))


def grid_error(terms: Terms, layout: Layout) -> float:
    """Sharing out adds at most half a step of deviation a cell; the bins of the result as much once more."""
    between = sum(
        len(bundle.codes)
        for bundle, shifts in zip(terms.bundles, layout.shifts, strict=True)
        if not all(isinstance(shift, int) for shift in shifts)
    )
    return float(layout.step * abs(terms.frame.slope)) / 2 * sqrt(between + 1)


def reach_of(terms: Terms, layout: Layout) -> tuple[int, int]:
    """The lowest and the highest place with any chance at all."""
    lowest = highest = 0
    for bundle, shifts in zip(terms.bundles, layout.shifts, strict=True):
        cells, outcomes = bundle.chances.shape
        low, part = places_of(shifts[:outcomes])
        high = low + (part > 0)
        if bundle.chances.all():
            lowest += cells * int(low.min())
            highest += cells * int(high.max())
        else:
            possible = bundle.chances > 0
            lowest += int(np.where(possible, low, layout.size).min(axis=1).sum())
            highest += int(np.where(possible, high, 0).max(axis=1).sum())
    return lowest, highest
