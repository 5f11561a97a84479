"""From where a value will end to the chance of each grade, through the exact values that earn it."""

import numpy as np
import numpy.typing as npt

from dashboard.projection.ends import CORRECTED, Ends
from dashboard.projection.panel import UNKNOWN
from dashboard.projection.profile import Profile

Array = npt.NDArray[np.float64]


def by_value(profile: Profile, ends: Ends) -> Array:
    """Chances [indicator, city, grade]; nan where no value decides.

    Cities stop where the best grade begins, so values crowd there as no bell curve does. What this year has not told yet
    is therefore left to how grades went from last year to this one: the distribution of the value weighs as much as the
    correlation of what is forecast with what will be.
    """
    edges = profile.cutoffs.values
    measured = np.moveaxis(profile.scale.measure(np.moveaxis(edges, -1, 0)), 0, -1)
    measured = np.where(np.isinf(edges), edges, measured)
    rises = np.array([each.higher_is_better for each in profile.catalog.indicators.values()], bool)[
        :, None, None
    ]
    below = ends.below(measured)
    told = np.sqrt(np.clip(1 - (ends.spread / profile.ends.spread) ** 2, 0, 1))[..., None]
    usual = np.cumsum(by_last_grade(profile, profile.changes), axis=-1)[..., :-1]
    at_least = told * np.where(rises, 1 - below, below) + (1 - told) * usual
    lasting = np.where(rises, 1 - CORRECTED * (1 - at_least), CORRECTED * at_least)
    return between(np.where(measured <= ends.floor[..., None], lasting, at_least))


def between(at_least: Array) -> Array:
    """Chances of each grade from those of at least each grade but the last; the last grade takes the rest."""
    one = np.ones((*at_least.shape[:-1], 1))
    climbing = np.maximum.accumulate(np.concatenate([at_least, one], axis=-1), axis=-1)
    return np.diff(climbing, prepend=0, axis=-1)


def by_last_grade(profile: Profile, changes: Array) -> Array:
    """Chances [indicator, city, grade] from the grades of last year, as ``changes`` [last year, this year] has them."""
    known = profile.last_grades != UNKNOWN
    return changes[np.where(known, profile.last_grades, len(changes) - 1)]


def with_silence(chances: Array, lost: Array) -> Array:
    """Some cells are never submitted and get the last grade: ``lost`` [indicator, city] is their chance."""
    kept = chances * (1 - lost)[..., None]
    kept[..., -1] += lost
    return kept
