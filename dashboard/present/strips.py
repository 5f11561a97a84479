"""Fields as strips: every city of the group a dot on its rate, ours thick and with its rank."""

from plotly import graph_objects as go

from dashboard import exact
from dashboard.present import canvas, labels, wording
from dashboard.present.palette import Palette
from dashboard.present.standings import in_group, named, names
from dashboard.scoring import FieldScore, Scores
from dashboard.scoring.rollup import roll_up

LETTERS_OF_A_LINE = 11


def chart(scores: Scores, rollup: str | None, city: str, *, dark: bool, meeting: bool) -> go.Figure:
    """Rates of the city's group, field by field."""
    colours, size = canvas.palette(dark=dark), canvas.letters(meeting=meeting)
    strips = _strips(scores, rollup, city)
    figure = canvas.blank(
        colours,
        size,
        height=round(size * (3.4 * len(strips) + 4)),
        margin={"l": 4, "r": round(size * 9.5), "t": size * 2, "b": size * 2},
    )
    _draw(figure, strips, city, colours, size)
    for name, cities in strips.items():
        _label(figure, folded(name), cities, city, colours, size)
    figure.update_xaxes(
        gridcolor=colours.line, zeroline=False, fixedrange=True, side="top", tickfont={"color": colours.soft}
    )
    figure.update_yaxes(
        type="category",
        categoryarray=[folded(name) for name in reversed(strips)],
        categoryorder="array",
        gridcolor=colours.line,
        automargin=True,
        fixedrange=True,
        range=[-0.6, len(strips) - 0.4],
    )
    return figure


def alt(scores: Scores, rollup: str | None, city: str) -> str:
    """The chart in a sentence."""
    said = ", ".join(
        f"{name} {_own_words(cities, city)}" for name, cities in _strips(scores, rollup, city).items()
    )
    group = labels.group_name(scores.catalog.cities[city].population_group)
    return f"{group} 시군의 분야별 득점률을 점으로 나타낸 그림. {city}: {said or labels.NOTHING_APPLIES}."


def folded(name: str) -> str:
    """A long name on several lines, broken between words."""
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + len(word) >= LETTERS_OF_A_LINE:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "<br>".join(lines)


def _strips(scores: Scores, rollup: str | None, city: str) -> dict[str, list[FieldScore]]:
    found = roll_up(scores, named(scores, rollup))
    group = scores.catalog.cities[city].population_group
    strips = {name: in_group(scores, found, key, group) for key, name in names(scores, rollup).items()}
    return {
        name: rated
        for name, cities in strips.items()
        if (rated := [each for each in cities if each.rate is not None])
    }


def _own_words(cities: list[FieldScore], city: str) -> str:
    own = next((each for each in cities if each.city == city), None)
    return (
        labels.NOTHING_APPLIES
        if own is None
        else f"{exact.show(own.rate or own.points, 2)}점 {wording.rank(own.place)}"
    )


def _draw(
    figure: go.Figure, strips: dict[str, list[FieldScore]], city: str, colours: Palette, size: int
) -> None:
    """The others in one trace, ours in another above it."""
    for ours in (False, True):
        shown = [
            (folded(name), each, cities)
            for name, cities in strips.items()
            for each in cities
            if (each.city == city) == ours
        ]
        figure.add_scatter(
            x=[float(each.rate or 0) for _, each, _ in shown],
            y=[name for name, _, _ in shown],
            mode="markers",
            marker={
                "size": size * (1.3 if ours else 0.8),
                "color": colours.ours if ours else colours.others,
                "symbol": "diamond" if ours else "circle",
                "opacity": 1 if ours else 0.75,
                "line": {"width": 1, "color": colours.paper},
            },
            customdata=[f"{each.city} {_own_words(cities, each.city)}" for _, each, cities in shown],
            hovertemplate="%{customdata}<extra></extra>",
        )


def _label(
    figure: go.Figure, name: str, cities: list[FieldScore], city: str, colours: Palette, size: int
) -> None:
    _say(figure, name, _own_words(cities, city), colours)
    if cities[0].city != city:
        _name_first(figure, name, cities[0], colours, size)


def _say(figure: go.Figure, name: str, words: str, colours: Palette) -> None:
    figure.add_annotation(
        text=f"<b>{words}</b>",
        x=1,
        xref="paper",
        xanchor="left",
        xshift=6,
        y=name,
        font={"color": colours.ours},
        showarrow=False,
    )


def _name_first(figure: go.Figure, name: str, first: FieldScore, colours: Palette, size: int) -> None:
    figure.add_annotation(
        text=f"{first.city} {wording.rank(first.place)}",
        x=float(first.rate or 0),
        y=name,
        yshift=size,
        font={"color": colours.soft},
        showarrow=False,
    )
