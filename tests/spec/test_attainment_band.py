"""달성률구간: percent of the target against the cuts."""


def test_a_rising_attainment_is_value_over_target(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 기준 | → 등급
        가   | 45   | 90     | S
        나   | 44   | 88     | A
        다   | 60   | 120    | S
        라   | 0    | 0      | D
        """,
        {"채점방식": "달성률구간", "목표": "50"},
    )


def test_a_falling_attainment_is_target_over_value_against_the_same_cuts(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 기준 | → 등급
        가   | 25   | 200    | S
        나   | 50   | 100    | S
        다   | 60   | 83.33  | A
        라   | 100  | 50     | D
        """,
        {"채점방식": "달성률구간", "방향": "하향", "목표": "50"},
    )


def test_nothing_left_of_a_falling_value_earns_the_best_grade(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 기준 | → 등급 | → 득점
        가   | 0    |        | S      | 10
        나   | 1    | 500    | S      | 10
        """,
        {"채점방식": "달성률구간", "방향": "하향", "목표": "5"},
    )


def test_a_target_of_zero_is_met_by_nothing_and_missed_by_anything_where_less_is_better(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 등급
        가   | 0    | S
        나   | 1    | D
        """,
        {"채점방식": "달성률구간", "방향": "하향", "목표": "0"},
    )


def test_a_city_with_a_target_of_its_own_is_measured_by_it(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 기준 | → 등급
        가   | 45   | 90     | S
        나   | 45   | 45     | D
        """,
        {"채점방식": "달성률구간", "목표": "50"},
        targets="""
        지표코드 | 시군 | 목표
        N1       | 나   | 100
        """,
    )
