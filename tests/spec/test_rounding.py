"""Rounding: half up, away from zero, and said so where it moves a grade."""

import pytest

from tests.tables import plain

EXACT = {"rounding": {"grade_on": "exact"}}
ALMOST_95 = """
    시군 | 분자 | 분모
    가   | 968  | 1019
    """
RATE = {"실적종류": "비율", "S": "95", "A": "90", "B": "80", "C": "70"}


def test_halves_are_rounded_up_and_away_from_zero_below_it(assert_cells):
    assert_cells(
        """
        시군 | 분자   | 분모 | → 반올림
        가   | 1      | 32   | 0.03
        나   | 1      | 8    | 0.13
        다   | -0.125 | 1    | -0.13
        라   | -1     | 8    | -0.13
        마   | 0.005  | 1    | 0.01
        바   | 0.0049 | 1    | 0
        """,
        {"실적종류": "평균"},
    )


def test_one_in_thirty_two_as_a_rate_is_three_point_one_three(assert_cells):
    assert_cells(
        """
        시군 | 분자 | 분모 | → 실적 | → 반올림
        가   | 1    | 32   | 3.125  | 3.13
        """,
        {"실적종류": "비율"},
    )


def test_minus_an_eighth_is_minus_point_one_three(assert_cells):
    assert_cells("""
        시군 | 실적   | → 반올림
        가   | -0.125 | -0.13
        """)


@pytest.mark.parametrize(("digits", "rounded"), [("0", "3"), ("1", "2.7"), ("3", "2.667"), ("", "2.67")])
def test_the_indicators_own_decimals_beat_the_rulebooks(score_of, digits, rounded):
    scores = score_of("시군 | 분자 | 분모\n가 | 8 | 3", indicators=[{"실적종류": "평균", "소수자리": digits}])

    assert plain(scores.cells["가", "N1"].rounded) == rounded


def test_968_of_1019_rounds_to_95_and_meets_the_cut(assert_cells):
    assert_cells(
        """
        시군 | 분자 | 분모 | → 반올림 | → 등급
        가   | 968  | 1019 | 95       | S
        """,
        RATE | {"소수자리": "2"},
    )


def test_968_of_1019_does_not_meet_95_where_grades_are_exact(assert_cells):
    assert_cells(
        """
        시군 | 분자 | 분모 | → 반올림   | → 기준     | → 등급
        가   | 968  | 1019 | 96800/1019 | 96800/1019 | A
        """,
        RATE,
        rules=EXACT,
    )


def test_the_trace_says_when_rounding_moved_the_grade(score_of, trace_of):
    trace = trace_of(score_of(ALMOST_95, indicators=[RATE]), "가")

    assert "반올림으로 등급 변동: 반올림하지 않으면 A등급, 반올림하면 S등급입니다." in trace


def test_the_trace_is_silent_about_rounding_that_moved_nothing(score_of, trace_of):
    trace = trace_of(score_of("시군 | 분자 | 분모\n가 | 19 | 20", indicators=[RATE]), "가")

    assert "반올림으로 등급 변동" not in trace


def test_an_exact_rulebook_never_speaks_of_rounding(score_of, trace_of):
    trace = trace_of(score_of(ALMOST_95, indicators=[RATE], rules=EXACT), "가")

    assert "반올림" not in trace


def test_rounding_the_attainment_can_move_the_grade_as_well(score_of, trace_of):
    indicator = {"채점방식": "달성률구간", "목표": "19.0009", "S": "95", "A": "90", "B": "80", "C": "70"}
    scores = score_of("시군 | 실적\n가 | 18.05", indicators=[indicator])

    assert plain(scores.cells["가", "N1"].basis) == "95"
    assert "반올림하지 않으면 A등급, 반올림하면 S등급" in trace_of(scores, "가")


@pytest.mark.parametrize(
    ("grade_on", "basis", "grade"), [("rounded", "94.12", "A"), ("exact", "1600/17", "B")]
)
def test_the_attainment_is_rounded_again(score_of, grade_on, basis, grade):
    indicator = {"채점방식": "달성률구간", "목표": "17", "S": "99", "A": "94.12", "B": "80", "C": "70"}
    scores = score_of(
        "시군 | 실적\n가 | 16", indicators=[indicator], rules={"rounding": {"grade_on": grade_on}}
    )

    assert plain(scores.cells["가", "N1"].basis) == basis
    assert scores.cells["가", "N1"].grade == grade
