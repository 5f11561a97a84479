"""A chart as the table of its numbers, for formats that draw none."""

from dashboard.papers.content.paper import Align, Cell, Chart, Column, Table

NOTHING_TO_DRAW = "그릴 값이 없습니다."


def numbers(chart: Chart) -> Table:
    """A row for each series, a column for each category."""
    columns = (Column("구분", 2), *(Column(each, 1, Align.CENTER) for each in chart.categories))
    rows = tuple((Cell(each.name), *map(Cell, each.said)) for each in chart.series)
    return Table(chart.title, columns, rows if is_drawable(chart) else (), NOTHING_TO_DRAW)


def is_drawable(chart: Chart) -> bool:
    """Whether there is any value."""
    return any(value is not None for each in chart.series for value in each.values)
