"""The tables of a catalog, one function a file: rows to typed values, every wrong cell a finding."""

from pathlib import Path

from dashboard import exact, tabular
from dashboard.catalog.rows import keyed
from dashboard.catalog.sense import BLOCKS
from dashboard.model import (
    Accumulation,
    City,
    Field,
    Indicator,
    Kind,
    Method,
    Rules,
)
from dashboard.tabular import Notebook, Row

FIELD_KINDS = (*BLOCKS, "혼합")
DIRECTIONS = ("상향", "하향")
EVALUATIONS = ("정량", "정성")


def cities(folder: Path, notebook: Notebook) -> dict[str, City]:
    """``cities.csv``: a city twice is a city in two groups."""
    rows = tabular.read(
        folder / "cities.csv",
        notebook,
        required=("시군", "인구그룹"),
        optional=("인구", "인구기준일", "행", "열"),
    )
    return keyed(rows, lambda row: row.text("시군", required=True), _city, "시군")


def _city(row: Row) -> City:
    row.text("인구그룹", required=True)
    return City(
        name=row.text("시군"),
        population_group=row.integer("인구그룹", least=1) or 1,
        population=row.integer("인구", least=0),
        counted_on=row.text("인구기준일"),
        row=row.integer("행", least=0),
        column=row.integer("열", least=0),
    )


def fields(folder: Path, notebook: Notebook) -> dict[str, Field]:
    """``fields.csv``."""
    rows = tabular.read(folder / "fields.csv", notebook, required=("분야코드", "분야", "구분"))
    return keyed(
        rows,
        lambda row: row.text("분야코드", required=True),
        lambda row: Field(
            row.text("분야코드"), row.text("분야", required=True), row.choice("구분", FIELD_KINDS)
        ),
        "분야코드",
    )


def indicators(folder: Path, notebook: Notebook, rules: Rules) -> dict[str, Indicator]:
    """``indicators.csv``: one cut column for each grade but the last."""
    required = (
        "지표코드",
        "지표명",
        "분야코드",
        "구분",
        "평가방식",
        "실적종류",
        "단위",
        "방향",
        "채점방식",
        "배점",
    )
    rows = tabular.read(
        folder / "indicators.csv",
        notebook,
        required=(*required, "목표", *rules.grades[:-1], "집계방식", "주관부서", "근거"),
        optional=("소수자리", "협업부서", "전년지표코드", "산식"),
    )
    return keyed(
        rows, lambda row: row.text("지표코드", required=True), lambda row: _indicator(row, rules), "지표코드"
    )


def _indicator(row: Row, rules: Rules) -> Indicator:
    digits = row.integer("소수자리", least=0, most=exact.MOST_ROUNDING)
    return Indicator(
        code=row.text("지표코드"),
        name=row.text("지표명", required=True),
        field=row.text("분야코드", required=True),
        block=row.choice("구분", BLOCKS),
        evaluation=row.choice("평가방식", EVALUATIONS),
        kind=Kind(row.choice("실적종류", [*Kind])),
        unit=row.text("단위"),
        higher_is_better=row.choice("방향", DIRECTIONS) == "상향",
        method=Method(row.choice("채점방식", [*Method])),
        weight=row.number("배점"),
        target=row.number_or_none("목표"),
        cuts=tuple(row.number_or_none(grade) for grade in rules.grades[:-1]),
        accumulation=Accumulation(row.choice("집계방식", [*Accumulation])),
        digits=rules.indicator_digits if digits is None else digits,
        lead_department=row.text("주관부서"),
        helping_departments=tuple(part.strip() for part in row.text("협업부서").split(";") if part.strip()),
        prior_code=row.text("전년지표코드"),
        formula=row.text("산식"),
        source=row.text("근거"),
    )
