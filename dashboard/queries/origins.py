"""The questions about where figures come from, typed: each asks the .sql file of its own name."""

from typing import NamedTuple

from dashboard.model import SAMPLE, Month, State
from dashboard.queries.database import Database

WITH_VALUE = (State.SUBMITTED, State.ESTIMATED, State.CONFIRMED)


class Update(NamedTuple):
    """The newest value of an indicator: its month, and how many rows of the database are ``newer`` than its own."""

    indicator: str
    month: Month
    newer: int
    is_sample: bool


class FirstReports(NamedTuple):
    """What a month held before any upload."""

    month: Month
    rows: int
    is_sample: bool


def updates(database: Database, city: str, *, start: Month, until: Month) -> list[Update]:
    """When each indicator of a city last had a value; an indicator that never had one is left out."""
    rows = database.ask(
        "updates", city=city, start=start, until=until, sample=SAMPLE, with_value=list(WITH_VALUE)
    )
    return [Update(str(code), Month(month), int(newer), bool(sample)) for code, month, newer, sample in rows]


def first_reports(database: Database, *, uploaded: int, start: Month, until: Month) -> list[FirstReports]:
    """The months that have reports without the last ``uploaded`` rows of the database, oldest first."""
    rows = database.ask("first_reports", uploaded=uploaded, start=start, until=until, sample=SAMPLE)
    return [FirstReports(Month(month), int(count), bool(sample)) for month, count, sample in rows]
