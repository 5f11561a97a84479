"""전년대비: percent change against last year's final value."""

CHANGE = {"채점방식": "전년대비", "S": "10", "A": "5", "B": "0", "C": "-5"}
PRIOR = """
    지표코드 | 시군 | 실적
    N1       | 가   | 80
    N1       | 나   | 80
    N1       | 다   | -80
    N1       | 라   | 0
    """


def test_a_rise_counts_where_more_is_better(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 기준 | → 등급
        가   | 88   | 10     | S
        나   | 78   | -2.5   | C
        다   | -76  | 5      | A
        """,
        CHANGE,
        prior=PRIOR.replace("N1       | 라   | 0", ""),
    )


def test_a_fall_counts_where_less_is_better(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 기준 | → 등급
        가   | 72   | 10     | S
        나   | 81   | -1.25  | C
        다   | -84  | 5      | A
        """,
        CHANGE | {"방향": "하향"},
        prior=PRIOR.replace("N1       | 라   | 0", ""),
    )


def test_without_a_prior_value_or_with_zero_there_is_no_change_and_the_cell_leaves_the_sum(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 상태   | → 등급 | → 득점 | → 배점
        라   | 5    | 전년없음 |        |        |
        마   | 5    | 전년없음 |        |        |
        가   | 100  | 제출     | S      | 10     | 10
        """,
        CHANGE,
        prior="지표코드 | 시군 | 실적\nN1 | 라 | 0\nN1 | 가 | 80",
    )


def test_the_change_is_rounded_again(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 기준 | → 등급
        가   | 31   | 3.33   | B
        """,
        CHANGE,
        prior="지표코드 | 시군 | 실적\nN1 | 가 | 30",
    )
