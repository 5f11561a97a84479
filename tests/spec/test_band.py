"""구간: the value itself against the cuts."""


def test_a_rising_value_meets_a_cut_that_it_equals(assert_cells):
    assert_cells("""
        시군 | 실적  | → 등급 | → 득점 | → 기준
        가   | 90    | S      | 10     | 90
        나   | 89.99 | A      | 9      | 89.99
        다   | 80    | A      | 9      | 80
        라   | 70    | B      | 8      | 70
        마   | 60    | C      | 7      | 60
        바   | 59.99 | D      | 6      | 59.99
        사   | -5    | D      | 6      | -5
        """)


def test_57_of_100_meets_a_cut_of_57(assert_cells):
    assert_cells(
        """
        시군 | 분자 | 분모 | → 등급
        가   | 57   | 100  | S
        나   | 0.57 | 1    | S
        다   | 5699 | 10000 | A
        """,
        {"실적종류": "비율", "S": "57", "A": "50", "B": "40", "C": "30"},
    )


def test_19_of_20_meets_a_cut_of_95(assert_cells):
    assert_cells(
        """
        시군 | 분자 | 분모 | → 등급
        가   | 19   | 20   | S
        """,
        {"실적종류": "비율", "S": "95", "A": "90", "B": "80", "C": "70"},
    )


def test_a_falling_value_meets_a_cut_from_below(assert_cells):
    assert_cells(
        """
        시군 | 실적  | → 등급
        가   | 0     | S
        나   | 20    | S
        다   | 20.01 | A
        라   | 40    | A
        마   | 60    | B
        바   | 80    | C
        사   | 80.01 | D
        """,
        {"방향": "하향"},
    )


def test_grades_may_bear_any_label_and_there_may_be_two_of_them(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 등급 | → 득점
        가   | 50   | 달성   | 10
        나   | 49   | 미달성 | 0
        """,
        {"달성": "50"},
        rules={
            "grades": {"order": ["달성", "미달성"], "ratio": {"달성": "1", "미달성": "0"}},
            "weak": {"forecast_below": "달성"},
        },
    )


def test_there_may_be_nine_grades(assert_cells):
    labels = "123456789"
    assert_cells(
        """
        시군 | 실적 | → 등급 | → 득점
        가   | 90   | 1      | 10
        나   | 55   | 5      | 6
        다   | 20   | 8      | 3
        라   | 19   | 9      | 2
        """,
        {label: str(100 - 10 * int(label)) for label in labels[:-1]},
        rules={
            "grades": {
                "order": list(labels),
                "ratio": {label: f"{1.1 - int(label) / 10:.1f}" for label in labels},
            },
            "weak": {"forecast_below": "1"},
        },
    )


def test_two_grades_may_share_a_cut_and_the_better_one_is_given(assert_cells):
    assert_cells(
        """
        시군 | 실적 | → 등급
        가   | 90   | S
        나   | 89   | B
        """,
        {"S": "90", "A": "90", "B": "80", "C": "70"},
    )
