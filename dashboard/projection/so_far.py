"""What this year has told so far: the newest value of each cell, in the order of the catalog."""

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
    shape = (len(catalog.indicators), len(catalog.cities))
    found = SoFar(np.full(shape, np.nan), np.zeros(shape, int))
    places = {
        (city, code): (row, column)
        for row, code in enumerate(catalog.indicators)
        for column, city in enumerate(catalog.cities)
    }
    for known in sorted((each for each in months if each <= month), reverse=True):
        cells = months[known].cells
        for cell in list(places):
            value = cells[cell].value
            if value is not None:
                place = places.pop(cell)
                found.values[place] = value.numerator / value.denominator
                found.months[place] = known.number
    return found
