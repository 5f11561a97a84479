"""What each city of the group can still reach: possible range, 80 % band, median, and the lines of the last award."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from plotly import graph_objects as go

from dashboard.exact import show
from dashboard.model import Catalog
from dashboard.present import canvas, wording
from dashboard.present.html import tag, text
from dashboard.present.outlook_chances import home_of, points
from dashboard.present.outlook_reach import Lines, Reach, lines
from dashboard.present.outlook_table import standings
from dashboard.present.palette import Palette
from dashboard.projection import CityOutlook, Outlook

Reaches = Sequence[Reach]


def group(outlook: Outlook, catalog: Catalog) -> list[CityOutlook]:
    """The home city's group, best median first; those without a final score last."""
    peers = [outlook.cities[each] for each in catalog.peers(catalog.rules.home_city)]
    return sorted(peers, key=lambda each: (each.median is None, -(each.median or 0)))


def line_of(reaches: Reaches, catalog: Catalog) -> Lines | None:
    """The safe and the lost score of the home city for the last award."""
    last = max((each.last for each in catalog.rules.awards), default=0)
    return lines(reaches, catalog.rules.home_city, last)


def chart(outlook: Outlook, reaches: Reaches, catalog: Catalog, *, dark: bool, meeting: bool) -> go.Figure:
    """One bar a city: thin what can happen at all, thick the 80 % band, a diamond for the median."""
    colours, size = canvas.palette(dark=dark), canvas.letters(meeting=meeting)
    known = {each.city: each for each in reaches}
    cities = [each for each in group(outlook, catalog) if each.median is not None]
    figure = canvas.blank(
        colours,
        size,
        height=round(size * (2.4 * len(cities) + 6)),
        margin={"l": size * 8, "r": size * 3, "t": size * 4, "b": size * 2},
    )
    low, high = _axis(cities, known)
    for place, each in enumerate(cities):
        _bar(figure, place, each, known.get(each.city), catalog, colours)
    found = line_of(reaches, catalog)
    if found and not is_decided(outlook, catalog):
        _line(figure, float(found.safe), "시상 확정선", size * 1.6, colours)
        if found.lost > low:
            _line(figure, float(found.lost), "시상 탈락선", 0, colours)
    names = [_name(each, catalog) for each in cities]
    figure.update_yaxes(
        tickvals=list(range(len(cities))),
        ticktext=names,
        range=[len(cities) - 0.4, -0.6],
        showgrid=False,
        zeroline=False,
        fixedrange=True,
    )
    figure.update_xaxes(
        range=[float(low), float(high)],
        gridcolor=colours.line,
        ticksuffix="점",
        zeroline=False,
        fixedrange=True,
        tickangle=0,
        nticks=5,
    )
    return figure


def _axis(cities: Sequence[CityOutlook], known: Mapping[str, Reach]) -> tuple[Fraction, Fraction]:
    """From a little below the lowest 80 % band to the highest score: what lies further down is hardly ever reached.

    Early in the year the worst of all cases would leave the picture an eighth of its width.
    """
    reaches = [each for own in cities if (each := known.get(own.city))]
    bands = [each.q10 for each in cities if each.q10 is not None]
    if not reaches or not bands:
        return Fraction(0), Fraction(100)
    high = max(each.highest for each in reaches)
    room = (high - min(bands)) / 8 or Fraction(1)
    return max(min(bands) - 2 * room, min(each.lowest for each in reaches) - room), high + room


def is_cut(outlook: Outlook, reaches: Reaches, catalog: Catalog) -> bool:
    """Does the picture begin above the lowest score that can happen?"""
    cities = [each for each in group(outlook, catalog) if each.median is not None]
    low, _ = _axis(cities, {each.city: each for each in reaches})
    return any(each.lowest < low for each in reaches)


def _name(each: CityOutlook, catalog: Catalog) -> str:
    said = f"{each.city} {show(each.median or Fraction(0), wording.DIGITS)}"
    return f"<b>{said}</b>" if each.city == catalog.rules.home_city else said


