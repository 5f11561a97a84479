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
NAME_HEIGHT = 1.3 / (LINES_OF_TEXT - 4)  # of the picture's height


class Line(NamedTuple):
    """A line with a name."""

    name: str
    path: Path
    colour: str
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
    shown = _cuts(figure, scores, city, code, colours)
    _name(figure, lines, shown * NAME_HEIGHT)
    last = scores.catalog.rules.cutoff.number
    figure.update_xaxes(
        tickvals=list(range(1, last + 1)),
        ticktext=[f"{month}월" for month in range(1, last + 1)],
        range=[0.7, last + 0.3],
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
    found = [Line("그룹 중앙값", medians(paths.values()), colours.soft, 2, "dash")]
    for year, points in course.earlier:
        found.append(Line(f"{city} {year}년", own(scores, points, city, year), colours.others, 2, "dot"))
    found.append(Line(f"<b>{city}</b>", paths[city], colours.ours, 4, "solid"))
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


def _name(figure: go.Figure, lines: list[Line], gap: float) -> None:
    """Each line's name at its end; ends of different months do not stand in each other's way."""
    ends = [(list(line.path)[-1], list(line.path.values())[-1]) for line in lines]
    for month in {month for month, _ in ends}:
        here = [place for place, (last, _) in enumerate(ends) if last == month]
        for place, height in zip(here, spread([ends[each][1] for each in here], gap), strict=True):
            figure.add_annotation(
                text=lines[place].name,
                x=month,
                y=height,
                xanchor="left",
                xshift=8,
                font={"color": lines[place].colour},
                showarrow=False,
            )


def _cuts(figure: go.Figure, scores: Scores, city: str, code: str, colours: Palette) -> float:
    """Draw the cuts that lie near the values, and return how much the picture shows from bottom to top."""
    known: list[float] = [value for trace in figure.data for value in (trace.y or ()) if value is not None]
    lines = cut_lines.lines(scores, city, scores.catalog.indicators[code])
    inside = [line for line in lines[1:] if line.is_target or min(known) <= line.value <= max(known)]
    shown = [*lines[:1], *inside]

    def colour(line: cut_lines.Line) -> str:
        return colours.ours if line.is_target else colours.cutoff

    for line in shown:
        figure.add_hline(
            y=float(line.value),
            line={"color": colour(line), "width": 2, "dash": "dot"},
            annotation={"text": line.words, "font": {"color": colour(line)}},
            annotation_position="top left",
            annotation_xshift=6,
        )
    ends = [*known, *(float(line.value) for line in shown)]
    room = (max(ends) - min(ends) or 1) * 0.06
    figure.update_yaxes(range=[min(ends) - room, max(ends) + room])
    return max(ends) - min(ends) + 2 * room
