"""The pieces of the overview where a city, a month or a rulebook is out of the ordinary."""

from dataclasses import replace
from fractions import Fraction

import pytest

from dashboard.model import Accumulation
from dashboard.present import bump, changes, facts, league, overview, overview_cards, tilemap, wording
from dashboard.present.movement import movement
from dashboard.present.progress import Paces
from dashboard.scoring.shapes import NO_PLACE, Place
from tests.totals import totals

UNKNOWN = Paces({})
TIED = """
    시군   | 점수
    부천시 | 95
    수원시 | 95
    용인시 | 90
    고양시 |
"""


@pytest.fixture
def scores(tmp_path):
    return totals(tmp_path, TIED)


def ruled(scores, **rules):
    catalog = replace(scores.catalog, rules=replace(scores.catalog.rules, **rules))
    return replace(scores, catalog=catalog)


def with_city(scores, city, **changed):
    return replace(scores, cities={**scores.cities, city: scores.cities[city]._replace(**changed)})


def moved(scores, month):
    return replace(scores, actuals=replace(scores.actuals, month=type(scores.month)(month)))


def test_after_the_review_nothing_is_provisional_and_sources_leave_no_badge(scores):
    line = facts.line(moved(scores, "2023-12"), "판")

    assert "확정 전" not in line
    assert "미확정" not in line
    assert "표본" not in line
    assert "확정 전 자체 추정" in facts.line(ruled(moved(scores, "2023-12"), status="초안"), "판")


def test_a_shared_rank_is_said_to_be_shared_and_without_distance(scores):
    assert overview.title(scores, scores, "부천시") == "1그룹 공동 1위, 변동 없음"
    assert "아래로 공동 1위 수원시 0.00점" in overview.lead(scores, "부천시")
    assert ">동점<" in league.league(scores, None, "부천시")


def test_the_only_city_with_a_score_has_no_neighbours(tmp_path):
    alone = totals(tmp_path, "시군|점수\n부천시|95")

    assert overview.lead(alone, "부천시").endswith("최우수(1위) 순위입니다. </p>")


def test_a_city_without_a_final_score_has_words_instead_of_numbers(scores):
    cards = overview_cards.cards(scores, scores, "고양시", UNKNOWN)
    table = league.league(scores, scores, "고양시")

    assert "정부합동평가 점수 미정" in cards
    assert "순위 없음" in cards
    assert "미정" in table
    assert "비교 불가" in table
    assert "최종 점수 없음" in bump.numbers((scores,), "고양시")


def test_a_city_to_which_nothing_applies_says_which_score_is_missing(scores):
    nothing = with_city(scores, "고양시", city_eval=None)

    assert overview.title(nothing, None, "고양시").endswith("시군종합평가 점수 없음")


def test_a_deduction_is_called_one(scores):
    cards = overview_cards.cards(
        with_city(scores, "부천시", adjustment=Fraction(-1, 2)), None, "부천시", UNKNOWN
    )

    assert "감점 0.50점 포함" in cards


def test_an_award_that_hangs_on_a_tie_is_said_to_be_uncertain(scores):
    cards = overview_cards.cards(scores, None, "부천시", UNKNOWN)

    assert "동점이 시상 경계에 걸쳐" in cards


def test_missing_reports_are_said_to_count_as_the_lowest_grade(scores):
    cards = overview_cards.cards(with_city(scores, "부천시", not_submitted=2), None, "부천시", UNKNOWN)

    assert "미제출 2개, 해당없음 0개(미제출은 D에 포함)" in cards


def test_before_the_cutoff_a_growing_indicator_is_in_progress_and_compared_with_earlier_years(scores):
    early = moved(scores, "2023-06")
    indicator = early.catalog.indicators["N1"]
    assert indicator.accumulation is Accumulation.CUMULATIVE

    def cards(known):
        return overview_cards.cards(early, None, "부천시", Paces({"N1": known}))

    assert "누계 지표 1개는 9월 마감까지 쌓이므로 진행 중입니다." in cards(())
    assert "예년과" not in cards(())
    assert "1개 가운데 1개가 뒤처지고" in cards(((2022, 99.0),))
    assert "1개 가운데 모두 예년 같은 달과" in cards(((2022, 50.0),))


def test_a_rank_that_was_lost_or_found_is_said_in_words():
    assert wording.steps(NO_PLACE, Place(2, tied=False)) == "순위 없음에서 2위"
    assert wording.steps(NO_PLACE, NO_PLACE) == "변동 없음"


def test_a_month_without_a_final_score_leaves_nothing_to_compare(scores):
    assert "최종 점수가 없는 달" in changes.summary(movement(scores, scores, "고양시"))


def test_cities_that_share_a_rank_stand_below_each_other_with_the_same_number(scores):
    drawn = bump.chart((scores,), "부천시", dark=False, meeting=False)

    others, names, ours, own_name = drawn.data
    assert (list(others.y), list(others.text)) == ([2, None, 3, None], ["1", None, "3", None])
    assert (list(ours.y), list(ours.text)) == ([1, None], ["1", None])
    assert [name.strip() for name in (*names.text, *own_name.text)] == ["수원시", "용인시", "<b>부천시</b>"]


def test_without_awards_no_band_is_drawn(scores):
    drawn = bump.chart((ruled(scores, awards=()),), "부천시", dark=True, meeting=True)

    assert not drawn.layout.shapes


def test_cities_without_a_place_make_no_map(scores):
    assert tilemap.tilemap(scores, "부천시") == ""


def test_seoul_is_left_out_where_a_city_lies_there(scores):
    placed = {
        name: each._replace(row=2, column=2 + order)
        for order, (name, each) in enumerate(scores.catalog.cities.items())
    }
    drawn = tilemap.tilemap(replace(scores, catalog=replace(scores.catalog, cities=placed)), "부천시")

    assert "서울특별시" not in drawn
    assert "grid-area: 3 / 3" in drawn


def test_a_score_that_was_not_there_before_is_not_compared(scores):
    before = with_city(scores, "부천시", final=None)

    assert "9월보다 0" not in overview_cards.cards(scores, before, "부천시", UNKNOWN)
