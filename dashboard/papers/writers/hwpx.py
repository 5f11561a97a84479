"""HWPX: the fonts of official documents by name, marks of the official paper, real tables, stamp and number on every page."""

from collections.abc import Sequence
from typing import NamedTuple

from hwpx import HwpxDocument
from hwpx.oxml.document import HwpxOxmlTable

from dashboard.papers.content.paper import Block, Cell, Chart, Column, Level, Paper, Point, Section, Table

MM = 7200 / 25.4  # units of the format in a millimetre
TEXT_WIDTH = 170  # mm
ROW_HEIGHT = 7  # mm
LINE_SPACING = 160  # %
MARGIN, SIDE = 15, 20  # mm
HEAD = round(10 * MM)
INDENTS = {Level.SECTION: 0.0, Level.POINT: 3.0, Level.DETAIL: 7.0, Level.NOTE: 3.0}  # mm
TITLE, BODY, NOTE = "HY헤드라인M", "휴먼명조", "중고딕"


class Look(NamedTuple):
    """A typeface and its size in points."""

    font: str
    size: float
    bold: bool = False


LOOKS = {
    "title": Look(TITLE, 22),
    "subtitle": Look(TITLE, 16),
    Level.SECTION: Look(TITLE, 15),
    Level.POINT: Look(BODY, 15),
    Level.DETAIL: Look(BODY, 15),
    Level.NOTE: Look(NOTE, 13),
    "caption": Look(NOTE, 13, bold=True),
    "cell": Look(NOTE, 10),
    "head": Look(NOTE, 10, bold=True),
}


def write(paper: Paper) -> bytes:
    """The whole file; attached sections stay out."""
    document = HwpxDocument.new()
    edge, side = round(MARGIN * MM), round(SIDE * MM)
    document.page.set_margins(left=side, right=side, top=edge, bottom=edge, header=HEAD, footer=HEAD)
    document.page.set_header(text=paper.stamp.line)
    document.page.set_page_number(prefix="- ", suffix=" -")
    writer = _Writer(document)
    writer.line(paper.title, "title")
    writer.line(paper.subtitle, "subtitle")
    for number, section in enumerate(each for each in paper.sections if not each.attached):
        writer.section(section, breaks=paper.separate and number > 0)
    writer.format_lines()
    return document.to_bytes()


class _Writer:
    """The document while it is written, from the top down."""

    def __init__(self, document: HwpxDocument) -> None:
        self.document = document
        self.styles = {
            key: document.styles.ensure_run(font=each.font, size=each.size, bold=each.bold)
            for key, each in LOOKS.items()
        }
        self.formats: dict[tuple[float, bool], list[int]] = {}

    def section(self, section: Section, *, breaks: bool) -> None:
        """A heading and its blocks; ``breaks`` begins a new page."""
        self.line(section.title, "subtitle", breaks=breaks)
        for block in section.blocks:
            self.block(block)

    def block(self, block: Block) -> None:
        """A line, a table, or a chart as the table of its numbers."""
        match block:
            case Point(level, words):
                self.line(f"{level} {words}", level, indent=INDENTS[level])
            case Table():
                self.table(block)
            case Chart():
                self.line(f"{Level.NOTE} {block.alt}", Level.NOTE, indent=INDENTS[Level.NOTE])
                self.table(_numbers(block))

    def line(self, words: str, look: str, *, indent: float = 0.0, breaks: bool = False) -> None:
        """One paragraph."""
        self.document.add_paragraph(words, char_pr_id_ref=self.styles[look], inherit_style=False)
        place = len(self.document.paragraphs) - 1
        self.formats.setdefault((indent, breaks), []).append(place)

    def format_lines(self) -> None:
        """Line spacing, indents and page breaks, all paragraphs of a kind at once."""
        for (indent, breaks), places in self.formats.items():
            self.document.styles.apply_paragraph_format(
                paragraph_indexes=places,
                line_spacing_percent=LINE_SPACING,
                indent_left_mm=indent,
                page_break_before=breaks or None,
            )

    def table(self, table: Table) -> None:
        """Caption, head and rows; the sentence where there are none."""
        self.line(table.caption, "caption")
        if not table.rows:
            self.line(table.empty, Level.NOTE)
            return
        height = round(ROW_HEIGHT * MM)
        drawn = self.document.add_table(
            len(table.rows) + 1,
            len(table.columns),
            width=round(TEXT_WIDTH * MM),
            height=height * (len(table.rows) + 1),
        )
        drawn.set_column_widths([each.share for each in table.columns])
        for place, column in enumerate(table.columns):
            self._cell(drawn, 0, place, column.name, "head")
        for number, row in enumerate(table.rows, 1):
            for place, cell in enumerate(row):
                self._cell(drawn, number, place, cell.text, "cell")

    def _cell(self, drawn: HwpxOxmlTable, row: int, place: int, words: str, look: str) -> None:
        cell = drawn.cell(row, place)
        cell.set_text(words)
        for paragraph in cell.paragraphs:
            paragraph.char_pr_id_ref = self.styles[look]


def _numbers(chart: Chart) -> Table:
    columns = (Column("구분"), *(Column(each.name) for each in chart.series))
    values: Sequence[tuple[float | None, ...]] = list(
        zip(*(each.values for each in chart.series), strict=True)
    )
    rows = tuple(
        (Cell(name), *(Cell("없음" if value is None else f"{value:,.2f}{chart.unit}") for value in row))
        for name, row in zip(chart.categories, values, strict=True)
    )
    return Table(chart.title, columns, rows, "그릴 값이 없습니다.")
