"""Grades that hang on what the other cities of the group reach: values drawn for all of them at once."""

import numpy as np
import numpy.typing as npt

from dashboard.model import Catalog, Indicator, Method

Array = npt.NDArray[np.float64]

DRAWS = (
    400  # a chance of one half is off by 2.5 points; the ranks of cities are drawn again with all indicators
)
SEED = 20230930


def by_rivals(catalog: Catalog, indicator: Indicator, values: dict[str, Array]) -> dict[str, Array]:
    """Chances by grade for the cities that have ``values``: their quantiles at equally spaced chances."""
    dice = np.random.default_rng(SEED)
    found: dict[str, Array] = {}
    for members in catalog.groups.values():
        cities = [city for city in members if city in values]
        if cities:
            drawn = np.array([dice.permutation(np.resize(values[city], DRAWS)) for city in cities])
            found |= dict(zip(cities, _chances(drawn, indicator, catalog), strict=True))
    return found


def _chances(drawn: Array, indicator: Indicator, catalog: Catalog) -> Array:
    """[city, grade] from draws [city, draw] of one group."""
    better = drawn if indicator.higher_is_better else -drawn
    if indicator.method is Method.GROUP_RANK:
        at_least = _by_rank(better, indicator)
    else:
        ratios = [float(catalog.rules.ratios[grade]) for grade in catalog.rules.grades[:-1]]
        at_least = _share(better)[..., None] >= ratios
    chances = at_least.mean(axis=1)
    return np.diff(chances, prepend=0, append=1, axis=-1)


def _by_rank(better: Array, indicator: Indicator) -> npt.NDArray[np.bool_]:
    rank = 1 + (better[:, None] < better[None]).sum(axis=1)
    cuts = [float(cut) for cut in indicator.cuts if cut is not None]
    is_met: npt.NDArray[np.bool_] = (100 * rank / len(better))[..., None] <= cuts
    return is_met


def _share(better: Array) -> Array:
    """The place between the group's worst and best value; all equal is full."""
    least, most = better.min(axis=0), better.max(axis=0)
    width = np.where(most > least, most - least, 1)
    return np.where(most > least, (better - least) / width, 1.0)
