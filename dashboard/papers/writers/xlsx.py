"""XLSX: a sheet for each section, numbers as numbers, grades in their colours, native charts, print titles."""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import count

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.papers.content.paper import Align, Cell, Chart, ChartKind, Paper, Point, Section, Table

FONT = "맑은 고딕"
GRADES = {
    "S": ("#083891", "#ffffff"),
    "A": ("#4c87f6", "#000000"),
    "B": ("#cdd1d5", "#1e2124"),
    "C": ("#ffb114", "#1e2124"),
    "D": ("#bd2c0f", "#ffffff"),
}
FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
LONGEST_NAME = 31
CHART_ROWS, WIDEST = 16, 48
PLAIN = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
}


def write(paper: Paper) -> bytes:
    """The whole workbook."""
    content = BytesIO()
    with Workbook(content, PLAIN) as book:
        book.set_properties(
            {"title": paper.title, "subject": paper.subtitle, "author": paper.stamp.department}
        )
        book.formats[0].set_font_name(FONT)
        used: set[str] = set()
        for section in paper.sections:
            sheet = book.add_worksheet(_name(section.title, used))
            _Sheet(book, sheet, paper).fill(section)
    return content.getvalue()


def _name(title: str, used: set[str]) -> str:
    """A name that Excel takes, and that no other sheet has."""
    bare = FORBIDDEN.sub(" ", title).strip("' ") or "보고서"
    endings = ("" if number == 1 else f" ({number})" for number in count(1))
    names = (f"{bare[: LONGEST_NAME - len(ending)]}{ending}" for ending in endings)
    name = next(each for each in names if each.casefold() not in used)
    used.add(name.casefold())
    return name


