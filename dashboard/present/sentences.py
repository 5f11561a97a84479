"""One Korean sentence for each step of a trace. Facts come from scoring; nothing is computed here."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from dashboard import exact
from dashboard.catalog.diff import Change
from dashboard.model import Indicator, Report, State
from dashboard.scoring import CityScore, Step, Trace

SECTIONS = {
    "cell": "지표",
    "field": "분야",
    "city_eval": "시군종합평가(올해)",
    "final": "최종 점수",
    "award": "순위와 시상",
}

Facts = Mapping[str, Any]  # each step names its own facts; a wrong name is a KeyError in the spec tests


def trace_lines(trace: Trace, month: str) -> list[str]:
    """The trace as an indented tree of sentences."""
    lines = [f"{trace.city} · {trace.indicator.code} {trace.indicator.name} · {month}"]
    for section in trace.sections:
        lines.append(f"├ {SECTIONS[section.key]}")
        lines += [f"│  └ {sentence(step, trace.indicator)}" for step in section.steps]
    return lines


def trace_tree(trace: Trace, month: str) -> dict[str, object]:
    """The trace as plain data for ``--json``; exact numbers as text (a decimal, else n/d)."""
    return {
        "city": trace.city,
        "indicator": trace.indicator.code,
        "name": trace.indicator.name,
        "month": month,
        "state": trace.cell.state,
        "grade": trace.cell.grade,
        "assumed": list(trace.cell.assumptions),
        "sections": [
            {
                "key": section.key,
                "title": SECTIONS[section.key],
                "steps": [
                    {
                        "step": step.key,
                        "sentence": sentence(step, trace.indicator),
                        "facts": {name: _plain(fact) for name, fact in step.facts.items()},
                    }
                    for step in section.steps
                ],
            }
            for section in trace.sections
        ],
    }


def sentence(step: Step, indicator: Indicator) -> str:
    """What happened at one step, in one sentence."""
    return SENTENCES[step.key](step.facts, indicator)


def standing(home: CityScore) -> str:
    """Where the home city stands, in one sentence."""
    if home.final is None:
        return f"{home.city}: 정부합동평가 점수가 없어 최종 순위가 없습니다."
    rank = _rank(home.in_final.rank, tied=home.in_final.tied)
    return f"{home.city}: {home.population_group}그룹 {rank}, 최종 {number(home.final, 2)}점, {home.award or '시상 없음'}, 상사업비 {home.grant:,}원"


def change(one: Change) -> str:
    """One changed item of a rulebook."""
    where = " ".join(part for part in (one.table, one.item, one.column) if part)
    if one.before is None:
        return f"{where}: 새로 생김 ({one.after})"
    if one.after is None:
        return f"{where}: 없어짐 ({one.before})"
    return f"{where}: {one.before} → {one.after}"


def moved(move: Mapping[str, Any]) -> str:
    """Whose place or award a change of rules moves."""
    before, after = (
        f"{each['rank']}위({each['award'] or '시상 없음'})" if each["rank"] else "순위 없음"
        for each in (move["before"], move["after"])
    )
    return f"{move['city']}: {before} → {after}"


def _plain(fact: object) -> object:
    if isinstance(fact, Fraction):
        return exact.plain(fact)
    if isinstance(fact, Report):
        return _plain(fact._asdict())
    if isinstance(fact, Mapping):
        return {str(name): _plain(value) for name, value in fact.items()}
    if isinstance(fact, list | tuple):
        return [_plain(value) for value in fact]
    return fact if fact is None or isinstance(fact, bool | int) else str(fact)


def number(value: Fraction, digits: int = 6) -> str:
    """A number as officials write it: thousands separators, and "…" where decimals were cut off.

    >>> number(Fraction(96800, 1019)), number(Fraction(1234))
    ('94.995093…', '1,234')
    """
    shown = exact.show(abs(value), digits)
    cut_off = Fraction(shown) != abs(value)
    whole, _, part = shown.partition(".")
    part = part if cut_off else part.rstrip("0")
    sign = "-" if value < 0 else ""
    return f"{sign}{int(whole):,}{'.' if part else ''}{part}{'…' if cut_off else ''}"


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
    return f"{number(facts['basis'])}은(는) {facts['grade']}등급 기준 {number(facts['cut'])} {words}이므로 {facts['grade']}등급입니다."


def _no_cut(facts: Facts, _: Indicator) -> str:
    cut = "" if facts["cut"] is None else f"(마지막 기준 {number(facts['cut'])})"
    return f"{number(facts['basis'])}은(는) 어느 기준에도 들지 않아{cut} 가장 낮은 {facts['grade']}등급입니다."


def _share(facts: Facts, _: Indicator) -> str:
    if facts["ratio"] is None:
        return f"배점의 {number(facts['share'])}%로 어느 등급 비율에도 이르지 못하여 {facts['grade']}등급입니다."
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
        f"전년 {number(facts['prior'])}에서 {number(facts['value'])}(으)로,"
        f" 증감률은 {number(facts['change'])}%{turned}입니다."
    )


def _points(facts: Facts, indicator: Indicator) -> str:
    ratio = "등급 비율" if facts["by_grade"] else "득점 비율"
    return f"득점은 배점 {number(facts['weight'])} × {ratio} {number(facts['ratio'])} = {number(facts['points'])}점입니다."


def _override(facts: Facts, _: Indicator) -> str:
    computed = facts["computed"] or "없음"
    return (
        f"공식 결과 {facts['grade']}등급이 계산 결과({computed})를 대신하여 {number(facts['points'])}점입니다"
        f"(사유: {facts['reason']}, 근거: {facts['source']})."
    )


def _field_rate(facts: Facts, _: Indicator) -> str:
    if facts["rate"] is None:
        return f"'{facts['name']}' 분야에는 적용되는 지표가 없어 득점률과 순위가 없습니다."
    return (
        f"'{facts['name']}' 분야 득점률은 100 × {number(facts['points'])} ÷ {number(facts['weight'])}"
        f" = {number(facts['rate'])}이고, {facts['population_group']}그룹 {facts['ranked']}개 시군 중"
        f" {_rank(facts['place'].rank, tied=facts['place'].tied)}입니다."
    )


def _rank(rank: int | None, *, tied: bool) -> str:
    return f"공동 {rank}위" if tied else f"{rank}위"


def _mean(facts: Facts, _: Indicator) -> str:
    block = f"{facts['block']} " if facts["block"] else ""
    over = "(해당없음의 배점을 분야 안에서 나눔)" if facts["over_field"] else ""
    return (
        f"{block}득점 합 {number(facts['points'])} ÷ 배점 합 {number(facts['weight'])}{over} × 100"
        f" = {number(facts['mean'])}점입니다."
    )


def _blocks(facts: Facts, _: Indicator) -> str:
    terms = " + ".join(f"{block} {number(facts['shares'][block])} × {number(mean)}" for block, mean in facts["reached"].items())
    return f"구분별 몫으로 더하면 {terms} → {number(facts['base'])}점입니다."


def _city_eval(facts: Facts, _: Indicator) -> str:
    if not facts["adjustment"]:
        return f"가점·감점 없이 시군종합평가 점수는 {number(facts['score'])}점입니다."
    return f"시군종합평가 점수는 {number(facts['base'])} + 가감점 {number(facts['adjustment'])} = {number(facts['score'])}점입니다."


def _place(facts: Facts, what: str) -> str:
    if facts["rank"] is None:
        return f"{what} 점수가 없어 순위를 매기지 않습니다."
    by = "정확한 값" if facts["digits"] is None else f"소수 {facts['digits']}자리 값"
    return (
        f"{what} 순위는 {facts['group']}그룹 {facts['cities']}개 시군 중"
        f" {_rank(facts['rank'], tied=facts['tied'])}입니다({by} 기준)."
    )


def _joint(facts: Facts, _: Indicator) -> str:
    if facts["score"] is None:
        return "정부합동평가 점수는 미정입니다."
    return f"정부합동평가 점수는 {number(facts['score'])}점입니다({facts['state']})."


def _final(facts: Facts, _: Indicator) -> str:
    terms = " + ".join(
        f"{number(weight)} × {name} {'없음' if score is None else number(score)}" for name, weight, score in facts["terms"]
    )
    return f"최종 점수는 {terms} = {number(facts['score'])}점입니다."


def _award(facts: Facts, _: Indicator) -> str:
    unsure = " 동점이 시상 경계에 걸쳐 있어 확정할 수 없습니다." if facts["uncertain"] else ""
    if facts["award"] is None:
        return f"시상 순위에 들지 않습니다.{unsure}"
    return f"{facts['rank']}위이므로 {facts['award']}, 상사업비는 {facts['grant']:,}원입니다.{unsure}"


SENTENCES: Mapping[str, Callable[[Facts, Indicator], str]] = {
    "report": _report,
    "value": _value,
    "no_cases": lambda *_: "분모가 0이므로 사례가 없습니다(사례없음).",
    "rounded": lambda facts, _: f"소수 {facts['digits']}자리로 반올림하면 {number(facts['rounded'])}입니다.",
    "attainment": _attainment,
    "nothing_left": lambda facts, _: f"실적이 {number(facts['value'])}이므로 가장 좋은 결과로 봅니다.",
    "cap": lambda facts, _: f"달성률 {number(facts['attained'])}%를 상한 {number(facts['cap'])}%까지 인정합니다.",
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
    "field_rate": _field_rate,
    "mean": _mean,
    "blocks": _blocks,
    "city_eval": _city_eval,
    "city_eval_rank": lambda facts, _: _place(facts, "시군종합평가"),
    "joint": _joint,
    "final": _final,
    "no_final": lambda facts, _: f"{facts['missing']} 점수가 없어 최종 점수와 순위가 없습니다.",
    "final_rank": lambda facts, _: _place(facts, "최종"),
    "award": _award,
}
