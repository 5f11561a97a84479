"""One Korean sentence for each step of a trace. Facts come from scoring; nothing is computed here."""

from collections.abc import Callable, Mapping

from dashboard.model import Indicator, Report, State
from dashboard.particles import topic, towards
from dashboard.present.numbers import number
from dashboard.present.standing_sentences import STANDING, Facts
from dashboard.scoring import Step

SECTIONS = {
    "cell": "지표",
    "field": "분야",
    "city_eval": "시군종합평가(올해)",
    "final": "최종 점수",
    "award": "순위와 시상",
}


def sentence(step: Step, indicator: Indicator) -> str:
    """What happened at one step, in one sentence."""
    return SENTENCES[step.key](step.facts, indicator)


def _report(facts: Facts, _: Indicator) -> str:
    report: Report = facts["report"]
    if report.state is State.NOT_SUBMITTED and not report.month:
        return "이 달에 접수된 실적이 없습니다."
    given = [
        f"{name} {number(value)}"
        for name, value in (("분자", report.numerator), ("분모", report.denominator), ("실적", report.value))
        if value is not None
    ]
    grade = [f"등급 {report.grade}"] if report.grade else []
    return f"{report.month} 기준으로 {', '.join([*given, *grade]) or '값 없이'} 접수되었습니다(상태: {report.state})."


def _value(facts: Facts, indicator: Indicator) -> str:
    report: Report = facts["report"]
    value = f"{number(facts['value'])}{indicator.unit}"
    if facts["quotient"] and report.numerator is not None and report.denominator is not None:
        scale = "100 × " if facts["quotient"] == 100 else ""
        return f"실적은 {scale}{number(report.numerator)} ÷ {number(report.denominator)} = {value}입니다."
    return f"실적은 {value}입니다."


def _attainment(facts: Facts, _: Indicator) -> str:
    one, two = ("value", "target") if facts["up"] else ("target", "value")
    names = {"value": "실적", "target": "목표"}
    return (
        f"달성률은 100 × {names[one]} {number(facts[one])} ÷ {names[two]} {number(facts[two])}"
        f" = {number(facts['attained'])}%입니다."
    )


def _cut(facts: Facts, _: Indicator) -> str:
    words = "이하" if facts["at_most"] else "이상"
    grade = f"{facts['grade']}등급"
    basis = number(facts["basis"])
    return f"{basis}{topic(basis)} {grade} 기준 {number(facts['cut'])} {words}이므로 {grade}입니다."


def _no_cut(facts: Facts, _: Indicator) -> str:
    cut = "" if facts["cut"] is None else f"(마지막 기준 {number(facts['cut'])})"
    basis = number(facts["basis"])
    return f"{basis}{topic(basis)} 어느 기준에도 들지 않아{cut} 가장 낮은 {facts['grade']}등급입니다."


def _share(facts: Facts, _: Indicator) -> str:
    if facts["ratio"] is None:
        return (
            f"배점의 {number(facts['share'])}%로 어느 등급 비율에도 이르지 못하여 {facts['grade']}등급입니다."
        )
    return (
        f"배점의 {number(facts['share'])}%는 {facts['grade']}등급 비율 {number(100 * facts['ratio'])}% 이상이므로"
        f" {facts['grade']}등급입니다."
    )


def _target_met(facts: Facts, _: Indicator) -> str:
    words = "이상" if facts["up"] else "이하"
    met = "달성" if facts["met"] else "미달성"
    return f"실적 {number(facts['value'])}, 목표 {number(facts['target'])} {words}: {met}입니다."


def _year_on_year(facts: Facts, _: Indicator) -> str:
    turned = "" if facts["up"] else "(하향 지표이므로 부호를 바꿈)"
    return (
        f"전년 {number(facts['prior'])}에서 {number(facts['value'])}{towards(number(facts['value']))},"
        f" 증감률은 {number(facts['change'])}%{turned}입니다."
    )


def _points(facts: Facts, _: Indicator) -> str:
    ratio = "등급 비율" if facts["by_grade"] else "득점 비율"
    return f"득점은 배점 {number(facts['weight'])} × {ratio} {number(facts['ratio'])} = {number(facts['points'])}점입니다."


def _override(facts: Facts, _: Indicator) -> str:
    computed = facts["computed"] or "없음"
    return (
        f"공식 결과 {facts['grade']}등급이 계산 결과({computed})를 대신하여 {number(facts['points'])}점입니다"
        f"(사유: {facts['reason']}, 근거: {facts['source']})."
    )


SENTENCES: Mapping[str, Callable[[Facts, Indicator], str]] = {
    "report": _report,
    "value": _value,
    "no_cases": lambda *_: "분모가 0이므로 사례가 없습니다(사례없음).",
    "rounded": lambda facts, _: f"소수 {facts['digits']}자리로 반올림하면 {number(facts['rounded'])}입니다.",
    "attainment": _attainment,
    "nothing_left": lambda facts, _: f"실적이 {number(facts['value'])}이므로 가장 좋은 결과로 봅니다.",
    "cap": lambda facts, _: (
        f"달성률 {number(facts['attained'])}%를 상한 {number(facts['cap'])}%까지 인정합니다."
    ),
    "target_met": _target_met,
    "no_prior": lambda *_: "전년 실적이 없거나 0이어서 증감률을 구할 수 없습니다(전년없음).",
    "year_on_year": _year_on_year,
    "group_rank": lambda facts, _: (
        f"그룹에서 실적이 있는 {facts['cities']}개 시군 중 {facts['rank']}위로 상위 {number(facts['percent'])}%입니다."
    ),
    "group_spread": lambda facts, _: (
        f"그룹의 최저 {number(facts['least'])}, 최고 {number(facts['most'])} 사이에서 {number(facts['percent'])}% 자리입니다."
    ),
    "entered_grade": lambda facts, _: f"입력된 등급은 {facts['grade']}입니다.",
    "cut_met": _cut,
    "no_cut_met": _no_cut,
    "share_reached": _share,
    "missing_is_lowest": lambda facts, _: f"미제출이므로 가장 낮은 {facts['grade']}등급으로 봅니다.",
    "points": _points,
    "override": _override,
    "does_not_count": lambda facts, _: f"{facts['state']}이므로 득점과 배점의 합에서 모두 빠집니다.",
    "not_applicable": lambda facts, _: f"해당없음으로 정해진 지표입니다(사유: {facts['reason']}).",
    "rounding_moved_grade": lambda facts, _: (
        f"반올림으로 등급 변동: 반올림하지 않으면 {facts['without']}등급, 반올림하면 {facts['grade']}등급입니다."
    ),
    **STANDING,
}
