"""Awards: per population group, by the rank of the total."""


def test_awards_follow_the_ranks_of_each_group(assert_cities):
    assert_cities("""
        시군 | 그룹 | 올해점수 | → 순위 | → 시상 | → 상사업비 | → 불확실
        가   | 1    | 96       | 1      | 최우수 | 400000000  |
        나   | 1    | 95       | 2      | 우수   | 200000000  |
        다   | 1    | 94       | 3      | 우수   | 200000000  |
        라   | 1    | 93       | 4      | 장려   | 100000000  |
        마   | 1    | 92       | 5      | 장려   | 100000000  |
        바   | 1    | 91       | 6      |        | 0          |
        사   | 2    | 50       | 1      | 최우수 | 400000000  |
        """)


def test_a_tie_across_ranks_3_and_4_gives_both_the_better_award_and_says_so(assert_cities):
    assert_cities("""
        시군 | 올해점수 | → 순위 | → 시상 | → 상사업비 | → 불확실
        가   | 96       | 1      | 최우수 | 400000000  |
        나   | 95       | 2      | 우수   | 200000000  |
        다   | 94       | 3      | 우수   | 200000000  | 불확실
        라   | 94       | 3      | 우수   | 200000000  | 불확실
        마   | 92       | 5      | 장려   | 100000000  |
        """)


def test_a_tie_inside_one_award_is_certain(assert_cities):
    assert_cities("""
        시군 | 올해점수 | → 순위 | → 시상 | → 불확실
        가   | 96       | 1      | 최우수 |
        나   | 95       | 2      | 우수   |
        다   | 95       | 2      | 우수   |
        라   | 94       | 4      | 장려   |
        """)


def test_a_tie_across_the_last_award_and_none_is_uncertain_too(assert_cities):
    assert_cities("""
        시군 | 올해점수 | → 순위 | → 시상 | → 불확실
        가   | 96       | 1      | 최우수 |
        나   | 95       | 2      | 우수   |
        다   | 94       | 3      | 우수   |
        라   | 93       | 4      | 장려   |
        마   | 92       | 5      | 장려   | 불확실
        바   | 92       | 5      | 장려   | 불확실
        사   | 91       | 7      |        |
        """)


def test_a_tie_over_three_awards_gives_all_the_best_of_them(assert_cities):
    assert_cities("""
        시군 | 올해점수 | → 순위 | → 시상 | → 불확실
        가   | 96       | 1      | 최우수 | 불확실
        나   | 96       | 1      | 최우수 | 불확실
        다   | 96       | 1      | 최우수 | 불확실
        라   | 96       | 1      | 최우수 | 불확실
        마   | 95       | 5      | 장려   |
        """)


def test_a_tie_that_reaches_down_to_the_first_award_gives_it_to_all(assert_cities):
    assert_cities(
        """
        시군 | 올해점수 | → 순위 | → 시상 | → 상사업비 | → 불확실
        가   | 96       | 1      | 분발   | 5          | 불확실
        나   | 96       | 1      | 분발   | 5          | 불확실
        다   | 95       | 3      |        | 0          |
        """,
        rules={"awards": [{"name": "분발", "ranks": [2, 2], "grant": 5}]},
    )


def test_a_tie_broken_by_the_chain_is_certain(assert_cities):
    assert_cities(
        """
        시군 | 올해점수 | 합동 | → 최종 | → 순위 | → 시상 | → 불확실
        가   | 90       | 90   | 90     | 2      | 우수   |
        나   | 93       | 83   | 90     | 1      | 최우수 |
        """,
        rules={"ranking": {"tie_break": ["city_eval"]}},
    )


def test_there_may_be_no_awards_at_all(assert_cities):
    assert_cities(
        """
        시군 | 올해점수 | → 순위 | → 시상 | → 상사업비 | → 불확실
        가   | 96       | 1      |        | 0          |
        나   | 96       | 1      |        | 0          |
        """,
        rules={"awards": None},
    )


def test_a_city_without_a_total_wins_nothing_and_takes_nobodys_place(assert_cities):
    assert_cities("""
        시군 | 올해점수 | 합동 | → 순위 | → 시상
        가   | 99       |      |        |
        나   | 90       | 90   | 1      | 최우수
        다   | 80       | 80   | 2      | 우수
        """)
