"""What even the best grades cannot reach, and what 정부연계 indicators are worth this year and the next."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from dashboard.model import Indicator
from dashboard.particles import thing, topic
from dashboard.present import facts, labels, outlook_words, values, wording
from dashboard.present.html import tag, text
from dashboard.present.levers_table import folded
from dashboard.projection import Chance, Chances, Outlook
from dashboard.projection.ceiling import Ahead, Ceiling, Horizons, ceiling, horizons
from dashboard.projection.plans import at_best
from dashboard.scoring import Scores

HEADING = "다음 해까지 보면"
NOTE = (
    "정부연계 지표는 9월 30일까지의 실적으로 올해 11월 시군종합평가에 쓰이고, 12월 31일까지의 실적으로 다음 해 평가의 "
    "정부합동평가(전년도) 점수에 한 번 더 쓰입니다. 두 값은 가장 낮은 등급과 가장 높은 등급의 차이를 최종 점수로 나타낸 것이며, "
    "다음 해의 값은 올해의 배점과 비중이 그대로라고 본 것입니다. 예측은 12월 31일에 가장 높은 등급일 확률과 그때의 실적입니다."
)
HEADS = ("지표", "올해 11월(9. 30. 실적)", "다음 해 11월(12. 31. 실적)", "합계", "12월 31일 예측(80 % 구간)")
UNTOLD = "예측할 값 없음"
MOST_AHEAD = 3


def limit(outlook: Outlook, scores: Scores, city: str) -> str:
    """The ceiling in sentences: with the best grade everywhere, who stays ahead and what next year would take."""
    best = at_best(outlook, scores.catalog, city)
    found = ceiling(best, scores.catalog, city)
    if found is None:
        return ""
    counted = sum(bool(best.chances.cells[city, code].probabilities) for code in scores.catalog.indicators)
    return "".join(tag("p", text(each), class_="lead") for each in _limits(found, counted, scores, city))


def _limits(found: Ceiling, counted: int, scores: Scores, city: str) -> Iterator[str]:
    grade, own = scores.catalog.rules.grades[0], wording.score(found.final)
    group = labels.group_name(scores.cities[city].population_group)
    if not found.ahead:
        yield f"지표 {counted}개가 모두 {grade}등급이면 {own}으로, {group}에서 이보다 높게 전망되는 시군은 없습니다."
        return
    ahead = sorted(found.ahead, key=lambda each: -each.behind)
    named = ", ".join(each.city for each in ahead)
    yield (
        f"지표 {counted}개가 모두 {grade}등급이어도 {city}{topic(city)} {own}으로, {group}의 {named}{thing(named)} 넘지 못합니다"
        f"{'' if all(each.is_certain for each in ahead) else '(그 시군의 예상 중앙값과 견주었을 때)'}."
    )
    yield from (_rise(each) for each in ahead[:MOST_AHEAD])


def _rise(each: Ahead) -> str:
    behind = f"{each.city}와의 차이 {wording.gap(each.behind)}"
    if each.joint_rise is None:
        return f"{behind}."
    return f"{behind}을 메우려면 정부합동평가 점수가 다음 해에 {wording.needed(each.joint_rise)} 더 높아야 합니다."


def two_years(outlook: Outlook, later: Chances, scores: Scores, city: str) -> str:
    """Both horizons of every 정부연계 indicator, the most in sum first; ``later`` are the chances on 31 December."""
    found = horizons(scores.catalog, outlook, city)
    if not found:
        return ""
    found = tuple(sorted(found, key=lambda each: (-each.this_year - each.next_year, each.indicator)))
    caption = f"{city}의 정부연계 지표 {len(found)}개가 두 해의 최종 점수에서 갖는 값(큰 순서)"
    note = tag("p", facts.assumed_badge(), text(f" {NOTE}"), class_="note")
    return note + folded(
        caption, HEADS, [_row(each, later.cells[city, each.indicator], scores) for each in found]
    )


def _row(each: Horizons, later: Chance, scores: Scores) -> str:
    indicator = scores.catalog.indicators[each.indicator]
    both = (each.this_year, each.next_year, each.this_year + each.next_year)
    return tag(
        "tr",
        tag("th", text(labels.indicator_name(indicator.code, indicator.name)), scope="row", class_="name"),
        *(
            tag("td", text(wording.gap(value)), class_="whole", data_label=head)
            for head, value in zip(HEADS[1:4], both, strict=True)
        ),
        tag("td", text(_later(later, indicator, scores.catalog.rules.grades)), data_label=HEADS[4]),
    )


def _later(later: Chance, indicator: Indicator, grades: Sequence[str]) -> str:
    if not later.probabilities:
        return UNTOLD
    if later.is_certain:
        return f"{grades[later.probabilities.index(max(later.probabilities))]} 확정"
    said = f"{grades[0]} {outlook_words.unbroken(later.probabilities[0])}"
    if later.q10 is None or later.q90 is None:
        return said
    low, high = (Fraction(each) for each in (later.q10, later.q90))
    return f"{said}({values.bare(low, indicator)}~{values.shown(high, indicator)})"
