"""One forecast of an earlier year beside what came."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dashboard.model import Month
from dashboard.projection.baselines import Baseline
from dashboard.projection.calibration import Said
from dashboard.projection.panel import Grades
from dashboard.projection.shapes import Chances
from dashboard.scoring import Scores

Array = npt.NDArray[np.float64]


class Trial(NamedTuple):
    """One month of one earlier year; arrays are [indicator, city], nan or ``UNKNOWN`` where there was nothing to tell.

    ``outcome``, ``centre`` and ``spread`` are measured in the spread that the ends of the indicator have from year to year,
    so that indicators can be added up, more is better. ``chances`` has the grades as its last axis. ``said`` are the chances
    before they were put right, of the cells that had a value in the end. ``told`` is the whole forecast, ``end`` what came.
    """

    month: Month
    outcome: Array
    centre: Array
    spread: Array
    grade: Grades
    chances: Array
    baselines: tuple[Baseline, ...]
    said: Said
    told: Chances
    end: Scores
