"""Points in proportion to the attainment: the part of 배점 that each likely value earns, by the method itself."""

from collections import Counter
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from dashboard.scoring.methods import FULL
from dashboard.scoring.standard import Standard

Array = npt.NDArray[np.float64]
Shares = tuple[tuple[Fraction, float], ...]


def share_chances(nodes: Array, city: str, standard: Standard, lost: float) -> Shares:
    """Parts of 배점 with their chances, best first, a missing report last; ``nodes`` are values of equal chance.

    The steps are those of 달성률비례 on whole units of the indicator's decimals; ``lost`` is the chance of no report.
    """
    unit = 10**standard.indicator.digits
    cap = standard.indicator.cuts[0] or FULL
    attained = _attained(np.floor(np.maximum(nodes, 0) * unit + 0.5) / unit, city, standard)
    units = np.floor(np.minimum(attained, float(cap)) * unit + 0.5).astype(int).tolist()
    kept, most = (1 - lost) / len(units), cap / 100
    top = int(cap * unit)
    found = [
        (most if earned >= top else Fraction(earned, 100 * unit), count * kept)
        for earned, count in sorted(Counter(units).items(), reverse=True)
    ]
    return (*found, (standard.ratios[standard.grades[-1]], lost)) if lost else tuple(found)


def _attained(values: Array, city: str, standard: Standard) -> Array:
    """Percent of the target."""
    target = float(standard.catalog.target(city, standard.indicator) or 1)
    if standard.indicator.higher_is_better:
        return 100 * values / target
    with np.errstate(divide="ignore"):
        return np.where(values > 0, 100 * target / values, np.inf)
