"""The value of a report: 비율, 평균, 건수·점수·수준."""

import pytest


def test_a_rate_is_a_hundred_times_numerator_over_denominator(assert_cells):
    assert_cells(
        """
        시군 | 분자  | 분모  | → 실적
        가   | 57    | 100   | 57
        나   | 19    | 20    | 95
        다   | 1     | 3     | 100/3
        라   | 1,234 | 2,468 | 50
        """,
        {"실적종류": "비율"},
    )


def test_a_mean_is_numerator_over_denominator(assert_cells):
    assert_cells(
        """
        시군 | 분자 | 분모 | → 실적
        가   | 9    | 4    | 2.25
        나   | 0    | 7    | 0
        """,
        {"실적종류": "평균"},
    )


@pytest.mark.parametrize("kind", ["비율", "평균", "건수", "점수", "수준"])
def test_without_numerator_and_denominator_the_reported_value_is_the_value(assert_cells, kind):
    assert_cells(
        """
        시군 | 분자 | 분모 | 실적  | → 실적
        가   |      |      | 87.5  | 87.5
        나   |      |      | +1,000.25 | 1000.25
        다   |      |      | -3    | -3
        """,
        {"실적종류": kind},
    )


@pytest.mark.parametrize("kind", ["건수", "점수", "수준"])
def test_counts_scores_and_levels_do_not_divide(assert_cells, kind):
    assert_cells(
        """
        시군 | 분자 | 분모 | 실적 | → 실적
        가   | 1    | 2    | 33   | 33
        """,
        {"실적종류": kind},
    )


def test_numerator_and_denominator_beat_a_contradicting_value(assert_cells):
    assert_cells(
        """
        시군 | 분자 | 분모 | 실적 | → 실적 | → 등급
        가   | 95   | 100  | 12   | 95     | S
        """,
        {"실적종류": "비율"},
    )


def test_no_value_at_all_is_not_submitted(assert_cells):
    assert_cells(
        """
        시군 | 분자 | 분모 | 실적 | → 상태 | → 실적
        가   |      |      |      | 미제출 |
        나   |      | 20   |      | 미제출 |
        다   | 20   |      |      | 미제출 |
        """,
        {"실적종류": "비율"},
    )


def test_nothing_out_of_nothing_is_no_cases(assert_cells):
    assert_cells(
        """
        시군 | 분자 | 분모 | → 상태   | → 등급 | → 득점 | → 배점
        가   | 0    | 0    | 사례없음 |        |        |
        나   | 1    | 1    | 제출     | S      | 10     | 10
        """,
        {"실적종류": "비율"},
    )


def test_the_reported_state_stays_on_the_cell(assert_cells):
    assert_cells("""
        시군 | 실적 | 상태 | → 상태
        가   | 90   |      | 제출
        나   | 90   | 제출 | 제출
        다   | 90   | 추정 | 추정
        라   | 90   | 확정 | 확정
        """)
