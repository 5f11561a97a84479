"""The tables that speak of cities' results: targets, prior values, exemptions, official grades, scores."""

from fractions import Fraction
from itertools import count
from pathlib import Path

from dashboard import tabular
from dashboard.catalog.rows import by_cell, keyed, optional
from dashboard.model import Adjustment, Cell, Joint, JointState, Override, Rules
from dashboard.tabular import Notebook, Row


def numbers_by_cell(folder: Path, file: str, column: str, notebook: Notebook) -> dict[Cell, Fraction]:
    """``targets.csv`` and ``prior.csv``: one number a cell; no file is no numbers."""
    return by_cell(folder, file, (column,), notebook, lambda row: row.number(column))


def not_applicable(folder: Path, notebook: Notebook) -> dict[Cell, str]:
    """``not_applicable.csv``: the reason for each cell."""
    return by_cell(folder, "not_applicable.csv", ("사유",), notebook, lambda row: row.text("사유"))


def overrides(folder: Path, notebook: Notebook, rules: Rules) -> dict[Cell, Override]:
    """``overrides.csv``: official grades."""
    return by_cell(
        folder,
        "overrides.csv",
        ("등급", "사유", "근거"),
        notebook,
        lambda row: Override(row.choice("등급", rules.grades), row.text("사유"), row.text("근거")),
    )


def stretch(folder: Path, notebook: Notebook) -> dict[str, Fraction]:
    """``stretch.csv``: the home city's own challenge targets, shown and never scored."""
    rows = optional(folder, "stretch.csv", ("지표코드", "목표"), notebook)
    return keyed(
        rows, lambda row: row.text("지표코드", required=True), lambda row: row.number("목표"), "지표코드"
    )


def joint(folder: Path, notebook: Notebook) -> dict[str, Joint]:
    """``joint.csv``: a known score needs a number, an unknown one has none."""
    rows = tabular.read(
        folder / "joint.csv", notebook, required=("시군", "점수", "상태"), optional=("표준편차",)
    )
    return keyed(rows, lambda row: row.text("시군", required=True), _joint, "시군")


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
    rows = optional(folder, "adjustments.csv", ("시군", "점수", "사유", "근거"), notebook)
    order = count()
    found = keyed(
        rows,
        lambda _: next(order),
        lambda row: Adjustment(
            row.text("시군", required=True), row.number("점수"), row.text("사유"), row.text("근거")
        ),
        "시군",
    )
    return tuple(found.values())
