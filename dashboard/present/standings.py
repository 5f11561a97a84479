"""Fields by city: the message, the table of a group, and one city's fields in short."""

from fractions import Fraction

from dashboard import exact
from dashboard.model import Rollup
from dashboard.present import facts, labels, links, marks, progress, wording
from dashboard.present.award_lines import ranked
from dashboard.present.html import column, table, tag, text
from dashboard.scoring import FieldScore, Scores
from dashboard.scoring.rollup import FieldScores, columns, roll_up

FULL = Fraction(100)
WORDS_OF_A_COLUMN = "{name} · 지표 {indicators}개"


def named(scores: Scores, rollup: str | None) -> Rollup | None:
    """The roll-up of a name."""
    return next((each for each in scores.catalog.rules.rollups if each.name == rollup), None)


def names(scores: Scores, rollup: str | None) -> dict[str, str]:
    """What is ranked: field codes with their names, and the names of groups of fields."""
    fields = scores.catalog.fields
    return {key: fields[key].name if key in fields else key for key in columns(scores, named(scores, rollup))}


def leader(scores: Scores, population_group: int) -> str:
    """Whom a page looks at first: the home city in its own group, else the first of the group."""
    home = scores.catalog.rules.home_city
    if home in scores.catalog.groups[population_group]:
        return home
    return ranked(scores, population_group)[0].city


def title(scores: Scores, rollup: str | None, city: str) -> str:
    """In how many fields the city comes first, else where it does best."""
    found = roll_up(scores, named(scores, rollup))
    own = [found[city, key] for key in columns(scores, named(scores, rollup))]
    places = [each.place for each in own if each.place.rank]
    where = f"{city}, {labels.group_name(own[0].population_group)}에서"
    if not places:
        return f"{where} 순위를 매길 분야가 없음"
    first = [place for place in places if place.rank == 1]
    if first:
        tied = sum(place.tied for place in first)
        return f"{where} {len(places)}개 분야 중 {len(first)}개 분야 1위{f'(공동 {tied}개 포함)' if tied else ''}"
    best = min(place.rank or 0 for place in places)
    return f"{where} {len(places)}개 분야 중 가장 높은 순위는 {best}위"


def facts_line(scores: Scores, version: str, rollup: str | None, population_group: int) -> str:
    """What the ranks below are ranks of."""
    cities = len(scores.catalog.groups[population_group])
    digits = scores.catalog.rules.rank_digits
    by = "정확한 값" if digits is None else f"소수 {digits}자리 값"
    said = facts.line(
        scores,
        version,
        f"{labels.group_name(population_group)} {cities}개 시군",
        rollup or f"{len(scores.catalog.fields)}개 분야",
        f"순위는 분야 득점률의 {by} 기준",
    )
    return said + progress.note(scores)


def overview(scores: Scores, rollup: str | None, city: str) -> str:
    """One city's fields: rate, rank, distance to the first or the second, grades, points lost."""
    found = roll_up(scores, named(scores, rollup))
    group = scores.catalog.cities[city].population_group
    rows = (
        _overview_row(scores, name, found[city, key], in_group(scores, found, key, group))
        for key, name in names(scores, rollup).items()
    )
    head = [
        column(words, class_="n" if words in ("득점률", "잃은 점수") else None)
        for words in ("분야", "득점률", "순위", "1위와의 격차", "등급", "잃은 점수")
    ]
    caption = (
        f"{labels.month_name(scores.month)} 기준 · 득점률은 배점을 100점으로 본 점수 · 격차는 득점률의 차이"
    )
    return tag("h2", text(f"{city}의 분야별 성적")) + table(caption, head, rows)


def _overview_row(scores: Scores, name: str, own: FieldScore, rivals: list[FieldScore]) -> str:
    if own.rate is None:
        return tag(
            "tr",
            tag("th", text(name), scope="row"),
            tag("td", text(f"{labels.NOTHING_APPLIES} · 득점률과 순위 없음"), colspan="5", class_="none"),
        )
    lost = own.weight - own.points
    return tag(
        "tr",
        tag("th", text(name), scope="row"),
        tag("td", text(exact.show(own.rate, 2)), class_="n"),
        tag("td", place(own)),
        tag("td", text(gap_to_first(own, rivals))),
        tag("td", marks.stack(own.counts, scores.catalog.rules.grades)),
        tag("td", text(lost_points(lost)), class_="n"),
    )


