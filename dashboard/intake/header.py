"""Finds the heading of a table below titles and units: one row, or up to three on top of each other."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from dashboard.intake.grid import Grid, Line, Merge
from dashboard.intake.headings import CITY, CODE, KEYS, NAME, Heading, folded, heading

LOOKED_AT = 40
MOST_ROWS = 3
MOST_MERGES = 1_000
MOST_CELLS = 12_000
WEAK = "구분"  # heads cities in one table and indicators in the next
CITY_ENDINGS = ("시", "군")


class Header(NamedTuple):
    """Where the heading stands among the lines, and what it says of each column."""

    first: int
    last: int
    headings: tuple[Heading, ...]


def find(grid: Grid, mapping: Mapping[str, str]) -> Header | None:
    """The best heading among the first lines; None for a sheet without any."""
    return _best(grid, mapping) or _best(grid, {**_by_contents(grid), **mapping})


def _best(grid: Grid, mapping: Mapping[str, str]) -> Header | None:
    """The one that explains most columns; of equals the one with fewer rows, then the upper one."""
    found = [each for each in _candidates(grid, mapping) if _holds(each)]
    return max(found, key=lambda each: (_known(each), each.first - each.last), default=None)


def _candidates(grid: Grid, mapping: Mapping[str, str]) -> Iterator[Header]:
    top = _top(grid)
    merges = _across(grid, top[-1].number if top else 0)
    understood = cache(
        lambda parts: heading(parts, mapping)
    )  # the same words stand in many of the first rows
    for size in range(1, MOST_ROWS + 1):
        for first in range(len(top) - size + 1):
            rows = top[first : first + size]
            if any(map(_is_data, rows)) or (size > 1 and any(map(_is_title, rows))):
                continue
            columns = _stacked(rows, merges)
            headings = tuple(map(understood, columns))
            if size == 1 or _keys_stand_alone(columns, headings):
                yield Header(first, first + size - 1, headings)


def _top(grid: Grid) -> list[Line]:
    """The first lines, fewer of them where they are very wide."""
    found: list[Line] = []
    cells = 0
    for line in grid.lines[:LOOKED_AT]:
        cells += len(line.cells)
        if found and cells > MOST_CELLS:
            break
        found.append(line)
    return found


def _is_data(line: Line) -> bool:
    """Numbers for the most part, and not the numbers that head columns: 2023, 202306."""
    numbers = sum(cell.replace(".", "").isdecimal() and not cell.startswith("20") for cell in line.cells)
    return 2 * numbers > sum(map(bool, line.cells))


def _across(grid: Grid, last: int) -> list[Merge]:
    """The merges that may make one heading of several columns."""
    found = {each for each in grid.merges if each.top <= last and each.right > each.left}
    return sorted(found)[:MOST_MERGES]


def _is_title(line: Line) -> bool:
    return sum(bool(cell) for cell in line.cells) < 2


def _stacked(rows: Sequence[Line], merges: Sequence[Merge]) -> list[tuple[str, ...]]:
    """Each column's cells from top to bottom; what is merged or left blank beside it reaches across."""
    width = max(len(row.cells) for row in rows)
    spread = [
        _spread(row, rows[at + 1] if at + 1 < len(rows) else None, width, merges)
        for at, row in enumerate(rows)
    ]
    return list(zip(*spread, strict=True))


def _spread(row: Line, below: Line | None, width: int, merges: Sequence[Merge]) -> list[str]:
    cells = [row.at(column) for column in range(width)]
    if below is None:
        return cells
    for merge in merges:
        if merge.top <= row.number <= merge.bottom and merge.left <= width:
            across = range(merge.left - 1, min(merge.right, width))
            cells[across.start : across.stop] = [cells[across.start]] * len(across)
    for column in range(1, width):
        if not cells[column] and below.at(column) and folded(below.at(column)) != folded(cells[column - 1]):
            cells[column] = cells[column - 1]
    return cells


def _keys_stand_alone(columns: Sequence[tuple[str, ...]], headings: Sequence[Heading]) -> bool:
    """A second heading row says nothing under 시군: what says something there is a city."""
    keys = [parts for parts, each in zip(columns, headings, strict=True) if each.meaning in KEYS]
    return all(len({part for part in parts if part}) == 1 for parts in keys)


def _holds(header: Header) -> bool:
    meanings = {each.meaning for each in header.headings}
    named = sum(bool(each.label) for each in header.headings)
    return bool(meanings & {CITY, CODE, NAME}) and named > 1


def _known(header: Header) -> int:
    return sum(each.meaning is not None or bool(each.month) for each in header.headings)


def _by_contents(grid: Grid) -> dict[str, str]:
    """구분 heads cities where most cells below it end like cities, and indicators elsewhere."""
    for at, line in enumerate(grid.lines[:LOOKED_AT]):
        for column, cell in enumerate(line.cells):
            if folded(cell) == WEAK:
                below = [row.at(column) for row in grid.lines[at + 1 :] if row.at(column)]
                cities = sum(text.endswith(CITY_ENDINGS) for text in below)
                return {cell: CITY if 2 * cities > len(below) else NAME}
    return {}
