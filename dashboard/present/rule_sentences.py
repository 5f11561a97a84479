"""Each rule of calculation as a Korean sentence, with its source."""

from collections.abc import Iterator
from typing import NamedTuple

from dashboard.model import Catalog, Method, Rules
from dashboard.present import labels, wording


class Rule(NamedTuple):
    """A rule in words. ``source`` as the file gives it."""

    name: str
    words: str
    source: str


METHODS = {
    Method.BAND: "실적을 등급 기준과 바로 견줍니다. 기준과 같으면 그 등급입니다.",
    Method.ATTAINMENT_BAND: "목표 대비 달성률(하향 지표는 목표÷실적)을 등급 기준과 견줍니다.",
    Method.ATTAINMENT_SHARE: "달성률만큼 배점을 얻습니다. 상한이 없으면 100%까지 인정합니다.",
    Method.TARGET_MET: "목표를 이루면 가장 높은 등급, 이루지 못하면 가장 낮은 등급입니다.",
    Method.YEAR_ON_YEAR: "전년 실적과 견준 증감률을 등급 기준과 견줍니다. 전년 실적이 없으면 계산에서 빠집니다.",
    Method.GROUP_RANK: "인구 그룹 안 순위의 백분율을 등급 기준과 견줍니다.",
    Method.GROUP_SPREAD: "인구 그룹의 최저와 최고 사이에서 차지하는 자리만큼 배점을 얻습니다.",
    Method.ENTERED_GRADE: "심사에서 받은 등급을 그대로 넣습니다.",
}


def rules(catalog: Catalog) -> tuple[Rule, ...]:
    """Every rule that a final score rests on, in the order of calculation."""
    return tuple(_rules(catalog))


def _rules(catalog: Catalog) -> Iterator[Rule]:
    book = catalog.rules
    sources = book.sources
    yield Rule("등급과 배점비율", _grades(book), sources["grades"])
    yield Rule("등급 매기기", _rounding(book), sources["rounding"])
    yield Rule("미제출", _not_submitted(book), sources["missing"])
    yield Rule("해당없음·사례없음·전년없음", _not_applicable(book), sources["missing"])
    yield Rule("시군종합평가 점수", _city_eval(book), labels.TO_BE_CONFIRMED)
    for component in book.components:
        words = f"최종 점수의 {wording.percent(component.weight)}입니다."
        yield Rule(component.name, words, component.source)
    yield Rule(
        "최종 점수",
        "가중치를 곱해 더하며, 100점을 넘어도 깎지 않습니다. 정부합동평가가 미정이면 매기지 않습니다.",
        _component_sources(book),
    )
    yield Rule("순위", _ranks(book), sources["rounding"])
    yield Rule("동점", _ties(catalog), sources["ranking"])
    yield Rule("시상 경계의 동점", labels.TIES_SHARE, sources["ranking"])
    yield Rule("부진지표", _weak(book), labels.OWN_SETTING)
    for rollup in book.rollups:
        groups = ", ".join(f"{name}({_fields(catalog, codes)})" for name, codes in rollup.groups.items())
        yield Rule(
            f"분야 묶음: {rollup.name}",
            f"{groups}로 묶어서 봅니다. 나머지 분야는 그대로입니다.",
            labels.OWN_SETTING,
        )


def _component_sources(book: Rules) -> str:
    return ", ".join(dict.fromkeys(each.source for each in book.components))


def _grades(book: Rules) -> str:
    shares = ", ".join(f"{grade} {wording.percent(book.ratios[grade])}" for grade in book.grades)
    return f"배점에 등급의 비율을 곱해 득점합니다: {shares}."


def _rounding(book: Rules) -> str:
    if not book.grade_on_rounded:
        return "반올림하지 않은 정확한 값으로 등급을 매깁니다."
    return f"소수 {book.indicator_digits}자리로 반올림한 값으로 등급을 매깁니다. 지표에 따로 정한 자리가 있으면 그것을 따릅니다."


def _not_submitted(book: Rules) -> str:
    if book.missing_is_lowest:
        return f"가장 낮은 {book.grades[-1]}등급으로 봅니다."
    return "득점과 배점의 합에서 빼고, 화면에는 미제출로 보입니다."


def _not_applicable(book: Rules) -> str:
    if book.spread_over_field:
        return "득점과 배점에서 빼고, 빠진 배점을 같은 분야의 다른 지표에 나눕니다."
    return "득점과 배점의 합에서 함께 뺍니다. 평균이나 0점으로 채우지 않습니다."


def _city_eval(book: Rules) -> str:
    if not book.blocks:
        return "적용되는 지표의 득점 합 ÷ 배점 합 × 100에 가점과 감점을 더합니다."
    shares = ", ".join(f"{block} {wording.percent(share)}" for block, share in book.blocks.items())
    return f"구분마다 득점 합 ÷ 배점 합 × 100을 구해 {shares}로 더하고, 가점과 감점을 더합니다."


def _ranks(book: Rules) -> str:
    if book.rank_digits is None:
        return "반올림하지 않은 정확한 점수로 인구 그룹 안에서 매깁니다. 화면의 소수 2자리는 보이기 위한 것입니다."
    return f"소수 {book.rank_digits}자리로 반올림한 점수로 인구 그룹 안에서 매깁니다."


def _ties(catalog: Catalog) -> str:
    if not catalog.rules.tie_break:
        return "같은 점수는 공동 순위로 하고 다음 순위를 건너뜁니다(1위, 1위, 3위). 동점을 가르는 기준은 없습니다."
    chain = ", ".join(_tie(rule, catalog) for rule in catalog.rules.tie_break)
    return f"최종 점수가 같으면 {chain} 순서로 가르고, 그래도 같으면 공동 순위입니다."


def _tie(rule: str, catalog: Catalog) -> str:
    head, _, rest = rule.partition(":")
    if head == "count":
        return f"{rest}등급 수"
    if head == "field":
        return f"'{catalog.fields[rest].name}' 분야 득점률"
    return next((each.name for each in catalog.rules.components if each.key == head), head)


def _weak(book: Rules) -> str:
    weak = book.weak
    said = []
    if weak.progress_below is not None:
        said.append(f"진도율이 {wording.percent(weak.progress_below / 100)} 미만")
    if weak.forecast_below:
        said.append(f"마감 예상 등급이 {weak.forecast_below} 미만")
    if weak.not_submitted:
        said.append("미제출")
    return f"{', '.join(said)} 가운데 하나면 부진지표입니다." if said else "정하지 않았습니다."


def _fields(catalog: Catalog, codes: tuple[str, ...]) -> str:
    return ", ".join(catalog.fields[code].name for code in codes)
