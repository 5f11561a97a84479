"""달성률비례: points in proportion to the attainment, up to a cap."""

SHARE = {"채점방식": "달성률비례", "목표": "50"}


def test_points_are_in_proportion_up_to_a_hundred_percent(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 기준 | → 득점 | → 등급
        가   | 50   | 100    | 10     | S
        나   | 48   | 96     | 9.6    | A
        다   | 45   | 90     | 9      | A
        라   | 31   | 62     | 6.2    | D
        마   | 0    | 0      | 0      | D
        바   | 80   | 160    | 10     | S
        """,
        SHARE,
    )


def test_the_best_grades_column_is_the_cap_and_points_may_exceed_the_weight_by_it(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 기준 | → 득점 | → 등급
        가   | 60   | 120    | 12     | S
        나   | 80   | 160    | 12     | S
        다   | 55   | 110    | 11     | S
        """,
        SHARE | {"S": "120"},
    )


def test_a_cap_below_a_hundred_limits_points_but_not_the_grade(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 기준 | → 득점 | → 등급
        가   | 50   | 100    | 8      | S
        나   | 35   | 70     | 7      | C
        """,
        SHARE | {"S": "80"},
    )


def test_nothing_left_of_a_falling_value_reaches_the_cap(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 기준 | → 득점 | → 등급
        가   | 0    | 120    | 12     | S
        나   | 100  | 50     | 5      | D
        """,
        SHARE | {"방향": "하향", "S": "120"},
    )


def test_nothing_left_is_worth_the_cap_even_below_a_hundred(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 기준 | → 득점 | → 등급
        가   | 0    | 80     | 8      | B
        """,
        SHARE | {"방향": "하향", "S": "80"},
    )


def test_the_grade_is_the_best_whose_ratio_is_reached_else_the_last(assert_cells):
    assert_cells(
        """
        시군 | 실적  | → 등급
        가   | 99.99 | A
        나   | 90    | A
        다   | 89.99 | B
        라   | 60    | D
        마   | 1     | D
        """,
        SHARE | {"목표": "100"},
    )


def test_a_ratio_above_one_is_never_reached_by_attainment_however_high(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 득점 | → 등급
        가   | 80   | 12     | A
        """,
        SHARE | {"S": "120"},
        rules={"grades": {"ratio": {"S": "1.1", "A": "1", "B": "0.8", "C": "0.7", "D": "0.6"}}},
    )
