"""What is usual for an indicator, what is a city's own, and how much is chance: means shrunk towards their kind."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Labels = npt.NDArray[np.int_]

# How much is believed before anything is seen, as if that many values had been seen.
PAIRS_BELIEVED = 30
VALUES_BELIEVED = 10
LEAST_SPREAD = 0.002  # nothing repeats itself for certain
YEARLY = 0.1  # variance that all cities of a year share, as a part of the variance among them


class Effects(NamedTuple):
    """[indicator, city]: ``expected`` value of the next year, its ``spread`` (standard deviation), ``years`` seen.

    ``surprises`` [year, indicator, city] is what the seen years differ by from their indicator's mean.
    """

    expected: Array
    spread: Array
    years: Labels
    surprises: Array


def effects(seen: Array, kinds: Labels, *, usual: Array, usual_spread: Array, persistence: float) -> Effects:
    """Empirical Bayes over [year, indicator, city], nan = unseen.

    A value is the indicator's mean + the year's own + the city's own + chance. How much of a city's own stays for
    another year is learnt from all indicators of the same ``kinds`` that were seen in two years, beginning at
    ``persistence``. ``usual`` and ``usual_spread`` [indicator] serve where a whole kind is unseen.
    """
    of_year = mean(seen, axis=2)
    surprises = seen - of_year[:, :, None]
    spread = _spread(surprises, kinds, usual_spread)
    centre, unsure = _centre(mean(of_year, axis=0), kinds, usual)
    stays = _stays(surprises / spread[:, None], kinds, persistence)[:, None]
    years = np.isfinite(seen).sum(axis=0)
    weight = years * stays / (1 + (years - 1) * stays)
    own = np.nan_to_num(mean(surprises, axis=0))
    variance = (spread**2)[:, None] * (1 - stays * weight + YEARLY) + (unsure**2)[:, None]
    return Effects(centre[:, None] + weight * own, np.sqrt(variance), years, surprises)


def mean(values: Array, axis: int) -> Array:
    """Mean of what is finite; nan of nothing."""
    is_seen = np.isfinite(values)
    count = is_seen.sum(axis=axis)
    total = np.where(is_seen, values, 0).sum(axis=axis)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def _spread(surprises: Array, kinds: Labels, usual: Array) -> Array:
    """Standard deviation of each indicator, drawn towards the middle one of its kind."""
    is_seen = np.isfinite(surprises)
    count = is_seen.sum(axis=(0, 2))
    squares = np.where(is_seen, surprises, 0) ** 2
    own = squares.sum(axis=(0, 2)) / np.maximum(count - 1, 1)
    typical = _by_kind(np.where(count > 3, own, np.nan), kinds, usual**2)
    variance = (own * count + typical * VALUES_BELIEVED) / (count + VALUES_BELIEVED)
    spread: Array = np.maximum(np.sqrt(variance), LEAST_SPREAD)
    return spread


def _by_kind(
    values: Array, kinds: Labels, usual: Array, typical: Callable[[Array], np.floating] = np.median
) -> Array:
    """The typical value of each kind, or the usual where nothing of the kind was seen."""
    found = usual.copy()
    for kind in np.unique(kinds):
        of_kind = values[(kinds == kind) & np.isfinite(values)]
        if len(of_kind):
            found[kinds == kind] = typical(of_kind)
    return found


def _centre(means: Array, kinds: Labels, usual: Array) -> tuple[Array, Array]:
    """Means with the gaps filled by their kind, and how unsure a filled one is."""
    typical = _by_kind(means, kinds, usual)
    differs = np.sqrt(_by_kind((means - typical) ** 2, kinds, np.zeros_like(usual), np.mean))
    is_known = np.isfinite(means)
    return np.where(is_known, means, typical), np.where(is_known, 0.0, differs)


def _stays(standard: Array, kinds: Labels, believed: float) -> Array:
    """The part of a city's surprise that comes again in the next year, by indicator."""
    pairs = standard[:-1] * standard[1:]
    squares = (standard[:-1] ** 2 + standard[1:] ** 2) / 2
    found = np.empty(len(kinds))
    for kind in np.unique(kinds):
        here = kinds == kind
        both = np.isfinite(pairs[:, here])
        together, alone = pairs[:, here][both].sum(), squares[:, here][both].sum()
        found[here] = (together + PAIRS_BELIEVED * believed) / (alone + PAIRS_BELIEVED)
    return np.clip(found, 0, 0.95)
