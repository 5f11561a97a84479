"""Points in proportion to the attainment: the part of 배점 that each likely value earns, by the method itself."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from dashboard.scoring.methods import FULL
from dashboard.scoring.standard import Standard

Array = npt.NDArray[np.float64]
Shares = tuple[tuple[Fraction, float], ...]


def attained(nodes: Array, standard: Standard) -> list[list[int]]:
    """Percent of the target that counts, in whole units of the indicator's decimals, by city.

    ``nodes`` [chance, city] are values of equal chance, cities in the order of the catalog. The steps are those of
    달성률비례, on an array.
    """
    unit = 10**standard.indicator.digits
    catalog = standard.catalog
    targets = np.array([float(catalog.target(city, standard.indicator) or 1) for city in catalog.cities])
    rounded = np.floor(np.maximum(nodes, 0) * unit + 0.5) / unit
    if standard.indicator.higher_is_better:
        percent = 100 * rounded / targets
    else:
        with np.errstate(divide="ignore"):
            percent = np.where(rounded > 0, 100 * targets / rounded, np.inf)
    units = np.floor(np.minimum(percent, float(_most(standard))) * unit + 0.5).astype(int)
    found: list[list[int]] = units.T.tolist()
    return found


def share_chances(units: Sequence[int], standard: Standard, lost: float) -> Shares:
    """Parts of 배점 with their chances, best first, a missing report last; ``units`` are those of one city.

    ``lost`` is the chance of no report.
    """
    unit = 10**standard.indicator.digits
    kept, most = (1 - lost) / len(units), _most(standard)
    top = int(most * unit)
    found = [
        (most / 100 if earned >= top else _part(earned, 100 * unit), count * kept)
        for earned, count in sorted(Counter(units).items(), reverse=True)
    ]
    return (*found, (standard.ratios[standard.grades[-1]], lost)) if lost else tuple(found)


@lru_cache(maxsize=4096)
def _part(earned: int, whole: int) -> Fraction:
    """Reduced once: the same percents come again in every city and month."""
    return Fraction(earned, whole)


def _most(standard: Standard) -> Fraction:
    """Percent above which nothing more is earned."""
    return standard.indicator.cuts[0] or FULL
