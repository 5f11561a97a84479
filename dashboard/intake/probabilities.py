"""Somebody's own chances by grade: every finding of the file at once, or one row a city and indicator."""

import re
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

from dashboard import tabular
from dashboard.errors import ProbabilitiesRefused
from dashboard.model import Catalog, Cell
from dashboard.particles import subject, topic
from dashboard.tabular import Notebook, Row

# Programs write small chances as 1e-05; more digits than these say nothing.
CHANCE = re.compile(r"[+-]?(?:\d{1,60}(?:\.\d{0,60})?|\.\d{1,60})(?:[eE][+-]?\d{1,3})?", re.ASCII)
AS_GOOD_AS_ONE = Fraction(1, 10**9)


def probabilities(path: Path, catalog: Catalog) -> Mapping[Cell, tuple[float, ...]]:
    """Chances in the order of the rulebook's grades, by (city, indicator); raise ProbabilitiesRefused with every finding.

    Header: 시군, 지표코드 and each grade by its own label. A row that does not add up to 1 within 1e-9 is a finding.
    """
    notebook = Notebook()
    grades = catalog.rules.grades
    found: dict[Cell, tuple[float, ...]] = {}
    for row in tabular.read(path, notebook, required=("시군", "지표코드", *grades)):
        cell = row.text("시군"), row.text("지표코드")
        _check_names(row, catalog)
        if cell in found:
            row.wrong(
                "named-twice",
                "지표코드",
                cell[1],
                f"{cell[0]} {cell[1]}{subject(cell[1])} 두 번 있습니다.",
                "한 줄만 남기십시오.",
            )
        found[cell] = _chances(row, grades)
    if notebook.findings:
        raise ProbabilitiesRefused(f"등급 확률 {path}", notebook.findings)
    return found


def _check_names(row: Row, catalog: Catalog) -> None:
    for column, names in (("시군", catalog.cities), ("지표코드", catalog.indicators)):
        given = row.text(column)
        if given not in names:
            message = f"'{given}'{topic(given)} 평가 기준에 없습니다."
            row.wrong("unknown-name", column, given, message, "평가 기준의 이름으로 고치십시오.")


def _chances(row: Row, grades: tuple[str, ...]) -> tuple[float, ...]:
    chances = [_chance(row, grade) for grade in grades]
    whole = [chance for chance in chances if chance is not None]
    whole_sum = sum(whole, Fraction(0))
    if len(whole) == len(grades) and abs(whole_sum - 1) > AS_GOOD_AS_ONE:
        total = f"{float(whole_sum):.10g}"
        message = f"등급 확률의 합이 {total}입니다."
        row.wrong("not-one", "·".join(grades), total, message, "합이 1이 되게 고치십시오.")
    return tuple(float(chance or 0) for chance in chances)


def _chance(row: Row, grade: str) -> Fraction | None:
    given = row.text(grade)
    if not CHANCE.fullmatch(given):
        message = f"'{given}'{topic(given)} 확률이 아닙니다." if given else "빈칸입니다."
        row.wrong("not-a-chance", grade, given, message, "0부터 1까지의 숫자를 적으십시오(예: 0.25).")
        return None
    chance = Fraction(given)
    if given.startswith("-") and chance:
        row.wrong(
            "negative", grade, given, "확률이 0보다 작습니다.", "0부터 1까지의 숫자를 적으십시오(예: 0.25)."
        )
        return None
    return chance
