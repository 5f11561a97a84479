"""What the forecast would have said in earlier years, beside what came: each year from the years before it alone."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from dashboard.model import Catalog, Month
from dashboard.projection.baselines import baselines
from dashboard.projection.calibration import Said
from dashboard.projection.ends import Ends, ends
from dashboard.projection.forecast import forecast
from dashboard.projection.grade_chances import are_reached, at_least
from dashboard.projection.hindsight import Hindsight, taught_by
from dashboard.projection.panel import UNKNOWN, Grades, Months
from dashboard.projection.profile import Profile, learn
from dashboard.projection.shapes import Chances
from dashboard.projection.so_far import so_far
from dashboard.projection.transitions import are_graded_once
from dashboard.projection.trial import Trial
from dashboard.scoring import Scores

Array = npt.NDArray[np.float64]


def trials(years: Sequence[Months], months: Sequence[int] | None = None) -> Iterator[Trial]:
    """Every month before the cut-off of every year that has a year before it; ``years`` are scored, oldest first.

    A year profits from what was said in the same month of the years before it, and of no other.
    """
    tried: dict[int, list[Trial]] = defaultdict(list)
    for place, year in enumerate(years[1:], start=1):
        catalog = next(iter(year.values())).catalog
        end = year.get(catalog.rules.cutoff)
        if end:
            profile = learn(catalog, years[:place])
            for month in year:
                if month < end.month and (months is None or month.number in months):
                    before = tried[month.number]
                    before.append(_trial(profile, year, month, end, taught_by(before)))
                    yield before[-1]


def hindsight(years: Sequence[Months], month: Month) -> Hindsight:
    """From forecasts made in this month of earlier years, each from the years before it alone.

    ``years`` are the earlier years, scored, oldest first; fewer than two leave what is believed.
    """
    return taught_by(list(trials(years, [month.number])))


def _trial(profile: Profile, year: Months, month: Month, end: Scores, taught: Hindsight) -> Trial:
    seen = so_far(profile.catalog, year, month)
    where = ends(profile, seen)
    final = profile.scale.measure(_final(profile.catalog, end))
    unit = profile.ends.spread * _signs(profile.catalog)[:, None]
    chances = forecast(profile, year, month=month, **taught._asdict())
    grades = _grades(profile.catalog, end, chances)
    return Trial(
        month,
        (final - profile.anchor) / unit,
        (where.centre - profile.anchor) / unit,
        where.spread / profile.ends.spread,
        grades,
        _chances(profile.catalog, chances),
        baselines(profile, seen, unit),
        _said(profile, where, np.where(np.isfinite(final), grades, UNKNOWN)),
        chances,
        end,
    )


def _said(profile: Profile, where: Ends, grades: Grades) -> Said:
    """Of cells whose grade a value decided; a grade that was reached already teaches nothing."""
    chances = at_least(profile, where)
    tells = np.isfinite(chances) & ~are_reached(profile, where)
    told = tells.all(axis=-1) & (grades != UNKNOWN) & ~are_graded_once(profile.catalog)[:, None]
    return Said(chances[told], grades[told][:, None] <= np.arange(chances.shape[-1]))


def _signs(catalog: Catalog) -> Array:
    return np.array([1.0 if each.higher_is_better else -1.0 for each in catalog.indicators.values()])


def _final(catalog: Catalog, end: Scores) -> Array:
    rows = [
        [
            np.nan if (value := end.cells[city, code].value) is None else float(value)
            for city in catalog.cities
        ]
        for code in catalog.indicators
    ]
    return np.array(rows, float)


def _grades(catalog: Catalog, end: Scores, chances: Chances) -> Grades:
    """What was not settled then and counted in the end, of the cities that told anything."""
    orders = {grade: order for order, grade in enumerate(catalog.rules.grades)}
    told = end.actuals.cities
    return np.array(
        [
            [
                orders.get(end.cells[city, code].grade or "", UNKNOWN)
                if city in told
                and chances.cells[city, code].probabilities
                and not chances.cells[city, code].is_certain
                else UNKNOWN
                for city in catalog.cities
            ]
            for code in catalog.indicators
        ]
    )


def _chances(catalog: Catalog, chances: Chances) -> Array:
    nothing = (np.nan,) * len(catalog.rules.grades)
    return np.array(
        [
            [chances.cells[city, code].probabilities or nothing for city in catalog.cities]
            for code in catalog.indicators
        ]
    )
