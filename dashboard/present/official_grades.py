"""After the cut-off: what one official grade that differs from ours would still change, the worst first."""

from dashboard.present import labels, marks
from dashboard.present.html import tag, text
from dashboard.present.levers import is_settled, money
from dashboard.present.levers_table import folded
from dashboard.projection import Lever, Levers, Outlook
from dashboard.scoring import Scores

NOTHING_MOVES = "도에서 지표 하나의 등급을 다르게 확정하더라도 상사업비는 그대로입니다."
HEADS = ("지표", "오늘", "도에서 확정하는 등급", "상사업비")
MOST = 20


def could_change(outlook: Outlook, levers: Levers, scores: Scores) -> str:
    """A table of single grades that would move the grant; nothing before the cut-off or without a final score."""
    if not levers.levers or not is_settled(outlook, levers.city):
        return ""
    moving = [each for each in levers.levers if round(each.change)]
    if not moving:
        return tag("p", text(NOTHING_MOVES), class_="lead")
    moving.sort(key=lambda each: (each.change, each.indicator))
    caption = f"{levers.city}: 상사업비가 바뀌는 경우 {len(moving)}가지 가운데 {min(MOST, len(moving))}가지"
    return folded(caption, HEADS, [_row(each, scores, levers.city) for each in moving[:MOST]])


def _row(lever: Lever, scores: Scores, city: str) -> str:
    grades, code = scores.catalog.rules.grades, lever.indicator
    name = labels.indicator_name(code, scores.catalog.indicators[code].name)
    way = "상승" if lever.change > 0 else "하락"
    today, then = marks.badge(scores.cells[city, code], grades), marks.letter(lever.grade, grades)
    cells = (today, then, text(f"{money(lever.change)} {way}"))
    drawn = (
        tag("td", each, class_="whole", data_label=head) for head, each in zip(HEADS[1:], cells, strict=True)
    )
    return tag("tr", tag("th", text(name), scope="row", class_="name"), *drawn)
