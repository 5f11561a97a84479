"""What the scores would be: with rows that are not accepted yet, or without an upload that is. Stores nothing."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from dashboard import queries
from dashboard.errors import UnknownName
from dashboard.exact import number
from dashboard.formulas import harmless
from dashboard.model import Accumulation, Actuals, Catalog, Cell, Month, Report, Slip, State
from dashboard.scoring import Scores, score
from dashboard.snapshot import Snapshot

Row = Sequence[str]
Told = tuple[Cell, Report]


def draft(now: Snapshot, rows: Iterable[Row]) -> Mapping[Month, Scores]:
    """The scores of every month, oldest first, as if these canonical rows had just been accepted.

    ``rows`` are in the order of ``intake.actuals.COLUMNS``; of several files, those of the later file come later.
    A month that rests on none of them has the very Scores that it has ``now``. Months outside the period of the
    rulebook are never scored. Accepting the same rows gives exactly these scores.
    """
    told = [_told(row) for row in rows]
    named = {report.month for _, report in told if _is_within(now.catalog, report.month)}
    return {
        month: _with(now, month, _reaching(month, told, now.catalog))
        for month in sorted(named | now.scores.keys())
    }


def without(now: Snapshot, slip_id: int) -> Mapping[Month, Scores]:
    """The scores of every month, oldest first, as if this upload were taken back.

    A month of which nothing is left is not there any more; one that rests on none of its rows has the very Scores
    that it has ``now``. Raises UnknownName for an upload that does not count.
    """
    slip = _counting(now, slip_id)
    of_this_year = [each for each in now.uploads if _is_within(now.catalog, each.month)]
    if slip not in of_this_year:
        return dict(now.scores)
    newer = sum(each.rows for each in of_this_year if each.id > slip.id)
    found = {}
    for month, scores in now.scores.items():
        left = queries.actuals_without(now.database, month, now.catalog, rows=slip.rows, newer=newer)
        if left.reports == scores.actuals.reports:
            found[month] = scores
        elif any(report.month == month for report in left.reports.values()):
            found[month] = score(left, now.catalog)
    return found


def _told(row: Row) -> Told:
    """A canonical row as the report that the database would make of it."""
    month, city, code, over, under, value, grade, state, remark = row
    numbers = (_exactly(over), _exactly(under), _exactly(value))
    return (city, code), Report(Month(month), *numbers, grade, State(state), harmless(remark))


def _exactly(text: str) -> Fraction | None:
    return number(text) if text else None


def _is_within(catalog: Catalog, month: Month) -> bool:
    return catalog.rules.start <= month <= catalog.rules.joint_cutoff


def _reaching(month: Month, told: Sequence[Told], catalog: Catalog) -> list[Told]:
    """The reports that a month may rest on: its own, and those of 연1회 indicators of the months before."""
    yearly = {each.code for each in catalog.indicators.values() if each.accumulation is Accumulation.YEARLY}
    return [
        (cell, report)
        for cell, report in told
        if report.month == month or (cell[1] in yearly and catalog.rules.start <= report.month < month)
    ]


def _with(now: Snapshot, month: Month, told: Sequence[Told]) -> Scores:
    scores = now.scores.get(month)
    held = scores.actuals if scores else queries.actuals(now.database, month, now.catalog)
    reports = dict(held.reports)
    for cell, report in told:
        if (
            cell not in reports or reports[cell].month <= report.month
        ):  # the newest month wins, then the later row
            reports[cell] = report
    if scores and reports == held.reports:
        return scores
    return score(Actuals(month, reports), now.catalog)


def _counting(now: Snapshot, slip_id: int) -> Slip:
    found = next((each for each in now.uploads if each.id == slip_id), None)
    if found is None:
        raise UnknownName(f"접수 {slip_id}번은 반영되어 있지 않습니다. 이력에서 번호를 확인하십시오.")
    return found
