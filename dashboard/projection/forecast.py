"""The chance of each grade of every cell at the end of the period, and what it rests on."""

from collections.abc import Iterator, Mapping

from dashboard.intake.memory import without_garbage_collection
from dashboard.model import Actuals, Cell, Month
from dashboard.projection.calibration import Calibration
from dashboard.projection.open_cells import OpenCells, open_cells
from dashboard.projection.panel import Months
from dashboard.projection.profile import Profile
from dashboard.projection.settled import settled
from dashboard.projection.shapes import Chance, Chances
from dashboard.projection.so_far import so_far
from dashboard.scoring import Scores, score
from dashboard.scoring.standard import standards

PRIOR_CORRELATION = 0.15
PLAIN = Calibration()
Given = Mapping[Cell, tuple[float, ...]]


def forecast(
    profile: Profile,
    months: Months,
    *,
    month: Month,
    given: Given | None = None,
    correlation: float = PRIOR_CORRELATION,
    calibration: Calibration = PLAIN,
) -> Chances:
    """What can become of every cell by the end of ``profile.until``, as known at the end of ``month``.

    ``months`` are the scored months of this year; none at all is a January. ``given`` are an owner's own chances by
    grade; they count for cells that are not settled. Official grades, 해당없음 and, from the end on, everything reported
    are certain; what is still missing then is not. ``correlation`` and ``calibration`` are what hindsight teaches.
    """
    now = min(month, profile.until)
    today = months.get(now) or score(Actuals(now, {}), profile.catalog)
    still_open = open_cells(profile, today, so_far(profile.catalog, months, now), given or {}, calibration)
    with without_garbage_collection():
        cells = dict(_all(profile, today, still_open))
    return Chances(now, profile.until, cells, correlation)


def _all(profile: Profile, today: Scores, still_open: OpenCells) -> Iterator[tuple[Cell, Chance]]:
    for row, standard in enumerate(standards(profile.catalog)):
        line = still_open.line(standard, row)
        for column, (city, cell) in enumerate(standard.keys.items()):
            certain = settled(today.cells[cell], standard, today, profile.until)
            yield cell, certain or line.chance(city, column)
