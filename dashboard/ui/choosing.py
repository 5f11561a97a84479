"""One change of a scenario, out of pickers: what is changed, of which city and indicator, and to what."""

from fractions import Fraction

import streamlit as st

from dashboard.exact import number
from dashboard.model import Catalog, Method
from dashboard.present import labels, wording
from dashboard.present import scenario_words as words
from dashboard.scoring.scenario import (
    Applies,
    Change,
    Graded,
    GradeOn,
    JointScore,
    Missing,
    RankOn,
    Ratio,
    Share,
    TieBreak,
    Value,
    Weight,
)
from dashboard.scoring.suppose import tie_breakers

HUNDRED = 100


def chosen(catalog: Catalog) -> Change | None:
    """The change that the pickers say; None until they say one."""
    kinds = list(words.KINDS)
    with st.container(horizontal=True, key="change"):
        kind = st.selectbox(words.KIND, kinds, index=kinds.index(Graded), format_func=words.KINDS.__getitem__)
        if kind in (Value, Graded, Applies):
            return _of_a_cell(kind, catalog)
        if kind in (JointScore, Weight):
            return _of_a_number(kind, catalog)
        return _of_a_rule(kind, catalog)


def _of_a_cell(kind: type[Change], catalog: Catalog) -> Change | None:
    city, code = _city(catalog), _indicator(catalog)
    if kind is Graded:
        return Graded(city, code, st.selectbox(labels.GRADE, catalog.rules.grades))
    if kind is Applies:
        said = st.selectbox("해당 여부", [False, True], format_func=words.APPLIES.__getitem__)
        return Applies(city, code, applies=said)
    if catalog.indicators[code].method is Method.ENTERED_GRADE:
        st.info("심사로 등급을 정하는 지표입니다. '등급'을 골라 바꾸십시오.")
        return None
    return _value(city, code, catalog)


def _value(city: str, code: str, catalog: Catalog) -> Value | None:
    indicator = catalog.indicators[code]
    if not indicator.kind.is_quotient:
        value = _number(f"실적({indicator.unit})" if indicator.unit else "실적")
        return None if value is None else Value(city, code, None, None, value)
    over, under = _number(labels.NUMERATOR), _number(labels.DENOMINATOR)
    return None if over is None or under is None else Value(city, code, over, under, None)


def _of_a_number(kind: type[Change], catalog: Catalog) -> Change | None:
    if kind is Weight:
        code, weight = _indicator(catalog), _number("배점(점)")
        return None if weight is None else Weight(code, weight)
    city, score = _city(catalog), _number("점수(점)")
    return None if score is None else JointScore(city, score)


def _of_a_rule(kind: type[Change], catalog: Catalog) -> Change | None:
    if kind is Share:
        part = _number("올해 시군종합평가의 비중(%)", "80")
        return None if part is None else Share(part / HUNDRED)
    if kind is Ratio:
        grade, part = st.selectbox(labels.GRADE, catalog.rules.grades), _number("배점의 몇 %")
        return None if part is None else Ratio(grade, part / HUNDRED)
    if kind is GradeOn:
        return GradeOn(st.selectbox("등급", [False, True], format_func=words.GRADE_ON.__getitem__))
    if kind is RankOn:
        digits = [None, 0, 1, 2, 3, 4]
        place = st.selectbox(
            "소수 자리",
            range(len(digits)),
            format_func=lambda each: words.rule(RankOn(digits[each]), catalog),
        )
        return RankOn(digits[place])
    if kind is Missing:
        return Missing(st.selectbox("미제출", [False, True], format_func=words.MISSING.__getitem__))
    return TieBreak(
        tuple(
            st.multiselect(
                "동점을 가르는 차례",
                tie_breakers(catalog),
                format_func=lambda each: words.breaker(each, catalog),
                placeholder="고르지 않으면 공동 순위",
            )
        )
    )


def _city(catalog: Catalog) -> str:
    names = list(catalog.cities)
    city: str = st.selectbox(labels.CITY, names, index=names.index(catalog.rules.home_city))
    return city


def _indicator(catalog: Catalog) -> str:
    codes = list(catalog.indicators)
    code: str = st.selectbox(
        labels.INDICATOR,
        codes,
        format_func=lambda each: labels.indicator_name(each, catalog.indicators[each].name),
    )
    return code


def _number(label: str, default: str = "") -> Fraction | None:
    given = st.text_input(label, default).strip()
    if not given:
        return None
    try:
        return number(given)
    except ValueError:
        st.error(words.NOT_A_NUMBER.format(given=wording.brief(given)))
        return None
