"""How an indicator is graded, in plain words with its source."""

from collections.abc import Iterator

from dashboard import exact
from dashboard.model import Indicator, Method, is_assumed
from dashboard.present import cut_lines, facts, labels, values
from dashboard.present.html import column, table, tag, text
from dashboard.scoring import Scores

METHODS = {
    Method.BAND: "실적을 등급 기준과 바로 견줍니다.",
    Method.ATTAINMENT_BAND: "목표에 대한 달성률을 등급 기준과 견줍니다.",
    Method.ATTAINMENT_SHARE: "배점에 달성률을 곱하여 득점합니다.",
    Method.TARGET_MET: "목표를 이루면 가장 높은 등급, 이루지 못하면 가장 낮은 등급입니다.",
    Method.YEAR_ON_YEAR: "전년 최종 실적에 대한 증감률을 등급 기준과 견줍니다.",
    Method.GROUP_RANK: "그룹 안의 순위를 시군 수에 대한 백분율로 바꾸어 등급 기준과 견줍니다.",
    Method.GROUP_SPREAD: "그룹의 최저 실적과 최고 실적 사이 어디에 있는지에 비례하여 득점합니다.",
    Method.ENTERED_GRADE: "심사로 정한 등급을 그대로 씁니다.",
}


def rule(scores: Scores, city: str, code: str) -> str:
    """The rule of an indicator as a table of two columns."""
    indicator = scores.catalog.indicators[code]
    rows = (
        tag("tr", tag("th", text(name), scope="row"), tag("td", said))
        for name, said in _facts(scores, city, indicator)
    )
    heading = tag("h2", text(labels.RULE_OF_INDICATOR))
    return heading + table(f"{code} {indicator.name}", [column("항목"), column("내용")], rows)


def _facts(scores: Scores, city: str, indicator: Indicator) -> Iterator[tuple[str, str]]:
    yield "분야", text(f"{indicator.field} {scores.catalog.fields[indicator.field].name}")
    yield "구분", text(f"{indicator.block} · {indicator.evaluation}")
    yield "산식", text(indicator.formula or "자료 없음")
    yield "단위와 방향", text(f"{indicator.unit} · {_direction(indicator)}")
    yield "채점방식", text(f"{indicator.method}: {METHODS[indicator.method]}")
    yield "등급 기준", text(cut_lines.in_words(scores, indicator))
    yield from _targets(scores, city, indicator)
    yield "배점", text(f"{exact.plain(indicator.weight)}점")
    yield "집계방식", text(f"{indicator.accumulation} · {_rounding(scores, indicator)}")
    yield "주관부서", text(indicator.lead_department or "정해지지 않음")
    yield "협업부서", text(", ".join(indicator.helping_departments) or "없음")
    badge = f" {facts.assumed_badge()}" if is_assumed(indicator.source) else ""
    yield "근거", text(indicator.source or "적히지 않음") + badge


def _direction(indicator: Indicator) -> str:
    return "상향(높을수록 좋음)" if indicator.higher_is_better else "하향(낮을수록 좋음)"


def _rounding(scores: Scores, indicator: Indicator) -> str:
    if not scores.catalog.rules.grade_on_rounded:
        return "반올림하지 않은 값으로 등급을 매김"
    return f"소수 {indicator.digits}자리로 반올림하여 등급을 매김"


def _targets(scores: Scores, city: str, indicator: Indicator) -> Iterator[tuple[str, str]]:
    own = scores.catalog.targets.get((city, indicator.code))
    if indicator.target is not None:
        yield "목표(도)", text(values.target(indicator.target, indicator))
    if own is not None:
        yield f"목표({city})", text(values.target(own, indicator))
    if indicator.target is None and own is None:
        yield "목표", text("따로 정한 목표 없음")
    stretch = scores.catalog.stretch.get(indicator.code)
    if stretch is not None and city == scores.catalog.rules.home_city:
        yield "도전 목표(우리 시)", text(f"{values.target(stretch, indicator)} · 점수에는 쓰지 않음")
