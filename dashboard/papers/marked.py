"""An official's own file back, with what is to be mended marked in it; the file that came is never changed."""

from dashboard.errors import NotReadable
from dashboard.intake import Checked
from dashboard.intake.cells import cells
from dashboard.intake.grid import Grid, Line
from dashboard.papers import marking, own_workbook
from dashboard.papers.findings_sheet import Note

ENDING = "(고칠 곳 표시)"
MOST_CELLS = 100_000  # of a new workbook: what openpyxl writes in about two seconds
HEAD = 40  # rows from the top in which titles and headings stand


def marked(checked: Checked) -> bytes:
    """The workbook (xlsx) with errors in red, what is to be confirmed in yellow, and a sheet 오류목록 that lists all.

    Everything else of it stays. A file that is no workbook, or one that cannot be opened safely, comes back as a new
    workbook with the same texts at the same addresses; one without any readable cell as the list alone.
    """
    own = own_workbook.opened(checked.raw)
    if own is not None:
        note = Note.PARTS_LOST if own_workbook.loses_parts(checked.raw) else None
        if (found := own_workbook.saved(own, checked, note)) is not None:
            return found
    return _anew(checked)


def marked_name(name: str) -> str:
    """What the file is called.

    >>> marked_name("6월 실적.csv"), marked_name("6월 실적(고칠 곳 표시).xlsx")
    ('6월 실적(고칠 곳 표시).xlsx', '6월 실적(고칠 곳 표시).xlsx')
    """
    stem = name.rpartition(".")[0] or name
    return f"{stem.removesuffix(ENDING)}{ENDING}.xlsx"


def _anew(checked: Checked) -> bytes:
    try:
        grid = cells(checked.raw, checked.name, checked.title)
    except NotReadable:
        grid = Grid("", [])
    if not grid.lines:
        return marking.listed(checked)
    shown = _shown(grid, checked)
    note = Note.COPY if len(shown) == len(grid.lines) else Note.ROWS_LEFT_OUT
    return marking.copied(grid._replace(lines=shown), checked, note)


def _shown(grid: Grid, checked: Checked) -> list[Line]:
    """All rows, or of a very long file the top and the rows that have findings."""
    if sum(len(line.cells) for line in grid.lines) <= MOST_CELLS:
        return grid.lines
    blamed = {each.row for each in checked.findings}
    wanted = [line for line in grid.lines if line.number <= HEAD or line.number in blamed]
    held, shown = 0, []
    for line in wanted:
        held += len(line.cells)
        if held > MOST_CELLS:
            break
        shown.append(line)
    return shown
