"""부진지표 on screen: how many there are, and for each why, what it costs and what it needs."""

from dashboard.present import (
    distance_words,
    facts,
    labels,
    levers,
    links,
    marks,
    outlook_words,
    values,
    wording,
)
from dashboard.present.html import column, table, tag, text
from dashboard.present.weak import Weakness
from dashboard.scoring import Scores
from dashboard.scoring.distance import distance

NONE_WEAK = "평가 기준의 부진 요건에 드는 지표가 없습니다."
MOST_ON_A_WALL = 5
HEADS = (
    "지표",
    "주관부서",
    "부진 요건",
    "오늘",
    "잃는 득점",
    "최고 등급이면 상사업비 기댓값",
    "시상 확률",
    "다음 등급까지",
)
ON_A_WALL = ("지표", "주관부서", "부진 요건", "오늘", "잃는 득점", "다음 등급까지")
Found = tuple[Weakness, ...]


def title(found: Found, scores: Scores) -> str:
    """How many, and the one with most at stake."""
    if not found:
        return f"{scores.catalog.rules.home_city}, 부진지표 없음"
    first = found[0]
    return f"부진지표 {len(found)}개, 가장 큰 것은 {first.indicator.name}({at_stake(first)})"


def at_stake(each: Weakness) -> str:
    """What the best grade would add to the expected grant, or the points that are lost."""
    if each.best is None or not round(each.best.change):
        return f"{wording.gap(each.lost)} 잃음"
    return f"상사업비 기댓값 {levers.money(each.best.change)}"


def rule(scores: Scores) -> str:
    """The lines of the rulebook that make an indicator weak."""
    given = scores.catalog.rules.weak
    lines = []
    if given.progress_below is not None:
        lines.append(f"진도율(목표 대비 달성률) {values.counted(given.progress_below)}% 미만")
    if given.forecast_below:
        lines.append(f"마감 때 예상등급이 {given.forecast_below}보다 낮음")
    if given.not_submitted:
        lines.append("미제출")
    return f"부진 요건(평가 기준): {', '.join(lines)}. 하나라도 들면 부진지표입니다." if lines else NONE_WEAK


def board(found: Found, scores: Scores, version: str) -> str:
    """Facts, the rule, and every weak indicator."""
    said = facts.line(scores, version) + tag("p", text(rule(scores)), class_="note")
    if not found:
        return said + tag("p", text(NONE_WEAK), class_="lead")
    rows = (_row(each, scores) for each in found)
    return said + table(f"부진지표 {len(found)}개(걸린 상사업비가 큰 순서)", map(column, HEADS), rows)


def worst(found: Found, scores: Scores) -> str:
    """The few with most at stake, for a wall."""
    if not found:
        return tag("p", text(NONE_WEAK), class_="lead")
    rows = (_row(each, scores, on_a_wall=True) for each in found[:MOST_ON_A_WALL])
    return table(
        f"부진지표 {len(found)}개 가운데 걸린 상사업비가 큰 {MOST_ON_A_WALL}개", map(column, ON_A_WALL), rows
    )


def needed(each: Weakness, scores: Scores) -> str:
    """The way to the next grade and what it means for each month left."""
    found = distance(scores, each.cell.city, each.indicator.code)
    if found.silence:
        return distance_words.HEADS[found.silence]
    said = distance_words.short(found.needs[0], each.indicator)
    monthly = each.chance.needed_per_month
    if monthly is None or monthly == each.chance.needed:
        return said
    return f"{said}(남은 달마다 {values.grouped(abs(monthly), 1)})"


def _row(each: Weakness, scores: Scores, *, on_a_wall: bool = False) -> str:
    name = labels.indicator_name(each.indicator.code, each.indicator.name)
    address = links.to("indicator", month=scores.month, city=each.cell.city, indicator=name)
    stake = () if on_a_wall else (change(each), _chance(each))
    cells = (
        tag("td", text(each.indicator.lead_department or "부서 없음")),
        tag("td", text(" · ".join(each.lines))),
        tag("td", marks.badge(each.cell, scores.catalog.rules.grades)),
        tag("td", text(wording.gap(each.lost)), class_="n"),
        *(tag("td", text(words)) for words in stake),
        tag("td", text(needed(each, scores))),
    )
    return tag("tr", tag("th", tag("a", text(name), href=address), scope="row", class_="name"), *cells)


def change(each: Weakness) -> str:
    """What the best grade would do to the expected grant."""
    if each.best is None or not round(each.best.change):
        return "그대로"
    return f"{levers.money(each.best.change)} {'상승' if each.best.change > 0 else '하락'}"


def _chance(each: Weakness) -> str:
    return "계산할 수 없음" if each.best is None else outlook_words.percent(each.best.any_award)
