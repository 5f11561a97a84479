"""The questions, typed: each asks the .sql file of its own name."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Any, NamedTuple

from dashboard import exact
from dashboard.model import SAMPLE, Accumulation, Actuals, Catalog, Kind, Month, Report, State
from dashboard.queries.database import Database

STATES = {str(state): state for state in State}  # looking one up is eight times as quick as asking the enum


class MonthLoaded(NamedTuple):
    """A month that has reports; ``has_sample`` when any row of it calls itself 표본."""

    month: Month
    cells: int
    has_sample: bool


class Point(NamedTuple):
    """One city's value of one month, for pictures: ``value`` in the unit of the indicator."""

    month: Month
    city: str
    value: float | None
    numerator: Fraction | None
    denominator: Fraction | None
    grade: str
    state: State


class Pace(NamedTuple):
    """Median over the cities of value so far / value at the cut-off, in one earlier year."""

    indicator: str
    year: int
    share: float


class AwardWon(NamedTuple):
    """A published award; rank and score only where they were published."""

    year: int
    population_group: int
    rank: int | None
    city: str
    score: Fraction | None
    award: str


def actuals(database: Database, month: Month, catalog: Catalog) -> Actuals:
    """What counts for one month; 연1회 indicators take their newest row since the start of the period."""
    start, yearly = catalog.rules.start, _yearly(catalog)
    return _actuals(month, database.ask("actuals", month=month, start=start, yearly=yearly))


def actuals_without(database: Database, month: Month, catalog: Catalog, *, rows: int, newer: int) -> Actuals:
    """What would count for one month without the ``rows`` that were loaded before the ``newer`` newest ones."""
    rules = {"start": catalog.rules.start, "yearly": _yearly(catalog)}
    return _actuals(month, database.ask("actuals_without", month=month, rows=rows, newer=newer, **rules))


def _yearly(catalog: Catalog) -> list[str]:
    return [each.code for each in catalog.indicators.values() if each.accumulation is Accumulation.YEARLY]


def _actuals(month: Month, rows: Iterable[Sequence[Any]]) -> Actuals:
    reports = {(city, code): _report(reported_in, *rest) for reported_in, city, code, *rest in rows}
    return Actuals(month, reports)


def _report(
    month: str,
    numerator: str | None,
    denominator: str | None,
    reported: str | None,
    grade: str | None,
    state: str,
    note: str | None,
) -> Report:
    numbers = (_exactly(numerator), _exactly(denominator), _exactly(reported))
    return Report(Month(month), *numbers, grade or "", STATES[state], note or "")


@lru_cache(maxsize=2**15)  # three numbers in four were met before, in another month or city
def _exactly(number: str | None) -> Fraction | None:
    return None if number is None else exact.number(number)


def months(database: Database, *, start: Month, until: Month) -> list[MonthLoaded]:
    """The months that have reports, oldest first."""
    rows = database.ask("months", start=start, until=until, sample=SAMPLE)
    return [MonthLoaded(Month(month), int(cells), bool(sample)) for month, cells, sample in rows]


def contents(database: Database, *, start: Month, until: Month) -> dict[Month, str]:
    """A hash of everything that was reported for each month, oldest first."""
    return {Month(month): str(digest) for month, digest in database.ask("contents", start=start, until=until)}


def trend(database: Database, indicator: str, kind: Kind, *, start: Month, until: Month) -> list[Point]:
    """Every city's values of one indicator through the months, in the unit of the indicator."""
    scale = 100 if kind is Kind.RATE else 1
    rows = database.ask("trend", indicator=indicator, start=start, until=until, scale=scale)
    return [
        Point(
            Month(month),
            str(city),
            None if value is None else float(value),
            _exactly(numerator),
            _exactly(denominator),
            str(grade or ""),
            State(state),
        )
        for month, city, value, numerator, denominator, grade, state in rows
    ]


def pace(database: Database, *, months: Sequence[Month], cutoffs: Sequence[Month]) -> list[Pace]:
    """How far earlier years had come by the same month; one month and one cut-off a year, in that order."""
    rows = database.ask("pace", months=list(months), cutoffs=list(cutoffs))
    return [Pace(str(code), int(year), float(share)) for code, year, share in rows]


def award_history(database: Database, population_group: int) -> list[AwardWon]:
    """The published awards of one population group, newest year first."""
    rows = database.ask("award_history", population_group=population_group)
    return [AwardWon(y, g, rank, city, _exactly(score), award) for y, g, rank, city, score, award in rows]
