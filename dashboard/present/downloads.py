"""Tables as files for Excel: UTF-8 with BOM, and no text that Excel would run as a formula."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from functools import partial

from dashboard import exact, formulas
from dashboard.present.grid_choice import Choice, groups, indicators
from dashboard.scoring import Scores

CSV = "text/csv"
BOM = "\ufeff"
HEADER = "기준월,인구그룹,시군,분야,지표코드,지표명,실적,단위,분자,분모,등급,계산등급,득점,배점,상태,주관부서,비고".split(
    ","
)


def ready(scores: Scores, choice: Choice, city: str | None) -> Callable[[], bytes]:
    """The file, made when somebody asks for it."""
    return partial(grades, scores, choice, city)


def name(scores: Scores, city: str | None) -> str:
    """What the file is called."""
    return f"지표등급표_{city or '전체'}_{scores.month}.csv"


def grades(scores: Scores, choice: Choice, city: str | None) -> bytes:
    """One row a city and indicator that the filters let through."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerows([harmless(each) for each in row] for row in _rows(scores, choice, city))
    return f"{BOM}{file.getvalue()}".encode()


def harmless(cell: object) -> str:
    """A cell that Excel takes for what it is: text that looks like a formula gets an apostrophe, numbers stay.

    >>> harmless("=1+1"), harmless("부천시"), harmless(exact.number("-0.5"))
    ("'=1+1", '부천시', '-0.5')
    """
    if cell is None:
        return ""
    if isinstance(cell, str):
        return formulas.harmless(cell)
    return exact.plain(exact.round_half_up(cell, 6)) if isinstance(cell, Fraction) else str(cell)


def _rows(scores: Scores, choice: Choice, city: str | None) -> Iterator[Iterable[object]]:
    cities = [city] if city else [each for members in groups(scores, choice).values() for each in members]
    shown = [each for members in indicators(scores, choice, cities).values() for each in members]
    for one in cities:
        for each in shown:
            cell, report = scores.cells[one, each.code], scores.actuals.reports.get((one, each.code))
            yield (
                scores.month,
                scores.catalog.cities[one].population_group,
                one,
                scores.catalog.fields[each.field].name,
                each.code,
                each.name,
                cell.value,
                each.unit,
                report.numerator if report else None,
                report.denominator if report else None,
                cell.grade,
                cell.computed_grade,
                cell.points,
                each.weight,
                cell.state.value,
                each.lead_department,
                report.note if report else None,
            )
