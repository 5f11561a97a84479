"""One entry per month, city and indicator, each cell with its address; totals and notes are left out."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dashboard.intake.columns import FIELDS, REPORTING, Columns, Series
from dashboard.intake.grid import Grid, Line, address
from dashboard.intake.header import Header
from dashboard.intake.headings import MONTH, folded

TOTALS = re.compile(r"(?:합|소|총|누|총합|합산)?계|평균|전체|도평균|총괄|.{0,10}(?:합계|소계|총계|평균)")
ENDINGS = ("계", "균", "체", "괄")  # of all of them: asked first because it is cheap
NOTES = ("※", "*", "주)", "주:", "(주)", "□", "○", "☞")
UNIT = re.compile(r"[(\[<]?\s*단위\s*[:：].*")
NOWHERE = -1


class Skipped(NamedTuple):
    """A row that is no report, and why."""

    row: int
    reason: str
    text: str


class Entry(NamedTuple):
    """One report as written: texts in the order of FIELDS, and where each of them stands."""

    row: int
    texts: tuple[str, ...]
    places: tuple[tuple[int, int], ...]  # row (0: the entry's own) and column of each text

    def cell(self, field: str) -> str | None:
        """The address of one of the texts; None where the sheet has no such cell."""
        row, column = self.places[FIELDS.index(field)]
        return None if column == NOWHERE else address(row or self.row, column)


def data(grid: Grid, header: Header, columns: Columns) -> tuple[list[Line], list[Skipped]]:
    """The rows that report, and those that do not."""
    kept, skipped = [], []
    heading = {cell for line in grid.lines[header.first : header.last + 1] for cell in line.cells if cell}
    keys = sorted(set(columns.keys.values()))
    above: tuple[str, ...] = ()
    reason = ""
    for line in grid.lines[header.last + 1 :]:
        if line.cells is not above:  # equal rows share their cells
            above, reason = line.cells, _reason(line.cells, keys, heading)
        if reason:
            skipped.append(Skipped(line.number, reason, " ".join(filter(None, line.cells))[:80]))
        else:
            kept.append(line)
    return kept, skipped


def _reason(cells: tuple[str, ...], keys: Sequence[int], heading: set[str]) -> str:
    first = cells[0] or next(cell for cell in cells if cell)
    if first[0] in "※*주(□○☞[<단" and (first.startswith(NOTES) or UNIT.fullmatch(first)):
        return "설명"
    for column in keys:
        if column < len(cells) and cells[column].endswith(ENDINGS) and _is_total(cells[column]):
            return "합계"
    if first in heading and set(cells) - {""} <= heading:
        return "되풀이된 머리글"
    return ""


def _is_total(text: str) -> bool:
    return TOTALS.fullmatch(folded(text)) is not None


def filled(lines: list[Line], grid: Grid, columns: Columns) -> tuple[list[Line], dict[str, int]]:
    """Keys that are merged down, or written once above blanks, on each of their rows; how many of the latter."""
    guessed: dict[str, int] = {}
    for key, column in columns.keys.items():
        lines = _from_merges(lines, grid, column)
        if not lines or not lines[0].at(column):
            continue
        blank = len([True for _, cells in lines if column >= len(cells) or not cells[column]])
        if 2 * blank >= len(lines):
            lines = _from_above(lines, column)
            guessed[key] = blank
    return lines, guessed


def _from_merges(lines: list[Line], grid: Grid, column: int) -> list[Line]:
    merges = sorted(each for each in grid.merges if each.left == column + 1 and each.bottom > each.top)
    if not merges or not lines:
        return lines
    above = {line.number: line.at(column) for line in grid.lines}
    told: dict[int, str] = {}
    reached = 0
    for merge in merges:
        text = above.get(merge.top, "")
        if text and merge.top > reached:  # merges that overlap are no work of Excel
            reached = min(merge.bottom, lines[-1].number)
            told.update(dict.fromkeys(range(merge.top + 1, reached + 1), text))
    return [_with(line, column, told.get(line.number, "")) for line in lines]


def _from_above(lines: list[Line], column: int) -> list[Line]:
    found, last = [], ""
    for line in lines:
        last = line.at(column) or last
        found.append(_with(line, column, last))
    return found


def _with(line: Line, column: int, text: str) -> Line:
    if line.at(column) or not text:
        return line
    cells = [line.at(each) for each in range(max(len(line.cells), column + 1))]
    cells[column] = text
    return Line(line.number, tuple(cells))


def entries(lines: Sequence[Line], header_row: int, columns: Columns) -> Iterator[Entry]:
    """Each row's report, or in a wide sheet each of its reports that says anything."""
    is_long = len(columns.series) == 1 and not any(columns.series[0][:2])
    plans = [_plan(each, header_row, columns) for each in columns.series]
    for line in lines:
        cells, width = line.cells, len(line.cells)
        for plan in plans:
            if is_long or any(column < width and cells[column] for column in plan.reporting):
                texts = tuple([cells[at] if 0 <= at < width else told for at, told in plan.sources])
                yield Entry(line.number, texts, plan.places)


class _Plan(NamedTuple):
    """Where the texts of one series come from: a column of the row, or a word of the heading."""

    reporting: tuple[int, ...]
    sources: tuple[tuple[int, str], ...]
    places: tuple[tuple[int, int], ...]


def _plan(series: Series, header_row: int, columns: Columns) -> _Plan:
    named = {MONTH: series.month} if series.month else {}
    if columns.crossed:
        named[columns.crossed] = series.item
    at = {key: column for key, column in (columns.keys | series.columns).items() if key not in named}
    return _Plan(
        tuple(column for field, column in series.own.items() if field in REPORTING),
        tuple((at.get(field, NOWHERE), named.get(field, "")) for field in FIELDS),
        tuple(
            (header_row, series.first) if field in named else (0, at.get(field, NOWHERE)) for field in FIELDS
        ),
    )
