"""Long-form monthly actuals: reads every row, notes every finding, hands on canonical text."""

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, Self

from dashboard import exact, tabular
from dashboard.intake.headings import NUMBERS
from dashboard.intake.problem import Problem
from dashboard.intake.rules import words
from dashboard.intake.rules.quotients import unusable_denominator
from dashboard.model import REPORTABLE, Catalog, Indicator, Kind, Method, Month, State
from dashboard.particles import topic
from dashboard.tabular import Notebook, Row

KEYS = ("기준월", "시군", "지표코드")
COLUMNS = (*KEYS, *NUMBERS, "등급", "상태", "비고")


class Known(NamedTuple):
    """Names that rows may use: those of one rulebook, or of two that are being compared."""

    cities: Collection[str]
    indicators: Mapping[str, Indicator]
    grades: Collection[str]

    @classmethod
    def by(cls, *catalogs: Catalog) -> Self:
        """Everything that any of the rulebooks knows; the last one's word counts."""
        return cls(
            {city for catalog in catalogs for city in catalog.cities},
            {code: each for catalog in catalogs for code, each in catalog.indicators.items()},
            tuple(dict.fromkeys(grade for catalog in catalogs for grade in catalog.rules.grades)),
        )


def read(path: Path, known: Known, notebook: Notebook, *, warn: Callable[[str], None]) -> Iterator[list[str]]:
    """Checked rows in the order of COLUMNS; wrong cells become findings."""
    rows = tabular.read(
        path,
        notebook,
        required=KEYS,
        optional=COLUMNS,
        on_unknown=lambda column: warn(
            f"{path.name}: 알 수 없는 열 '{column}'{topic(column)} 읽지 않았습니다."
        ),
    )
    for row in rows:
        _check_names(row, known)
        _check_numbers(row, known)
        yield [
            *(row.text(column) for column in KEYS),
            *(row.text(column).replace(",", "").lstrip("+") for column in NUMBERS),
            row.text("등급"),
            row.text("상태") or State.SUBMITTED,
            row.text("비고"),
        ]


def _check_names(row: Row, known: Known) -> None:
    try:
        Month.parse(row.text("기준월"))
    except ValueError:
        _note(row, words.unknown_month(row.text("기준월")))
    for column, names in (("시군", known.cities), ("지표코드", known.indicators)):
        if row.text(column) not in names:
            _note(row, words.unknown_name(column, row.text(column)))
    if row.text("상태") and row.text("상태") not in REPORTABLE:
        _note(row, words.unknown_state(row.text("상태")))


def _note(row: Row, problem: Problem) -> None:
    row.wrong(problem.rule, problem.column, problem.given, problem.message, problem.cure)


def _check_numbers(row: Row, known: Known) -> None:
    if not all(_is_number(row, column) for column in NUMBERS):
        return
    indicator = known.indicators.get(row.text("지표코드"))
    if indicator is None:
        return
    if indicator.kind.is_quotient:
        _check_denominator(row, indicator.kind)
    grade = row.text("등급")
    if indicator.method is Method.ENTERED_GRADE and grade and grade not in known.grades:
        _note(row, words.unknown_grade(grade, known.grades))


def _is_number(row: Row, column: str) -> bool:
    given = row.text(column)
    if not given or (given.isascii() and given.isdecimal() and len(given) <= exact.MOST_DIGITS):
        return True
    return row.number_or_none(column) is not None


def _check_denominator(row: Row, kind: Kind) -> None:
    given = row.text("분모")
    if not given or given[0] in "123456789":
        return
    told = (row.text("분자"), given)
    numerator = exact.number(told[0]) if told[0] else None
    for problem in unusable_denominator(numerator, exact.number(given), kind, told=told):
        _note(row, problem)
