"""The published awards of earlier years: who won what, and by how little the awards were decided."""

from fractions import Fraction
from itertools import pairwise
from operator import itemgetter

from dashboard.model import Award, Catalog
from dashboard.present import labels, wording
from dashboard.present.award_lines import span
from dashboard.present.html import column, table, tag, text
from dashboard.queries import AwardWon

History = tuple[AwardWon, ...]


def history(won: History, catalog: Catalog, population_group: int) -> str:
    """Year by year, newest first; a year or a winner that was not published says so."""
    group = labels.group_name(population_group)
    heading = tag("h2", text(labels.AWARD_HISTORY.format(group=group)))
    note = tag("p", text(labels.HISTORY_NOTE), class_="note")
    narrowest = tag("p", text(closest(won, catalog)), class_="lead")
    if not won:
        return f"{heading}{tag('p', text(labels.NO_HISTORY))}"
    years = sorted({each.year for each in won})
    awards = catalog.rules.awards
    head = [
        column("평가연도"),
        *(column(f"{award.name}({span(award)})") for award in awards),
        *(
            column(f"{better.last}위와 {worse.first}위의 차이", class_="n")
            for better, worse in pairwise(awards)
        ),
    ]
    rows = (_year(year, won, catalog) for year in range(years[-1], years[0] - 1, -1))
    return f"{heading}{note}{narrowest}{table(f'{group} {years[0]}~{years[-1]}년 시상', head, rows)}"


def _year(year: int, won: History, catalog: Catalog) -> str:
    of_year = [each for each in won if each.year == year]
    name = tag("th", text(f"{year}년"), scope="row", class_="whole")
    pairs = list(pairwise(catalog.rules.awards))
    if not of_year:
        words = text(f"{labels.NOT_PUBLISHED}(공개 자료를 찾지 못했습니다)")
        return tag("tr", name, tag("td", words, colspan=str(len(catalog.rules.awards) + len(pairs))))
    cells = [
        *(_award(award, of_year, catalog) for award in catalog.rules.awards),
        *(_gap_cell(better, worse, of_year) for better, worse in pairs),
    ]
    return tag("tr", name, *cells)


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


def closest(won: History, catalog: Catalog) -> str:
    """The year in which the narrowest of the published gaps decided between two awards."""
    gaps = [
        (gap, year, better, worse)
        for better, worse in pairwise(catalog.rules.awards)
        for year in sorted({each.year for each in won}, reverse=True)
        if (gap := _gap(better, worse, [each for each in won if each.year == year])) is not None
    ]
    if not gaps:
        return ""
    gap, year, better, worse = min(gaps, key=itemgetter(0))
    return f"공개된 점수 가운데 가장 적게는 {year}년에 {wording.gap(gap)} 차이로 {better.name}·{worse.name} 시상이 갈렸습니다."


def _gap(better: Award, worse: Award, of_year: list[AwardWon]) -> Fraction | None:
    scores = {each.rank: each.score for each in of_year}
    inside, outside = scores.get(better.last), scores.get(worse.first)
    return None if inside is None or outside is None else inside - outside


def _gap_cell(better: Award, worse: Award, of_year: list[AwardWon]) -> str:
    gap = _gap(better, worse, of_year)
    return tag("td", text(labels.NOT_PUBLISHED if gap is None else wording.gap(gap)), class_="n")
