"""Fields by city in small worlds: ties, nothing applicable, nobody to compare with."""

from fractions import Fraction

import pytest

from dashboard.catalog import load_catalog
from dashboard.commands import scores_of
from dashboard.model import Month
from dashboard.present import card_boxes, card_rule, marks, roster, standings, standings_field, strips, values
from dashboard.present.grid_choice import Choice
from dashboard.present.progress import Paces
from tests.folders import write_actuals, write_catalog
from tests.tables import table

INDICATORS = """
    지표코드 | 분야코드 | 지표명 | 실적종류
    N1       | F1       | 조치   | 비율
    N2       | F2       | 발굴   | 건수
"""
ALL_ABOUT_EQUAL = """
    시군   | 지표코드 | 실적 | 상태
    부천시 | N1 | 90 | 제출
    부천시 | N2 |    | 해당없음
    수원시 | N1 | 90 | 제출
    수원시 | N2 | 90 | 제출
    안산시 | N1 | 90 | 제출
    안산시 | N2 | 80 | 제출
"""


@pytest.fixture
def world(tmp_path):
    """Scores of drawn actuals in three cities and two fields."""

    def scored(drawn=ALL_ABOUT_EQUAL, **catalog):
        folder = write_catalog(
            tmp_path / "catalog",
            **({"cities": "시군\n부천시\n수원시\n안산시", "indicators": INDICATORS} | catalog),
        )
        file = write_actuals(tmp_path / "actuals.csv", table(drawn))
        return scores_of(load_catalog(folder), [file], Month("2023-09"))

    return scored


def test_the_message_counts_first_places_and_ties_among_fields_that_have_a_rank(world):
    scores = world()

    assert (
        standings.title(scores, None, "부천시") == "부천시, 1그룹에서 1개 분야 중 1개 분야 1위(공동 1개 포함)"
    )
    assert (
        standings.title(scores, None, "수원시") == "수원시, 1그룹에서 2개 분야 중 2개 분야 1위(공동 1개 포함)"
    )


def test_without_a_first_place_the_best_one_is_named(world):
    scores = world(ALL_ABOUT_EQUAL.replace("안산시 | N1 | 90", "안산시 | N1 | 80"))

    assert standings.title(scores, None, "안산시") == "안산시, 1그룹에서 2개 분야 중 가장 높은 순위는 2위"


def test_a_field_where_nothing_applies_has_no_rate_and_no_rank(world):
    scores = world()

    assert "해당 지표 없음 · 득점률과 순위 없음" in standings.overview(scores, None, "부천시")
    assert ">해당 지표 없음</td>" in standings.matrix(scores, None, 1, "부천시")
    assert standings_field.title(scores, None, "F2", "부천시") == "부천시, F2 분야 분야에 해당 지표 없음"
    assert "해당 지표 없음 · 득점률 없음" in standings_field.cities(scores, None, "F2", 1, "부천시")
    assert "F2 분야 해당 지표 없음" in strips.alt(scores, None, "부천시")


def test_a_city_to_which_nothing_applies_has_no_ranked_field(world):
    scores = world(ALL_ABOUT_EQUAL.replace("부천시 | N1 | 90 | 제출", "부천시 | N1 | | 해당없음"))

    assert standings.title(scores, None, "부천시") == "부천시, 1그룹에서 순위를 매길 분야가 없음"


@pytest.mark.parametrize(
    ("city", "said"),
    [
        ("부천시", "비교할 시군 없음"),
        ("수원시", "2위 안산시보다 10.00점 앞섬"),
        ("안산시", "1위 수원시보다 10.00점 부족"),
    ],
)
def test_the_gap_is_told_from_where_the_city_stands(world, city, said):
    scores = world()
    rivals = standings.in_group(scores, scores.fields, "F2", 1)

    assert standings.gap_to_first(scores.fields[city, "F2"], rivals) == said


def test_equals_are_named_and_counted(world):
    scores = world()
    rivals = standings.in_group(scores, scores.fields, "F1", 1)

    assert standings.gap_to_first(scores.fields["부천시", "F1"], rivals) == "수원시 등 2곳과 같음"
    assert standings.gap_to_first(scores.fields["부천시", "F1"], rivals[:2]) == "수원시와 같음"


def test_what_does_not_count_says_so_in_the_list_of_a_city(world):
    shown = roster.roster(world(), Choice(), "부천시", Paces({}))

    assert "합산 제외/10" in shown
    assert ">해당없음</span>" in shown
    assert "분자·분모 미제출" in shown


def test_a_rate_without_its_parts_says_so(world):
    scores = world()
    indicators = scores.catalog.indicators

    assert (
        values.parts(scores.actuals.reports["부천시", "N1"], indicators["N1"]) == "분자·분모 없이 실적만 제출"
    )
    assert values.parts(None, indicators["N2"]) is None
    assert values.target(scores.cells["부천시", "N1"].value, indicators["N1"]) == "90건"


def test_the_rule_says_whether_it_rounds_and_whether_its_source_is_known(world):
    exactly = card_rule.rule(world(rules={"rounding": {"grade_on": "exact"}}), "부천시", "N1")

    assert "반올림하지 않은 값으로" in exactly
    assert "미확정 기준" not in exactly


def test_marks_say_in_words_what_they_stand_for(world):
    scores = world()
    grades = scores.catalog.rules.grades

    assert marks.mark(scores.cells["부천시", "N2"], grades) == (
        "해",
        "해당없음",
        "grade absent not_applicable",
    )
    assert marks.mark(scores.cells["안산시", "N2"], grades, growing=True) == (
        "A",
        "A등급",
        "grade g2 growing",
    )
    assert "진행 중" in marks.legend(grades, growing=True)
    assert "진행 중" not in marks.legend(grades)


@pytest.mark.parametrize(
    ("lost", "said"), [(-1, "배점보다 1.00점 더"), (0, "없음"), (Fraction(1, 2), "0.50점")]
)
def test_points_beyond_the_weight_are_no_loss(lost, said):
    assert standings.lost_points(Fraction(lost)) == said


def test_a_citys_own_target_stands_beside_that_of_the_province(world):
    shown = card_rule.rule(world(targets="지표코드 | 시군 | 목표\nN2 | 수원시 | 85"), "수원시", "N2")

    assert "목표(수원시)" in shown
    assert "85건" in shown


def test_last_year_is_shown_even_where_this_year_has_no_value(world):
    scores = world(prior="지표코드 | 시군 | 실적\nN2 | 부천시 | 70")

    assert ">70건<" in card_boxes.cards(scores, "부천시", "N2", Paces({}))
