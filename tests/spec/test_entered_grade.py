"""정성등급: the grade is the report."""


def test_the_entered_grade_is_the_grade(assert_cells):
    assert_cells(
        """
        시군 | 등급 | → 등급 | → 득점 | → 상태
        가   | S    | S      | 10     | 제출
        나   | B    | B      | 8      | 제출
        다   | D    | D      | 6      | 제출
        """,
        {"채점방식": "정성등급", "평가방식": "정성"},
    )


def test_a_blank_grade_is_not_submitted_even_with_a_value(assert_cells):
    assert_cells(
        """
        시군 | 등급 | 실적 | → 상태 | → 등급
        가   |      |      | 미제출 | D
        나   |      | 95   | 미제출 | D
        """,
        {"채점방식": "정성등급", "평가방식": "정성"},
    )


def test_no_denominator_does_not_take_an_entered_grade_away(assert_cells):
    assert_cells(
        """
        시군 | 등급 | 분자 | 분모 | → 상태 | → 등급
        가   | A    | 0    | 0    | 제출   | A
        """,
        {"채점방식": "정성등급", "평가방식": "정성", "실적종류": "비율"},
    )