def gap_to_first(own: FieldScore, rivals: list[FieldScore]) -> str:
    """Points behind the first, or ahead of the next when first."""
    others = [each for each in rivals if each.city != own.city and each.rate is not None]
    if own.rate is None or not others:
        return "비교할 시군 없음"
    best = max(others, key=lambda each: each.rate or Fraction(0))
    difference = own.rate - (best.rate or Fraction(0))
    if not difference:
        tied = sum(each.rate == own.rate for each in others)
        return f"{best.city} 등 {tied}곳과 같음" if tied > 1 else f"{best.city}와 같음"
    if difference > 0:
        return f"2위 {best.city}보다 {wording.gap(difference)} 앞섬"
    return f"1위 {best.city}보다 {wording.gap(difference)} 부족"


def lost_points(lost: Fraction) -> str:
    """Points short of 배점, or beyond it where a method allows that."""
    if lost < 0:
        return f"배점보다 {wording.gap(lost)} 더"
    return wording.gap(lost) if lost else "없음"


def matrix(scores: Scores, rollup: str | None, population_group: int, city: str) -> str:
    """Every field of every city of a group, by final rank."""
    found, keys = roll_up(scores, named(scores, rollup)), names(scores, rollup)
    head = [
        column("최종 순위"),
        column("시군"),
        *(_column(scores, key, name, rollup) for key, name in keys.items()),
    ]
    floor = FULL * scores.catalog.rules.ratios[scores.catalog.rules.grades[-1]]
    rows = (
        tag(
            "tr",
            tag("td", text(wording.rank(each.in_final)), class_="n"),
            tag("th", text(each.city), scope="row"),
            *(_cell(found[each.city, key], scores, floor) for key in keys),
            class_="ours" if each.city == city else None,
        )
        for each in ranked(scores, population_group)
    )
    caption = (
        f"{labels.month_name(scores.month)} 기준 · 득점률과 그룹 내 순위, 등급별 지표 수 · 최종 순위 차례 ·"
        f" 막대는 {exact.plain(floor)}점에서 시작"
    )
    heading = tag("h2", text(f"{labels.group_name(population_group)} 분야별 득점률과 순위"))
    return heading + table(caption, head, rows, classes="sheet fields")


def _column(scores: Scores, key: str, name: str, rollup: str | None) -> str:
    members = columns(scores, named(scores, rollup))[key]
    words = WORDS_OF_A_COLUMN.format(
        name=name, indicators=sum(len(scores.catalog.indicators_of[code]) for code in members)
    )
    code = f"{key} " if key in scores.catalog.fields else ""
    choices = {links.MONTH: scores.month, links.FIELD: name}
    if rollup:
        choices[links.ROLLUP] = rollup
    return tag(
        "th", tag("a", text(f"{code}{name}"), href=links.to("fields", **choices), title=words), scope="col"
    )


def _cell(own: FieldScore, scores: Scores, floor: Fraction) -> str:
    if own.rate is None:
        return tag("td", text(labels.NOTHING_APPLIES), class_="none")
    return tag(
        "td",
        bar(own.rate, floor),
        tag(
            "span",
            place(own),
            text(" "),
            tag("span", text(marks.counts(own.counts, scores.catalog.rules.grades))),
            class_="under",
        ),
    )


def bar(rate: Fraction, floor: Fraction) -> str:
    """A rate as a bar behind its number; what is beyond 100 fills the bar."""
    share = max(Fraction(0), min(FULL, FULL * (rate - floor) / (FULL - floor) if floor < FULL else FULL))
    return tag("span", text(exact.show(rate, 2)), class_="bar", style=f"--share:{exact.show(share, 1)}%")


def place(own: FieldScore) -> str:
    """The rank, marked where it is the first."""
    first = " first" if own.place.rank == 1 else ""
    return tag("span", text(wording.rank(own.place)), class_=f"place{first}")


def in_group(scores: Scores, found: FieldScores, key: str, population_group: int) -> list[FieldScore]:
    """One column of every city of a group, best first; without a rate last."""
    cities = [found[city, key] for city in scores.catalog.groups[population_group]]
    return sorted(cities, key=lambda each: each.place.rank or len(cities) + 1)
