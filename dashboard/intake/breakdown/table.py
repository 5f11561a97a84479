"""A file as rows of named cells with their addresses: the heading is found, totals and notes are left out."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dashboard.errors import NotReadable
from dashboard.intake import decode, webpage, workbook
from dashboard.intake.contents import Kind, kind_of
from dashboard.intake.grid import Grid, Line, address, lines
from dashboard.intake.header import LOOKED_AT
from dashboard.intake.headings import CODE, DENOMINATOR, MONTH, NOTE, NUMERATOR, folded
from dashboard.intake.refusal import refusal
from dashboard.intake.tall import NOTES, TOTALS
from dashboard.model import Finding, Severity
from dashboard.particles import subject

DISTRICT, CATEGORY, DUE = "동", "구분", "조치기한"
COLUMNS = (MONTH, CODE, DISTRICT, CATEGORY, NUMERATOR, DENOMINATOR, DUE)
REQUIRED = (MONTH, CODE, DISTRICT, NUMERATOR, DENOMINATOR)
SYNONYMS = {
    MONTH: "기준월 기준년월 기준연월 연월 년월 월",
    CODE: "지표코드 지표번호 코드 지표명 지표",
    DISTRICT: "동 동명 동별 행정동 행정동명 동이름",
    CATEGORY: "구분 유형 건물유형 용도 종류",
    NUMERATOR: "분자 조치 조치건수",
    DENOMINATOR: "분모 적발 적발건수",
    DUE: "조치기한 기한 기한일",
    NOTE: "비고 참고",
}
MEANINGS = {word: column for column, words in SYNONYMS.items() for word in words.split()}
CURE = "'동', '분자', '분모'처럼 열 이름이 든 줄을 표의 맨 위에 두십시오. 서식을 내려받아 쓰시면 됩니다."


class Cells(NamedTuple):
    """One row: its number in Excel and its texts by column."""

    row: int
    texts: Mapping[str, str]
    places: Mapping[str, int]

    def text(self, column: str) -> str:
        """What stands in the column; blank where there is none."""
        return self.texts.get(column, "")

    def address(self, column: str) -> str | None:
        """The cell as Excel names it; None where the sheet has no such column."""
        return address(self.row, self.places[column]) if column in self.places else None


class Table(NamedTuple):
    """The rows of the first sheet that holds a breakdown, and what is wrong with its columns."""

    rows: tuple[Cells, ...]
    findings: tuple[Finding, ...]


def read(raw: bytes, name: str) -> Table:
    """Find the table; raise NotReadable where there is none."""
    for grid in _grids(raw, name):
        at = _heading(grid)
        if at is not None:
            return _table(grid, at, name)
    raise _no_heading(name)


def _grids(raw: bytes, name: str) -> Iterator[Grid]:
    kind = kind_of(raw, name)
    if kind is Kind.WORKBOOK:
        yield from workbook.grids(raw, name, lambda top: _heading(top) is not None)
    elif kind is Kind.WEB_PAGE:
        yield webpage.grid(raw, name)
    else:
        yield Grid("", list(lines(decode.records(raw, name), name)))


def _no_heading(name: str) -> NotReadable:
    return refusal("no-header", name, "열 이름이 든 줄을 찾을 수 없습니다.", CURE)


def _heading(grid: Grid) -> int | None:
    """The first line that names a 동 and a 분자 or 분모."""
    for at, line in enumerate(grid.lines[:LOOKED_AT]):
        meant = {MEANINGS.get(folded(cell)) for cell in line.cells}
        if DISTRICT in meant and meant & {NUMERATOR, DENOMINATOR}:
            return at
    return None


def _table(grid: Grid, at: int, name: str) -> Table:
    header = grid.lines[at]
    places: dict[str, int] = {}
    for column, cell in enumerate(header.cells):
        if meaning := MEANINGS.get(folded(cell)):
            places.setdefault(meaning, column)
    merged = _merged(grid, places.values())
    rows = (_cells(line, places, merged) for line in grid.lines[at + 1 :])
    kept = tuple(each for each in rows if not _says_nothing(each))
    return Table(kept, tuple(_about_columns(header, places, name)))


def _merged(grid: Grid, columns: Iterable[int]) -> dict[tuple[int, int], str]:
    """What a cell merged downwards says on each of its rows; merges that overlap are no work of Excel."""
    above = {line.number: line for line in grid.lines}
    wanted, last = set(columns), max(above, default=0)
    reached: dict[int, int] = {}
    told: dict[tuple[int, int], str] = {}
    for merge in sorted(grid.merges):
        column = merge.left - 1
        if column in wanted and merge.top in above and merge.top > reached.get(column, 0):
            reached[column] = min(merge.bottom, last)
            rows = range(merge.top + 1, reached[column] + 1)
            told.update(dict.fromkeys(((row, column) for row in rows), above[merge.top].at(column)))
    return told


def _cells(line: Line, places: Mapping[str, int], merged: Mapping[tuple[int, int], str]) -> Cells:
    texts = {
        name: line.at(column) or merged.get((line.number, column), "") for name, column in places.items()
    }
    return Cells(line.number, texts, places)


def _says_nothing(row: Cells) -> bool:
    """A blank row, a total, a note under the table, or a row of our form in which nothing was filled in."""
    first = next((text for text in row.texts.values() if text), "")
    names = tuple(row.text(each) for each in (MONTH, CODE, DISTRICT, CATEGORY))
    if not first or first.startswith(NOTES) or any(TOTALS.fullmatch(folded(each)) for each in names):
        return True
    numbers = [row.texts[each] for each in (NUMERATOR, DENOMINATOR) if each in row.texts]
    return len(numbers) > 1 and not any(numbers)


def _about_columns(header: Line, places: Mapping[str, int], name: str) -> Iterator[Finding]:
    for column in REQUIRED:
        if column not in places:
            message = f"'{column}' 열이 없습니다."
            cure = f"'{column}' 열을 넣거나, 그 열의 이름을 고치십시오."
            yield Finding(
                "missing-column", Severity.ERROR, name, header.number, column, "", message, cure, None
            )
    for at, cell in enumerate(header.cells):
        meaning, where = MEANINGS.get(folded(cell)), address(header.number, at)
        if meaning and places[meaning] != at:
            message = f"'{meaning}'{subject(meaning)} 두 열 이상입니다."
            cure = "하나만 남기십시오."
            yield Finding(
                "double-column", Severity.ERROR, name, header.number, cell, cell, message, cure, where
            )
        elif cell and not meaning:
            message, cure = f"'{cell}' 열은 읽지 않았습니다.", "필요한 열이면 서식의 이름으로 고치십시오."
            yield Finding(
                "unknown-column", Severity.WARNING, name, header.number, cell, cell, message, cure, where
            )
