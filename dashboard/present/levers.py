"""Where to push: what each indicator's best grade is worth at the cut-off, and what the next one needs."""

from collections.abc import Iterable
from typing import NamedTuple

from dashboard.model import Indicator
from dashboard.present import distance_words, facts, labels, marks, outlook_words, values, wording
from dashboard.present.html import column, table, tag, text
from dashboard.projection import Chance, Lever, Levers, Outlook
from dashboard.scoring import Scores
from dashboard.scoring.distance import distance

ESTIMATE = "자체 전망"
CERTAIN = "확정"
LINKED = "정부연계"
ABOUT = (
    "지표 하나가 마감 때 가장 높은 등급으로 끝날 때 시상 확률과 상사업비 기댓값이 얼마나 달라지는지를, "
    "다른 지표의 전망은 그대로 두고 계산했습니다."
)
SECOND_HORIZON = (
    "정부연계 지표는 12월 31일까지의 실적이 다음 해 평가의 정부합동평가(전년도) 점수로 한 번 더 쓰입니다."
)
ALL_CERTAIN = "실적 마감이 지나 모든 등급이 정해졌습니다. 도에서 확정하는 등급이 달라질 때 무엇이 바뀌는지만 보여 드립니다."
NOTHING = "고른 범위에는 등급이 올라 상사업비 기댓값이 높아지는 지표가 없습니다."
NO_FINAL = "최종 점수를 낼 수 없어 힘쓸 곳을 계산하지 않습니다. 정부합동평가 점수를 확인하십시오."


class Push(NamedTuple):
    """One indicator: its chances, and its most valuable grade above what is expected of it."""

    indicator: Indicator
    chance: Chance
    best: Lever


def pushes(outlook: Outlook, levers: Levers, scores: Scores) -> tuple[Push, ...]:
    """Every indicator whose best grade raises the expected grant, the most valuable first."""
    best = scores.catalog.rules.grades[0]
    found = [
        Push(
            scores.catalog.indicators[each.indicator],
            outlook.chances.cells[levers.city, each.indicator],
            each,
        )
        for each in levers.levers
        if each.grade == best and round(each.change) > 0
    ]
    return tuple(sorted(found, key=lambda each: (-each.best.change, each.indicator.code)))


def title(outlook: Outlook, levers: Levers, scores: Scores) -> str:
    """The one indicator worth most."""
    found = pushes(outlook, levers, scores)
    if not found:
        return f"{levers.city}{group_of(levers, scores)}: 지표 하나로 높일 수 있는 상사업비 기댓값이 없습니다"
    first = found[0]
    name = labels.indicator_name(first.indicator.code, first.indicator.name)
    return (
        f"가장 값진 지표는 {name}: {first.best.grade}등급이면 상사업비 기댓값 {money(first.best.change)} 상승"
    )


def group_of(levers: Levers, scores: Scores) -> str:
    """The group of the city, in brackets."""
    return f"({labels.group_name(scores.cities[levers.city].population_group)})"


def money(change: float) -> str:
    """A change of the expected grant to the nearest ten thousand won; never zero for something.

    >>> money(12_345_678.0), money(3000.0)
    ('1,235만원', '1만원 미만')
    """
    man = round(abs(change) / wording.MAN)
    return wording.won(man * wording.MAN) if man else "1만원 미만"


def top(outlook: Outlook, levers: Levers, scores: Scores, version: str) -> str:
    """Facts, what the numbers mean and how they were found."""
    home = outlook.cities[levers.city]
    if home.expected_grant is None:
        return facts.line(scores, version) + tag("p", text(NO_FINAL), class_="lead")
    awarded = sum(home.awards.values())
    chance = percent(awarded, home.ranks)
    now = (
        f"{levers.city}{group_of(levers, scores)}의 시상 확률은 {chance}, "
        f"상사업비 기댓값은 {money(home.expected_grant)}입니다."
    )
    lines = [tag("p", text(each), class_="note") for each in (ABOUT, SECOND_HORIZON, outlook_words.way(home))]
    settled = tag("p", text(ALL_CERTAIN), class_="lead") if is_settled(outlook, levers.city) else ""
    return (
        facts.line(scores, version, ESTIMATE) + tag("p", text(now), class_="lead") + settled + "".join(lines)
    )


def percent(chance: float, ranks: tuple[float, ...]) -> str:
    """A chance in words; certain only where one rank is."""
    return outlook_words.percent(chance, proven=max(ranks, default=0.0) == 1.0)


def is_settled(outlook: Outlook, city: str) -> bool:
    """Is every cell of the city certain?"""
    return all(each.is_certain for (name, _), each in outlook.chances.cells.items() if name == city)


def departments(scores: Scores) -> list[str]:
    """Every lead department."""
    return sorted(
        {each.lead_department for each in scores.catalog.indicators.values() if each.lead_department}
    )


def worth(outlook: Outlook, levers: Levers, scores: Scores, field: str | None, department: str | None) -> str:
    """The levers as a table, the most valuable first."""
    found = [
        each
        for each in pushes(outlook, levers, scores)
        if field in (None, each.indicator.field) and department in (None, each.indicator.lead_department)
    ]
    if not found:
        return tag("p", text(NOTHING))
    grades = scores.catalog.rules.grades
    head = [
        *map(
            column,
            (
                "지표",
                "주관부서",
                "오늘",
                "마감 때 등급 확률",
                "다음 등급까지",
                f"{grades[0]}등급이면 시상 확률",
            ),
        ),
        column("상사업비 기댓값", class_="n"),
    ]
    caption = f"{levers.city}에서 힘쓸 지표 {len(found)}개(마감 {labels.month_name(outlook.chances.until)})"
    return table(caption, head, (_row(each, outlook, scores, levers.city) for each in found))


def _row(push: Push, outlook: Outlook, scores: Scores, city: str) -> str:
    indicator, cell = push.indicator, scores.cells[city, push.indicator.code]
    grades = scores.catalog.rules.grades
    today = "" if cell.rounded is None else f" {values.shown(cell.rounded, indicator)}"
    name = labels.indicator_name(indicator.code, indicator.name)
    linked = (
        f" {tag('span', text(LINKED + ' 12월 31일'), class_='badge')}" if indicator.block == LINKED else ""
    )
    won = percent(push.best.any_award, outlook.cities[city].ranks)
    return tag(
        "tr",
        tag("th", text(name), linked, scope="row", class_="name"),
        tag("td", text(indicator.lead_department or "부서 없음"), class_="whole"),
        tag("td", marks.badge(cell, grades), text(today), class_="whole"),
        tag("td", text(likely(push.chance, grades))),
        tag("td", text(_needed(push, scores, city))),
        tag("td", text(won), class_="whole"),
        tag("td", text(f"{money(push.best.change)} 상승"), class_="n"),
    )


def likely(chance: Chance, grades: Iterable[str]) -> str:
    """The chances of the grades that may come, best first."""
    if chance.is_certain:
        return CERTAIN
    pairs = zip(grades, chance.probabilities, strict=False)
    return " · ".join(f"{grade} {outlook_words.percent(each)}" for grade, each in pairs if each > 0)


def _needed(push: Push, scores: Scores, city: str) -> str:
    found = distance(scores, city, push.indicator.code)
    if found.silence:
        return distance_words.HEADS[found.silence]
    said = distance_words.short(found.needs[0], push.indicator)
    each = push.chance.needed_per_month
    if each is None or each == push.chance.needed:
        return said
    return f"{said}(남은 달마다 {values.grouped(abs(each), 1)})"
