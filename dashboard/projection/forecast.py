"""The chance of each grade of every cell at the end of the period, and what it rests on."""

from collections.abc import Iterator, Mapping

from dashboard.model import Actuals, Cell, Month
from dashboard.projection.open_cells import OpenCells, open_cells
from dashboard.projection.panel import Months
from dashboard.projection.profile import Profile
from dashboard.projection.settled import settled
from dashboard.projection.shapes import Chance, Chances
from dashboard.projection.so_far import so_far
from dashboard.scoring import Scores, score
from dashboard.scoring.standard import standards

PRIOR_CORRELATION = 0.15
Given = Mapping[Cell, tuple[float, ...]]


def forecast(
    profile: Profile,
    months: Months,
    *,
    month: Month,
    given: Given | None = None,
    correlation: float = PRIOR_CORRELATION,
) -> Chances:
    """What can become of every cell by the end of ``profile.until``, as known at the end of ``month``.

    ``months`` are the scored months of this year; none at all is a January. ``given`` are an owner's own chances by
    grade; they count for cells that are not settled. Official grades, 해당없음 and, from the end on, everything reported
    are certain; what is still missing then is not.
    """
    now = min(month, profile.until)
    today = months.get(now) or score(Actuals(now, {}), profile.catalog)
    still_open = open_cells(profile, today, so_far(profile.catalog, months, now), given or {})
    cells = dict(_all(profile, today, still_open))
    return Chances(now, profile.until, cells, correlation)


def _all(profile: Profile, today: Scores, still_open: OpenCells) -> Iterator[tuple[Cell, Chance]]:
    for row, standard in enumerate(standards(profile.catalog)):
        code = standard.indicator.code
        for column, city in enumerate(profile.catalog.cities):
            certain = settled(today.cells[city, code], standard, today, profile.until)
            yield (city, code), certain or still_open.chance(city, standard, row, column)
