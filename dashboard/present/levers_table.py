"""The levers as a table: chances, what the next and the best grade are worth, what they cost, and what they need."""

from collections.abc import Iterable, Iterator, Sequence

from dashboard.present import distance_words, efforts, labels, marks, outlook_words, values
from dashboard.present.efforts import Effort, Named
from dashboard.present.html import column, table, tag, text
from dashboard.present.levers import Push, money, pushes
from dashboard.projection import Chance, Lever, Levers, Outlook
from dashboard.projection.ceiling import LINKED
from dashboard.scoring import Scores
from dashboard.scoring.distance import Silence, distance

CERTAIN = "확정"
NOTHING = "고른 범위에는 등급이 올라 상사업비 기댓값이 높아지는 지표가 없습니다."
PER_DAY = f"1{efforts.UNIT}에 오르는 상사업비 기댓값"
HEADS = (
    "지표",
    PER_DAY,
    "오늘과 다음 등급까지",
    "마감 때 등급 확률",
    "그 등급으로 끝나면 시상 확률과 기댓값",
    "품",
)
FIRST = 10
RISES = "상승"


def worth(
    outlook: Outlook,
    levers: Levers,
    scores: Scores,
    field: str | None,
    department: str | None,
    entered: Named = (),
) -> str:
    """The levers, the most for one person-day first: the first ones as a table, the others folded away."""
    found = [
        each
        for each in pushes(outlook, levers, scores, entered)
        if field in (None, each.indicator.field) and department in (None, each.indicator.lead_department)
    ]
    if not found:
        return tag("p", text(NOTHING))
    until, whole = labels.month_name(outlook.chances.until), f"힘쓸 지표 {len(found)}개"
    rows = [_row(each, scores, levers.city) for each in found]
    named = f"{levers.city}에서 {whole}{f' 가운데 {FIRST}개' if len(found) > FIRST else ''}"
    return folded(f"{named}, 품에 견주어 값진 순서(마감 {until})", HEADS, rows)


def folded(caption: str, heads: Sequence[str], rows: Sequence[str], *, most: int = FIRST) -> str:
    """A table whose first rows are seen at once; the others open below. On a narrow screen each row is a card."""
    head = [*map(column, heads)]
    drawn = table(caption, head, rows[:most], classes="sheet cards-when-narrow")
    if len(rows) <= most:
        return drawn
    rest = f"나머지 {len(rows) - most}개 보기"
    below = table(f"{caption}: {rest}", head, rows[most:], classes="sheet cards-when-narrow")
    return drawn + tag("details", tag("summary", text(rest)), below)


def _row(push: Push, scores: Scores, city: str) -> str:
    indicator, cell = push.indicator, scores.cells[city, push.indicator.code]
    grades = scores.catalog.rules.grades
    today = "" if cell.rounded is None else f" {values.shown(cell.rounded, indicator)}"
    name = labels.indicator_name(indicator.code, indicator.name)
    linked = tag("span", text(f"{LINKED} 12월 31일"), class_="badge") if indicator.block == LINKED else ""
    owner = text(indicator.lead_department or "부서 없음")
    needed = _needed(push, scores, city)
    cells = (
        text(f"{money(push.per_day)} {RISES}"),
        tag("span", marks.badge(cell, grades), text(today), class_="whole") + _line(needed),
        text(likely(push.chance, grades)),
        "".join(_line(each) for each in _won(push)),
        "".join(_line(each) for each in _cost(push)),
    )
    return tag(
        "tr",
        tag("th", text(name), tag("small", owner, " ", linked, class_="under"), scope="row", class_="name"),
        *(tag("td", each, data_label=head) for head, each in zip(HEADS[1:], cells, strict=True)),
    )


def _line(words: str) -> str:
    return tag("span", text(words), class_="line")


def _goals(push: Push) -> Iterator[tuple[Lever, Effort]]:
    """The best grade, and the next one above the likely where it is another."""
    if push.near.grade != push.best.grade:
        yield push.near, push.near_effort
    yield push.best, push.effort


def _won(push: Push) -> Iterator[str]:
    for lever, _ in _goals(push):
        grant = f"{money(lever.change)} {RISES if lever.change > 0 else '하락'}"
        if not round(lever.change):
            grant = "그대로"
        yield f"{lever.grade}: {outlook_words.unbroken(lever.any_award)}, {grant}"


def _cost(push: Push) -> Iterator[str]:
    return (f"{lever.grade}까지 {efforts.words(effort)}" for lever, effort in _goals(push))


def likely(chance: Chance, grades: Iterable[str]) -> str:
    """The chances of the grades that may come, best first."""
    if chance.is_certain:
        return CERTAIN
    pairs = zip(grades, chance.probabilities, strict=False)
    return " · ".join(f"{grade}\u00a0{outlook_words.unbroken(each)}" for grade, each in pairs if each > 0)


def _needed(push: Push, scores: Scores, city: str) -> str:
    found = distance(scores, city, push.indicator.code)
    if found.silence is Silence.NO_VALUE:
        return ""  # the mark of today says so
    if found.silence:
        return distance_words.HEADS[found.silence]
    said = distance_words.short(found.needs[0], push.indicator)
    each = push.chance.needed_per_month
    if each is None or each == push.chance.needed:
        return said
    return f"{said}(남은 달마다 {values.grouped(abs(each), 1)})"
