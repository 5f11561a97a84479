"""The actuals and the rulebook that a scenario supposes, for the one scoring path."""

from collections.abc import Mapping
from dataclasses import replace

from dashboard.errors import ScenarioRefused
from dashboard.model import Actuals, Catalog, Cell, Joint, JointState, Override, Report, Rules, State
from dashboard.scoring.scenario import (
    Applies,
    Change,
    Graded,
    GradeOn,
    JointScore,
    Missing,
    RankOn,
    Ratio,
    Scenario,
    Share,
    TieBreak,
    Value,
    Weight,
)

SCENARIO = "시나리오"


def suppose(actuals: Actuals, catalog: Catalog, scenario: Scenario) -> tuple[Actuals, Catalog]:
    """What ``scoring.score`` is to be given for a scenario; without changes the very same objects.

    Raises ScenarioRefused for a city, indicator or grade that the rulebook does not know, and for rules that cannot be.
    """
    reports: dict[Cell, Report] = {}
    supposed = catalog
    for change in scenario.changes:
        _known(change, catalog)
        match change:
            case Value(city, code, numerator, denominator, value):
                said = (numerator, denominator, value)
                reports[city, code] = Report(actuals.month, *said, "", State.SUBMITTED, SCENARIO)
            case Ratio() | Share() | GradeOn() | RankOn() | TieBreak() | Missing():
                supposed = replace(supposed, rules=_ruled(supposed.rules, change))
            case _:
                supposed = _changed(supposed, change)
    _in_order(supposed.rules)
    return (replace(actuals, reports={**actuals.reports, **reports}) if reports else actuals), supposed


def _changed(catalog: Catalog, change: Graded | Applies | JointScore | Weight) -> Catalog:
    match change:
        case Graded(city, code, grade):
            won = Override(grade, SCENARIO, SCENARIO)
            return replace(catalog, overrides={**catalog.overrides, (city, code): won})
        case Applies(city, code, applies):
            return replace(catalog, not_applicable=_exempt(catalog, (city, code), applies=applies))
        case JointScore(city, score):
            joint = Joint(score, JointState.CONFIRMED, None)
            return replace(catalog, joint={**catalog.joint, city: joint})
        case Weight(code, weight):
            indicator = replace(catalog.indicators[code], weight=weight)
            return replace(catalog, indicators={**catalog.indicators, code: indicator})


def _exempt(catalog: Catalog, cell: Cell, *, applies: bool) -> Mapping[Cell, str]:
    others = {each: why for each, why in catalog.not_applicable.items() if each != cell}
    return others if applies else {**others, cell: SCENARIO}


def _ruled(rules: Rules, change: Share | Ratio | GradeOn | RankOn | TieBreak | Missing) -> Rules:
    match change:
        case Share(part):
            parts = {"city_eval": part, "joint_eval": 1 - part}
            return replace(
                rules, components=tuple(each._replace(weight=parts[each.key]) for each in rules.components)
            )
        case Ratio(grade, ratio):
            return replace(rules, ratios={**rules.ratios, grade: ratio})
        case GradeOn(rounded):
            return replace(rules, grade_on_rounded=rounded)
        case RankOn(digits):
            return replace(rules, rank_digits=digits)
        case TieBreak(chain):
            return replace(rules, tie_break=chain)
        case Missing(lowest):
            return replace(rules, missing_is_lowest=lowest)


def _known(change: Change, catalog: Catalog) -> None:
    """Refuse what names something that is not there, and numbers that no rulebook may hold."""
    names = (
        ("city", catalog.cities, "시군"),
        ("indicator", catalog.indicators, "지표"),
        ("grade", catalog.rules.grades, "등급"),
    )
    for name, known, korean in names:
        given = getattr(change, name, None)
        if given is not None and given not in known:
            raise ScenarioRefused(
                f"시나리오의 {korean} '{given}'이(가) 평가 기준에 없습니다. 평가 기준에 있는 {korean}만 쓰십시오."
            )
    match change:
        case Share(part) if not 0 <= part <= 1:
            raise ScenarioRefused("시군종합평가의 비중은 0 %에서 100 % 사이로 적으십시오.")
        case Weight(_, weight) if weight < 0:
            raise ScenarioRefused("배점은 0점 이상으로 적으십시오.")
        case JointScore(_, score) if score < 0:
            raise ScenarioRefused("정부합동평가 점수는 0점 이상으로 적으십시오.")
        case RankOn(int(digits)) if not 0 <= digits <= 18:
            raise ScenarioRefused("순위를 매길 소수 자리는 0에서 18 사이로 적으십시오.")
        case TieBreak(chain) if bad := [each for each in chain if each not in tie_breakers(catalog)]:
            raise ScenarioRefused(
                f"동점 처리 기준 '{bad[0]}'을(를) 알 수 없습니다. "
                "city_eval, joint_eval, count:등급, field:분야코드 가운데 고르십시오."
            )
        case _:
            return


def tie_breakers(catalog: Catalog) -> tuple[str, ...]:
    """Everything that may break a tie."""
    grades = (f"count:{grade}" for grade in catalog.rules.grades)
    return ("city_eval", "joint_eval", *grades, *(f"field:{code}" for code in catalog.fields))


def _in_order(rules: Rules) -> None:
    ratios = [rules.ratios[grade] for grade in rules.grades]
    if ratios != sorted(ratios, reverse=True) or ratios[-1] < 0:
        raise ScenarioRefused(
            "시나리오의 등급별 배점 비율이 등급 순서와 맞지 않습니다. 높은 등급의 비율이 낮은 등급보다 작지 않게 적으십시오."
        )
