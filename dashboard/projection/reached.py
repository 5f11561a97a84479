"""The distribution of a city's score as a list of the places that can be reached: exact, for few cells of odd worth."""

from fractions import Fraction
from math import prod

import numpy as np

from dashboard.projection.spread import Places, Spread, whole
from dashboard.projection.terms import Floats, Terms

MOST = 2**16  # sums that are looked at in one step
MOST_SUMS = 2**30  # of all outcomes; many of them fall together
Term = tuple[list[int], Floats]


def spreads_of(
    terms: Terms,
    origin: Fraction,
    step: Fraction,
    shifts: tuple[tuple[float, ...], ...],
    mixes: Floats,
) -> tuple[Spread, ...]:
    """The exact distribution for each mix of the nodes, or none where too many places can be reached."""
    if prod(int(able) for bundle in terms.bundles for able in (bundle.chances > 0).sum(axis=1)) > MOST_SUMS:
        return ()
    cells = [term for each in cells_of(terms, shifts) for term in each]
    found = convolved(cells, len(terms.nodes), top_of(cells))
    if found is None:
        return ()
    places, by_node = found
    ends = int(places[0]), int(places[-1])
    return tuple(Spread(terms.city, terms.frame, origin, step, places, mix @ by_node, *ends) for mix in mixes)


def cells_of(terms: Terms, shifts: tuple[tuple[float, ...], ...]) -> list[list[Term]]:
    """Bundle by bundle, cell by cell: the shifts that can happen, and their chances (node, outcome)."""
    return [
        [
            ([int(shift) for shift, able in zip(moves, possible, strict=False) if able], given[:, possible])
            for possible, given in zip(bundle.chances > 0, bundle.given_factor, strict=True)
        ]
        for bundle, moves in zip(terms.bundles, shifts, strict=True)
    ]


def top_of(cells: list[Term]) -> int:
    """The highest place that can be reached."""
    return sum(max(shifts) for shifts, _ in cells)


def convolved(cells: list[Term], nodes: int, top: int) -> tuple[Places, Floats] | None:
    """Places that rise, and the chance of each at each node; None beyond the limit. No place lies above ``top``."""
    places, chances = whole([0], top), np.ones((nodes, 1))
    for shifts, given in cells:
        if len(places) * len(shifts) > MOST:
            return None
        places, chances = _added(places, chances, whole(shifts, top), given)
    return places, chances


def _added(places: Places, chances: Floats, shifts: Places, given: Floats) -> tuple[Places, Floats]:
    sums, index = np.unique((places[:, np.newaxis] + shifts).ravel(), return_inverse=True)
    weights = (chances[:, :, np.newaxis] * given[:, np.newaxis, :]).reshape(len(chances), -1)
    return sums, np.array([np.bincount(index, row, minlength=len(sums)) for row in weights])
