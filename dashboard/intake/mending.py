"""Cells of a sheet typed anew: the mended sheet goes through the same checks, the bytes that came stay."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.intake.grid import Line
from dashboard.intake.sheet import Sheet
from dashboard.model import Finding

MOST_ROWS = 200
MOST_COLUMNS = 12  # a wider sheet shows its keys and the columns that findings blame

Place = tuple[int, int]  # row in Excel (from 1), column (from 0)


@dataclass(frozen=True)
class Mendable:
    """The part of a sheet to be mended: ``cells`` by row number, in the order of ``columns`` (position, label)."""

    columns: tuple[tuple[int, str], ...]
    cells: Mapping[int, tuple[str, ...]]
    left_out: int = 0  # rows with findings beyond the first MOST_ROWS


def mendable(sheet: Sheet, findings: Sequence[Finding]) -> Mendable:
    """The rows of a sheet that have findings, in the sheet's order; empty when the findings concern no row."""
    blamed = {finding.row for finding in findings}
    lines = [line for line in sheet.lines if line.number in blamed]
    columns = _columns(sheet, findings)
    cells = {line.number: tuple(line.at(column) for column, _ in columns) for line in lines[:MOST_ROWS]}
    return Mendable(columns, cells, max(0, len(lines) - MOST_ROWS))


def mended(sheet: Sheet, typed: Mapping[Place, str]) -> Sheet:
    """The sheet with these cells instead of its own; a row left without any text is gone."""
    if not typed:
        return sheet
    by_row: dict[int, dict[int, str]] = {}
    for (row, column), text in typed.items():
        by_row.setdefault(row, {})[column] = " ".join(text.split())
    lines = (_with(line, by_row.get(line.number, {})) for line in sheet.lines)
    return replace(sheet, lines=tuple(line for line in lines if any(line.cells)))


def column_of(cell: str) -> int:
    """The column of an address, counted from 0.

    >>> column_of("A7"), column_of("AB12")
    (0, 27)
    """
    found = 0
    for letter in re.sub(r"\d", "", cell):
        found = found * 26 + ord(letter) - ord("A") + 1
    return found - 1


def _columns(sheet: Sheet, findings: Sequence[Finding]) -> tuple[tuple[int, str], ...]:
    """The columns that are read, or that a finding blames; of very many only the keys and those blamed."""
    blamed = {column_of(each.cell) for each in findings if each.cell}
    read = {column for column, each in enumerate(sheet.headings) if each.meaning or each.month}
    found = read | blamed
    if len(found) > MOST_COLUMNS:
        found = blamed | set(sheet.columns.keys.values())
    return tuple(
        (column, sheet.headings[column].label) for column in sorted(found) if column < len(sheet.headings)
    )


def _with(line: Line, typed: Mapping[int, str]) -> Line:
    if not typed:
        return line
    width = max(len(line.cells), max(typed) + 1)
    return line._replace(cells=tuple(typed.get(column, line.at(column)) for column in range(width)))
