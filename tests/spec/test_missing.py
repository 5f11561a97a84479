"""Missing values: 해당없음, 미제출, 사례없음, 전년없음, and what each costs."""

import pytest

from tests.tables import plain

LOWEST = {"missing": {"not_submitted": "lowest"}}
EXCLUDE = {"missing": {"not_submitted": "exclude"}}


def test_not_applicable_leaves_both_points_and_weight(assert_cells):
    assert_cells("""
        시군 | 실적 | 상태     | → 상태   | → 등급 | → 득점 | → 배점
        가   |      | 해당없음 | 해당없음 |        |        |
        나   | 95   | 해당없음 | 해당없음 |        |        |
        다   | 95   |          | 제출     | S      | 10     | 10
        """)


def test_the_rulebook_may_name_who_is_exempt_whatever_is_reported(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 상태   | → 득점 | → 배점
        가   | 95   | 해당없음 |        |
        나   | 95   | 제출     | 10     | 10
        """,
        not_applicable="지표코드 | 시군 | 사유\nN1 | 가 | 대상 시설 없음",
    )


def test_not_submitted_is_the_lowest_grade_and_no_zero(assert_cells):
    assert_cells(
        """
        시군 | 실적 | 상태   | → 상태 | → 등급 | → 득점 | → 배점
        가   |      | 미제출 | 미제출 | D      | 6      | 10
        나   |      |        | 미제출 | D      | 6      | 10
        """,
        rules=LOWEST,
    )


def test_not_submitted_is_zero_points_where_the_lowest_ratio_is_zero(assert_cells):
    assert_cells(
        """
        시군 | 상태   | → 등급 | → 득점 | → 배점
        가   | 미제출 | D      | 0      | 10
        """,
        rules={"grades": {"ratio": {"S": "1", "A": "0.9", "B": "0.8", "C": "0.7", "D": "0"}}},
    )


def test_not_submitted_leaves_the_sum_where_it_is_excluded_but_is_still_said(assert_cells):
    assert_cells(
        """
        시군 | 상태   | → 상태 | → 등급 | → 득점 | → 배점
        가   | 미제출 | 미제출 |        |        |
        """,
        rules=EXCLUDE,
    )


def test_a_city_without_a_row_for_the_month_did_not_submit(score_of):
    scores = score_of("시군 | 실적\n가 | 95", cities=[{"시군": "가"}, {"시군": "나"}])

    assert scores.cells["나", "N1"].state == "미제출"
    assert scores.cells["나", "N1"].grade == "D"
    assert scores.cities["나"].not_submitted == 1


@pytest.mark.parametrize("rules", [LOWEST, EXCLUDE])
def test_no_cases_and_no_prior_leave_the_sum_whatever_becomes_of_the_not_submitted(assert_cells, rules):
    assert_cells(
        """
        시군 | 분자 | 분모 | → 상태   | → 득점 | → 배점
        가   | 0    | 0    | 사례없음 |        |
        나   | 9    | 1    | 전년없음 |        |
        """,
        {"실적종류": "비율", "채점방식": "전년대비"},
        rules=rules,
    )


def test_a_missing_indicator_spreads_its_weight_over_the_city(score_of):
    scores = score_of(TWO_FIELDS, indicators=FOUR)

    assert plain(scores.cities["가"].city_eval) == "80"  # (10 + 6 + 8) of 30


def test_a_missing_indicator_spreads_its_weight_over_its_field(score_of):
    scores = score_of(TWO_FIELDS, indicators=FOUR, rules={"missing": {"not_applicable": "field"}})

    assert plain(scores.cities["가"].city_eval) == "85"  # (10 scaled to 20) + 6 + 8 of 40


def test_a_field_with_both_kinds_of_indicators_is_scaled_up_as_a_whole_without_blocks(score_of):
    scores = score_of(
        TWO_FIELDS,
        indicators=[row | {"구분": block} for row, block in zip(FOUR, ["정부연계", "도정"] * 2, strict=True)],
        rules={"missing": {"not_applicable": "field"}},
    )

    assert plain(scores.cities["가"].city_eval) == "85"


def test_within_a_block_its_part_of_the_field_is_scaled_up(score_of):
    indicators = [
        {"지표코드": "N1", "분야코드": "F1", "구분": "정부연계"},
        {"지표코드": "N2", "분야코드": "F1", "구분": "정부연계", "배점": "30"},
        {"지표코드": "N3", "분야코드": "F2", "구분": "정부연계"},
        {"지표코드": "N4", "분야코드": "F1", "구분": "도정"},
    ]
    scores = score_of(
        """
        시군 | 지표코드 | 실적 | 상태
        가   | N1       | 95   |
        가   | N2       |      | 해당없음
        가   | N3       | 1    |
        가   | N4       | 1    |
        """,
        indicators=indicators,
        rules={"missing": {"not_applicable": "field"}, "blocks": {"정부연계": "0.5", "도정": "0.5"}},
    )

    assert plain(scores.cities["가"].city_eval) == "76"  # ((40 + 6) of 50 + 6 of 10) / 2


def test_a_field_where_nothing_applies_drops_out(score_of):
    scores = score_of(
        """
        시군 | 지표코드 | 실적 | 상태
        가   | N1       | 95   |
        가   | N2       | 95   |
        가   | N3       |      | 해당없음
        가   | N4       |      | 해당없음
        """,
        indicators=FOUR,
        rules={"missing": {"not_applicable": "field"}},
    )

    assert plain(scores.cities["가"].city_eval) == "100"


FOUR = [
    {"지표코드": "N1", "분야코드": "F1"},
    {"지표코드": "N2", "분야코드": "F1"},
    {"지표코드": "N3", "분야코드": "F2"},
    {"지표코드": "N4", "분야코드": "F2"},
]
TWO_FIELDS = """
    시군 | 지표코드 | 실적 | 상태
    가   | N1       | 95   |
    가   | N2       |      | 해당없음
    가   | N3       | 1    |
    가   | N4       | 75   |
    """


def test_how_many_are_missing_is_counted_for_each_city(score_of):
    scores = score_of(
        """
        시군 | 지표코드 | 실적 | 상태
        가   | N1       |      | 미제출
        가   | N2       |      | 해당없음
        가   | N4       | 75   |
        """,
        indicators=FOUR,
    )

    assert scores.cities["가"].not_submitted == 2
    assert scores.cities["가"].not_applicable == 1


def test_a_city_to_which_nothing_applies_has_no_evaluation_and_no_rank(score_of):
    scores = score_of("시군 | 실적 | 상태\n가 | | 해당없음\n나 | 1 |")

    assert scores.cities["가"].city_eval is None
    assert scores.cities["가"].final is None
    assert scores.cities["가"].in_city_eval.rank is None
    assert scores.cities["나"].in_city_eval.rank == 1
