"""Where each value will end: the city's own pace weighed against what was to be expected (Bornhuetter-Ferguson).

``own = value so far + what usually still comes`` and ``expected = last years' end, asked anew by this year's rulebook,
moved as the peers move``; both err, by spreads that were learnt for every month, and the better one weighs more.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr, ndtri

from dashboard.model import Kind
from dashboard.projection.effects import YEARLY, mean
from dashboard.projection.profile import Profile
from dashboard.projection.scale import Scale
from dashboard.projection.so_far import SoFar

Array = npt.NDArray[np.float64]

EXACT = 1e-6  # spread of a value at the very end
CORRECTED = 0.005  # a reported sum is put right downwards now and then


class Ends(NamedTuple):
    """[indicator, city]: a normal distribution on the profile's scale, not below ``floor`` but for corrections."""

    centre: Array
    spread: Array
    floor: Array

    def below(self, measured: Array) -> Array:
        """Chance of a smaller measured value, the floor aside; ``measured`` [indicator, city, any number]."""
        chance: Array = ndtr((measured - self.centre[..., None]) / self.spread[..., None])
        return chance

    def of(self, rows: list[int]) -> "Ends":
        """The same for some indicators only."""
        return Ends(self.centre[rows], self.spread[rows], self.floor[rows])

    def quantiles(self, chances: Array, scale: Scale) -> Array:
        """Values in their unit [chance, indicator, city]; what is left to corrections is left out."""
        steps = ndtri(chances)[:, None, None]
        return scale.unit(np.maximum(self.centre + steps * self.spread, self.floor))


def ends(profile: Profile, so_far: SoFar) -> Ends:
    """Both estimates of every cell, combined; a cell without a value so far rests on the expected one."""
    measured = profile.scale.measure(so_far.values)
    own, own_spread, alike = _own(profile, so_far, measured)
    expected, spread = _expected(profile, own, own_spread)
    weight, variance = _weighed(spread, own_spread, alike)
    is_seen = np.isfinite(own)
    centre = np.where(is_seen, expected + weight * (np.where(is_seen, own, 0) - expected), expected)
    return Ends(centre, np.where(is_seen, np.sqrt(variance), spread), _floor(profile, measured))


def _own(profile: Profile, so_far: SoFar, measured: Array) -> tuple[Array, Array, Array]:
    """Value so far + what usually still comes after its month, and how far that errs."""
    own, spread, alike = (np.full(measured.shape, fill) for fill in (np.nan, 1.0, 0.0))
    for number, coming in enumerate(profile.coming, start=1):
        here = (so_far.months == number) & np.isfinite(measured)
        own[here] = (measured + coming.expected)[here]
        spread[here] = coming.spread[here]
        alike[here] = np.broadcast_to(profile.alike[number - 1][:, None], here.shape)[here]
    is_over = so_far.months == profile.until.number
    own[is_over], spread[is_over] = measured[is_over], EXACT
    return own, spread, alike


def _expected(profile: Profile, own: Array, own_spread: Array) -> tuple[Array, Array]:
    """Last years' end above what the best grade asks for, moved with the peers of this year."""
    expected, spread = profile.anchor + profile.ends.expected, profile.ends.spread
    ahead = own - expected
    count = np.isfinite(ahead).sum(axis=1)
    noise = np.nan_to_num(mean(np.where(np.isfinite(ahead), spread**2 + own_spread**2, np.nan), axis=1))
    common = YEARLY * (spread**2).mean(axis=1)
    share = count * common / (count * common + np.maximum(noise, 1e-12))
    return expected + (share * np.nan_to_num(mean(ahead, axis=1)))[:, None], spread


def _weighed(expected: Array, own: Array, alike: Array) -> tuple[Array, Array]:
    """The weight of the own pace that errs least, and the variance then left."""
    both = alike * expected * own
    total = expected**2 + own**2 - 2 * both
    weight = (expected**2 - both) / total
    return weight, (expected * own) ** 2 * (1 - alike**2) / total


def _floor(profile: Profile, measured: Array) -> Array:
    """A sum of cases does not fall."""
    counts = np.array([each.kind is Kind.COUNT for each in profile.catalog.indicators.values()], bool)
    falls_not = (counts & profile.is_cumulative)[:, None] & np.isfinite(measured)
    return np.where(falls_not, measured, -np.inf)
