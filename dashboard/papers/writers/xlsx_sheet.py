"""A sheet of a workbook: lines across its width, tables one below the other, and how it comes out on paper."""

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.papers.content.paper import Align, Cell, Chart, Column, Paper, Point, Section, Table
from dashboard.papers.writers import colours, xlsx_chart
from dashboard.papers.writers.words import ems, highest, lines, printable

FONT = "맑은 고딕"
EM = 1.9  # columns of Excel that a Hangul syllable takes
NARROWEST, WIDEST, LEAST_WIDE = 6.0, 30.0, 90.0  # of a column, of a sheet
PORTRAIT, MANY_ROWS, MANY_COLUMNS = 150.0, 80, 12
LINE, HIGHEST = 15, 400  # points
A4, A3 = 9, 8


class Looks:
    """Formats, each made once for the whole workbook."""

    def __init__(self, book: Workbook, grades: Sequence[str]) -> None:
        self.book = book
        self.made: dict[tuple[tuple[str, object], ...], Format] = {}
        self.grades = {
            grade: book.add_format({"bg_color": fill, "font_color": ink, "bold": True, "align": "center"})
            for grade, (fill, ink) in colours.of_grades(grades).items()
        }

    def of(self, **properties: object) -> Format:
        """A format with these properties over the house's own."""
        key = tuple(sorted(properties.items()))
        if key not in self.made:
            self.made[key] = self.book.add_format(
                {"font_name": FONT, "font_size": 10, "text_wrap": True, "valign": "vcenter", **properties}
            )
        return self.made[key]

    def cell(self, column: Column, cell: Cell, *, is_head: bool = False) -> Format:
        """Of a cell of a table."""
        marked = {"bold": True, "bg_color": colours.HEAD} if is_head or column.naming or cell.is_ours else {}
        shown: dict[str, object] = {"border": 1, "border_color": colours.LINE, **marked}
        if cell.number is not None:
            return self.of(**shown, align="right", indent=1, num_format=number_format(cell.digits))
        align = "center" if is_head else str(column.align)
        return self.of(**shown, align=align, indent=int(align != "center"))


def number_format(digits: int) -> str:
    """Of a number with so many decimals; past two as many as it has. △ is minus in public budgets."""
    decimals = "######" if digits > 2 else "0" * digits
    shown = f"#,##0.{decimals}" if decimals else "#,##0"
    return f'{shown};"△"{shown}'


