"""How the expected final score moved through the months: median and bands, against the scores at the award lines."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from plotly import graph_objects as go

from dashboard.model import Catalog
from dashboard.present import canvas, labels, wording
from dashboard.present.html import column, table, tag, text
from dashboard.present.outlook_chances import home_of, points
from dashboard.present.palette import Palette
from dashboard.present.spread import spread
from dashboard.projection import CityOutlook, Outlook

LINES_OF_TEXT = 22
KEY = (
    "굵은 선은 그달에 본 마감 때 점수(중앙값), 띠는 짙은 것부터 40 %, 70 %, 90 % 구간, "
    "점선은 시상 순위에 설 시군의 예상 점수입니다."
)
BANDS = ("90 %", "70 %", "40 %")  # in the order of FAN, from outside

Course = Sequence[Outlook]


def median_at(outlook: Outlook, catalog: Catalog, rank: int) -> Fraction | None:
    """The median score of the city that is at this rank when the group is ordered by medians."""
    peers = catalog.peers(catalog.rules.home_city)
    medians = (outlook.cities[city].median for city in peers)
    ordered = sorted((each for each in medians if each is not None), reverse=True)
    return ordered[rank - 1] if rank <= len(ordered) else None


def chart(course: Course, catalog: Catalog, *, dark: bool, meeting: bool) -> go.Figure:
    """One point a month, each the outlook as it was known then."""
    colours, size = canvas.palette(dark=dark), canvas.letters(meeting=meeting)
    figure = canvas.blank(
        colours,
        size,
        height=round(size * LINES_OF_TEXT),
        margin={"l": 4, "r": size * 8, "t": size, "b": size * 2},
    )
    _fan(figure, course, catalog, colours)
    for award in catalog.rules.awards:
        points = [(each, median_at(each, catalog, award.last)) for each in course]
        figure.add_scatter(
            x=[_month(each) for each, _ in points],
            y=[None if score is None else float(score) for _, score in points],
            mode="lines+markers",
            line={"color": colours.cutoff, "width": 2, "dash": "dot"},
            hovertemplate=f"{award.last}위 %{{y:.2f}}점<extra></extra>",
        )
    _names(figure, course[-1], catalog, colours)
    _axes(figure, course, colours)
    return figure


def _month(each: Outlook) -> int:
    return each.chances.month.number


def _fan(figure: go.Figure, course: Course, catalog: Catalog, colours: Palette) -> None:
    known = [(_month(each), own) for each in course if (own := home_of(each, catalog)).median is not None]
    months = [month for month, _ in known]
    for band, _ in enumerate(BANDS):  # one over the other: the middle is the darkest
        lowest, highest = zip(*(ends_of(own)[band] for _, own in known), strict=True)
        figure.add_scatter(
            x=[*months, *reversed(months)],
            y=[float(each) for each in (*highest, *reversed(lowest))],
            mode="lines",
            fill="toself",
            fillcolor=colours.band,
            line={"color": colours.ours, "width": 0.5},
            hoverinfo="skip",
        )
    figure.add_scatter(
        x=months,
        y=[float(own.median or 0) for _, own in known],
        mode="lines+markers",
        line={"color": colours.ours, "width": 4},
        marker={"size": 9},
        error_y={
            "type": "data",
            "symmetric": False,
            "array": [float(ends_of(own)[0][1] - (own.median or 0)) for _, own in known],
            "arrayminus": [float((own.median or 0) - ends_of(own)[0][0]) for _, own in known],
            "color": colours.ours,
        },
        hovertemplate="%{x}월에 본 중앙값 %{y:.2f}점<extra></extra>",
    )


def ends_of(own: CityOutlook) -> list[tuple[Fraction, Fraction]]:
    """Both ends of each band, in the order of BANDS."""
    return [(own.fan[place], own.fan[-1 - place]) for place, _ in enumerate(BANDS)]


def _names(figure: go.Figure, last: Outlook, catalog: Catalog, colours: Palette) -> None:
    """Each line's name at its end."""
    named = [
        (f"{each.last}위 예상", median_at(last, catalog, each.last), False) for each in catalog.rules.awards
    ]
    named.append((f"<b>{catalog.rules.home_city}</b>", home_of(last, catalog).median, True))
    ends = [(words, float(score), ours) for words, score, ours in named if score is not None]
    if not ends:
        return
    low, high = _limits(figure)
    heights = spread([score for _, score, _ in ends], (high - low) * 1.6 / LINES_OF_TEXT, high)
    for (words, score, ours), height in zip(ends, heights, strict=True):
        figure.add_annotation(
            text=f"{words} {score:.2f}",
            x=_month(last),
            xanchor="left",
            xshift=10,
            y=height,
            font={"color": colours.ours if ours else colours.cutoff},
            showarrow=False,
        )


