"""From last year's grade to this year's, for what is graded once a year."""

import numpy as np
import numpy.typing as npt

from dashboard.model import Accumulation, Catalog, Indicator, Method
from dashboard.projection.panel import UNKNOWN, Grades

Array = npt.NDArray[np.float64]

# Believed before anything is seen: half of the cities keep their grade, the others are spread as all grades are.
CHANGES_BELIEVED = 10
KEEP = 0.5
GRADES_BELIEVED = 1


def is_graded_once(indicator: Indicator) -> bool:
    """연1회 and entered grades: their months tell nothing before the grade itself does."""
    return indicator.accumulation is Accumulation.YEARLY or indicator.method is Method.ENTERED_GRADE


def are_graded_once(catalog: Catalog) -> npt.NDArray[np.bool_]:
    """By indicator."""
    return np.array([is_graded_once(each) for each in catalog.indicators.values()], bool)


def transitions(grades: Grades, count: int) -> Array:
    """Chances [last year's grade, this year's] from [year, indicator, city]; the last row is for no grade last year.

    Counted changes are smoothed: by the grades of all years, and by the belief that many keep theirs.
    """
    common = _common(grades, count)
    believed = KEEP * np.eye(count) + (1 - KEEP) * common
    seen = _changes(grades, count)
    smooth = (seen + CHANGES_BELIEVED * believed) / (seen.sum(axis=1, keepdims=True) + CHANGES_BELIEVED)
    return np.vstack([smooth, common])


def _common(grades: Grades, count: int) -> Array:
    found = np.bincount(grades[grades != UNKNOWN], minlength=count).astype(float)
    common: Array = (found + GRADES_BELIEVED / count) / (found.sum() + GRADES_BELIEVED)
    return common


def _changes(grades: Grades, count: int) -> Array:
    before, after = grades[:-1], grades[1:]
    both = (before != UNKNOWN) & (after != UNKNOWN)
    found = np.zeros((count, count))
    np.add.at(found, (before[both], after[both]), 1)
    return found
