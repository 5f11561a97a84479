"""Tie breakers: tried in the order of the rulebook, for the total alone."""

import pytest

EQUAL_TOTALS = """
    시군 | 올해점수 | 합동 | → 최종 | → 순위 | → 공동
    가   | 90       | 90   | 90     | {} | {}
    나   | 87       | 97   | 90     | {} | {}
    다   | 93       | 83   | 90     | {} | {}
    라   | 80       | 80   | 80     | 4  |
    """


@pytest.mark.parametrize(
    ("chain", "ranks"),
    [
        ([], [1, 1, 1]),
        (["city_eval"], [2, 3, 1]),
        (["joint_eval"], [2, 1, 3]),
        (["count:S", "city_eval"], [2, 3, 1]),
    ],
)
def test_equal_totals_are_separated_by_the_chain(assert_cities, chain, ranks):
    tied = "공동" if len(set(ranks)) == 1 else ""
    drawn = EQUAL_TOTALS.format(*(word for rank in ranks for word in (rank, tied)))

    assert_cities(drawn, rules={"ranking": {"tie_break": chain}})


TWO = [
    {"지표코드": "N1", "분야코드": "F1", "채점방식": "달성률비례", "목표": "100"},
    {"지표코드": "N2", "분야코드": "F2", "채점방식": "달성률비례", "목표": "100"},
]
SAME_TOTAL = """
    시군 | 지표코드 | 실적
    가   | N1       | 95
    가   | N2       | 95
    나   | N1       | 100
    나   | N2       | 90
    다   | N1       | 90
    다   | N2       | 100
    """


@pytest.mark.parametrize(
    ("chain", "ranks"),
    [
        ([], [1, 1, 1]),
        (["count:S"], [3, 1, 1]),
        (["count:A"], [1, 2, 2]),
        (["field:F1"], [2, 1, 3]),
        (["field:F2"], [2, 3, 1]),
        (["count:S", "field:F2"], [3, 2, 1]),
        (["count:C", "city_eval", "count:S", "field:F1"], [3, 1, 2]),
    ],
)
def test_grades_counted_and_field_rates_break_ties_and_more_is_better(score_of, chain, ranks):
    scores = score_of(SAME_TOTAL, indicators=TWO, rules={"ranking": {"tie_break": chain}})

    assert [scores.cities[city].in_final.rank for city in "가나다"] == ranks
    assert [scores.cities[city].overall.rank for city in "가나다"] == ranks


def test_tie_breakers_leave_the_components_and_the_fields_tied(score_of):
    scores = score_of(SAME_TOTAL, indicators=TWO, rules={"ranking": {"tie_break": ["field:F1"]}})

    assert [scores.cities[city].in_city_eval for city in "가나다"] == [(1, True)] * 3
    assert [scores.cities[city].in_joint_eval for city in "가나다"] == [(1, True)] * 3


def test_a_tie_breaker_never_lifts_a_lower_total(score_of):
    scores = score_of(
        SAME_TOTAL,
        indicators=TWO,
        joint="시군 | 점수\n가 | 91\n나 | 90\n다 | 90",
        rules={"ranking": {"tie_break": ["field:F1"]}},
    )

    assert [scores.cities[city].in_final.rank for city in "가나다"] == [1, 2, 3]


def test_a_field_without_a_rate_loses_the_tie(score_of):
    scores = score_of(
        """
        시군 | 지표코드 | 실적 | 상태
        가   | N1       | 95   |
        가   | N2       |      | 해당없음
        나   | N1       | 95   |
        나   | N2       | 95   |
        """,
        indicators=TWO,
        rules={"ranking": {"tie_break": ["field:F2"]}},
    )

    assert scores.cities["나"].in_final.rank == 1
    assert scores.cities["가"].in_final.rank == 2


def test_totals_that_are_equal_only_in_decimals_are_separated_by_the_chain_too(assert_cities):
    assert_cities(
        """
        시군 | 올해점수 | 합동 | → 순위
        가   | 90.04    | 90   | 2
        나   | 90       | 90.1 | 3
        다   | 90.041   | 90   | 1
        """,
        rules={"rounding": {"rank_on": 1}, "ranking": {"tie_break": ["city_eval"]}},
    )
