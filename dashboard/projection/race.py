"""Ranks and awards of an earlier year: the chances the outlook would have given, beside three simple ways and what came.

A year's joint scores, additions and deductions count as known in every month and for all ways alike: what is judged is
what the indicators still do.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from dashboard.model import Accumulation, Actuals, Catalog, Cell, Month, Report
from dashboard.projection.baselines import Simple
from dashboard.projection.drawn import Drawing
from dashboard.projection.outlook import outlook
from dashboard.projection.panel import Months
from dashboard.projection.trial import Trial
from dashboard.scoring import Scores, score
from dashboard.scoring.ranks import rank_by

FEWER = Drawing(draws=1_000)  # hundreds of ranks are judged together: what one draw is off by hardly counts
JUDGED = (2, 4, 6, 8)  # months: each outlook takes a while, and neighbouring months say nearly the same


class Place(NamedTuple):
    """One city in one month: chances of each rank and of any award, what the simple ways say (None: nothing), what came.

    ``awarded`` is the last rank that wins anything.
    """

    month: Month
    city: str
    ranks: tuple[float, ...]
    award: float
    simple: Mapping[Simple, int | None]
    rank: int
    has_award: bool
    awarded: int


def race(trial: Trial, year: Months, before: Months) -> Iterator[Place]:
    """Every city that had a rank in the end, in groups of which every city told something.

    ``year`` are the months of the trial's year, ``before`` of the last one.
    """
    catalog = trial.end.catalog
    told = trial.end.actuals.cities
    awarded = max((each.last for each in catalog.rules.awards), default=0)
    ahead = outlook(trial.told, catalog, drawing=FEWER)
    said = {
        Simple.STAYS: ranks_of(year[trial.month]),
        Simple.LAST_YEAR: _as_last_year(catalog, before),
        Simple.LINEAR: ranks_of(score(at_this_pace(year[trial.month], trial.told.until), catalog)),
    }
    for city, own in ahead.cities.items():
        came = trial.end.cities[city]
        if own.ranks and came.in_final.rank is not None and told.issuperset(catalog.peers(city)):
            yield Place(
                trial.month,
                city,
                own.ranks,
                min(sum(own.awards.values()), 1.0),
                {way: ranks.get(city) for way, ranks in said.items()},
                came.in_final.rank,
                came.award is not None,
                awarded,
            )


def races(tried: Sequence[Trial], years: Sequence[Months]) -> list[Place]:
    """Every second month of all trials; ``years`` are the years they were made from."""
    by_year = {
        year[next(iter(year))].catalog.rules.evaluation_year: place for place, year in enumerate(years)
    }
    judged = (trial for trial in tried if trial.month.number in JUDGED)
    places = ((trial, by_year[trial.end.catalog.rules.evaluation_year]) for trial in judged)
    return [each for trial, place in places for each in race(trial, years[place], years[place - 1])]


def ranks_of(scores: Scores) -> dict[str, int | None]:
    """Rank by final score within the group."""
    return {city: each.in_final.rank for city, each in scores.cities.items()}


def _as_last_year(catalog: Catalog, before: Months) -> dict[str, int | None]:
    """Last year's final scores, ranked within this year's groups."""
    end = before.get(next(iter(before.values())).catalog.rules.cutoff)
    finals = {} if end is None else {city: each.final for city, each in end.cities.items()}
    found: dict[str, int | None] = {}
    for members in catalog.groups.values():
        known = {city: finals.get(city) for city in members}
        found |= {city: place.rank for city, place in rank_by(known, catalog.rules).items()}
    return found


def at_this_pace(scores: Scores, until: Month) -> Actuals:
    """What 누계 would be at the end if every month brought what the months so far did; the rest stays."""
    now = scores.actuals.month
    pace = Fraction(until.number, now.number)
    reports = {
        cell: _grown(report, scores.catalog, cell, pace) for cell, report in scores.actuals.reports.items()
    }
    return Actuals(now, reports)


def _grown(report: Report, catalog: Catalog, cell: Cell, pace: Fraction) -> Report:
    """A part of a whole never grows past the whole."""
    indicator = catalog.indicators.get(cell[1])
    if indicator is None or indicator.accumulation is not Accumulation.CUMULATIVE:
        return report
    over, under = report.numerator, report.denominator
    if over is not None and under is not None:
        most = under if over <= under else over * pace
        return report._replace(numerator=min(over * pace, most), value=None)
    return report if report.value is None else report._replace(value=report.value * pace)
