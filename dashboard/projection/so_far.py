"""What this year has told so far: the newest value of each cell, in the order of the catalog."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dashboard.model import Catalog, Month
from dashboard.projection.panel import Months

Array = npt.NDArray[np.float64]


class SoFar(NamedTuple):
    """[indicator, city]: the newest value in its unit, nan = none yet, and the number of its month, 0 = none."""

    values: Array
    months: npt.NDArray[np.int_]


def so_far(catalog: Catalog, months: Months, month: Month) -> SoFar:
    """The newest value up to ``month``: a month without one does not make the months before it unknown."""
    keys = [(city, code) for code in catalog.indicators for city in catalog.cities]
    values, numbers = [np.nan] * len(keys), [0] * len(keys)
    still_open: Sequence[int] = range(len(keys))
    for known in sorted((each for each in months if each <= month), reverse=True):
        cells, number, unknown = months[known].cells, known.number, []
        for place in still_open:
            quotient = cells[keys[place]].quotient
            if quotient is None:
                unknown.append(place)
            else:
                values[place], numbers[place] = quotient[0] / quotient[1], number
        still_open = unknown
    shape = (len(catalog.indicators), len(catalog.cities))
    return SoFar(np.array(values).reshape(shape), np.array(numbers).reshape(shape))
