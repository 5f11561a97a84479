"""The cells of a template: which column holds what, how it looks, and numbers that stay exactly what they are."""

from fractions import Fraction
from typing import Any, NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard import exact
from dashboard.formulas import RUNS_IN_EXCEL
from dashboard.intake.formats import DIGITS_OF_EXCEL
from dashboard.intake.headings import (
    CITY,
    CODE,
    DENOMINATOR,
    GRADE,
    LAST_MONTH,
    MONTH,
    NAME,
    NOTE,
    NUMERATOR,
    STATE,
    TO_FILL,
    UNIT,
    VALUE,
)
from dashboard.intake.reading import worth
from dashboard.model import Month, Report, State
from dashboard.papers.template_lines import Line
from dashboard.present import values

FILL, HELP, EXEMPT, LINE = "#FFF6D6", "#EDEFF1", "#E1E4E7", "#B1B8BE"
HEAD, INK, SOFT = "#D8E5FD", "#1E2124", "#58616A"
FONT = "맑은 고딕"


class Column(NamedTuple):
    """A column, how wide it is in letters, and whether it only helps to fill in the others."""

    name: str
    width: int
    only_helps: bool = False


COLUMNS = (
    Column(MONTH, 10),
    Column(CITY, 10),
    Column(CODE, 10),
    Column(NAME, 36),
    Column(UNIT, 8, only_helps=True),
    Column(NUMERATOR, 14),
    Column(DENOMINATOR, 14),
    Column(VALUE, 14),
    Column(GRADE, 8),
    Column(STATE, 10),
    Column(NOTE, 24),
    Column(TO_FILL, 22, only_helps=True),
    Column(f"{LAST_MONTH} {NUMERATOR}", 14, only_helps=True),
    Column(f"{LAST_MONTH} {DENOMINATOR}", 14, only_helps=True),
    Column(f"{LAST_MONTH} {VALUE}", 14, only_helps=True),
    Column(f"{LAST_MONTH} {GRADE}", 11, only_helps=True),
    Column(f"{LAST_MONTH} {STATE}", 11, only_helps=True),
)


class Painter:
    """The looks of the cells of one workbook, each made once."""

    def __init__(self, made: Workbook) -> None:
        self._made = made
        self._looks: dict[tuple[tuple[str, Any], ...], Format] = {}
        self.title = self.look(bold=True, font_size=15)
        self.sentence = self.look(text_wrap=True, valign="top")
        self.same = made.add_format({"italic": True, "font_color": SOFT})

    def look(self, **properties: Any) -> Format:  # noqa: ANN401 # the properties of xlsxwriter
        """A look, the same one for the same properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._looks:
            base = {"font_name": FONT, "font_size": 10, "font_color": INK, "valign": "vcenter"}
            self._looks[key] = self._made.add_format(base | properties)
        return self._looks[key]

    def header(self, column: Column) -> Format:
        """The name of a column."""
        fill = HELP if column.only_helps else HEAD
        return self.look(bold=True, align="center", border=1, border_color=LINE, bg_color=fill)

    def cell(self, **properties: Any) -> Format:  # noqa: ANN401 # the properties of xlsxwriter
        """A cell with its border."""
        return self.look(border=1, border_color=LINE, **properties)


def write_line(sheet: Worksheet, row: int, month: Month, line: Line, painter: Painter) -> None:
    """One row: its names, what to fill in (last month's values to start from), and the columns that help."""
    state = State.NOT_APPLICABLE if line.is_exempt else State.SUBMITTED
    last = None if line.is_exempt else line.before
    cells: dict[str, str | Fraction | None] = {
        MONTH: str(month),
        CITY: line.city,
        CODE: line.indicator.code,
        NAME: line.indicator.name,
        UNIT: line.indicator.unit,
        **(_told(last) if last else {}),
        GRADE: last.grade if last and line.is_graded else "",
        STATE: state.value,
        TO_FILL: line.what_to_fill,
        **(_beside(line.before, line) if line.before else {}),
    }
    for at, column in enumerate(COLUMNS):
        _write(sheet, row, at, cells.get(column.name), painter, _paint(column, line))


def _told(report: Report) -> dict[str, Fraction | None]:
    return {NUMERATOR: report.numerator, DENOMINATOR: report.denominator, VALUE: report.value}


def _beside(report: Report, line: Line) -> dict[str, str | Fraction | None]:
    """What was reported last month; a quotient that was reported in parts is worked out."""
    found: dict[str, str | Fraction | None] = {
        **_told(report),
        GRADE: report.grade,
        STATE: report.state.value,
    }
    value = worth(report, line.indicator)
    if report.value is None and value is not None:
        found[VALUE] = values.shown(value, line.indicator)
    return {f"{LAST_MONTH} {name}": value for name, value in found.items()}


def _paint(column: Column, line: Line) -> dict[str, Any]:
    """Yellow is to be filled in, gray is not; the column 적을 칸 says the same in words."""
    if column.only_helps:
        return {"bg_color": HELP, "font_color": SOFT}
    if column.name in line.to_fill:
        return {"bg_color": FILL}
    if column.name in (NUMERATOR, DENOMINATOR, VALUE, GRADE):
        return {"bg_color": EXEMPT}
    return {"bg_color": FILL} if column.name == STATE else {}


def _write(
    sheet: Worksheet,
    row: int,
    at: int,
    cell: str | Fraction | None,
    painter: Painter,
    paint: dict[str, Any],
) -> None:
    if isinstance(cell, Fraction):
        _write_number(sheet, row, at, cell, painter, paint)
    elif cell:
        harmless = {"quote_prefix": True} if cell.startswith(RUNS_IN_EXCEL) else {}
        sheet.write_string(row, at, cell, painter.cell(**paint, **harmless))
    else:
        sheet.write_blank(row, at, None, painter.cell(**paint))


def _write_number(
    sheet: Worksheet, row: int, at: int, number: Fraction, painter: Painter, paint: dict[str, Any]
) -> None:
    """A number where Excel holds it exactly, else its text."""
    text = exact.plain(number)
    if not is_exact_in_excel(text):
        sheet.write_string(row, at, text, painter.cell(**paint, align="right"))
        return
    decimals = len(text.partition(".")[2])
    code = f"#,##0.{'0' * decimals}" if decimals else "#,##0"
    sheet.write_number(row, at, float(text), painter.cell(**paint, num_format=code))


def is_exact_in_excel(text: str) -> bool:
    """Has a plain decimal no more digits than Excel keeps?

    >>> is_exact_in_excel("-1234.5"), is_exact_in_excel("1234567890.123456"), is_exact_in_excel("1/3")
    (True, False, False)
    """
    digits = text.lstrip("-").replace(".", "", 1).lstrip("0")
    return (digits.isdecimal() and len(digits) <= DIGITS_OF_EXCEL) or not digits
