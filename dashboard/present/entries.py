"""Missing entries: which department owes which indicator for a month, and when each last had a value. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from dashboard.model import Accumulation, Catalog, Indicator, Month, Slip, State
from dashboard.queries import Update
from dashboard.scoring import Scores

JANUARY, DECEMBER = 1, 12


class Due(NamedTuple):
    """Until when a month's figures can be sent: ``key`` names the date in the rulebook."""

    key: str
    day: date


class Owed(NamedTuple):
    """An indicator without a value; ``last`` is its newest value of the year, ``slip`` the upload it came with."""

    indicator: Indicator
    last: Update | None
    slip: Slip | None
    is_old: bool


class Debt(NamedTuple):
    """What one department owes, of how many indicators that it leads."""

    department: str
    owed: tuple[Owed, ...]
    leads: int

    @property
    def old(self) -> int:
        """How many of them had their last value before last month."""
        return sum(each.is_old for each in self.owed)


class Board(NamedTuple):
    """One city and one month; departments that owe most come first where it is ``ranked``, else by name."""

    scores: Scores
    city: str
    due: Due
    debts: tuple[Debt, ...]
    ranked: bool = True

    def unranked(self) -> "Board":
        """The same for those who are not to hold one department against another."""
        by_name = sorted(self.debts, key=lambda each: each.department)
        return self._replace(debts=tuple(by_name), ranked=False)

    def of(self, department: str) -> Debt:
        """What one of the departments owes."""
        return next(each for each in self.debts if each.department == department)

    @property
    def owed(self) -> int:
        """How many indicators have no value."""
        return sum(len(each.owed) for each in self.debts)

    @property
    def applicable(self) -> int:
        """How many indicators are asked of the city at all."""
        return sum(
            self.scores.cells[self.city, code].state is not State.NOT_APPLICABLE
            for code in self.scores.catalog.indicators
        )


def months(catalog: Catalog) -> list[Month]:
    """Every month of the period, oldest first: reports may be missing in any of them."""
    found = [catalog.rules.start]
    while found[-1] < catalog.rules.joint_cutoff:
        found.append(following(found[-1]))
    return found


def newest(scored: Iterable[Month], catalog: Catalog) -> Month:
    """The newest month that has reports; the first of the period before there are any."""
    return max(scored, default=catalog.rules.start)


def following(month: Month) -> Month:
    """The month after.

    >>> following(Month("2023-09")), following(Month("2023-12"))
    ('2023-10', '2024-01')
    """
    year, number = (month.year + 1, JANUARY) if month.number == DECEMBER else (month.year, month.number + 1)
    return Month(f"{year:04d}-{number:02d}")


def due(catalog: Catalog, month: Month) -> Due:
    """The rulebook knows no date for each month: up to the cut-off that of the year's evaluation, then the joint one."""
    key = "cutoff" if month <= catalog.rules.cutoff else "joint_cutoff"
    return Due(key, date.fromisoformat(catalog.rules.dates[key]))


def board(scores: Scores, city: str, known: Sequence[Update], uploads: Sequence[Slip]) -> Board:
    """What a city owes; ``uploads`` are those of the year that count, oldest first, each with its rows at the end."""
    updates = {each.indicator: each for each in known}
    found = [_owed(each, scores.month, updates, uploads) for each in missing(scores, city)]
    found.sort(key=lambda each: each.indicator.lead_department)
    leads = [each.lead_department for each in scores.catalog.indicators.values()]
    debts = [
        Debt(name, tuple(owed), leads.count(name))
        for name, owed in groupby(found, key=lambda each: each.indicator.lead_department)
    ]
    debts.sort(key=lambda each: -len(each.owed))
    return Board(scores, city, due(scores.catalog, scores.month), tuple(debts))


def missing(scores: Scores, city: str) -> Iterator[Indicator]:
    """Indicators that score as 미제출, in catalog order; where the province has decided, nothing is owed."""
    for code, indicator in scores.catalog.indicators.items():
        cell = scores.cells[city, code]
        if cell.state is State.NOT_SUBMITTED and not cell.is_overridden:
            yield indicator


def source(newer: int, uploads: Sequence[Slip]) -> Slip | None:
    """The upload that a row came with, by how many rows are newer; None for what was there before any upload."""
    for slip in reversed(uploads):
        if newer < slip.rows:
            return slip
        newer -= slip.rows
    return None


def _owed(indicator: Indicator, month: Month, updates: Mapping[str, Update], uploads: Sequence[Slip]) -> Owed:
    last = updates.get(indicator.code)
    if last is None:
        return Owed(indicator, None, None, is_old=False)
    is_old = indicator.accumulation is not Accumulation.YEARLY and following(last.month) < month
    return Owed(indicator, last, source(last.newer, uploads), is_old)
