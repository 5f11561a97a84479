"""Who would win what on the figures of the month, and how far every city is from each award."""

from collections.abc import Iterator

from dashboard.model import Award
from dashboard.present import facts, labels, links, wording
from dashboard.present.award_lines import AwardLine, award_lines, ranked, span, words
from dashboard.present.html import column, table, tag, text
from dashboard.scoring import CityScore, Scores


def title(scores: Scores, population_group: int) -> str:
    """The first of the group, and the home city where it belongs to the group."""
    group = labels.group_name(population_group)
    cities = ranked(scores, population_group)
    winners = [own for own in cities if own.award]
    if not winners:
        return f"{group}, {labels.NO_WINNER}"
    first = f"{group} {winners[0].award} {_names(own for own in winners if own.award == winners[0].award)}"
    home = scores.catalog.rules.home_city
    own = next((each for each in cities if each.city == home and each is not winners[0]), None)
    return f"{first}, {_home(own)}" if own else f"{first} {_score(winners[0])}"


def _names(cities: Iterator[CityScore]) -> str:
    return "·".join(own.city for own in cities)


def _home(own: CityScore) -> str:
    won = f"{own.award} {wording.won(own.grant)}" if own.award else labels.NO_AWARD
    return f"{own.city} {wording.rank(own.in_final)} {won}"


def _score(own: CityScore) -> str:
    return labels.NO_FINAL if own.final is None else wording.score(own.final)


def top(scores: Scores, population_group: int, version: str) -> str:
    """Everything of the month: sums, winners of each group, lines and distances."""
    lines = award_lines(scores, population_group)
    group = labels.group_name(population_group)
    return "".join(
        (
            facts.line(scores, version),
            tag("p", text(_sum(scores, population_group)), class_="lead"),
            tag("p", text(labels.TIES_SHARE), " ", *_doubts(scores), class_="note"),
            tag(
                "div",
                *(_card(scores, each, population_group) for each in scores.catalog.groups),
                class_="cards",
            ),
            tag("h2", text(labels.AWARD_LINES.format(group=group))),
            _lines_table(scores, lines, group),
            tag("h2", text(labels.AWARDS_TABLE.format(group=group))),
            _distances(scores, lines, population_group),
        )
    )


def _sum(scores: Scores, population_group: int) -> str:
    winners = [own for own in scores.cities.values() if own.award]
    here = sum(own.grant for own in winners if own.population_group == population_group)
    everywhere = sum(own.grant for own in winners)
    return (
        f"오늘 기준 {labels.group_name(population_group)} 상사업비는 {wording.won(here)}({wording.full_won(here)}),"
        f" 도내 {len(winners)}개 시군 모두 {wording.won(everywhere)}({wording.full_won(everywhere)})입니다."
    )


def _doubts(scores: Scores) -> Iterator[str]:
    if scores.catalog.rules.is_assumed("ranking"):
        yield text("동점 처리 방법은 공개된 근거가 없습니다. ")
        yield facts.assumed_badge()
    if uncertain := [own.city for own in scores.cities.values() if own.award_uncertain]:
        yield tag("b", text(f" {labels.UNCERTAIN} 해당 시군: {', '.join(uncertain)}."))


def _card(scores: Scores, population_group: int, chosen: int) -> str:
    cities = ranked(scores, population_group)
    group = labels.group_name(population_group)
    winners = [own for own in cities if own.award]
    address = links.to("awards", month=scores.month, group=group)
    total = wording.won(sum(own.grant for own in winners))
    missing = [own.city for own in cities if own.final is None]
    notes = [tag("p", text(f"{labels.NO_FINAL}: {', '.join(missing)}"), class_="note")] if missing else []
    return tag(
        "div",
        tag("p", tag("a", text(f"{group} {len(cities)}개 시군"), href=address), class_="label"),
        tag("p", text(total), " ", tag("small", text(labels.GRANT)), class_="figure"),
        tag("ul", *(_winner(scores, own) for own in winners), class_="plain"),
        *notes,
        class_="card ours" if population_group == chosen else "card",
    )


def _winner(scores: Scores, own: CityScore) -> str:
    name = tag("b", text(own.city), class_="ours-ink" if own.city == scores.catalog.rules.home_city else None)
    said = f" {_score(own)}, {own.award} {wording.won(own.grant)}"
    doubt = " (동점으로 미확정)" if own.award_uncertain else ""
    return tag("li", text(f"{wording.rank(own.in_final)} "), name, text(f"{said}{doubt}"))


def _lines_table(scores: Scores, lines: tuple[AwardLine, ...], group: str) -> str:
    head = [
        *(column(label) for label in (labels.AWARD, labels.RANK)),
        column("한 곳당 상사업비", class_="n"),
        *(column(label) for label in ("경계 안 마지막 시군", "경계 밖 첫 시군")),
        column("두 시군의 차이", class_="n"),
        column("근거"),
    ]
    caption = f"{labels.month_name(scores.month)} {labels.AWARD_LINES.format(group=group)}"
    return table(caption, head, (_line(line) for line in lines), classes="sheet lines")


def _line(line: AwardLine) -> str:
    distance = line.distance(line.inside)
    cells = [
        tag("td", text(span(line.award))),
        tag("td", text(_money(line.award)), class_="n"),
        tag("td", text(_stand(line.inside))),
        tag("td", text(_stand(line.outside) if line.outside else labels.NO_RIVAL)),
        tag("td", text(labels.NO_RIVAL if distance is None else wording.gap(distance)), class_="n"),
        tag("td", text(line.award.source or "없음")),
    ]
    return tag("tr", tag("th", text(line.award.name), scope="row"), *cells)


def _money(award: Award) -> str:
    return f"{wording.won(award.grant)} ({wording.full_won(award.grant)})"


def _stand(own: CityScore) -> str:
    return f"{wording.rank(own.in_final)} {own.city} {_score(own)}"


def _distances(scores: Scores, lines: tuple[AwardLine, ...], population_group: int) -> str:
    head = [
        *(column(label) for label in (labels.CITY, labels.RANK)),
        column(labels.FINAL, class_="n"),
        column(labels.AWARD),
        column(labels.GRANT, class_="n"),
        *(column(f"{line.award.name}({span(line.award)}) 경계") for line in lines),
    ]
    under = {line.inside.city for line in lines}
    rows = (_city(scores, own, lines, under) for own in ranked(scores, population_group))
    return table(
        f"{labels.month_name(scores.month)} 기준, 점선은 시상 경계", head, rows, classes="sheet lines"
    )


def _city(scores: Scores, own: CityScore, lines: tuple[AwardLine, ...], under: set[str]) -> str:
    name = tag("a", text(own.city), href=links.to("overview", month=scores.month, city=own.city))
    doubt = " (동점으로 미확정)" if own.award_uncertain else ""
    cells = [
        tag("td", tag("b", text(wording.rank(own.in_final)))),
        tag("td", text(_score(own)), class_="n"),
        tag("td", text(f"{own.award or labels.NO_AWARD}{doubt}")),
        tag("td", text(wording.won(own.grant)), class_="n"),
        *(tag("td", text(words(line, own))) for line in lines),
    ]
    marks = ["ours"] if own.city == scores.catalog.rules.home_city else []
    marks += ["line"] if own.city in under else []
    return tag("tr", tag("th", name, scope="row"), *cells, class_=" ".join(marks) or None)
