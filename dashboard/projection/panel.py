"""Years of reports as arrays: [year, month, indicator, city] in the order of this year's rulebook, nan = no value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.model import LEAVES_THE_SUM, Catalog, Indicator, Month, State
from dashboard.projection.cutoffs import cutoffs
from dashboard.scoring import CellScore, Scores

Array = npt.NDArray[np.float64]
Grades = npt.NDArray[np.int_]
Months = Mapping[Month, Scores]

UNKNOWN = -1


@dataclass(frozen=True, eq=False)
class Panel:
    """Earlier years, oldest first, as this year's indicators would have them.

    ``values`` in units; ``edges`` [year, indicator, city] is the value that earned the best grade; ``grades`` at the end
    of the period, ``UNKNOWN`` where the cell did not count; ``is_silent`` where nothing was submitted by then.
    """

    values: Array
    edges: Array
    grades: Grades
    is_silent: npt.NDArray[np.bool_]


def panel(catalog: Catalog, earlier: Sequence[Months], until: Month) -> Panel:
    """Follow each indicator back through 전년지표코드; another 실적종류 or direction is another indicator."""
    years = sorted((each for each in earlier if each), key=min)
    shape = (len(years), len(catalog.indicators), len(catalog.cities))
    found = Panel(
        np.full((len(years), 12, *shape[1:]), np.nan),
        np.full(shape, np.nan),
        np.full(shape, UNKNOWN),
        np.zeros(shape, bool),
    )
    names = {code: code for code in catalog.indicators}
    newer = catalog
    for place in reversed(range(len(years))):
        older = next(iter(years[place].values())).catalog
        names = {code: _former(newer, name, older) for code, name in names.items() if name}
        _fill(found, place, years[place], names, catalog, until)
        newer = older
    return found


def _former(newer: Catalog, name: str, older: Catalog) -> str:
    """The code that an indicator had a year before; blank where it is new."""
    indicator = newer.indicators[name]
    former = older.indicators.get(indicator.prior_code)
    return former.code if former and _is_alike(former, indicator) else ""


def _is_alike(one: Indicator, other: Indicator) -> bool:
    return (one.kind, one.higher_is_better, one.accumulation) == (
        other.kind,
        other.higher_is_better,
        other.accumulation,
    )


def _fill(
    found: Panel, place: int, months: Months, names: Mapping[str, str], catalog: Catalog, until: Month
) -> None:
    cells = [
        (row, column, (city, name))
        for row, code in enumerate(catalog.indicators)
        if (name := names.get(code))
        for column, city in enumerate(catalog.cities)
    ]
    for month, scores in months.items():
        here = found.values[place, month.number - 1]
        for row, column, cell in cells:
            scored = scores.cells.get(cell)
            if scored and scored.quotient is not None:
                here[row, column] = scored.quotient[0] / scored.quotient[1]
    end = next((scores for month, scores in months.items() if month.number == until.number), None)
    if end:
        _fill_end(found, place, end, cells, catalog)


def _fill_end(
    found: Panel, place: int, end: Scores, cells: list[tuple[int, int, tuple[str, str]]], catalog: Catalog
) -> None:
    orders = {grade: order for order, grade in enumerate(catalog.rules.grades)}
    least = best_edges(end.catalog)
    for row, column, cell in cells:
        scored = end.cells.get(cell)
        if scored:
            found.grades[place, row, column] = _grade(scored, orders)
            found.is_silent[place, row, column] = scored.state is State.NOT_SUBMITTED
            found.edges[place, row, column] = least.get(cell, np.nan)


def _grade(scored: CellScore, orders: Mapping[str, int]) -> int:
    if scored.state in LEAVES_THE_SUM or scored.state is State.NOT_SUBMITTED:
        return UNKNOWN
    return orders.get(scored.computed_grade or "", UNKNOWN)


def best_edges(catalog: Catalog) -> dict[tuple[str, str], float]:
    """The value that just earns the best grade that any value earns, by cell; none where no value decides."""
    values = cutoffs(catalog).values
    return {
        (city, code): float(reach[0])
        for row, code in enumerate(catalog.indicators)
        for column, city in enumerate(catalog.cities)
        if len(reach := values[row, column][np.isfinite(values[row, column])])
    }
