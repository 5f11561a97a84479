"""A native chart of a workbook below the table of its numbers, so that an official can go on working with both."""

from collections.abc import Callable

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.papers.content.paper import Chart, ChartKind, Series
from dashboard.papers.writers import colours
from dashboard.papers.writers.charted import NOTHING_TO_DRAW, is_drawable
from dashboard.papers.writers.words import printable

ROWS, ROW_PIXELS, COLUMN_PIXELS = 12, 20, 7.2


def draw(
    book: Workbook,
    sheet: Worksheet,
    look: Callable[..., Format],
    chart: Chart,
    *,
    row: int,
    width: float,
) -> int:
    """Numbers and picture from ``row`` on, ``width`` columns of a letter wide; the row below them."""
    if not is_drawable(chart):
        sheet.write_string(row, 0, NOTHING_TO_DRAW, look(text_wrap=False))
        return row + 1
    last = _numbers(sheet, look, chart, row)
    drawn = book.add_chart({"type": "bar" if chart.kind is ChartKind.BAR else "line"})
    for place, series in enumerate(chart.series, 1):
        drawn.add_series(_series(sheet.get_name(), chart, series, place, row, last))
    drawn.set_title({"none": True})
    if chart.kind is ChartKind.BAR:
        drawn.set_y_axis({"reverse": True})
        drawn.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
        drawn.set_legend({"none": True})
    else:
        drawn.set_legend({"position": "bottom"})
    drawn.set_size({"width": round(width * COLUMN_PIXELS), "height": ROWS * ROW_PIXELS})
    sheet.insert_chart(last + 1, 0, drawn, {"description": chart.alt})
    return last + ROWS + 2


def _numbers(sheet: Worksheet, look: Callable[..., Format], chart: Chart, row: int) -> int:
    """The table behind the picture; each number is shown in its own words, a chance never as 0 %."""
    border = {"border": 1, "border_color": colours.LINE}
    for place, name in enumerate(("구분", *(each.name for each in chart.series))):
        sheet.write_string(row, place, name, look(**border, bold=True, bg_color=colours.HEAD, align="center"))
    for number, name in enumerate(chart.categories, 1):
        sheet.write_string(row + number, 0, printable(name), look(**border))
        for place, series in enumerate(chart.series, 1):
            value, said = series.values[number - 1], printable(series.said[number - 1])
            if value is None:
                sheet.write_string(row + number, place, said, look(**border, align="right"))
            else:
                shown = look(**border, align="right", num_format=_literal(said))
                sheet.write_number(row + number, place, value, shown)
    return row + len(chart.categories)


def _literal(said: str) -> str:
    """A number format that shows these words."""
    return '"' + said.replace('"', "'") + '"'


def _series(sheet: str, chart: Chart, series: Series, place: int, row: int, last: int) -> dict[str, object]:
    colour = colours.OURS if series.is_ours else colours.OTHERS
    labels = {"value": True, "custom": [{"value": said} for said in series.said]}
    is_bar = chart.kind is ChartKind.BAR
    return {
        "name": [sheet, row, place],
        "categories": [sheet, row + 1, 0, last, 0],
        "values": [sheet, row + 1, place, last, place],
        "line": {"color": colour, "width": 2.5 if series.is_ours else 1.25},
        **({"fill": {"color": colour}, "data_labels": labels, "gap": 40} if is_bar else {}),
    }