def _bar(
    figure: go.Figure, place: int, each: CityOutlook, reach: Reach | None, catalog: Catalog, colours: Palette
) -> None:
    colour = colours.ours if each.city == catalog.rules.home_city else colours.others
    spans = [(reach.lowest, reach.highest, 3)] if reach else []
    spans += [(each.q10, each.q90, 12)] if each.q10 is not None and each.q90 is not None else []
    for low, high, width in spans:
        figure.add_scatter(
            x=[float(low), float(high)],
            y=[place, place],
            mode="lines",
            line={"color": colour, "width": width},
            hovertemplate=f"{each.city} %{{x:.2f}}점<extra></extra>",
        )
    marker = {
        "symbol": "diamond",
        "size": 13,
        "color": colours.paper,
        "line": {"color": colours.ink, "width": 2},
    }
    figure.add_scatter(
        x=[float(each.median or 0)],
        y=[place],
        mode="markers",
        marker=marker,
        hovertemplate=f"{each.city} 중앙값 %{{x:.2f}}점<extra></extra>",
    )


def _line(figure: go.Figure, at: float, words: str, shift: float, colours: Palette) -> None:
    figure.add_vline(x=at, line={"color": colours.cutoff, "width": 2, "dash": "dot"})
    figure.add_annotation(
        text=f"{words} {at:.2f}점",
        x=at,
        xanchor="center",
        y=1,
        yref="paper",
        yanchor="bottom",
        yshift=shift,
        font={"color": colours.cutoff},
        showarrow=False,
    )


def alt(outlook: Outlook, reaches: Reaches, catalog: Catalog) -> str:
    """The chart in a sentence."""
    known = {each.city: each for each in reaches}
    said = ", ".join(
        f"{each.city} {wording.score(each.median)}{_span(known.get(each.city))}"
        for each in group(outlook, catalog)
        if each.median is not None
    )
    return f"마감 때 최종 점수의 중앙값과 있을 수 있는 범위: {said}. {said_of(outlook, reaches, catalog)}"


def is_decided(outlook: Outlook, catalog: Catalog) -> bool:
    """Has the home city one possible rank alone?"""
    own = home_of(outlook, catalog)
    return own.best_rank == own.worst_rank


def said_of(outlook: Outlook, reaches: Reaches, catalog: Catalog) -> str:
    """The safe and the lost score in a sentence, while anything is open."""
    found, home = line_of(reaches, catalog), catalog.rules.home_city
    if not found or is_decided(outlook, catalog):
        return ""
    said = (
        f"{home}: {wording.score(found.safe)}부터는 다른 시군이 얼마나 오르든 시상이 확정되고, "
        f"{wording.score(found.lost)}에 못 미치면 시상을 받을 수 없습니다."
    )
    own = next((each for each in reaches if each.city == home), None)
    if own is None or own.highest >= found.safe:
        return said
    return f"{said} {home}의 가장 높은 점수는 {wording.score(own.highest)}이므로 다른 시군이 잃는 점수가 있어야 확정됩니다."


def _span(reach: Reach | None) -> str:
    return f"({points(reach.lowest, reach.highest)})" if reach else ""


def below(outlook: Outlook, reaches: Reaches, catalog: Catalog) -> str:
    """Below the picture: how to read it, the sentence of the lines, and every number."""
    key = "가는 선은 있을 수 있는 범위, 굵은 선은 80 % 구간, 마름모와 시군 옆의 수는 중앙값입니다."
    if is_cut(outlook, reaches, catalog):
        key = f"{key} 가는 선은 왼쪽 밖으로 이어지며, 가장 낮은 점수는 아래 표에 있습니다."
    words = tag("p", text(f"{key} {said_of(outlook, reaches, catalog)}"), class_="note")
    return words + standings(group(outlook, catalog), reaches, catalog)
