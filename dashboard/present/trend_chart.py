"""The picture of a trend: our line thick, the group thin, its median dashed, earlier years dotted, cuts across."""

from collections.abc import Iterator
from typing import NamedTuple

from plotly import graph_objects as go

from dashboard.present import canvas, cut_lines
from dashboard.present.palette import Palette
from dashboard.present.spread import spread
from dashboard.present.trend import Course, Path, medians, own, paths_of
from dashboard.scoring import Scores

LINES_OF_TEXT = 27
NAME_HEIGHT = 1.5 / (LINES_OF_TEXT - 4)  # of the picture's height


class Line(NamedTuple):
    """A line with a name; ``ink`` is darker than ``colour`` where the line is faint."""

    name: str
    path: Path
    colour: str
    ink: str
    width: float
    dash: str


def chart(scores: Scores, city: str, code: str, course: Course, *, dark: bool, meeting: bool) -> go.Figure:
    """The values so far, against the cuts."""
    colours, size = canvas.palette(dark=dark), canvas.letters(meeting=meeting)
    figure = canvas.blank(
        colours,
        size,
        height=round(size * LINES_OF_TEXT),
        margin={"l": 4, "r": size * 7, "t": size * 2, "b": size * 2},
    )
    paths = paths_of(scores, course.points, scores.catalog.peers(city))
    _others(figure, [path for name, path in paths.items() if name != city], colours)
    lines = list(_lines(scores, city, course, paths, colours))
    for line in lines:
        _draw(figure, line, size)
    bottom, top = _cuts(figure, scores, city, code, colours)
    _name(figure, lines, (top - bottom) * NAME_HEIGHT, top, colours)
    months = range(1, scores.catalog.rules.cutoff.number + 1)
    figure.update_xaxes(
        tickvals=list(months),
        ticktext=canvas.month_names(months),
        range=[0.7, months[-1] + 0.3],
        showgrid=False,
        zeroline=False,
        fixedrange=True,
    )
    unit = scores.catalog.indicators[code].unit
    figure.update_yaxes(
        gridcolor=colours.line,
        zeroline=False,
        fixedrange=True,
        automargin=True,
        ticksuffix=unit,
        tickformat=",",
    )
    return figure


def _others(figure: go.Figure, paths: list[Path], colours: Palette) -> None:
    """All in one trace, torn where one city ends."""
    figure.add_scatter(
        x=[month for path in paths for month in (*path, None)],
        y=[value for path in paths for value in (*path.values(), None)],
        mode="lines",
        line={"color": colours.line, "width": 1.5},
        hoverinfo="skip",
    )


def _lines(
    scores: Scores, city: str, course: Course, paths: dict[str, Path], colours: Palette
) -> Iterator[Line]:
    """What has a name of its own; ours last, so that it lies above."""
    found = [Line("그룹 중앙값", medians(paths.values()), colours.soft, colours.soft, 2, "dash")]
    for year, points in course.earlier:
        found.append(
            Line(f"{city} {year}년", own(scores, points, city, year), colours.others, colours.soft, 2, "dot")
        )
    found.append(Line(f"<b>{city}</b>", paths[city], colours.ours, colours.ours, 4, "solid"))
    return (line for line in found if line.path)


def _draw(figure: go.Figure, line: Line, size: int) -> None:
    figure.add_scatter(
        x=list(line.path),
        y=list(line.path.values()),
        mode="lines+markers" if line.dash == "solid" else "lines",
        line={"color": line.colour, "width": line.width, "dash": line.dash},
        marker={"size": size * 0.6},
        hovertemplate=f"{line.name} %{{x}}월 %{{y:,.2f}}<extra></extra>",
    )


def _name(figure: go.Figure, lines: list[Line], gap: float, top: float, colours: Palette) -> None:
    """Each line's name at its end; ends of different months do not stand in each other's way."""
    ends = [(list(line.path)[-1], list(line.path.values())[-1]) for line in lines]
    for month in {month for month, _ in ends}:
        here = [place for place, (last, _) in enumerate(ends) if last == month]
        for place, height in zip(here, spread([ends[each][1] for each in here], gap, top), strict=True):
            figure.add_annotation(
                text=lines[place].name,
                x=month,
                y=height,
                xanchor="left",
                xshift=8,
                font={"color": lines[place].ink},
                bgcolor=colours.paper,
                showarrow=False,
            )


def _cuts(figure: go.Figure, scores: Scores, city: str, code: str, colours: Palette) -> tuple[float, float]:
    """Draw the cuts that lie near the values, and return what the picture shows, bottom and top."""
    known: list[float] = [value for trace in figure.data for value in (trace.y or ()) if value is not None]
    lines = cut_lines.lines(scores, city, scores.catalog.indicators[code])
    inside = [line for line in lines[1:] if line.is_target or min(known) <= line.value <= max(known)]
    shown = [*lines[:1], *inside]
    ends = [*known, *(float(line.value) for line in shown)]
    room = (max(ends) - min(ends) or 1) * 0.06
    bottom, top = min(ends) - room, max(ends) + room
    heights = spread([float(line.value) for line in shown], (top - bottom) * NAME_HEIGHT, top)
    for line, height in zip(shown, heights, strict=True):
        _cut(figure, line, height, colours)
    figure.update_yaxes(range=[bottom, top])
    return bottom, top


def _cut(figure: go.Figure, line: cut_lines.Line, height: float, colours: Palette) -> None:
    colour = colours.ours if line.is_target else colours.cutoff
    figure.add_hline(y=float(line.value), line={"color": colour, "width": 2, "dash": "dot"})
    figure.add_annotation(
        text=line.words,
        x=0,
        xref="paper",
        xanchor="left",
        xshift=8,  # clear of the numbers of the axis
        y=height,
        font={"color": colour},
        bgcolor=colours.paper,
        showarrow=False,
    )
