"""After the cut-off: what one official grade that differs from ours would still change, the worst first."""

from dashboard.present import labels, marks
from dashboard.present.html import column, table, tag, text
from dashboard.present.levers import is_settled, money
from dashboard.projection import Lever, Levers, Outlook
from dashboard.scoring import Scores

NOTHING_MOVES = "도에서 지표 하나의 등급을 다르게 확정하더라도 상사업비는 그대로입니다."
MOST = 20


def could_change(outlook: Outlook, levers: Levers, scores: Scores) -> str:
    """A table of single grades that would move the grant; nothing before the cut-off or without a final score."""
    if not levers.levers or not is_settled(outlook, levers.city):
        return ""
    moving = [each for each in levers.levers if round(each.change)]
    if not moving:
        return tag("p", text(NOTHING_MOVES), class_="lead")
    moving.sort(key=lambda each: (each.change, each.indicator))
    head = [*map(column, ("지표", "오늘", "도에서 확정하는 등급")), column("상사업비", class_="n")]
    caption = f"{levers.city}: 상사업비가 바뀌는 경우 {len(moving)}가지 가운데 {min(MOST, len(moving))}가지"
    return table(caption, head, (_row(each, scores, levers.city) for each in moving[:MOST]))


def _row(lever: Lever, scores: Scores, city: str) -> str:
    grades, code = scores.catalog.rules.grades, lever.indicator
    name = labels.indicator_name(code, scores.catalog.indicators[code].name)
    way = "상승" if lever.change > 0 else "하락"
    return tag(
        "tr",
        tag("th", text(name), scope="row", class_="name"),
        tag("td", marks.badge(scores.cells[city, code], grades)),
        tag("td", marks.letter(lever.grade, grades)),
        tag("td", text(f"{money(lever.change)} {way}"), class_="n"),
    )
