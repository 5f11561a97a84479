"""Marks cells of a workbook: colour, frame and a comment that says in words what the colour means."""

import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Border, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.intake import Checked
from dashboard.intake.grid import Grid
from dashboard.model import Finding, Severity
from dashboard.papers import findings_sheet
from dashboard.papers.findings_sheet import FILLS, MOST_LISTED, Note, by_cell, put
from dashboard.papers.words import ENTRIES

AUTHOR = "실적 검증"
BEFORE_OURS = "\n----\n"
MOST_LETTERS = 2_000
SIZES = (150, 380)  # points: a comment of three lines
FRAMES = {
    Severity.ERROR: Side(style="thick", color="BD2C0F"),
    Severity.WARNING: Side(style="dashed", color="8A5C00"),
}
PLAIN_FILL, PLAIN_FRAME = PatternFill(), Border()


def marked(book: Workbook, sheet: Worksheet, checked: Checked, note: Note | None) -> bytes:
    """The same workbook with its marks and the list of findings."""
    _take_away_old_marks(sheet)
    anchors = _Anchors(sheet)
    for address, findings in by_cell(checked.findings, MOST_LISTED).items():
        _mark(anchors.of(address), findings)
    findings_sheet.add(book, checked, sheet.title, note)
    return _bytes(book)


def copied(grid: Grid, checked: Checked, note: Note) -> bytes:
    """A new workbook of these cells, each at its own address, marked."""
    book = Workbook()
    sheet = book.active
    sheet.title = ENTRIES
    for line in grid.lines:
        for at, text in enumerate(line.cells, start=1):
            if text:
                put(sheet.cell(line.number, at), text)
    return marked(book, sheet, checked, note)


def listed(checked: Checked) -> bytes:
    """The list alone, where no cell could be read."""
    book = Workbook()
    findings_sheet.add(book, checked, None, None)
    book.remove(book.worksheets[0])
    return _bytes(book)


def _bytes(book: Workbook) -> bytes:
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


class _Anchors:
    """The cell that can be marked: in merged cells the first of them."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._first: dict[tuple[int, int], tuple[int, int]] | None = None

    def of(self, address: str) -> Cell:
        """The cell of this address."""
        cell = self._sheet[address]
        if not isinstance(cell, MergedCell):
            return cell
        if self._first is None:
            self._first = {
                place: (area.min_row, area.min_col)
                for area in self._sheet.merged_cells.ranges
                for place in area.cells
            }
        return self._sheet.cell(*self._first[cell.row, cell.column])


def _mark(cell: Cell, findings: Sequence[Finding]) -> None:
    severity = min(findings, key=lambda each: each.severity is not Severity.ERROR).severity
    cell.fill = PatternFill("solid", fgColor=FILLS[severity])
    side = FRAMES[severity]
    cell.border = Border(left=side, right=side, top=side, bottom=side)
    ours = "\n".join(f"[{each.severity}] {each.message} {each.cure}" for each in findings)
    theirs = f"{cell.comment.text}{BEFORE_OURS}" if cell.comment else ""
    told = ILLEGAL_CHARACTERS_RE.sub("", ours)[:MOST_LETTERS]
    cell.comment = Comment(f"{theirs}{told}", AUTHOR, *SIZES)


def _take_away_old_marks(sheet: Worksheet) -> None:
    """A file that was marked before must not keep the marks of what was mended since."""
    # Not iter_rows: one formatted cell in the last corner of the sheet would make it 17 thousand million.
    for cell in sheet._cells.values():  # noqa: SLF001 # there is no public way to the cells that are there
        if cell.comment and cell.comment.author == AUTHOR:
            theirs, divider, _ = cell.comment.text.partition(BEFORE_OURS)
            cell.comment = Comment(theirs, "") if divider else None
            cell.fill, cell.border = PLAIN_FILL, PLAIN_FRAME
