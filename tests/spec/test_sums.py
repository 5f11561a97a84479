"""From points to the city evaluation: fields, weights, blocks, 가점·감점, official grades."""

from fractions import Fraction

import pytest

from tests.tables import plain

THREE = [
    {"지표코드": "N1", "분야코드": "F1", "구분": "정부연계", "배점": "10"},
    {"지표코드": "N2", "분야코드": "F1", "구분": "정부연계", "배점": "30"},
    {"지표코드": "N3", "분야코드": "F2", "구분": "도정", "배점": "20"},
]
ACTUALS = """
    시군 | 지표코드 | 실적 | 상태
    가   | N1       | 95   |
    가   | N2       | 85   |
    가   | N3       | 1    |
    """
BLOCKS = {"blocks": {"정부연계": "0.8", "도정": "0.2"}}


def test_the_city_evaluation_is_a_hundred_times_points_over_weight(score_of):
    scores = score_of(ACTUALS, indicators=THREE)

    assert scores.cities["가"].city_eval == Fraction(100 * (10 + 27 + 12), 60)


def test_a_field_rate_is_a_hundred_times_points_over_weight_inside_the_field(score_of):
    scores = score_of(ACTUALS, indicators=THREE)

    assert plain(scores.fields["가", "F1"].rate) == "92.5"
    assert plain(scores.fields["가", "F2"].rate) == "60"
    assert plain(scores.fields["가", "F1"].points) == "37"
    assert plain(scores.fields["가", "F1"].weight) == "40"


def test_a_field_counts_the_grades_of_its_cells(score_of):
    scores = score_of(ACTUALS, indicators=THREE)

    assert scores.fields["가", "F1"].counts == {"S": 1, "A": 1, "B": 0, "C": 0, "D": 0}
    assert scores.cities["가"].counts == {"S": 1, "A": 1, "B": 0, "C": 0, "D": 1}


def test_with_blocks_the_ratios_are_weighted_by_the_shares(score_of):
    scores = score_of(ACTUALS, indicators=THREE, rules=BLOCKS)

    assert plain(scores.cities["가"].city_eval) == "86"  # 0.8 · 92.5 + 0.2 · 60


def test_a_block_where_nothing_applies_gives_its_share_away(score_of):
    scores = score_of(
        ACTUALS, indicators=THREE, rules=BLOCKS, not_applicable="지표코드 | 시군 | 사유\nN3 | 가 | 없음"
    )

    assert plain(scores.cities["가"].city_eval) == "92.5"


def test_adjustments_are_signed_and_added_to_the_city_evaluation(score_of):
    scores = score_of(
        ACTUALS,
        indicators=THREE,
        rules=BLOCKS,
        adjustments="시군 | 점수 | 사유\n가 | +1.5 | 우수사례\n가 | -0.25 | 지연 제출",
    )

    assert plain(scores.cities["가"].adjustment) == "1.25"
    assert plain(scores.cities["가"].city_eval) == "87.25"


def test_totals_above_a_hundred_stay(score_of):
    scores = score_of(
        "시군 | 실적\n가 | 95",
        joint="시군 | 점수\n가 | 101",
        adjustments="시군 | 점수 | 사유\n가 | 3 | 우수사례",
    )

    assert plain(scores.cities["가"].city_eval) == "103"
    assert plain(scores.cities["가"].final) == "102.4"


def test_a_weight_of_zero_is_graded_and_counted_but_adds_nothing(score_of):
    indicators = [THREE[0], THREE[1] | {"배점": "0"}, THREE[2] | {"배점": "0"}]
    scores = score_of(ACTUALS, indicators=indicators)

    assert plain(scores.cities["가"].city_eval) == "100"
    assert scores.cities["가"].counts["D"] == 1
    assert scores.fields["가", "F2"].rate is None


def test_weights_need_not_add_up_to_anything(score_of):
    indicators = [each | {"배점": weight} for each, weight in zip(THREE, ["0.1", "0.3", "0.2"], strict=True)]

    assert score_of(ACTUALS, indicators=indicators).cities["가"].city_eval == Fraction(
        100 * (10 + 27 + 12), 60
    )


# ── official grades ────────────────────────────────────────────────────────────────────────────────────

OVERRIDE = "지표코드 | 시군 | 등급 | 사유 | 근거\nN1 | 가 | A | 이의신청 | 공문"


def test_an_official_grade_beats_the_computed_one_and_both_are_shown(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 등급 | → 계산등급 | → 득점 | → 기준
        가   | 10   | A      | D          | 9      | 10
        나   | 10   | D      | D          | 6      | 10
        """,
        overrides=OVERRIDE,
    )


@pytest.mark.parametrize("mode", ["lowest", "exclude"])
def test_an_official_grade_makes_a_missing_cell_count(assert_cells, mode):
    assert_cells(
        """
        시군 | 분자 | 분모 | → 상태   | → 등급 | → 득점 | → 배점
        가   |      |      | 미제출   | A      | 9      | 10
        나   | 0    | 0    | 사례없음 | B      | 8      | 10
        다   | 5    | 1    | 전년없음 | C      | 7      | 10
        """,
        {"실적종류": "비율", "채점방식": "전년대비"},
        rules={"missing": {"not_submitted": mode}},
        overrides="지표코드 | 시군 | 등급\nN1 | 가 | A\nN1 | 나 | B\nN1 | 다 | C",
    )


def test_an_official_grade_does_not_make_an_exempt_city_count(assert_cells):
    assert_cells(
        """
        시군 | 실적 | 상태     | → 상태   | → 등급 | → 득점
        가   | 95   | 해당없음 | 해당없음 |        |
        """,
        overrides=OVERRIDE,
    )


def test_an_official_grade_earns_its_ratio_even_where_the_method_gives_points_itself(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 등급 | → 득점
        가   | 96   | A      | 9
        나   | 96   | A      | 9.6
        """,
        {"채점방식": "달성률비례", "목표": "100"},
        overrides=OVERRIDE,
    )
