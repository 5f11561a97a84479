"""Award lines: who is just inside, who just outside, and what is said of the distance."""

from fractions import Fraction

import pytest

from dashboard.present.award_lines import AwardLine, award_lines, ranked, words
from dashboard.scoring.shapes import Place
from tests.totals import totals

SIX = """
    시군   | 점수
    부천시 | 95.45
    수원시 | 99.00
    용인시 | 95.50
    고양시 | 95.44
    화성시 | 94.00
    안양시 | 93.997
"""


def line_of(scores, award):
    return next(line for line in award_lines(scores, 1) if line.award.name == award)


def test_each_award_has_its_last_city_inside_and_the_first_outside(tmp_path):
    found = {
        line.award.name: (line.inside.city, line.outside.city)
        for line in award_lines(totals(tmp_path, SIX), 1)
    }

    assert found == {
        "최우수": ("수원시", "용인시"),
        "우수": ("부천시", "고양시"),
        "장려": ("화성시", "안양시"),
    }


@pytest.mark.parametrize(
    ("city", "award", "said"),
    [
        ("부천시", "최우수", "3.55점 부족(1위 수원시)"),
        ("부천시", "우수", "0.01점 앞섬(4위 고양시)"),
        ("부천시", "장려", "1.45점 앞섬(6위 안양시)"),
        ("안양시", "장려", "0.003점 부족(5위 화성시)"),
    ],
)
def test_the_distance_is_said_with_as_many_decimals_as_it_needs(tmp_path, city, award, said):
    scores = totals(tmp_path, SIX)

    assert words(line_of(scores, award), scores.cities[city]) == said


def test_a_tie_across_a_line_is_inside_whole(tmp_path):
    scores = totals(
        tmp_path,
        """
        시군   | 점수
        부천시 | 95
        수원시 | 99
        용인시 | 98
        고양시 | 95
        화성시 | 94
        """,
    )
    line = line_of(scores, "우수")

    assert scores.cities["고양시"].award_uncertain
    assert line.holds(scores.cities["고양시"])
    assert line.outside.city == "화성시"
    assert line.distance(scores.cities["고양시"]) == Fraction(1)


def test_who_has_no_rival_is_told_so(tmp_path):
    scores = totals(tmp_path, "시군|점수\n부천시|95")

    assert words(line_of(scores, "장려"), scores.cities["부천시"]) == "경쟁 시군 없음"


def test_a_city_without_a_final_score_comes_last_and_is_not_measured(tmp_path):
    scores = totals(tmp_path, "시군|점수\n부천시|\n수원시|99\n용인시|98")

    assert [own.city for own in ranked(scores, 1)] == ["수원시", "용인시", "부천시"]
    assert words(line_of(scores, "최우수"), scores.cities["부천시"]) == "최종 점수 없음"


def test_equal_scores_that_a_tie_break_parts_are_said_to_be_equal(tmp_path):
    scores = totals(tmp_path, "시군|점수\n부천시|90\n수원시|90")
    first, second = (
        scores.cities[name]._replace(in_final=Place(rank, tied=False))
        for name, rank in (("부천시", 1), ("수원시", 2))
    )
    line = AwardLine(scores.catalog.rules.awards[0], first, second)

    assert words(line, first) == "동점, 동점 처리 기준으로 순위가 갈림(2위 수원시)"
    assert words(line, second) == "동점, 동점 처리 기준으로 순위가 갈림(1위 부천시)"
