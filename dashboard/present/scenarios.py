"""Scenarios beside each other, what one of them changes, and what unpublished rules would change."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from dashboard.model import Catalog
from dashboard.present import comparison, comparison_words, facts, labels, wording
from dashboard.present import scenario_words as words
from dashboard.present.html import column, table, tag, text
from dashboard.scoring import CityScore, Scores, score
from dashboard.scoring.compare import compare
from dashboard.scoring.scenario import Change, GradeOn, Missing, RankOn, Ratio, Scenario, TieBreak
from dashboard.scoring.suppose import suppose, tie_breakers

CARDS = "sheet cards-when-narrow"
BESIDE = (words.SCENARIO, "최종 점수", "그룹 안 순위", "시상", "상사업비", "시상권까지")
OTHERWISE = ("기준", "근거", "최종 점수", "그룹 안 순위", "시상", "결론")
A_RATIOS = (Fraction(95, 100), Fraction(90, 100), Fraction(85, 100))


class Variant(NamedTuple):
    """One rule otherwise; ``section`` of rules.toml says where it comes from."""

    section: str
    change: Change


def after(scores: Scores, scenario: Scenario) -> Scores:
    """The month under a scenario; the same Scores without changes. Raises ScenarioRefused."""
    if not scenario.changes:
        return scores
    return score(*suppose(scores.actuals, scores.catalog, scenario), known=scores)


def title(before: Scores, scenario: Scenario, now: Scores, city: str) -> str:
    """What becomes of the city."""
    return words.title(scenario.name, before.cities[city], now.cities[city])


def top(before: Scores, version: str, scenario: Scenario) -> str:
    """Facts, the badge of a scenario, and its changes."""
    badge = tag("span", text(words.SCENARIO), class_="badge old")
    said = [tag("li", text(words.change(each, before.catalog))) for each in scenario.changes]
    listed = tag("ul", *said, class_="plain") if said else tag("p", text(words.NO_CHANGE), class_="lead")
    notes = [words.LINKED, *([words.TODAY] if before.month < before.catalog.rules.cutoff else [])]
    below = "".join(tag("p", text(each), class_="note") for each in notes)
    return facts.line(before, version, badge=badge) + listed + below


def changed(before: Scores, now: Scores, city: str) -> str:
    """Before and after: sentence, grades, ranks and awards."""
    return comparison.comparison(compare(before, now), city)


def side_by_side(scores: Scores, scenarios: Sequence[Scenario], city: str) -> str:
    """Today and every scenario: final, rank, award, grant, and the gap to the worst award."""
    rows = [_row(words.NOW, scores, city)]
    rows += [_row(each.name, after(scores, each), city) for each in scenarios]
    head = [*map(column, BESIDE)]
    group = labels.group_name(scores.cities[city].population_group)
    caption = f"{city}, {labels.month_name(scores.month)} 실적 기준. 순위는 {group} 안에서 매깁니다."
    return table(caption, head, rows, classes=CARDS)


def _row(name: str, scores: Scores, city: str) -> str:
    own = scores.cities[city]
    final = labels.NO_FINAL if own.final is None else wording.score(own.final)
    cells = (final, wording.rank(own.in_final), comparison_words.award(own), wording.won(own.grant))
    return tag(
        "tr",
        tag("th", text(name), scope="row"),
        *_labelled(BESIDE[1:], (*cells, gap(scores, city))),
    )


def _labelled(heads: Sequence[str], cells: Sequence[str]) -> Iterator[str]:
    """Cells that say their heading where a row becomes a card."""
    for head, each in zip(heads, cells, strict=True):
        yield tag("td", text(each), class_="whole", data_label=head)


def gap(scores: Scores, city: str) -> str:
    """Points to the last rank that wins anything, in words."""
    own, last = scores.cities[city], max((each.last for each in scores.catalog.rules.awards), default=0)
    line = _at_or_above(scores, own, last)
    if own.final is None or line is None:
        return "견줄 시군 없음"
    if own.award:
        return "시상권 안"
    return f"{wording.gap(line - own.final)} 부족"


def _at_or_above(scores: Scores, own: CityScore, last: int) -> Fraction | None:
    rivals = [scores.cities[name] for name in scores.catalog.peers(own.city) if name != own.city]
    finals = sorted((each.final for each in rivals if each.final is not None), reverse=True)
    return finals[last - 1] if 0 < last <= len(finals) else None


def sensitivity(scores: Scores, city: str) -> str:
    """One unpublished rule after the other taken otherwise: rank and award; the first sentence says where they flip."""
    catalog, today = scores.catalog, scores.cities[city]
    found = [(each, after(scores, Scenario("", (each.change,)))) for each in variants(catalog)]
    flips = [
        words.change(each.change, catalog)
        for each, then in found
        if words.standing(then.cities[city]) != words.standing(today)
    ]
    idle = [each for each, then in found if _is_idle(each, then, scores, city)]
    head = [*map(column, OTHERWISE)]
    rows = [_variant(each, then, scores, city) for each, then in found if each not in idle]
    caption = f"{city}, 기준을 하나씩 바꾸었을 때({labels.month_name(scores.month)} 실적)"
    return (
        tag("p", text(_verdict(flips, today)), class_="lead")
        + table(caption, head, rows, classes=CARDS)
        + _rest(idle, scores, city)
    )


def _is_idle(each: Variant, then: Scores, before: Scores, city: str) -> bool:
    """A way to break ties that moves nobody of the group needs no row."""
    members = before.catalog.peers(city)
    return isinstance(each.change, TieBreak) and all(
        words.standing(then.cities[name]) == words.standing(before.cities[name]) for name in members
    )


def _rest(idle: Sequence[Variant], scores: Scores, city: str) -> str:
    if not idle:
        return ""
    group = labels.group_name(scores.cities[city].population_group)
    return tag("p", text(words.IDLE.format(count=len(idle), group=group)), class_="note")


def variants(catalog: Catalog) -> Iterator[Variant]:
    """Every other way to take the grades, the rounding, the ranking and the missing reports."""
    rules = catalog.rules
    second = rules.grades[1]
    neighbours = (
        (rules.ratios[rules.grades[0]], rules.ratios[rules.grades[2]]) if len(rules.grades) > 2 else ()
    )
    for ratio in A_RATIOS:
        if neighbours and neighbours[1] <= ratio <= neighbours[0] and ratio != rules.ratios[second]:
            yield Variant("grades", Ratio(second, ratio))
    yield Variant("rounding", GradeOn(not rules.grade_on_rounded))
    for digits in (None, 2, 1):
        if digits != rules.rank_digits:
            yield Variant("rounding", RankOn(digits))
    best = f"count:{rules.grades[0]}"
    for breaker in tie_breakers(catalog):
        if not breaker.startswith("count:") or breaker == best:
            yield Variant("ranking", TieBreak((breaker,)))
    yield Variant("missing", Missing(not rules.missing_is_lowest))


def _variant(each: Variant, then: Scores, before: Scores, city: str) -> str:
    own, catalog = then.cities[city], before.catalog
    same = words.standing(own) == words.standing(before.cities[city])
    source = facts.assumed_badge() if catalog.rules.is_assumed(each.section) else text("공개된 기준")
    final = labels.NO_FINAL if own.final is None else wording.score(own.final)
    said = (final, wording.rank(own.in_final), comparison_words.award(own), "그대로" if same else "달라짐")
    return tag(
        "tr",
        tag("th", text(words.change(each.change, catalog)), scope="row", class_="name"),
        tag("td", source, class_="whole", data_label=OTHERWISE[1]),
        *_labelled(OTHERWISE[2:], said),
        class_=None if same else "ours",
    )


def _verdict(flips: Sequence[str], today: CityScore) -> str:
    if not flips:
        return f"기준을 하나씩 바꾸어도 {today.city}의 {words.standing(today)} 결론은 그대로입니다."
    return f"{today.city}의 {words.standing(today)} 결론은 다음 기준에서 달라집니다: {', '.join(flips)}."