class Sheet:
    """One sheet while it is filled, from the top down."""

    def __init__(self, book: Workbook, sheet: Worksheet, looks: Looks, paper: Paper) -> None:
        self.book, self.sheet, self.looks, self.paper, self.row = book, sheet, looks, paper, 0
        self.widths: list[float] = []

    def fill(self, section: Section) -> None:
        """Every block below the one before; the longest table is repeated and frozen by its head."""
        tables = [each for each in section.blocks if isinstance(each, Table) and each.rows]
        self.widths = _widths(tables)
        for place, width in enumerate(self.widths):
            self.sheet.set_column(place, place, width)
        self._line(self.paper.title, bold=True, font_size=16)
        self._line(self.paper.subtitle)
        self._line(self.paper.stamp.line, font_color="#464c53")
        self._line(section.title, bold=True, font_size=12)
        longest = max(tables, key=lambda each: len(each.rows), default=None)
        for block in section.blocks:
            match block:
                case Point(level, said):
                    self._line(f"{level} {said}")
                case Table():
                    self._table(block, is_longest=block is longest)
                case Chart():
                    self._chart(block)
        self._page(section)

    def _page(self, section: Section) -> None:
        """One page, or where there are many rows, one page wide."""
        self.sheet.set_paper(A3 if len(self.widths) > MANY_COLUMNS else A4)
        if sum(self.widths) > PORTRAIT:
            self.sheet.set_landscape()
        self.sheet.set_margins(left=0.5, right=0.5)
        self.sheet.center_horizontally()
        self.sheet.set_header(f"&L&8{_in_header(self.paper.stamp.line)}", {"margin": 0.3})
        self.sheet.set_footer("&C- &P -")
        self.sheet.fit_to_pages(1, 0 if section.attached or self.row > MANY_ROWS else 1)

    def _line(self, words: str, **properties: object) -> None:
        """Words across the sheet, as high as they need."""
        look, said = self.looks.of(**properties), printable(words)
        self.sheet.merge_range(self.row, 0, self.row, len(self.widths) - 1, "", look)
        self.sheet.write_string(self.row, 0, said, look)
        size = int(str(properties.get("font_size", 10))) / 10
        high = lines(said, sum(self.widths) / EM / size) * LINE * size
        self.sheet.set_row(self.row, min(high, HIGHEST))
        self.row += 1

    def _table(self, table: Table, *, is_longest: bool) -> None:
        self.row += 1
        self._line(table.caption, bold=True)
        if not table.rows:
            self._line(table.empty)
            return
        first, room = self.row, [width / EM - 0.5 for width in self.widths[: len(table.columns)]]
        for row in table.head:
            turned = {"rotation": 90} if len(table.columns) > MANY_COLUMNS and _is_letters(table) else {}
            for place, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
                look = self.looks.cell(column, cell, is_head=True)
                if turned and column.align is Align.CENTER:
                    look = self.looks.of(bold=True, bg_color=colours.HEAD, border=1, align="center", **turned)
                self.sheet.write_string(self.row, place, printable(cell.text), look)
            if not turned:
                self.sheet.set_row(self.row, highest(row, room) * LINE + 2)
            self.row += 1
        for row in table.rows:
            for place, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
                self._cell(place, cell, column)
            self.sheet.set_row(self.row, min(highest(row, room) * LINE + 2, HIGHEST))
            self.row += 1
        self._colours(table)
        if is_longest and table.head:
            self.sheet.repeat_rows(first)
            if first < 8:
                self.sheet.freeze_panes(first + 1, 1)

    def _cell(self, place: int, cell: Cell, column: Column) -> None:
        look = self.looks.cell(column, cell)
        if cell.number is None:
            self.sheet.write_string(self.row, place, printable(cell.text), look)
        else:
            self.sheet.write_number(self.row, place, float(cell.number), look)

    def _colours(self, table: Table) -> None:
        """Conditional formats over the columns that hold grades: an official who mends a letter sees its colour."""
        graded = {place for row in table.rows for place, cell in enumerate(row) if cell.grade}
        if not graded:
            return
        first, last = self.row - len(table.rows), self.row - 1
        for grade, look in self.looks.grades.items():
            rule = {"type": "cell", "criteria": "==", "value": f'"{grade}"', "format": look}
            self.sheet.conditional_format(first, min(graded), last, max(graded), rule)

    def _chart(self, chart: Chart) -> None:
        self.row += 1
        self._line(chart.title, bold=True)
        self._line(chart.alt)
        self.row = xlsx_chart.draw(
            self.book, self.sheet, self.looks.of, chart, row=self.row, width=sum(self.widths)
        )


def _is_letters(table: Table) -> bool:
    return sum(each.align is Align.CENTER for each in table.columns) > MANY_COLUMNS


def _widths(tables: Sequence[Table]) -> list[float]:
    """As wide as the words of each column, within bounds; the first takes what a narrow sheet leaves."""
    widest: dict[int, float] = {}
    for table in tables:
        for row in (*(() if _is_letters(table) else table.head), *table.rows):
            for place, cell in enumerate(row):
                width = min(max(EM * ems(cell.text) + 2, NARROWEST), WIDEST)
                widest[place] = max(widest.get(place, NARROWEST), width)
    widths = [width for _, width in sorted(widest.items())] or [LEAST_WIDE]
    widths[0] += max(0.0, LEAST_WIDE - sum(widths))
    return [*widths, NARROWEST] if len(widths) == 1 else widths


def _in_header(words: str) -> str:
    """In a header & begins a code, and there is room for 255 letters."""
    return printable(words).replace("&", "&&")[:240]
