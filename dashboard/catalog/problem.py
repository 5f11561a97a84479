"""A finding of a whole catalog, before the line of its row is looked up by its key."""

from collections.abc import Hashable
from typing import NamedTuple

from dashboard.model import Indicator
from dashboard.particles import topic


class Problem(NamedTuple):
    """A finding before its row number is looked up by its key."""

    rule: str
    file: str
    key: Hashable
    column: str | None
    given: str
    message: str
    cure: str


def unknown(file: str, key: Hashable, column: str, given: str, home: str) -> Problem:
    """A name that stands in one table and not in its home."""
    return Problem(
        "unknown-name",
        file,
        key,
        column,
        given,
        f"'{given}'{topic(given)} {home}에 없습니다.",
        f"이름을 고치거나 {home}에 넣으십시오.",
    )


def of_indicator(
    indicator: Indicator, rule: str, column: str, given: str, message: str, cure: str
) -> Problem:
    """Something wrong with one row of indicators.csv."""
    return Problem(
        rule, "indicators.csv", indicator.code, column, given, f"{indicator.code}: {message}", cure
    )
