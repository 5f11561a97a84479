"""The published awards of earlier years: who won what, and the scores at the award lines."""

from collections.abc import Iterator

from plotly import graph_objects as go

from dashboard.exact import show
from dashboard.model import Award, Catalog
from dashboard.present import canvas, labels, wording
from dashboard.present.award_lines import span
from dashboard.present.html import column, table, tag, text
from dashboard.present.palette import Palette
from dashboard.queries import AwardWon

History = tuple[AwardWon, ...]


def history(won: History, catalog: Catalog, population_group: int) -> str:
    """Year by year, newest first; a year or a winner that was not published says so."""
    group = labels.group_name(population_group)
    heading = tag("h2", text(labels.AWARD_HISTORY.format(group=group)))
    note = tag("p", text(labels.HISTORY_NOTE), class_="note")
    if not won:
        return f"{heading}{tag('p', text(labels.NO_HISTORY))}"
    years = sorted({each.year for each in won})
    head = [column("평가연도"), *(column(f"{award.name}({span(award)})") for award in catalog.rules.awards)]
    rows = (_year(year, won, catalog) for year in range(years[-1], years[0] - 1, -1))
    return f"{heading}{note}{table(f'{group} {years[0]}~{years[-1]}년 시상', head, rows)}"


def _year(year: int, won: History, catalog: Catalog) -> str:
    of_year = [each for each in won if each.year == year]
    name = tag("th", text(f"{year}년"), scope="row", class_="whole")
    if not of_year:
        words = text(f"{labels.NOT_PUBLISHED}(공개 자료를 찾지 못했습니다)")
        return tag("tr", name, tag("td", words, colspan=str(len(catalog.rules.awards))))
    return tag("tr", name, *(_award(award, of_year, catalog) for award in catalog.rules.awards))


def _award(award: Award, of_year: list[AwardWon], catalog: Catalog) -> str:
    winners = [each for each in of_year if each.award == award.name]
    said = [_winner(each, catalog.rules.home_city) for each in winners]
    if unknown := award.last - award.first + 1 - len(winners):
        said.append(text(f"{unknown}곳 {labels.NOT_PUBLISHED}"))
    return tag("td", "<br>".join(said))


def _winner(won: AwardWon, home_city: str) -> str:
    rank = f"순위 {labels.NOT_PUBLISHED}" if won.rank is None else f"{won.rank}위"
    score = f"점수 {labels.NOT_PUBLISHED}" if won.score is None else wording.score(won.score)
    name = tag("b", text(won.city), class_="ours-ink" if won.city == home_city else None)
    return f"{text(rank)} {name} {text(score)}"


def chart(won: History, catalog: Catalog, *, dark: bool, meeting: bool) -> go.Figure:
    """Scores of the last rank of each award, year by year, and the home city wherever it won."""
    colours, size = canvas.palette(dark=dark), canvas.letters(meeting=meeting)
    figure = canvas.blank(
        colours, size, height=size * 22, margin={"l": size * 3, "r": size * 6, "t": size, "b": size * 2}
    )
    _axes(figure, won, colours)
    for award in catalog.rules.awards:
        _line(figure, award, won, colours, size)
    _home(figure, won, catalog.rules.home_city, colours, size)
    return figure


def alt(won: History, catalog: Catalog, population_group: int) -> str:
    """The chart in a sentence."""
    said = [f"{award.last}위 {_path(award, won)}" for award in catalog.rules.awards]
    return f"{labels.LINE_SCORES.format(group=labels.group_name(population_group))}. {'. '.join(said)}."


def _path(award: Award, won: History) -> str:
    return ", ".join(
        f"{each.year}년 {wording.score(each.score)}" for each in _at(award, won) if each.score is not None
    )


def _at(award: Award, won: History) -> list[AwardWon]:
    known = [each for each in won if each.rank == award.last and each.score is not None]
    return sorted(known, key=lambda each: each.year)


def _axes(figure: go.Figure, won: History, colours: Palette) -> None:
    years = sorted({each.year for each in won})
    grid = {"gridcolor": colours.line, "zeroline": False, "fixedrange": True}
    figure.update_xaxes(
        tickvals=list(range(years[0], years[-1] + 1)), ticksuffix="년", **{**grid, "showgrid": False}
    )
    figure.update_yaxes(ticksuffix="점", **grid)


def _line(figure: go.Figure, award: Award, won: History, colours: Palette, size: int) -> None:
    known = _at(award, won)
    if not known:
        return
    scores = dict(_scores(known))
    years = range(known[0].year, known[-1].year + 1)
    figure.add_scatter(
        x=list(years),
        y=[scores.get(year) for year in years],
        mode="lines+markers",
        line={"color": colours.others, "width": 2},
        marker={"size": size * 0.5},
        hovertemplate=f"%{{x}} {award.last}위 %{{y:.2f}}점<extra></extra>",
    )
    words = f"{award.last}위 {wording.score(known[-1].score or 0)}"
    _write(figure, words, known[-1].year, scores[known[-1].year], colours.ink, size)


def _scores(known: list[AwardWon]) -> Iterator[tuple[int, float]]:
    for each in known:
        if each.score is not None:
            yield each.year, float(show(each.score, wording.DIGITS))


def _home(figure: go.Figure, won: History, home_city: str, colours: Palette, size: int) -> None:
    ours = [each for each in won if each.city == home_city and each.score is not None]
    for year, score in _scores(ours):
        figure.add_scatter(
            x=[year],
            y=[score],
            mode="markers",
            marker={"size": size * 0.9, "color": colours.ours, "symbol": "diamond"},
        )
        _write(figure, f"<b>{home_city}</b>", year, score, colours.ours, size)


def _write(figure: go.Figure, words: str, year: int, score: float, ink: str, size: int) -> None:
    figure.add_annotation(
        text=words, x=year, y=score, xanchor="left", xshift=size * 0.7, font={"color": ink}, showarrow=False
    )
