"""Does what was called 70 % come true 70 times in 100? Counted by cities, whose indicators err together."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

EDGES = np.array([0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 1.0000001])
RESAMPLED, SEED = 400, 1


class Bin(NamedTuple):
    """Chances between ``least`` and ``most``: how many, their mean, how often they came true, and the 90 % band of that."""

    least: float
    most: float
    cells: int
    said: float
    came: float
    low: float
    high: float


def reliability(chances: Array, came: npt.NDArray[np.bool_], cities: npt.NDArray[np.int_]) -> tuple[Bin, ...]:
    """One row a bin that holds anything; the band is a bootstrap that draws whole cities."""
    where = np.digitize(chances, EDGES) - 1
    return tuple(
        _bin(place, chances[here], came[here], cities[here])
        for place in range(len(EDGES) - 1)
        if (here := where == place).any()
    )


def _bin(place: int, chances: Array, came: npt.NDArray[np.bool_], cities: npt.NDArray[np.int_]) -> Bin:
    low, high = _band(came, cities)
    most = min(float(EDGES[place + 1]), 1.0)
    return Bin(float(EDGES[place]), most, len(chances), float(chances.mean()), float(came.mean()), low, high)


def _band(came: npt.NDArray[np.bool_], cities: npt.NDArray[np.int_]) -> tuple[float, float]:
    """5 % and 95 % of the share that came true, cities drawn anew with replacement."""
    _, place = np.unique(cities, return_inverse=True)
    count = np.bincount(place)
    true = np.bincount(place, weights=came)
    drawn = np.random.default_rng(SEED).integers(0, len(count), (RESAMPLED, len(count)))
    shares = true[drawn].sum(axis=1) / count[drawn].sum(axis=1)
    low, high = np.quantile(shares, (0.05, 0.95))
    return float(low), float(high)
