"""PPTX: one message a slide, native tables and charts, Hangul typefaces named, stamp and number on every slide."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TypeVar, cast

from pptx import Presentation
from pptx.chart.data import ChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.presentation import Presentation as Show
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.table import _Cell
from pptx.util import Inches, Length, Pt

from dashboard.papers.content.paper import Align, Cell, Chart, ChartKind, Column, Paper, Point, Section, Table
from dashboard.papers.writers.slides import (
    BOTTOM,
    EDGE,
    FACE,
    HIGH,
    INSIDE,
    TOP,
    WIDE,
    slide_of,
    write_into,
    write_lines,
)

POINTS_A_SLIDE, ROWS_A_SLIDE = 5, 11
Each = TypeVar("Each")
ALIGNED = {Align.LEFT: PP_ALIGN.LEFT, Align.RIGHT: PP_ALIGN.RIGHT, Align.CENTER: PP_ALIGN.CENTER}
INK, OURS, OTHERS, PANEL = (
    RGBColor(*bytes.fromhex(each)) for each in ("1E2124", "0B50D0", "8A949E", "ECF2FE")
)


def write(paper: Paper) -> bytes:
    """The whole presentation; attached sections stay out."""
    show = Presentation()
    show.slide_width, show.slide_height = WIDE, HIGH
    show.core_properties.title = paper.title
    show.core_properties.author = paper.stamp.department
    _cover(show, paper)
    for section in paper.sections:
        if not section.attached:
            _section(show, paper, section)
    content = BytesIO()
    show.save(content)
    return content.getvalue()


def _cover(show: Show, paper: Paper) -> None:
    slide = slide_of(show, paper, paper.title)
    write_lines(slide, [paper.subtitle], top=Inches(2.4), size=28)


def _section(show: Show, paper: Paper, section: Section) -> None:
    points = [each for each in section.blocks if isinstance(each, Point)]
    for some in _batches(points, POINTS_A_SLIDE):
        write_lines(
            slide_of(show, paper, section.title),
            [f"{each.level} {each.text}" for each in some],
            top=TOP,
            size=20,
        )
    for block in section.blocks:
        match block:
            case Table():
                _tables(show, paper, section, block)
            case Chart():
                _chart(slide_of(show, paper, f"{section.title}: {block.title}"), block)


def _batches(found: Sequence[Each], size: int) -> Iterator[tuple[Each, ...]]:
    yield from (tuple(found[start : start + size]) for start in range(0, len(found), size))


def _tables(show: Show, paper: Paper, section: Section, table: Table) -> None:
    title = f"{section.title}: {table.caption}"
    if not table.rows:
        write_lines(slide_of(show, paper, title), [table.empty], top=TOP, size=20)
        return
    parts = list(_parts(table))
    for number, rows in enumerate(parts, 1):
        named = title if len(parts) == 1 else f"{title} ({number}/{len(parts)})"
        _table(slide_of(show, paper, named), table.columns, rows)


def _parts(table: Table) -> Iterator[list[tuple[Cell, ...]]]:
    """Rows by slides: as many as fit, a row with long words counts for more."""
    rows: list[tuple[Cell, ...]] = []
    room = 0.0
    for row in table.rows:
        lines = _lines(row, table.columns)
        if rows and room + lines > ROWS_A_SLIDE:
            yield rows
            rows, room = [], 0.0
        rows.append(row)
        room += lines
    yield rows


def _lines(row: Sequence[Cell], columns: Sequence[Column]) -> float:
    """How many rows of one line this row is as high as."""
    whole = sum(each.share for each in columns)
    fits = [max(80 * column.share / whole, 2) for column in columns]
    most = max(-(-_wide(cell.text) // room) for cell, room in zip(row, fits, strict=True))
    return 0.45 + 0.55 * max(most, 1.0)


def _wide(words: str) -> float:
    return sum(1.7 if ord(letter) > 0x1100 else 1.0 for letter in words)


def _table(slide: Slide, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
    width, height = INSIDE, Inches(0.42)
    shape = slide.shapes.add_table(
        len(rows) + 1, len(columns), EDGE, TOP, width, Length(height * (len(rows) + 1))
    )
    whole = sum(each.share for each in columns)
    for place, column in enumerate(columns):
        shape.table.columns[place].width = int(width * column.share / whole)
        _fill(shape.table.cell(0, place), column.name, PP_ALIGN.CENTER, head=True)
    for number, row in enumerate(rows, 1):
        for place, (cell, column) in enumerate(zip(row, columns, strict=True)):
            _fill(shape.table.cell(number, place), cell.text, ALIGNED[column.align], head=False)


def _fill(cell: _Cell, words: str, align: PP_ALIGN, *, head: bool) -> None:
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_top = cell.margin_bottom = Inches(0.03)
    cell.fill.solid()
    cell.fill.fore_color.rgb = PANEL if head else RGBColor(255, 255, 255)
    write_into(cell.text_frame, [words], size=12, bold=head, align=align)
    cell.text_frame.paragraphs[0].space_after = Pt(0)


def _chart(slide: Slide, chart: Chart) -> None:
    data = ChartData()
    data.categories = chart.categories
    for series in chart.series:
        data.add_series(series.name, series.values)
    is_bar = chart.kind is ChartKind.BAR
    kind = XL_CHART_TYPE.BAR_CLUSTERED if is_bar else XL_CHART_TYPE.LINE
    made = slide.shapes.add_chart(kind, EDGE, TOP, INSIDE, Length(BOTTOM - TOP), data)
    frame = cast("GraphicFrame", made)  # the library calls it a chart
    frame._element.nvGraphicFramePr.cNvPr.set("descr", chart.alt)  # noqa: SLF001 - the library has no name for it
    drawn = frame.chart
    drawn.font.size, drawn.font.name = Pt(16), FACE
    drawn.has_title = False
    drawn.has_legend = not is_bar
    if is_bar:
        drawn.category_axis.reverse_order = True
        drawn.plots[0].has_data_labels = True
        drawn.plots[0].data_labels.number_format = "0.0"
        drawn.plots[0].data_labels.number_format_is_linked = False
    else:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    for drawn_series, series in zip(drawn.plots[0].series, chart.series, strict=True):
        colour = OURS if series.is_ours else OTHERS
        if is_bar:
            drawn_series.format.fill.solid()
            drawn_series.format.fill.fore_color.rgb = colour
        else:
            drawn_series.smooth = False
            drawn_series.format.line.color.rgb = colour
            drawn_series.format.line.width = Pt(4 if series.is_ours else 1.75)
