"""What a change of the reports does: values, grades, ranks and awards, before and after, exactly."""

from collections.abc import Iterator

from dashboard.model import Catalog, Cell, Report, State
from dashboard.scoring.moves import CITY_EVAL, FINAL, AwardMove, GradeMove, Moves, RankMove, ValueMove
from dashboard.scoring.shapes import CellScore, Scores


def compare(before: Scores | None, after: Scores) -> Moves:
    """Everything that is other ``after`` than ``before``: the same month under the same rulebook, scored twice."""
    values = tuple(_values(before, after))
    if before is None or before is after:
        return Moves(before, after, values, (), (), ())
    return Moves(
        before,
        after,
        values,
        tuple(_grades(before, after)),
        tuple(_ranks(before, after)),
        tuple(_awards(before, after)),
    )


def _values(before: Scores | None, after: Scores) -> Iterator[ValueMove]:
    if before is after:
        return
    earlier, now = before.actuals.reports if before else {}, after.actuals.reports
    for cell in _cells(after.catalog):
        if earlier.get(cell) is not now.get(cell):
            was, is_now = _told(earlier.get(cell)), _told(now.get(cell))
            if _said(was) != _said(is_now):
                yield ValueMove(cell[0], after.catalog.indicators[cell[1]], was, is_now)


def _cells(catalog: Catalog) -> Iterator[Cell]:
    return ((city, code) for city in catalog.cities for code in catalog.indicators)


def _told(report: Report | None) -> Report | None:
    """A row that says 미제출 reports as little as no row at all."""
    return None if report is None or report.state is State.NOT_SUBMITTED else report


def _said(report: Report | None) -> tuple[object, ...] | None:
    """What a report says of the cell; a remark, or the month of a 연1회 value, is no other value."""
    return None if report is None else report[1:6]


def _grades(before: Scores, after: Scores) -> Iterator[GradeMove]:
    for cell, now in after.cells.items():
        was = before.cells[cell]
        if was is not now and _stands(was) != _stands(now):
            yield GradeMove(cell[0], after.catalog.indicators[cell[1]], was, now)


def _stands(cell: CellScore) -> object:
    """The grade as people see it: 미제출 is one of its own, whatever it scores."""
    if cell.state is State.NOT_SUBMITTED and not cell.is_overridden:
        return cell.state
    return cell.grade or cell.state


def _ranks(before: Scores, after: Scores) -> Iterator[RankMove]:
    for city, now in after.cities.items():
        was = before.cities[city]
        figures = [
            (FINAL, was.in_final, now.in_final, was.final, now.final),
            (CITY_EVAL, was.in_city_eval, now.in_city_eval, was.city_eval, now.city_eval),
        ]
        for code in after.catalog.fields:
            old, new = before.fields[city, code], after.fields[city, code]
            figures.append((code, old.place, new.place, old.rate, new.rate))
        for of, place_before, place, score_before, score_after in figures:
            if place_before != place:
                yield RankMove(city, now.population_group, of, place_before, place, score_before, score_after)


def _awards(before: Scores, after: Scores) -> Iterator[AwardMove]:
    for city, now in after.cities.items():
        was = before.cities[city]
        if (was.award, was.grant, was.award_uncertain) != (now.award, now.grant, now.award_uncertain):
            yield AwardMove(was, now)
