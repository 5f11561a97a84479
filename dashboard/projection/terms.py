"""A city's score as a sum of independent terms, one a cell, and what one common factor does to their chances."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, ndtri

from dashboard.exact import product
from dashboard.model import Catalog
from dashboard.projection.shapes import Chance, Chances
from dashboard.projection.worth import Frame, Worth, frame_of, worth_of
from dashboard.scoring import sums

Floats = NDArray[np.float64]

FEW_NODES, MANY_NODES = 9, 33
STRONG = 0.3  # above it nine nodes no longer give back the chances that went in


@dataclass(frozen=True, eq=False)
class Bundle:
    """Cells that are worth the same.

    ``worth`` is what full points add to the city evaluation, ``moves`` what each outcome does, best first. ``chances``
    has a row a cell and a column an outcome, which are grades unless it ``has_shares``; ``given_factor`` is the same
    for each node of the common factor: cell, node, outcome.
    """

    codes: tuple[str, ...]
    worth: Fraction
    moves: tuple[Fraction, ...]
    chances: Floats
    given_factor: Floats
    has_shares: bool


@dataclass(frozen=True, eq=False)
class Terms:
    """One city: ``city_eval = base + Σ moves``, with ``nodes`` as the weights of the factor's nodes."""

    city: str
    base: Fraction
    bundles: tuple[Bundle, ...]
    nodes: Floats
    frame: Frame


def terms_of(city: str, chances: Chances, catalog: Catalog) -> Terms | None:
    """The terms of one city; None for a city that has no final score."""
    cells = {code: chances.cells[city, code] for code in catalog.indicators}
    missing = frozenset([code for code, cell in cells.items() if not cell.probabilities])
    worth, frame = worth_of(catalog, missing), frame_of(city, catalog)
    if worth is None or frame is None:
        return None
    # Pairs of integers stand for the shares: a fraction takes ten times as long to hash.
    together: dict[tuple[int, tuple[tuple[int, int], ...]], list[Chance]] = defaultdict(list)
    for code, kind in worth.kinds.items():
        cell = cells[code]
        shares = tuple([share.as_integer_ratio() for share, _ in cell.shares]) if cell.shares else ()
        together[kind, shares].append(cell)
    points, weights = factor_nodes(chances.correlation)
    bundles = tuple(
        _bundle(members, worth, kind, chances.correlation, points) for (kind, _), members in together.items()
    )
    base = worth.base + sum(sums.adjustments_of(city, catalog), Fraction(0))
    return Terms(city, base, bundles, weights, frame)


def _bundle(cells: Sequence[Chance], worth: Worth, kind: int, correlation: float, points: Floats) -> Bundle:
    chances = np.array([chances_by_outcome(cell) for cell in cells])
    value = worth.values[kind]
    return Bundle(
        codes=tuple(cell.indicator for cell in cells),
        worth=value,
        moves=tuple(product(value, share) for share, _ in cells[0].shares) or worth.moves[kind],
        chances=chances,
        given_factor=given_factor(chances, correlation, points),
        has_shares=bool(cells[0].shares),
    )


def chances_by_outcome(cell: Chance) -> tuple[float, ...]:
    """The chances of a cell's shares where it has some, else of its grades."""
    return tuple(chance for _, chance in cell.shares) if cell.shares else cell.probabilities


@lru_cache(maxsize=16)
def factor_nodes(correlation: float) -> tuple[Floats, Floats]:
    """Gauss–Hermite nodes of a standard normal factor and their weights; one node where nothing is common."""
    if not correlation:
        return np.zeros(1), np.ones(1)
    count = FEW_NODES if correlation <= STRONG else MANY_NODES
    points, weights = np.polynomial.hermite_e.hermegauss(count)
    return points, weights / weights.sum()


def given_factor(chances: Floats, correlation: float, points: Floats) -> Floats:
    """Chances (cell, outcome) at each node: (cell, node, outcome).

    P(at least this good | z) = Φ((Φ⁻¹(p) + √ρ·z) / √(1 − ρ)); outcomes are best first, so a high z is good for all.
    """
    if not correlation:
        return chances[:, np.newaxis, :]
    least = ndtri(np.minimum(chances.cumsum(axis=1)[:, :-1], 1.0))
    shifted = least[:, np.newaxis, :] + np.sqrt(correlation) * points[np.newaxis, :, np.newaxis]
    inner = ndtr(shifted / np.sqrt(1 - correlation))
    edges = np.zeros((*inner.shape[:2], inner.shape[2] + 2))
    edges[..., 1:-1], edges[..., -1] = inner, 1.0
    return np.diff(edges, axis=-1)
