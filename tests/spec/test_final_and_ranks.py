"""The total, the ranks within a population group, and what makes a tie."""

import pytest

from tests.tables import plain

ZERO = [
    {"key": "city_eval", "name": "올해", "weight": "1"},
    {"key": "joint_eval", "name": "전년도", "weight": "0"},
]


def test_the_total_is_the_weighted_sum_of_the_components(assert_cities):
    assert_cities("""
        시군 | 올해점수 | 합동  | → 올해 | → 전년도 | → 최종
        가   | 90       | 80    | 90     | 80       | 87
        나   | 99.5     | 94.56 | 99.5   | 94.56    | 98.018
        """)


def test_weights_of_the_components_are_data(assert_cities):
    assert_cities(
        """
        시군 | 올해점수 | 합동 | → 최종
        가   | 90       | 80   | 88
        """,
        rules={
            "components": [
                {"key": "city_eval", "name": "올해", "weight": "0.8"},
                {"key": "joint_eval", "name": "전년도", "weight": "0.2"},
            ]
        },
    )


def test_a_component_may_weigh_nothing(assert_cities):
    assert_cities(
        """
        시군 | 올해점수 | 합동 | → 최종 | → 순위
        가   | 90       | 80   | 90     | 2
        나   | 91       | 10   | 91     | 1
        """,
        rules={"components": ZERO},
    )


def test_a_city_without_a_joint_score_has_no_total_and_is_not_ranked_on_it(assert_cities):
    assert_cities("""
        시군 | 올해점수 | 합동 | → 최종 | → 순위 | → 전체순위 | → 올해순위 | → 전년도순위 | → 시상
        가   | 99       |      |        |        |            | 1          |              |
        나   | 90       | 80   | 87     | 1      | 1          | 2          | 1            | 최우수
        """)


def test_the_trace_says_that_a_city_without_a_joint_score_is_not_ranked(score_of, trace_of):
    scores = score_of("시군 | 실적\n가 | 95", joint="시군 | 점수 | 상태\n가 |  | 미정")
    trace = trace_of(scores, "가")

    assert "정부합동평가 점수는 미정입니다." in trace
    assert "정부합동평가(전년도) 점수가 없어 최종 점수와 순위가 없습니다." in trace


def test_an_estimated_joint_score_counts(score_of):
    scores = score_of("시군 | 실적\n가 | 95", joint="시군 | 점수 | 상태 | 표준편차\n가 | 80 | 추정 | 1.5")

    assert plain(scores.cities["가"].final) == "94"


def test_ranks_are_competition_ranks_within_the_group_and_overall(assert_cities):
    assert_cities("""
        시군 | 그룹 | 올해점수 | → 순위 | → 공동 | → 전체순위
        가   | 1    | 90       | 1      | 공동   | 2
        나   | 1    | 90       | 1      | 공동   | 2
        다   | 1    | 80       | 3      |        | 4
        라   | 2    | 95       | 1      |        | 1
        마   | 2    | 70       | 2      |        | 5
        """)


def test_everybody_equal_is_everybody_first(assert_cities):
    assert_cities("""
        시군 | 올해점수 | → 순위 | → 공동 | → 시상 | → 불확실
        가   | 90       | 1      | 공동   | 최우수 | 불확실
        나   | 90       | 1      | 공동   | 최우수 | 불확실
        다   | 90       | 1      | 공동   | 최우수 | 불확실
        """)


@pytest.mark.parametrize(
    ("rank_on", "ranks"),
    [
        ("exact", {"가": 1, "나": 2, "다": 3, "라": 4}),
        (3, {"가": 1, "나": 2, "다": 3, "라": 4}),
        (2, {"가": 1, "나": 1, "다": 3, "라": 4}),
        (1, {"가": 1, "나": 1, "다": 1, "라": 4}),
        (0, {"가": 1, "나": 1, "다": 1, "라": 1}),
    ],
)
def test_ranking_on_decimals_makes_ties_that_exact_ranking_does_not(assert_cities, rank_on, ranks):
    drawn = "\n".join(
        f"{city} | {score} | {ranks[city]} | {ranks[city]} | {ranks[city]}"
        for city, score in {"가": "98.224", "나": "98.219", "다": "98.19", "라": "98.1"}.items()
    )
    assert_cities(
        f"시군 | 올해점수 | → 순위 | → 올해순위 | → 전년도순위\n{drawn}",
        rules={"rounding": {"rank_on": rank_on}},
    )


def test_ranking_rounds_half_up(assert_cities):
    assert_cities(
        """
        시군 | 올해점수 | → 순위
        가   | 90.15    | 1
        나   | 90.2     | 1
        다   | 90.14    | 3
        """,
        rules={"rounding": {"rank_on": 1}},
    )


def test_a_third_is_not_its_decimals(score_of):
    scores = score_of(
        """
        시군 | 분자 | 분모
        가   | 1    | 3
        나   | 0.333333333333333333 | 1
        """,
        indicators=[{"채점방식": "달성률비례", "목표": "1", "실적종류": "평균"}],
        rules={"rounding": {"grade_on": "exact"}},
    )

    assert scores.cities["가"].in_final.rank == 1
    assert scores.cities["나"].in_final.rank == 2


def test_every_field_has_its_ranks_within_the_group(score_of):
    scores = score_of(
        """
        시군 | 지표코드 | 실적
        가   | N1       | 95
        가   | N2       | 65
        나   | N1       | 75
        나   | N2       | 65
        """,
        indicators=[{"지표코드": "N1", "분야코드": "F1"}, {"지표코드": "N2", "분야코드": "F2"}],
    )

    assert scores.fields["가", "F1"].place == (1, False)
    assert scores.fields["나", "F1"].place == (2, False)
    assert scores.fields["가", "F2"].place == scores.fields["나", "F2"].place == (1, True)


def test_a_field_where_nothing_applies_has_no_rate_and_no_rank_and_is_not_first(score_of):
    scores = score_of(
        """
        시군 | 실적 | 상태
        가   |      | 해당없음
        나   | 0    |
        """
    )

    assert scores.fields["가", "F1"].rate is None
    assert scores.fields["가", "F1"].place.rank is None
    assert scores.fields["나", "F1"].place == (1, False)
