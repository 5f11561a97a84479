"""달성여부: the best grade or the last one."""


def test_a_rising_value_must_reach_the_target(assert_cells):
    assert_cells(
        """
        시군 | 실적  | → 등급 | → 득점
        가   | 30    | S      | 10
        나   | 29.99 | D      | 6
        """,
        {"채점방식": "달성여부", "목표": "30"},
    )


def test_a_falling_value_must_not_exceed_the_target(assert_cells):
    assert_cells(
        """
        시군 | 실적  | → 등급
        가   | 30    | S
        나   | 30.01 | D
        다   | 0     | S
        """,
        {"채점방식": "달성여부", "방향": "하향", "목표": "30"},
    )


def test_a_target_of_zero_is_a_target(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 등급
        가   | 0    | S
        나   | -1   | D
        """,
        {"채점방식": "달성여부", "목표": "0"},
    )


def test_a_value_that_rounds_to_the_target_meets_it(assert_cells):
    assert_cells(
        """
        시군 | 실적   | → 등급
        가   | 29.995 | S
        나   | 29.994 | D
        """,
        {"채점방식": "달성여부", "목표": "30"},
    )
