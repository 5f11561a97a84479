"""그룹순위 and 그룹편차: the value among the cities of the population group."""

GROUPS = "시군 | 인구그룹\n가 | 1\n나 | 1\n다 | 1\n라 | 1\n마 | 2"


def test_the_rank_in_the_group_in_percent_is_held_against_rising_cuts(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 기준 | → 등급
        가   | 90   | 25     | A
        나   | 80   | 50     | B
        다   | 70   | 75     | C
        라   | 60   | 100    | D
        """,
        {"채점방식": "그룹순위"},
    )


def test_equal_values_share_the_better_rank(assert_cells):
    assert_cells(
        """
        시군 | 실적  | → 기준
        가   | 90    | 25
        나   | 89.99 | 50
        다   | 89.99 | 50
        라   | 60    | 100
        """,
        {"채점방식": "그룹순위"},
    )


def test_values_are_rounded_before_they_are_ranked(assert_cells):
    assert_cells(
        """
        시군 | 실적   | → 기준
        가   | 90.001 | 50
        나   | 90.002 | 50
        """,
        {"채점방식": "그룹순위"},
    )


def test_the_least_value_is_first_where_less_is_better(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 기준
        가   | 9    | 100
        나   | 8    | 50
        """,
        {"채점방식": "그룹순위", "방향": "하향"},
    )


def test_only_cities_with_a_value_and_of_the_same_group_are_counted(assert_cells):
    assert_cells(
        """
        시군 | 실적 | 상태     | → 기준 | → 등급
        가   | 10   |          | 50     | B
        나   | 5    |          | 100    | D
        다   |      | 미제출   |        | D
        라   | 99   | 해당없음 |        |
        마   | 99   |          | 100    | D
        """,
        {"채점방식": "그룹순위"},
        cities=GROUPS,
    )


def test_the_spread_earns_points_between_the_groups_worst_and_best(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 득점 | → 등급
        가   | 90   | 10     | S
        나   | 85   | 7.5    | C
        다   | 80   | 5      | D
        라   | 70   | 0      | D
        """,
        {"채점방식": "그룹편차"},
    )


def test_the_spread_turns_where_less_is_better(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 득점 | → 등급
        가   | 90   | 0      | D
        나   | 72   | 9      | A
        다   | 70   | 10     | S
        """,
        {"채점방식": "그룹편차", "방향": "하향"},
    )


def test_where_all_of_the_group_are_equal_everybody_earns_full_points(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 득점 | → 등급
        가   | 70   | 10     | S
        나   | 70   | 10     | S
        마   | 3    | 10     | S
        """,
        {"채점방식": "그룹편차"},
        cities=GROUPS,
    )


def test_a_city_without_a_value_neither_sets_the_worst_nor_the_best(assert_cells):
    assert_cells(
        """
        시군 | 실적 | 상태     | → 득점
        가   | 90   |          | 10
        나   | 80   |          | 0
        다   | 999  | 해당없음 |
        라   |      | 미제출   | 6
        """,
        {"채점방식": "그룹편차"},
        cities=GROUPS,
    )
