"""A sheet as cells of text with their numbers, before anyone knows what the columns mean."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from dashboard.errors import NotReadable
from dashboard.intake.refusal import refusal

MOST_ROWS = 1_048_576  # what Excel itself can hold
MOST_COLUMNS = 4_000
MOST_CELLS = 20_000_000
TO_A_MONTH = "한 달치 실적만 남겨 나누어 올리십시오."


class Merge(NamedTuple):
    """Cells that were made one; rows and columns count from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


class Line(NamedTuple):
    """One row that holds anything; ``number`` is the row in Excel, the first column is cells[0]."""

    number: int
    cells: tuple[str, ...]

    def at(self, column: int) -> str:
        """The text at a column that counts from 0; blank beyond the end."""
        return self.cells[column] if column < len(self.cells) else ""


class Grid(NamedTuple):
    """One sheet; ``title`` is the sheet's name in a workbook. Blank rows are left out."""

    title: str
    lines: list[Line]
    merges: tuple[Merge, ...] = ()


@cache
def letters(column: int) -> str:
    """The letters of a column that counts from 0.

    >>> letters(0), letters(27)
    ('A', 'AB')
    """
    head, last = divmod(column, 26)
    return (letters(head - 1) if head else "") + chr(ord("A") + last)


def address(row: int, column: int) -> str:
    """A cell as Excel names it.

    >>> address(7, 1)
    'B7'
    """
    return f"{letters(column)}{row}"


class _Texts(dict[str, str]):
    """Written text -> the same without blanks around it; equal ones are kept once."""

    def __missing__(self, written: str) -> str:
        bare = written.strip()
        self[written] = kept = self.setdefault(bare, bare)
        return kept


def lines(rows: Iterable[tuple[int, list[str]]], name: str) -> Iterator[Line]:
    """Rows that hold anything, trimmed, equal texts kept once; refuses more than a sheet can hold."""
    text_of = _Texts().__getitem__
    above: list[str] = []
    cells: tuple[str, ...] = ()
    held = 0
    for number, written in rows:
        if written != above:  # a row like the one above it shares its cells: a million of them take no time
            above, cells = written, _without_end(tuple(map(text_of, written)))
        if len(cells) > MOST_COLUMNS:
            raise too_wide(name, number)
        held += len(cells)
        if number > MOST_ROWS or held > MOST_CELLS:
            raise too_long(name)
        if cells:
            yield Line(number, cells)


def _without_end(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Up to the last cell that holds anything."""
    width = len(cells)
    while width and not cells[width - 1]:
        width -= 1
    return cells[:width]


def too_wide(name: str, row: int | None) -> NotReadable:
    """More columns than any sheet of this kind has."""
    return refusal(
        "too-many-columns",
        name,
        f"열이 {MOST_COLUMNS:,}개를 넘습니다.",
        "실적과 관계없는 열을 지우고 올리십시오.",
        row=row,
    )


def too_long(name: str) -> NotReadable:
    """More rows or cells than any sheet of this kind has."""
    return refusal("too-many-rows", name, "행이나 칸이 너무 많습니다.", TO_A_MONTH)
