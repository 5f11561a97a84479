"""PPTX: native tables and charts below what they say, Hangul typefaces named, stamp and number on every slide."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from pptx.chart.chart import Chart as Drawn
from pptx.chart.data import ChartData
from pptx.chart.point import Point as Spot
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.util import Inches, Length, Pt

from dashboard.papers.content.paper import Cell, Chart, ChartKind, Paper, Point, Section, Table
from dashboard.papers.writers import Told, colours, slide_table
from dashboard.papers.writers.charted import NOTHING_TO_DRAW, is_drawable
from dashboard.papers.writers.slides import BOTTOM, EDGE, FACE, INSIDE, TEXT, TOP, Slides
from dashboard.papers.writers.words import highest, lines, rooms

CAPTION, PITCH, GAP = Inches(0.36), Inches(0.36), Inches(0.12)
LEAST_CHART = Inches(2.6)
MOST_LINES = 14  # of the text on a slide


def write(paper: Paper, told: Told = iter) -> bytes:
    """The whole presentation; attached sections stay out."""
    slides = Slides(paper)
    slides.open(paper.title)
    slides.lines([paper.subtitle], height=Inches(0.6), size=24)
    fills = colours.of_grades(paper.grades)
    for section in told(paper.sections):
        if not section.attached:
            _section(slides, section, fills)
    content = BytesIO()
    slides.show.save(content)
    return content.getvalue()


def _section(slides: Slides, section: Section, fills: slide_table.Fills) -> None:
    slides.open(section.title)
    for block in section.blocks:
        match block:
            case Point(level, said):
                _point(slides, f"{level} {said}")
            case Table():
                _table(slides, block, fills)
            case Chart():
                _chart(slides, block)


def _point(slides: Slides, said: str) -> None:
    """One line of the text; a very long one goes on on the next slide."""
    room = INSIDE / 12700 / TEXT - 1.5
    most = int(room * MOST_LINES / 1.2)
    for start in range(0, len(said), most):
        part = said[start : start + most]
        slides.lines([part], height=PITCH * lines(part, room) + GAP)


def _table(slides: Slides, table: Table, fills: slide_table.Fills) -> None:
    if not table.rows:
        slides.lines([table.caption, table.empty], height=CAPTION * 2 + GAP, size=16)
        return
    room = rooms(table.columns, slide_table.EMS, slide_table.MARGIN)
    head = [_height(row, room) for row in table.head]
    cut = [part for row in table.rows for part in _cut(row, room)]
    waiting = [(row, _height(row, room)) for row in cut]
    while waiting:
        _caption(slides, table.caption, sum(head) + waiting[0][1])
        left = BOTTOM - slides.top - sum(head)
        fits = _fitting([height for _, height in waiting], left)
        part, waiting = waiting[:fits], waiting[fits:]
        heights = [*head, *(height for _, height in part)]
        rows = [*table.head, *(row for row, _ in part)]
        top = slides.room(sum(heights) + GAP)
        slide_table.draw(slides.slide, table.columns, rows, heights, top=top, heads=len(head), fills=fills)


def _caption(slides: Slides, caption: str, first: int) -> None:
    """The caption with the first rows of its table on one slide."""
    if slides.top + CAPTION + first > BOTTOM and not slides.is_fresh:
        slides.open(slides.title)
    slides.lines([caption], height=CAPTION, size=16, bold=True)


def _height(row: Sequence[Cell], room: Sequence[float]) -> int:
    return highest(row, room) * slide_table.LINE + slide_table.PADDING


def _fitting(heights: Sequence[int], left: float) -> int:
    """How many rows fit; at least one."""
    used = 0.0
    for number, height in enumerate(heights):
        used += height
        if used > left:
            return max(number, 1)
    return len(heights)


def _cut(row: tuple[Cell, ...], room: Sequence[float]) -> Iterator[tuple[Cell, ...]]:
    """The row, or where its text is higher than a slide, pieces of it."""
    most = int((BOTTOM - TOP - 3 * CAPTION) / slide_table.LINE)
    pieces = max(-(-lines(cell.text, each) // most) for cell, each in zip(row, room, strict=True))
    if pieces == 1:
        yield row
        return
    for piece in range(pieces):
        sizes = [int(each * most / 1.2) for each in room]
        texts = [cell.text[piece * size : (piece + 1) * size] for cell, size in zip(row, sizes, strict=True)]
        if any(texts):
            yield tuple(map(Cell, texts))


def _chart(slides: Slides, chart: Chart) -> None:
    if not is_drawable(chart):
        slides.lines([chart.title, NOTHING_TO_DRAW], height=CAPTION * 2 + GAP, size=16)
        return
    _caption(slides, f"{chart.title}({chart.unit})" if chart.unit else chart.title, LEAST_CHART)
    data = ChartData()
    data.categories = chart.categories
    for series in chart.series:
        data.add_series(series.name, series.values)
    is_bar = chart.kind is ChartKind.BAR
    kind = XL_CHART_TYPE.BAR_CLUSTERED if is_bar else XL_CHART_TYPE.LINE_MARKERS
    height = BOTTOM - slides.top
    top = slides.room(height)
    frame: Any = slides.slide.shapes.add_chart(kind, EDGE, Length(top), INSIDE, Length(height), data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", chart.alt)  # noqa: SLF001 - the library has no name for it
    _dress(frame.chart, chart, is_bar=is_bar)


def _dress(drawn: Drawn, chart: Chart, *, is_bar: bool) -> None:
    drawn.font.size, drawn.font.name = Pt(14), FACE
    drawn.has_title = False
    drawn.has_legend = not is_bar
    drawn.value_axis.has_major_gridlines = not is_bar
    drawn.value_axis.visible = not is_bar
    if is_bar:
        drawn.category_axis.reverse_order = True
        drawn.plots[0].gap_width = 40
    else:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    for drawn_series, series in zip(drawn.plots[0].series, chart.series, strict=True):
        colour = RGBColor.from_string((colours.OURS if series.is_ours else colours.OTHERS)[1:].upper())
        if is_bar:
            drawn_series.format.fill.solid()
            drawn_series.format.fill.fore_color.rgb = colour
        else:
            drawn_series.smooth = False
            drawn_series.format.line.color.rgb = colour
            drawn_series.format.line.width = Pt(4 if series.is_ours else 1.75)
        if series.is_ours:
            known = [place for place, value in enumerate(series.values) if value is not None]
            position = XL_LABEL_POSITION.OUTSIDE_END if is_bar else XL_LABEL_POSITION.ABOVE
            for place in known if is_bar else known[-1:]:
                _label(drawn_series.points[place], series.said[place], position)


def _label(spot: Spot, said: str, position: XL_LABEL_POSITION) -> None:
    """The value in its own words: a number format would say 0 % of a small chance."""
    label = spot.data_label
    label.text_frame.text = said
    label.position = position
