"""Awards in words: ties, groups without winners, rulebooks with few cities."""

from dataclasses import replace

import pytest

from dashboard.present import awards, rule_cities
from tests.totals import totals

DRAWN = """
    시군   | 그룹 | 점수
    부천시 | 1 | 95
    수원시 | 1 | 99
    용인시 | 1 | 98
    고양시 | 1 | 95
    시흥시 | 2 |
    이천시 | 3 | 80
"""


@pytest.fixture
def scores(tmp_path):
    return totals(tmp_path, DRAWN)


def test_a_tie_across_a_line_is_flagged_in_words(scores):
    html = awards.top(scores, 1, "판")

    assert "확정할 수 없습니다. 해당 시군: 부천시, 고양시." in html
    assert "(동점으로 미확정)" in html


def test_a_group_in_which_nobody_has_a_final_score_has_no_winner(scores):
    assert awards.title(scores, 2) == "2그룹, 오늘 기준으로 시상 대상이 없습니다."
    assert "최종 점수 없음: 시흥시" in awards.top(scores, 2, "판")


def test_the_home_city_in_first_place_is_named_once(scores):
    home = replace(scores.catalog, rules=replace(scores.catalog.rules, home_city="수원시"))

    assert awards.title(replace(scores, catalog=home), 1) == "1그룹 최우수 수원시 99.00점"


def test_a_line_with_nobody_outside_says_so(scores):
    assert "경쟁 시군 없음" in awards.top(scores, 3, "판")


def test_tables_of_the_rulebook_that_hold_nothing_say_so(scores):
    html = rule_cities.of_cities(scores.catalog)

    assert "가점과 감점: 없음" in html
    assert "미정" in html


def test_a_city_without_a_population_is_named_alone(scores):
    cities = {name: each._replace(population=None) for name, each in scores.catalog.cities.items()}

    assert "부천시, 수원시" in rule_cities.groups(replace(scores.catalog, cities=cities))
