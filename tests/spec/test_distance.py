"""How far the next grade is: the least whole change that the real method grades better."""

import pytest
from hypothesis import given, settings

from dashboard.model import LEAVES_THE_SUM, Actuals, State
from dashboard.scoring import score
from dashboard.scoring.distance import Silence, distance
from tests.tables import plain, table
from tests.worlds import ABSOLUTE, worlds

RATE = {"실적종류": "비율", "단위": "%", "S": "95", "A": "90", "B": "85", "C": "80"}


@pytest.fixture
def assert_needs(score_of):
    """Score one indicator for drawn cities; the needs must be the ones that are drawn, "A +3, S +5"."""

    def hold(drawn, indicator, **catalog):
        rows = table(drawn)
        scores = score_of(drawn, indicators=[indicator], **catalog)
        got = [said(distance(scores, row["시군"], "N1")) for row in rows]
        assert got == [row["→ 필요"] for row in rows]

    return hold


def said(found):
    if found.silence:
        return found.silence.value
    return ", ".join(f"{need.grade} {plain(need.change)}" for need in found.needs)


def test_a_rate_needs_whole_cases_at_its_present_denominator(assert_needs):
    assert_needs(
        """
        시군   | 분자 | 분모 | → 필요
        부천시 | 17   | 20   | A 1, S 2
        수원시 | 18   | 20   | S 1
        안산시 | 19   | 20   | best
        용인시 | 0    | 3    | S 3
        """,
        RATE,
    )


def test_rounding_is_known_to_lift_a_value_over_the_cut(assert_needs):
    assert_needs(
        """
        시군   | 분자 | 분모 | → 필요
        부천시 | 967  | 1019 | S 1
        """,
        RATE,
    )
    assert_needs(
        """
        시군   | 분자 | 분모 | → 필요
        부천시 | 967  | 1019 | S 2
        """,
        RATE,
        rules={"rounding": {"grade_on": "exact"}},
    )


def test_a_count_needs_whole_cases_and_a_score_its_own_decimals(assert_needs):
    drawn = """
        시군   | 실적 | → 필요
        부천시 | {}   | {}
    """
    assert_needs(drawn.format("78", "A 2, S 12"), {})
    assert_needs(drawn.format("79.5", "A 0.5, S 10.5"), {"실적종류": "점수", "소수자리": "1"})
    assert_needs(drawn.format("79.996", "S 9.999"), {"실적종류": "점수"})


def test_a_falling_indicator_needs_fewer_and_never_less_than_none(assert_needs):
    falling = {"실적종류": "비율", "방향": "하향", "S": "0", "A": "10", "B": "20", "C": "30"}
    assert_needs(
        """
        시군   | 분자 | 분모 | → 필요
        부천시 | 5    | 20   | B -1, A -3, S -5
        수원시 | 0    | 20   | best
        """,
        falling,
    )


def test_a_falling_count_is_compared_with_its_target(assert_needs):
    assert_needs(
        """
        시군   | 실적 | → 필요
        부천시 | 12   | A -1, S -2
        """,
        {"방향": "하향", "채점방식": "달성률구간", "목표": "10", "S": "100", "A": "90", "B": "80", "C": "70"},
    )


def test_a_target_has_no_grades_in_between(assert_needs):
    assert_needs(
        """
        시군   | 실적 | → 필요
        부천시 | 3    | S 3
        """,
        {"채점방식": "달성여부", "목표": "6"},
    )


def test_a_change_against_last_year_is_said_in_cases_of_this_year(assert_needs):
    assert_needs(
        """
        시군   | 실적 | → 필요
        부천시 | 100  | A 2, S 5
        """,
        {"채점방식": "전년대비", "S": "5", "A": "2", "B": "0", "C": "-5"},
        prior="지표코드 | 시군 | 실적\nN1 | 부천시 | 100",
    )


def test_what_hangs_on_others_or_on_a_jury_is_never_invented(assert_needs):
    drawn = """
        시군   | 실적 | 등급 | → 필요
        부천시 | 1    | {}   | {}
        수원시 | 2    | {}   | {}
    """
    assert_needs(
        drawn.format("", "relative", "", "relative"),
        {"채점방식": "그룹순위", "S": "10", "A": "20", "B": "30", "C": "40"},
    )
    assert_needs(drawn.format("", "relative", "", "best"), {"채점방식": "그룹편차"})
    assert_needs(drawn.format("B", "entered", "S", "best"), {"채점방식": "정성등급"})


def test_what_is_not_there_or_decided_has_no_distance(assert_needs):
    assert_needs(
        """
        시군   | 실적 | 상태     | → 필요
        부천시 | 70   | 제출     | overridden
        수원시 |      | 미제출   | no_value
        안산시 |      | 해당없음 | does_not_count
        """,
        {},
        overrides="지표코드 | 시군 | 등급 | 사유 | 근거\nN1 | 부천시 | A | 도 검증 | 공문",
    )


def test_a_cut_that_no_fewer_cases_can_meet_is_out_of_reach(assert_needs):
    assert_needs(
        """
        시군   | 실적 | → 필요
        부천시 | 3    | out_of_reach
        """,
        {"방향": "하향", "S": "-4", "A": "-3", "B": "-2", "C": "-1"},
    )


@settings(max_examples=60, deadline=None, derandomize=True)
@given(world=worlds(ABSOLUTE))
def test_one_step_less_than_the_least_change_earns_a_worse_grade(world):
    catalog, actuals = world
    scores = score(actuals, catalog)
    order = catalog.rules.grades.index
    for (city, code), cell in scores.cells.items():
        found = distance(scores, city, code)
        assert bool(found.needs) != bool(found.silence)
        if found.silence is Silence.NO_VALUE:
            assert cell.state is State.NOT_SUBMITTED
        if found.silence is Silence.DOES_NOT_COUNT:
            assert cell.state in LEAVES_THE_SUM
        for need in found.needs:
            assert regraded(scores, city, code, need, need.change) == need.grade
            less = need.change - need.step if need.change > 0 else need.change + need.step
            assert order(regraded(scores, city, code, need, less)) > order(need.grade)


def regraded(scores, city, code, need, change):
    report = scores.actuals.reports[city, code]
    if need.of_numerator:
        report = report._replace(numerator=report.numerator + change)
    else:
        report = report._replace(value=report.value + change)
    reports = {**scores.actuals.reports, (city, code): report}
    return score(Actuals(scores.month, reports), scores.catalog).cells[city, code].grade
