"""부진지표 on screen: how many there are, and for each why, what it costs and what it needs."""

from collections.abc import Iterator, Mapping

from dashboard.model import Note, State
from dashboard.present import (
    distance_words,
    explanations,
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
NEW = "새로 부진"
ON_A_WALL = (
    "지표와 주관부서",
    "부진 요건",
    "잃는 득점",
    "최고 등급이면 상사업비 기댓값",
    "시상 확률",
    "다음 등급까지",
)
HEADS = (*ON_A_WALL, "부진사유와 대책")
Found = tuple[Weakness, ...]
Notes = tuple[tuple[str, Note], ...]  # the newest of each indicator, by code
NONE_NEW: frozenset[str] = frozenset()


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


def about(scores: Scores, version: str) -> str:
    """Facts and the rule."""
    return facts.line(scores, version) + tag("p", text(rule(scores)), class_="note")


def board(found: Found, scores: Scores, notes: Notes = (), fresh: frozenset[str] = NONE_NEW) -> str:
    """Every weak indicator with what its owners say; ``fresh``: those that were not weak before."""
    if not found:
        return tag("p", text(NONE_WEAK), class_="lead")
    known = dict(notes)
    rows = (
        tag(
            "tr",
            *_cells(each, scores, fresh, _below(each)),
            tag("td", text(_explained(each, known)), class_="words"),
        )
        for each in found
    )
    return table(f"부진지표 {len(found)}개(걸린 상사업비가 큰 순서)", map(column, HEADS), rows)


def worst(found: Found, scores: Scores, notes: Notes = (), fresh: frozenset[str] = NONE_NEW) -> str:
    """The few with most at stake, each with cause and plan below it, for a wall."""
    if not found:
        return tag("p", text(NONE_WEAK), class_="lead")
    shown, known = found[:MOST_ON_A_WALL], dict(notes)
    rows = (
        tag("tr", *_cells(each, scores, fresh))
        + tag("tr", tag("td", text(_told(each, known)), colspan=str(len(ON_A_WALL)), class_="below"))
        for each in shown
    )
    caption = f"부진지표 {len(found)}개 가운데 걸린 상사업비가 큰 {len(shown)}개"
    return table(caption, map(column, ON_A_WALL), rows)


def _told(each: Weakness, notes: Mapping[str, Note]) -> str:
    return f"{_department(each)} · {_explained(each, notes)}"


def _below(each: Weakness) -> str:
    return tag("small", text(_department(each)), class_="below")


def _department(each: Weakness) -> str:
    return each.indicator.lead_department or "부서 없음"


def _explained(each: Weakness, notes: Mapping[str, Note]) -> str:
    return explanations.short(notes.get(each.indicator.code))


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


def _cells(each: Weakness, scores: Scores, fresh: frozenset[str], *below: str) -> Iterator[str]:
    name = labels.indicator_name(each.indicator.code, each.indicator.name)
    address = links.to("indicator", month=scores.month, city=each.cell.city, indicator=name)
    yield tag("th", tag("a", text(name), href=address), *below, scope="row", class_="name")
    told = [line for line in each.lines if line != State.NOT_SUBMITTED]  # the badge says that already
    lines = [*told, NEW] if each.indicator.code in fresh else told
    badge = marks.badge(each.cell, scores.catalog.rules.grades)
    words = " · ".join(tag("span", text(line), class_="whole") for line in lines)
    yield tag("td", badge, " ", words, class_="whole" if len(lines) <= 1 else None)
    yield tag("td", text(wording.gap(each.lost)), class_="n")
    yield tag("td", text(change(each)), class_="whole")
    yield tag("td", text(_chance(each)), class_="whole")
    yield tag("td", text(needed(each, scores)))


def change(each: Weakness) -> str:
    """What the best grade would do to the expected grant."""
    if each.best is None or not round(each.best.change):
        return "그대로"
    return f"{levers.money(each.best.change)} {'상승' if each.best.change > 0 else '하락'}"


def _chance(each: Weakness) -> str:
    """The chance of an award, as things stand and with the best grade."""
    if each.best is None or each.today is None:
        return "계산할 수 없음"
    now, then = outlook_words.percent(each.today), outlook_words.percent(each.best.any_award)
    return f"{now} → {then}" if now != then else f"{now} 그대로"
