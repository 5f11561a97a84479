"""The race of a group through the months: ranks in the markers, our line thick, the award band shaded."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from plotly import graph_objects as go

from dashboard.model import Month
from dashboard.present import canvas, labels, wording
from dashboard.present.award_lines import ranked
from dashboard.present.html import column, table, tag, text
from dashboard.present.palette import Palette
from dashboard.scoring import CityScore, Scores

BESIDE_A_MARKER = "\u2003\u2005"  # as wide as half a marker

Race = tuple[Scores, ...]


class Stand(NamedTuple):
    """A city in one month; cities that share a rank stand below each other, each with the shared number."""

    month: Month
    slot: int
    city: CityScore


def chart(race: Race, city: str, *, dark: bool, meeting: bool) -> go.Figure:
    """Ranks of the city's group, month by month."""
    colours, size = canvas.palette(dark=dark), canvas.letters(meeting=meeting)
    population_group = race[-1].cities[city].population_group
    stands = tuple(_stands(race, population_group))
    places = max((stand.slot for stand in stands), default=1)
    figure = canvas.blank(
        colours,
        size,
        height=round(size * (2.5 * places + 4)),
        margin={"l": 4, "r": size * 5, "t": size * 2, "b": size * 2},
    )
    _axes(figure, race, places)
    _band(figure, race[-1], colours, places)
    theirs = [stand for stand in stands if stand.city.city != city]
    _draw(figure, theirs, colours, size, ours=False)
    _draw(figure, [stand for stand in stands if stand.city.city == city], colours, size, ours=True)
    return figure


def alt(race: Race, city: str) -> str:
    """The chart in a sentence."""
    own = race[-1].cities[city]
    path = ", ".join(
        f"{scores.month.number}월 {wording.rank(scores.cities[city].in_final)}" for scores in race
    )
    return f"{labels.group_name(own.population_group)} 월별 최종 순위 변화. {city}: {path}."


def numbers(race: Race, city: str) -> str:
    """The ranks and scores of the chart as a table."""
    population_group = race[-1].cities[city].population_group
    head = [column(labels.CITY), *(column(f"{scores.month.number}월", class_="n") for scores in race)]
    rows = [_row(race, own.city, ours=own.city == city) for own in ranked(race[-1], population_group)]
    caption = labels.BUMP_NUMBERS.format(group=labels.group_name(population_group))
    return tag(
        "details",
        tag("summary", text(labels.SHOW_NUMBERS)),
        table(caption, head, rows, classes="sheet lines"),
    )


def _row(race: Race, name: str, *, ours: bool) -> str:
    cells = [tag("td", _rank_and_score(scores.cities[name]), class_="n") for scores in race]
    return tag("tr", tag("th", text(name), scope="row"), *cells, class_="ours" if ours else None)


def _rank_and_score(city: CityScore) -> str:
    if city.final is None:
        return text(labels.NO_FINAL)
    return text(f"{wording.rank(city.in_final)} ({wording.score(city.final)})")


def _stands(race: Race, population_group: int) -> Iterator[Stand]:
    for scores in race:
        in_race = [each for each in ranked(scores, population_group) if each.in_final.rank is not None]
        for slot, each in enumerate(in_race, start=1):
            yield Stand(scores.month, slot, each)


def _axes(figure: go.Figure, race: Race, places: int) -> None:
    months = [scores.month for scores in race]
    figure.update_xaxes(
        type="category",
        categoryarray=months,
        tickvals=months,
        ticktext=canvas.month_names([month.number for month in months]),
        range=[-0.5, len(months) - 0.5],
        showgrid=False,
        zeroline=False,
        fixedrange=True,
    )
    figure.update_yaxes(visible=False, range=[places + 0.6, 0.4], fixedrange=True)


def _band(figure: go.Figure, scores: Scores, colours: Palette, places: int) -> None:
    last = min(max((award.last for award in scores.catalog.rules.awards), default=0), places)
    if not last:
        return
    figure.add_hrect(y0=0.4, y1=last + 0.5, fillcolor=colours.band, line_width=0, layer="below")
    figure.add_hline(y=last + 0.5, line={"color": colours.cutoff, "width": 2, "dash": "dot"})
    figure.add_annotation(
        text=labels.AWARD_BAND.format(last=last),
        x=0,
        xref="paper",
        xanchor="left",
        y=0.4,
        yanchor="bottom",
        font={"color": colours.soft},
        showarrow=False,
    )


def _draw(figure: go.Figure, stands: list[Stand], colours: Palette, size: int, *, ours: bool) -> None:
    # All others are one trace with gaps: a figure is sent anew at every rerun, and each trace costs.
    colour = colours.ours if ours else colours.others
    points = list(_with_gaps(stands))
    figure.add_scatter(
        x=[stand and stand.month for stand in points],
        y=[stand and stand.slot for stand in points],
        mode="lines+markers+text",
        line={"color": colour, "width": 4 if ours else 1.5},
        marker={
            "size": size * 1.7,
            "color": colour if ours else colours.paper,
            "line": {"color": colour, "width": 1.5},
            "opacity": 1,
        },
        text=[stand and str(stand.city.in_final.rank) for stand in points],
        textfont={"color": colours.paper if ours else colours.ink, "size": size},
        customdata=[stand and _said(stand) for stand in points],
        hovertemplate="%{customdata}<extra></extra>",
    )
    _names(figure, points, colours.ours if ours else colours.ink, ours=ours)


def _with_gaps(stands: list[Stand]) -> Iterator[Stand | None]:
    for name in dict.fromkeys(stand.city.city for stand in stands):
        yield from (stand for stand in stands if stand.city.city == name)
        yield None


def _names(figure: go.Figure, points: list[Stand | None], ink: str, *, ours: bool) -> None:
    ends = [stand for stand, after in pairwise(points) if stand and after is None]
    names = [f"<b>{stand.city.city}</b>" if ours else stand.city.city for stand in ends]
    figure.add_scatter(
        x=[stand.month for stand in ends],
        y=[stand.slot for stand in ends],
        mode="text",
        text=[f"{BESIDE_A_MARKER}{name}" for name in names],
        textposition="middle right",
        textfont={"color": ink},
        cliponaxis=False,
        hoverinfo="skip",
    )


def _said(stand: Stand) -> str:
    final = stand.city.final or Fraction(0)
    month = labels.month_name(stand.month)
    return f"{stand.city.city} {month} {wording.rank(stand.city.in_final)}, {wording.score(final)}"