class _Sheet:
    """One sheet while it is filled, from the top down."""

    def __init__(self, book: Workbook, sheet: Worksheet, paper: Paper) -> None:
        self.book, self.sheet, self.row = book, sheet, 0
        self.title = self._format(bold=True, font_size=16)
        self.words = self._format(text_wrap=False)
        self.bold = self._format(bold=True)
        self.head = self._format(bold=True, bg_color="#ecf2fe", border=1, align="center", text_wrap=True)
        self.aligned = {each: self._format(border=1, align=str(each), valign="vcenter") for each in Align}
        self.numbers: dict[int, Format] = {}
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.set_margins(left=0.6, right=0.6)
        sheet.set_header(f"&L&8{_printable(paper.stamp.line)}", {"margin": 0.3})
        sheet.set_footer("&C- &P -")
        self._line(paper.title, self.title)
        self._line(paper.subtitle, self.words)
        self._line(paper.stamp.line, self.words)

    def fill(self, section: Section) -> None:
        """Every block below the one before; the longest table is repeated and frozen by its head."""
        self._line(section.title, self.bold)
        tables = [each for each in section.blocks if isinstance(each, Table) and each.rows]
        longest = max(tables, key=lambda each: len(each.rows), default=None)
        for block in section.blocks:
            match block:
                case Point(level, words):
                    self._line(f"{level} {words}", self.words)
                case Table():
                    self._table(block, is_longest=block is longest)
                case Chart():
                    self._chart(block)
        self._widths(tables)
        self.sheet.fit_to_pages(1, 0 if section.attached else 1)

    def _format(self, **properties: object) -> Format:
        return self.book.add_format({"font_name": FONT, "font_size": 10, **properties})

    def _line(self, words: str, look: Format) -> None:
        self.sheet.write_string(self.row, 0, words, look)
        self.row += 1

    def _table(self, table: Table, *, is_longest: bool) -> None:
        self.row += 1
        self._line(table.caption, self.bold)
        if not table.rows:
            self._line(table.empty, self.words)
            return
        first = self.row
        for place, column in enumerate(table.columns):
            self.sheet.write_string(first, place, column.name, self.head)
        for number, row in enumerate(table.rows, first + 1):
            for place, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
                self._cell(number, place, cell, self.aligned[column.align])
        self.row = first + len(table.rows) + 2
        if any(cell.grade for row in table.rows for cell in row):
            self._colours(first + 1, self.row, len(table.columns))
        if is_longest:
            self.sheet.repeat_rows(first)
            if first < 8:
                self.sheet.freeze_panes(first + 1, 1)

    def _cell(self, row: int, place: int, cell: Cell, look: Format) -> None:
        if cell.number is None:
            self.sheet.write_string(row, place, cell.text, look)
        else:
            self.sheet.write_number(row, place, float(cell.number), self._digits(cell.digits))

    def _digits(self, digits: int) -> Format:
        if digits not in self.numbers:
            shown = "#,##0" + (f".{'0' * digits}" if digits else "")
            shown = "#,##0.######" if digits > 2 else shown
            self.numbers[digits] = self._format(border=1, align="right", num_format=f'{shown};"△"{shown}')
        return self.numbers[digits]

    def _colours(self, first: int, last: int, columns: int) -> None:
        for grade, (fill, ink) in GRADES.items():
            look = self.book.add_format({"bg_color": fill, "font_color": ink, "bold": True})
            rule = {"type": "cell", "criteria": "==", "value": f'"{grade}"', "format": look}
            self.sheet.conditional_format(first, 0, last, columns - 1, rule)

    def _chart(self, chart: Chart) -> None:
        """Its numbers as a table, and the native chart over them."""
        self.row += 1
        self._line(chart.title, self.bold)
        self._line(chart.alt, self.words)
        first = self.row
        self.sheet.write_row(first, 0, ["구분", *(each.name for each in chart.series)], self.head)
        for number, (name, values) in enumerate(_rows(chart), first + 1):
            self.sheet.write_string(number, 0, name, self.aligned[Align.LEFT])
            for place, value in enumerate(values, 1):
                if value is not None:
                    self.sheet.write_number(number, place, value, self._digits(2))
        last = first + len(chart.categories)
        drawn = self.book.add_chart({"type": "bar" if chart.kind is ChartKind.BAR else "line"})
        for place, series in enumerate(chart.series, 1):
            line = {
                "color": "#0b50d0" if series.is_ours else "#8a949e",
                "width": 2.5 if series.is_ours else 1.25,
            }
            named = self.sheet.get_name()
            drawn.add_series(
                {
                    "name": [named, first, place],
                    "categories": [named, first + 1, 0, last, 0],
                    "values": [named, first + 1, place, last, place],
                    "line": line,
                    **({"fill": {"color": line["color"]}} if chart.kind is ChartKind.BAR else {}),
                }
            )
        drawn.set_title({"name": f"{chart.title}({chart.unit})", "overlay": False, "name_font": {"size": 11}})
        if chart.kind is ChartKind.BAR:
            drawn.set_y_axis({"reverse": True})
            drawn.set_legend({"none": True})
        else:
            drawn.set_legend({"position": "bottom"})
        self.sheet.insert_chart(first, len(chart.series) + 2, drawn, {"description": chart.alt})
        self.row = max(last, first + CHART_ROWS) + 2

    def _widths(self, tables: list[Table]) -> None:
        widest: dict[int, float] = {}
        for table in tables:
            for row in ([Cell(each.name) for each in table.columns], *table.rows):
                for place, cell in enumerate(row):
                    widest[place] = max(widest.get(place, 0.0), _wide(cell.text))
        for place, width in widest.items():
            self.sheet.set_column(place, place, min(width + 2, WIDEST))


def _rows(chart: Chart) -> Iterator[tuple[str, tuple[float | None, ...]]]:
    yield from zip(chart.categories, zip(*(each.values for each in chart.series), strict=True), strict=True)


def _wide(words: str) -> float:
    """Columns of Excel that a text takes: a Hangul syllable is nearly two."""
    return sum(1.9 if ord(letter) > 0x1100 else 1.1 for letter in words)


def _printable(words: str) -> str:
    """In a header & begins a code, and there is room for 255 letters."""
    return words.replace("&", "&&")[:240]
