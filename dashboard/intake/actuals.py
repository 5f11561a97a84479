"""Long-form monthly actuals: reads every row, notes every finding, hands on canonical text."""

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, Self

from dashboard import exact, tabular
from dashboard.model import REPORTABLE, Catalog, Indicator, Kind, Method, Month, State
from dashboard.particles import topic
from dashboard.tabular import Notebook, Row

KEYS = ("기준월", "시군", "지표코드")
NUMBERS = ("분자", "분모", "실적")
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
        row.wrong(
            "unknown-month",
            "기준월",
            row.text("기준월"),
            "기준월을 알 수 없습니다.",
            "2023-06처럼 적으십시오.",
        )
    for column, names in (("시군", known.cities), ("지표코드", known.indicators)):
        if row.text(column) not in names:
            message = f"'{row.text(column)}'{topic(row.text(column))} 평가 기준에 없습니다."
            row.wrong("unknown-name", column, row.text(column), message, "이름을 확인하십시오.")
    if row.text("상태") and row.text("상태") not in REPORTABLE:
        message = f"'{row.text('상태')}'{topic(row.text('상태'))} 쓸 수 없는 상태입니다."
        row.wrong(
            "unknown-state",
            "상태",
            row.text("상태"),
            message,
            f"{', '.join(sorted(REPORTABLE))} 중에서 고르십시오.",
        )


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
        message = f"'{grade}'{topic(grade)} 없는 등급입니다."
        row.wrong("unknown-grade", "등급", grade, message, f"{', '.join(known.grades)} 중에서 고르십시오.")


def _is_number(row: Row, column: str) -> bool:
    given = row.text(column)
    if not given or (given.isascii() and given.isdecimal() and len(given) <= exact.MOST_DIGITS):
        return True
    return row.number_or_none(column) is not None


def _check_denominator(row: Row, kind: Kind) -> None:
    given = row.text("분모")
    if not given or given[0] in "123456789":
        return
    denominator = exact.number(given)
    if denominator < 0:
        row.wrong("negative-denominator", "분모", given, "분모가 음수입니다.", "분모를 확인하십시오.")
    numerator = row.text("분자")
    if denominator == 0 and numerator and exact.number(numerator) != 0:
        message = f"분모가 0인데 분자가 {numerator}입니다({kind})."
        row.wrong(
            "nothing-to-divide-by",
            "분모",
            given,
            message,
            "분모를 적거나, 사례가 없으면 분자도 0으로 적으십시오.",
        )
