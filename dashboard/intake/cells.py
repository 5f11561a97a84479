"""Every cell of the sheet that was read, heading and titles too, each at its own row and column."""

from dashboard.intake import decode, webpage, workbook
from dashboard.intake.contents import Kind, kind_of
from dashboard.intake.grid import Grid, lines


def cells(raw: bytes, name: str, title: str) -> Grid:
    """The cells of a file; of a workbook those of the sheet ``title``. Raises NotReadable where there are none."""
    kind = kind_of(raw, name)
    if kind is Kind.WORKBOOK:
        found = (
            each for each in workbook.grids(raw, name, lambda top: top.title == title) if each.title == title
        )
        return next(found, Grid(title, []))
    if kind is Kind.WEB_PAGE:
        return webpage.grid(raw, name)
    return Grid(title, list(lines(decode.records(raw, name), name)))