def _limits(figure: go.Figure) -> tuple[float, float]:
    values = [value for trace in figure.data for value in trace.y if value is not None]
    room = (max(values) - min(values) or 1) * 0.1
    return min(values) - room, max(values) + room


def _axes(figure: go.Figure, course: Course, colours: Palette) -> None:
    months = [_month(each) for each in course]
    figure.update_xaxes(
        tickvals=months,
        ticktext=canvas.month_names(months),
        tickangle=0,
        range=[months[0] - 0.3, months[-1] + 0.15],
        showgrid=False,
        zeroline=False,
        fixedrange=True,
    )
    figure.update_yaxes(
        gridcolor=colours.line, zeroline=False, fixedrange=True, automargin=True, ticksuffix="점"
    )


def alt(course: Course, catalog: Catalog) -> str:
    """The chart in a sentence."""
    return f"{catalog.rules.home_city} 달마다 본 마감 때 최종 점수: {', '.join(_told(course, catalog))}."


def _told(course: Course, catalog: Catalog) -> Iterator[str]:
    for each in course:
        own = home_of(each, catalog)
        if own.median is not None:
            yield f"{_month(each)}월 {wording.score(own.median)}({BANDS[0]} 구간 {points(*ends_of(own)[0])})"


def below(course: Course, catalog: Catalog) -> str:
    """Below the picture: what became of our score, how to read it, and every number."""
    said = f"{_moved(course, catalog)} {KEY}".strip()
    return tag("p", text(said), class_="note") + numbers(course, catalog)


def _moved(course: Course, catalog: Catalog) -> str:
    known = [(each, home_of(each, catalog).median) for each in course]
    seen = [(labels.month_name(each.chances.month), median) for each, median in known if median is not None]
    if len(seen) < 2:
        return ""
    (first, before), (last, after) = seen[0], seen[-1]
    way = "그대로입니다" if before == after else f"{wording.change(after - before)}했습니다"
    moved = f"{first} {wording.score(before)}에서 {last} {wording.score(after)}으로 {way}"
    return f"{catalog.rules.home_city}의 예상 점수는 {moved}."


def numbers(course: Course, catalog: Catalog) -> str:
    """The figures of the chart as a table."""
    awards = catalog.rules.awards
    head = [
        column("본 달"),
        *(column(words, class_="n") for words in ("중앙값", *(f"{band} 구간" for band in reversed(BANDS)))),
        *(column(f"{each.last}위 예상", class_="n") for each in awards),
    ]
    rows = (_row(each, catalog) for each in course)
    caption = f"{catalog.rules.home_city} 달마다 본 마감 때 최종 점수와 시상선 예상"
    return tag("details", tag("summary", text(labels.SHOW_NUMBERS)), table(caption, head, rows))


def _row(each: Outlook, catalog: Catalog) -> str:
    own = home_of(each, catalog)
    lines = (median_at(each, catalog, award.last) for award in catalog.rules.awards)
    bands = [points(*ends) for ends in reversed(ends_of(own))] if own.fan else [labels.NO_FINAL] * len(BANDS)
    cells = (_score(own.median), *bands, *map(_score, lines))
    name = tag("th", text(labels.month_name(each.chances.month)), scope="row")
    return tag("tr", name, *(tag("td", text(words), class_="n") for words in cells))


def _score(score: Fraction | None) -> str:
    return labels.NO_FINAL if score is None else wording.score(score)
