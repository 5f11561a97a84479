"""One indicator in all cities of a group: table, and dots on what is graded."""

from collections.abc import Iterator

from plotly import graph_objects as go

from dashboard import exact
from dashboard.model import Indicator
from dashboard.present import canvas, cut_lines, labels, marks, progress, values, wording
from dashboard.present.html import column, table, tag, text
from dashboard.present.palette import Palette
from dashboard.scoring import CellScore, Scores
from dashboard.scoring.peers import placed
from dashboard.scoring.shapes import Place


def peers(scores: Scores, city: str, code: str) -> str:
    """Every city of the group, best first."""
    indicator = scores.catalog.indicators[code]
    basis = cut_lines.BASIS.get(indicator.method, "실적")
    head = [column(name, class_=class_) for name, class_ in _columns(indicator, basis)]
    rows = [
        _row(scores, cell, place, basis != "실적", cell.city == city)
        for cell, place in _ordered(scores, city, code)
    ]
    caption = f"{labels.month_name(scores.month)} 기준 · 순위는 {basis} 차례이며 정확한 값으로 매김"
    return table(caption, head, rows)


def _columns(indicator: Indicator, basis: str) -> Iterator[tuple[str, str | None]]:
    yield from (("순위", None), ("시군", None), ("실적", "n"))
    if values.has_parts(indicator):
        yield "분자/분모", "n"
    if basis != "실적":
        yield basis, "n"
    yield from (("등급", None), ("득점", "n"), ("상태", None))


def _ordered(scores: Scores, city: str, code: str) -> list[tuple[CellScore, Place]]:
    places = placed(scores, code, scores.catalog.cities[city].population_group)
    found = [(scores.cells[name, code], place) for name, place in places.items()]
    return sorted(found, key=lambda pair: pair[1].rank or len(found) + 1)


def _row(scores: Scores, cell: CellScore, place: Place, with_basis: bool, ours: bool) -> str:  # noqa: FBT001 # marks of a row
    indicator = scores.catalog.indicators[cell.indicator]
    report = scores.actuals.reports.get((cell.city, cell.indicator))
    growing = progress.is_unfinished(scores, cell.city, indicator)
    basis = tag("td", text(_said(scores, cell)), class_="n")
    return tag(
        "tr",
        tag("td", text(wording.rank(place))),
        tag("th", text(cell.city), scope="row"),
        tag(
            "td",
            text(cell.state if cell.rounded is None else values.shown(cell.rounded, indicator)),
            class_="n",
        ),
        tag("td", text(values.fraction(report, indicator)), class_="n")
        if values.has_parts(indicator)
        else "",
        basis if with_basis else "",
        tag("td", marks.badge(cell, scores.catalog.rules.grades, growing=growing)),
        tag("td", text("합산 제외" if cell.points is None else wording.score(cell.points)), class_="n"),
        tag("td", text(cell.state)),
        class_="ours" if ours else None,
    )


def can_be_drawn(scores: Scores, city: str, code: str) -> bool:
    """Do two cities at least have something that is graded?"""
    return sum(cell.basis is not None for cell, _ in _ordered(scores, city, code)) > 1


def chart(scores: Scores, city: str, code: str, *, dark: bool, meeting: bool) -> go.Figure:
    """A dot a city on what is graded, best above; cuts as lines."""
    colours, size = canvas.palette(dark=dark), canvas.letters(meeting=meeting)
    drawn = [cell for cell, _ in _ordered(scores, city, code) if cell.basis is not None]
    figure = canvas.blank(
        colours,
        size,
        height=round(size * (2 * len(drawn) + 5)),
        margin={"l": 4, "r": size * 4, "t": size * 2, "b": size * 3},
    )
    for ours in (False, True):
        _dots(
            figure, scores, [cell for cell in drawn if (cell.city == city) == ours], colours, size, ours=ours
        )
    _lines(figure, scores, code, drawn, colours)
    indicator = scores.catalog.indicators[code]
    figure.update_xaxes(
        title=cut_lines.BASIS[indicator.method], gridcolor=colours.line, zeroline=False, fixedrange=True
    )
    figure.update_yaxes(
        type="category",
        categoryorder="array",
        categoryarray=[cell.city for cell in reversed(drawn)],
        gridcolor=colours.line,
        automargin=True,
        fixedrange=True,
        range=[-0.7, len(drawn) - 0.3],
    )
    return figure


def _said(scores: Scores, cell: CellScore) -> str:
    """What is graded, as a number."""
    indicator = scores.catalog.indicators[cell.indicator]
    if cell.basis is None:
        return cell.state
    return values.bare(cell.basis, indicator) if cell.basis == cell.rounded else exact.show(cell.basis, 2)


def _dots(
    figure: go.Figure, scores: Scores, cells: list[CellScore], colours: Palette, size: int, *, ours: bool
) -> None:
    figure.add_scatter(
        x=[float(cell.basis or 0) for cell in cells],
        y=[cell.city for cell in cells],
        mode="markers+text",
        marker={
            "size": size * (1.3 if ours else 0.9),
            "symbol": "diamond" if ours else "circle",
            "color": colours.ours if ours else colours.others,
        },
        text=[f"  {_said(scores, cell)} {cell.grade or ''}" for cell in cells],
        textposition="middle right",
        textfont={"color": colours.ours if ours else colours.ink},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _lines(figure: go.Figure, scores: Scores, code: str, drawn: list[CellScore], colours: Palette) -> None:
    indicator = scores.catalog.indicators[code]
    known = [float(cell.basis or 0) for cell in drawn]
    lines = cut_lines.basis(scores, indicator)
    shown = [each for each in lines[:1] if known] + [
        each for each in lines[1:] if min(known) <= each.value <= max(known)
    ]
    for line in shown:
        figure.add_vline(
            x=float(line.value),
            line={"color": colours.cutoff, "width": 2, "dash": "dot"},
            annotation={"text": line.words, "font": {"color": colours.cutoff}},
            annotation_position="top",
        )
    ends = [*known, *(float(each.value) for each in shown)]
    room = (max(ends) - min(ends) or 1) * 0.06
    figure.update_xaxes(range=[min(ends) - room, max(ends) + 2.5 * room])


def alt(scores: Scores, city: str, code: str) -> str:
    """The dots in a sentence."""
    ordered = _ordered(scores, city, code)
    own, place = next(pair for pair in ordered if pair[0].city == city)
    indicator = scores.catalog.indicators[code]
    basis = cut_lines.BASIS[indicator.method]
    return f"{indicator.name}: 시군별 {basis} 점그림. {city} {_said(scores, own)}, {wording.rank(place)}."
