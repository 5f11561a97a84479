"""How much the indicators of one city err together: estimated from what earlier forecasts missed."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from dashboard.projection.effects import mean
from dashboard.projection.trial import Trial

Array = npt.NDArray[np.float64]

BELIEVED, CITIES_BELIEVED = 0.15, 31  # as if so many cities had been seen with it
MOST = 0.9


def surprises(trial: Trial) -> Array:
    """[indicator, city]: by how many spreads the outcome was better than forecast, indicators' own means taken off."""
    missed = np.clip((trial.outcome - trial.centre) / trial.spread, -3, 3)
    return missed - mean(missed, axis=1)[:, None]


def correlation_of(missed: Iterable[Array]) -> float:
    """One factor a city, 0 to 0.9: the mean correlation of two indicators of one city, drawn towards 0.15.

    Cities weigh alike.
    """
    found = [value for each in missed for value in _by_city(each) if np.isfinite(value)]
    estimate = (sum(found) + BELIEVED * CITIES_BELIEVED) / (len(found) + CITIES_BELIEVED)
    return float(np.clip(estimate, 0, MOST))


def _by_city(missed: Array) -> Array:
    """Mean product of all pairs of a city's surprises, in units of their mean square."""
    count = np.isfinite(missed).sum(axis=0)
    known = np.nan_to_num(missed)
    square = max(float((known**2).sum() / max(count.sum(), 1)), 1e-12)
    pairs = known.sum(axis=0) ** 2 - (known**2).sum(axis=0)
    return np.where(count > 1, pairs / np.maximum(count * (count - 1), 1) / square, np.nan)
