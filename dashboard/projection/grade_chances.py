"""From where a value will end to the chance of each grade, through the exact values that earn it."""

import numpy as np
import numpy.typing as npt

from dashboard.projection.calibration import Calibration
from dashboard.projection.ends import CORRECTED, Ends
from dashboard.projection.panel import UNKNOWN
from dashboard.projection.profile import Profile

Array = npt.NDArray[np.float64]


def by_value(profile: Profile, ends: Ends, calibration: Calibration) -> Array:
    """Chances [indicator, city, grade]; nan where no value decides. What is reached already stays, but for corrections."""
    rises = _rises(profile)
    said = calibration.of(at_least(profile, ends))
    lasting = np.where(rises, 1 - CORRECTED * (1 - said), CORRECTED * said)
    return between(np.where(are_reached(profile, ends), lasting, said))


def at_least(profile: Profile, ends: Ends) -> Array:
    """Chances of at least each grade but the last [indicator, city, grade], before they are put right.

    Cities stop where the best grade begins, so values crowd there as no bell curve does. What this year has not told yet
    is therefore left to how grades went from last year to this one: the distribution of the value weighs as much as the
    correlation of what is forecast with what will be.
    """
    below = ends.below(_measured(profile))
    told = np.sqrt(np.clip(1 - (ends.spread / profile.ends.spread) ** 2, 0, 1))[..., None]
    usual = np.cumsum(by_last_grade(profile, profile.changes), axis=-1)[..., :-1]
    pooled: Array = told * np.where(_rises(profile), 1 - below, below) + (1 - told) * usual
    return pooled


def are_reached(profile: Profile, ends: Ends) -> npt.NDArray[np.bool_]:
    """[indicator, city, grade]: is the edge passed by a sum that does not fall any more?"""
    passed: npt.NDArray[np.bool_] = _measured(profile) <= ends.floor[..., None]
    return passed


def _measured(profile: Profile) -> Array:
    """The edges of the grades on the profile's scale."""
    edges = profile.cutoffs.values
    measured = np.moveaxis(profile.scale.measure(np.moveaxis(edges, -1, 0)), 0, -1)
    return np.where(np.isinf(edges), edges, measured)


def _rises(profile: Profile) -> npt.NDArray[np.bool_]:
    rises = [each.higher_is_better for each in profile.catalog.indicators.values()]
    return np.array(rises, bool)[:, None, None]


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
