"""The city's own hwpx form: empty cells are found by their labels and filled; every other byte stays as it was."""

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import NamedTuple

from hwpx import table_patch
from hwpx.errors import HwpxError
from hwpx.table_patch import TableCell

from dashboard.errors import DashboardError

CODE = "지표코드"
SAME = {  # what forms call it → what we call it
    "담당부서": "주관부서",
    "소관부서": "주관부서",
    "목표값": "목표",
    "목표치": "목표",
    "추진실적": "실적",
    "부진원인": "부진사유",
    "추진대책": "대책",
    "향후계획": "대책",
    "향후추진계획": "대책",
}
NOT_A_FORM = (
    "{name}: 한글 서식(hwpx)이 아닙니다. 한글에서 '다른 이름으로 저장'의 파일 형식을 "
    "'HWPX 문서(*.hwpx)'로 골라 저장한 뒤 그 파일을 올리십시오."
)

LOCKED = "{name}: 암호가 걸린 서식입니다. 한글에서 문서 암호를 풀어(보안 > 문서 암호 설정) 저장한 뒤 그 파일을 올리십시오."
INNER = b"(table)"
MANIFEST = "META-INF/manifest.xml"
# ValueError: what is no XML, also by its letters
BROKEN = (zipfile.BadZipFile, zlib.error, HwpxError, ValueError, KeyError, EOFError, OSError)

Values = Mapping[str, str]
Grid = Mapping[tuple[int, int], TableCell]


class Filled(NamedTuple):
    """The form with its cells filled; labels in the order of the form.

    ``kept`` are labels whose cell already holds something and was left alone.
    """

    content: bytes
    filled: tuple[str, ...]
    kept: tuple[str, ...]


class _Target(NamedTuple):
    section: str
    table: int
    row: int
    column: int
    label: str
    text: str
    is_free: bool


def refuse(form: bytes, name: str) -> None:
    """Raises DashboardError for what is no form of this kind, or is locked."""
    try:
        _refuse_locked(form, name)
        _sections(form)
    except BROKEN as problem:
        raise DashboardError(NOT_A_FORM.format(name=name)) from problem


def fill(form: bytes, name: str, one: Values, each: Mapping[str, Values]) -> Filled:
    """Fill ``one``'s values beside or below their labels, and ``each`` indicator's in the rows that name its code.

    ``name`` is the file's, for the sentence of the DashboardError where it is no such form.
    """
    try:
        _refuse_locked(form, name)
        targets = list(_targets(form, one, each))
        wanted = [target for target in targets if target.is_free]
        found = table_patch.fill_cells(form, [_address(target) for target in wanted])
    except BROKEN as problem:
        raise DashboardError(NOT_A_FORM.format(name=name)) from problem
    done = {(cell.section_path, cell.table_index, cell.row, cell.col) for cell in found.applied}
    filled = tuple(target.label for target in wanted if target[:4] in done)
    kept = tuple(target.label for target in targets if target[:4] not in done)
    return Filled(found.data, filled, kept)


def _refuse_locked(form: bytes, name: str) -> None:
    """A form with a password says so in its list of parts."""
    with zipfile.ZipFile(BytesIO(form)) as package:
        if MANIFEST in package.namelist() and b"encryption-data" in package.read(MANIFEST):
            raise DashboardError(LOCKED.format(name=name))


def _sections(form: bytes) -> Mapping[str, bytes]:
    found: Mapping[str, bytes] = table_patch.section_parts(form)
    if not found:
        raise zipfile.BadZipFile
    return found


def _address(target: _Target) -> dict[str, str | int]:
    return {
        "section_path": target.section,
        "table_index": target.table,
        "row": target.row,
        "col": target.column,
        "text": target.text,
    }


def _targets(form: bytes, one: Values, each: Mapping[str, Values]) -> Iterator[_Target]:
    """Every cell that has a label of ours; the same cell once."""
    for section, content in sorted(_sections(form).items()):
        for number, (start, end) in enumerate(table_patch.iter_table_spans(content)):
            seen: set[tuple[int, int]] = set()
            for label, cell, text, is_free in _of_table(_without_inner(content[start:end]), one, each):
                if (cell.row, cell.col) not in seen:
                    seen.add((cell.row, cell.col))
                    yield _Target(section, number, cell.row, cell.col, label, text, is_free)


def _without_inner(table: bytes) -> bytes:
    """The table, as long as before, with a mark in place of each table inside of it.

    The library takes the address of an inner cell for that of the cell around it; a cell with a table is neither label nor free.
    """
    outer, *inner = table_patch.iter_table_spans(table)
    for start, end in inner:
        mark = b"<hp:t>" + INNER + b"</hp:t>"
        table = table[:start] + mark.ljust(end - start) + table[end:]
    return table[outer[0] : outer[1]]


def _of_table(
    table: bytes, one: Values, each: Mapping[str, Values]
) -> Iterator[tuple[str, TableCell, str, bool]]:
    grid, _ = table_patch.build_grid(table)
    texts = {place: table_patch.table_text(table[cell.start : cell.end]) for place, cell in grid.items()}
    head = {column: _label(text) for (row, column), text in texts.items() if row == 0}
    codes = [column for column, label in head.items() if label == CODE]
    by_row = codes and any(texts.get((row, codes[0])) in each for row, _ in grid)
    found = _by_row(grid, texts, head, codes[0], each) if by_row else _by_label(grid, texts, one)
    for label, place, text in found:
        yield label, grid[place], text, not texts[place].strip()


Texts = Mapping[tuple[int, int], str]
Found = Iterator[tuple[str, tuple[int, int], str]]


def _by_row(
    grid: Grid, texts: Texts, head: Mapping[int, str], codes: int, each: Mapping[str, Values]
) -> Found:
    """A list: the first row names the columns, and each row its indicator."""
    for row, column in grid:
        values = each.get(texts.get((row, codes), "").strip(), {})
        label = head.get(column, "")
        if row and label != CODE and label in values:
            yield f"{texts[row, codes].strip()} {label}", (row, column), values[label]


def _by_label(grid: Grid, texts: Texts, one: Values) -> Found:
    """A sheet of one indicator: the value stands right of its label, or below it where the right is taken."""
    for (row, column), cell in grid.items():
        label = _label(texts[row, column])
        if (row, column) != (cell.row, cell.col) or label not in one:
            continue
        beside = [(row, column + cell.col_span), (row + cell.row_span, column)]
        places = [place for place in beside if place in grid and _label(texts[place]) not in one]
        if places:
            free = (place for place in places if not texts[place].strip())
            yield label, next(free, places[0]), one[label]


def _label(text: str) -> str:
    """A cell's text as a label: without blanks, marks and what stands in brackets."""
    bare = re.sub(r"\(.*?\)|[\s:：·ㆍ*※]", "", text)
    return SAME.get(bare, bare)
