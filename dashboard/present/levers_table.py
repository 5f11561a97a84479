"""The levers as a table: chances, what the next and the best grade are worth, what they cost, and what they need."""

from collections.abc import Iterable

from dashboard.present import distance_words, efforts, labels, marks, outlook_words, values
from dashboard.present.efforts import Named
from dashboard.present.html import column, table, tag, text
from dashboard.present.levers import Push, money, pushes
from dashboard.projection import Chance, Lever, Levers, Outlook
from dashboard.projection.ceiling import LINKED
from dashboard.scoring import Scores
from dashboard.scoring.distance import distance

CERTAIN = "확정"
SAME = "가장 높은 등급과 같음"
NOTHING = "고른 범위에는 등급이 올라 상사업비 기댓값이 높아지는 지표가 없습니다."
HEADS = (
    "지표",
    "주관부서",
    "오늘",
    "마감 때 등급 확률",
    "오늘의 다음 등급까지",
    "전망보다 한 등급 위로 끝나면",
    "가장 높은 등급으로 끝나면",
    "품",
)


def worth(
    outlook: Outlook,
    levers: Levers,
    scores: Scores,
    field: str | None,
    department: str | None,
    entered: Named = (),
) -> str:
    """The levers as a table, the most for one person-day first."""
    found = [
        each
        for each in pushes(outlook, levers, scores, entered)
        if field in (None, each.indicator.field) and department in (None, each.indicator.lead_department)
    ]
    if not found:
        return tag("p", text(NOTHING))
    head = [*map(column, HEADS), column(f"1{efforts.UNIT}에 오르는 상사업비 기댓값", class_="n")]
    until = labels.month_name(outlook.chances.until)
    caption = f"{levers.city}에서 힘쓸 지표 {len(found)}개, 품에 견주어 값진 순서(마감 {until})"
    return table(caption, head, (_row(each, scores, levers.city) for each in found))


def _row(push: Push, scores: Scores, city: str) -> str:
    indicator, cell = push.indicator, scores.cells[city, push.indicator.code]
    grades = scores.catalog.rules.grades
    today = "" if cell.rounded is None else f" {values.shown(cell.rounded, indicator)}"
    name = labels.indicator_name(indicator.code, indicator.name)
    linked = (
        f" {tag('span', text(LINKED + ' 12월 31일'), class_='badge')}" if indicator.block == LINKED else ""
    )
    return tag(
        "tr",
        tag("th", text(name), linked, scope="row", class_="name"),
        tag("td", text(indicator.lead_department or "부서 없음"), class_="whole"),
        tag("td", marks.badge(cell, grades), text(today), class_="whole"),
        tag("td", text(likely(push.chance, grades))),
        tag("td", text(_needed(push, scores, city))),
        tag("td", text(SAME if push.near == push.best else _won(push.near))),
        tag("td", text(_won(push.best))),
        tag("td", text(_cost(push)), class_="whole"),
        tag("td", text(f"{money(push.per_day)} 상승"), class_="n"),
    )


def _won(lever: Lever) -> str:
    grant = f"{money(lever.change)} {'상승' if lever.change > 0 else '하락'}"
    if not round(lever.change):
        grant = "그대로"
    return f"{lever.grade}: 시상 확률 {outlook_words.percent(lever.any_award)}, 상사업비 기댓값 {grant}"


def _cost(push: Push) -> str:
    best = f"{push.best.grade}까지 {efforts.words(push.effort)}"
    if push.near.grade == push.best.grade:
        return best
    return f"{push.near.grade}까지 {efforts.words(push.near_effort)}, {best}"


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
