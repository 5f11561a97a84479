"""The tables of a catalog, one function a file: rows to typed values, every wrong cell a finding."""

from collections.abc import Callable, Hashable
from fractions import Fraction
from itertools import count
from pathlib import Path
from typing import TypeVar

from dashboard import exact, tabular
from dashboard.model import (
    Accumulation,
    Adjustment,
    Cell,
    City,
    Field,
    Indicator,
    Joint,
    JointState,
    Kind,
    Method,
    Override,
    Rules,
)
from dashboard.particles import subject
from dashboard.tabular import Notebook, Row

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")

BLOCKS = ("정부연계", "도정")
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
    return _keyed(rows, lambda row: row.text("시군", required=True), _city, "시군")


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
    return _keyed(
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
    return _keyed(
        rows, lambda row: row.text("지표코드", required=True), lambda row: _indicator(row, rules), "지표코드"
    )


def _indicator(row: Row, rules: Rules) -> Indicator:
    digits = row.integer("소수자리", least=0, most=exact.MOST_DIGITS)
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


def numbers_by_cell(folder: Path, file: str, column: str, notebook: Notebook) -> dict[Cell, Fraction]:
    """``targets.csv`` and ``prior.csv``: one number a cell; no file is no numbers."""
    return _by_cell(folder, file, (column,), notebook, lambda row: row.number(column))


def not_applicable(folder: Path, notebook: Notebook) -> dict[Cell, str]:
    """``not_applicable.csv``: the reason for each cell."""
    return _by_cell(folder, "not_applicable.csv", ("사유",), notebook, lambda row: row.text("사유"))


def overrides(folder: Path, notebook: Notebook, rules: Rules) -> dict[Cell, Override]:
    """``overrides.csv``: official grades."""
    return _by_cell(
        folder,
        "overrides.csv",
        ("등급", "사유", "근거"),
        notebook,
        lambda row: Override(row.choice("등급", rules.grades), row.text("사유"), row.text("근거")),
    )


def stretch(folder: Path, notebook: Notebook) -> dict[str, Fraction]:
    """``stretch.csv``: the home city's own challenge targets, shown and never scored."""
    rows = _optional(folder, "stretch.csv", ("지표코드", "목표"), notebook)
    return _keyed(
        rows, lambda row: row.text("지표코드", required=True), lambda row: row.number("목표"), "지표코드"
    )


def joint(folder: Path, notebook: Notebook) -> dict[str, Joint]:
    """``joint.csv``: a known score needs a number, an unknown one has none."""
    rows = tabular.read(
        folder / "joint.csv", notebook, required=("시군", "점수", "상태"), optional=("표준편차",)
    )
    return _keyed(rows, lambda row: row.text("시군", required=True), _joint, "시군")


def _joint(row: Row) -> Joint:
    state = JointState(row.choice("상태", [*JointState]))
    score = row.number_or_none("점수")
    given = row.text("점수")
    if state is JointState.UNKNOWN and given:
        row.wrong(
            "score-of-unknown",
            "점수",
            given,
            "미정인데 점수가 있습니다.",
            "점수를 지우거나 상태를 고치십시오.",
        )
    if state is not JointState.UNKNOWN and not given:
        row.wrong(
            "blank-cell", "점수", given, f"{state}인데 점수가 없습니다.", "점수를 적거나 미정으로 고치십시오."
        )
    return Joint(score, state, row.number_or_none("표준편차"))


def adjustments(folder: Path, notebook: Notebook) -> tuple[Adjustment, ...]:
    """``adjustments.csv``: signed points; a city may have several."""
    rows = _optional(folder, "adjustments.csv", ("시군", "점수", "사유", "근거"), notebook)
    order = count()
    found = _keyed(
        rows,
        lambda _: next(order),
        lambda row: Adjustment(
            row.text("시군", required=True), row.number("점수"), row.text("사유"), row.text("근거")
        ),
        "시군",
    )
    return tuple(found.values())


def _optional(folder: Path, file: str, columns: tuple[str, ...], notebook: Notebook) -> list[Row]:
    path = folder / file
    return tabular.read(path, notebook, required=columns) if path.exists() else []


def _by_cell(
    folder: Path, file: str, columns: tuple[str, ...], notebook: Notebook, value: Callable[[Row], T]
) -> dict[Cell, T]:
    rows = _optional(folder, file, ("지표코드", "시군", *columns), notebook)
    return _keyed(
        rows,
        lambda row: (row.text("시군", required=True), row.text("지표코드", required=True)),
        value,
        "지표코드",
    )


def _keyed(rows: list[Row], key: Callable[[Row], K], value: Callable[[Row], T], column: str) -> dict[K, T]:
    found: dict[K, T] = {}
    for row in rows:
        name = key(row)
        if name in found:
            given = row.text(column)
            row.wrong(
                "named-twice",
                column,
                given,
                f"'{given}'{subject(given)} 두 번 있습니다.",
                "한 줄만 남기십시오.",
            )
        row.notebook.lines[row.file, name] = row.line
        found[name] = value(row)
    return found
