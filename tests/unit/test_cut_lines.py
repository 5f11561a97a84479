"""Where grades begin, as lines of a picture and as words."""

import pytest

from dashboard.exact import plain
from dashboard.present import cut_lines
from dashboard.ui import desk


def lines(code, city="부천시"):
    scores = desk.current().scores["2023-09"]
    return [
        (line.words, plain(line.value))
        for line in cut_lines.lines(scores, city, scores.catalog.indicators[code])
    ]


def words(code):
    scores = desk.current().scores["2023-09"]
    return cut_lines.in_words(scores, scores.catalog.indicators[code])


def test_cuts_of_the_value_are_drawn_where_they_are():
    assert lines("F1-01") == [("S 12", "12"), ("A 10", "10"), ("B 8", "8"), ("C 6", "6")]


def test_cuts_of_the_attainment_are_drawn_at_the_citys_own_target():
    assert lines("F1-02", "수원시")[:2] == [("S 950", "950"), ("A 902.50", "902.5")]
    assert lines("F2-07", "수원시")[0] == ("S 7.0", "7")


def test_cuts_of_the_change_are_drawn_from_last_years_value():
    prior = desk.current().catalog.prior["수원시", "F2-10"]

    assert [value for _, value in lines("F2-10", "수원시")][2] == plain(prior)


def test_a_target_is_one_line_and_the_home_city_sees_its_own():
    assert lines("F6-10", "수원시") == [("목표 6", "6")]
    assert ("도전 목표 82.4", "82.4") in lines("F3-18")
    assert ("도전 목표 82.4", "82.4") not in lines("F3-18", "수원시")


@pytest.mark.parametrize("code", ["F9-08", "F6-01"])
def test_what_hangs_on_the_others_or_on_a_jury_has_no_line(code):
    assert lines(code, "수원시") == []


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("F3-18", "S 80% 이상, A 75% 이상, B 70% 이상, C 65% 이상, 그 밖은 D"),
        ("F3-11", "S 3명 이하, A 5명 이하, B 7명 이하, C 10명 이하, 그 밖은 D"),
        ("F2-11", "S 50% 이하, A 80% 이하, B 90% 이하, C 100% 이하, 그 밖은 D"),
        ("F4-04", "득점은 달성률에 비례하며 100%까지 인정"),
        ("F2-05", "득점은 달성률에 비례하며 100%까지 인정"),
        ("F6-01", "등급 기준값이 없는 채점방식"),
    ],
)
def test_cuts_are_said_the_way_they_are_met(code, said):
    assert words(code) == said
