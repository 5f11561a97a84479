"""Scenarios in words and tables: supposed grades, what unpublished rules change, saved ones."""

from datetime import UTC, datetime
from fractions import Fraction

import pytest

from dashboard.model import Month, SavedScenario
from dashboard.present import official_grades, saved_scenarios, scenario_words, scenarios
from dashboard.present.html import text
from dashboard.projection import Lever, Levers, Way
from dashboard.scoring.scenario import Graded, JointScore, Ratio, Scenario, TieBreak
from dashboard.scoring.scenario_text import spelled
from dashboard.ui import desk, forecasts

NOON = datetime(2023, 10, 1, 3, tzinfo=UTC)
HOME = "부천시"


@pytest.fixture(scope="module")
def scores():
    return desk.current().scores[Month("2023-09")]


def saved(name, *changes):
    return SavedScenario(1, name, spelled(Scenario(name, changes)), "담당자", NOON)


def lever(grade, change):
    return Lever("F1-01", grade, 0.5, {}, 0.0, change)


def assert_rows(html, expected):
    assert html.count("<tr") - 1 == expected


def test_a_supposed_grade_reads_scenario(scores):
    then = scenarios.after(scores, Scenario("가", (Graded(HOME, "F1-01", "D"),)))
    shown = scenarios.changed(scores, then, HOME)

    assert "D</span> 시나리오" in shown
    assert "D*" not in shown


def test_a_city_without_an_award_is_told_its_gap(scores):
    then = scenarios.after(scores, Scenario("가", (JointScore(HOME, Fraction(0)),)))

    assert scenarios.gap(scores, HOME) == "시상권 안"
    assert scenarios.gap(then, HOME).endswith("점 부족")


def test_breakers_that_move_nobody_share_one_sentence(scores):
    shown = scenarios.sensitivity(scores, HOME)
    idle = [each for each in scenarios.variants(scores.catalog) if isinstance(each.change, TieBreak)]

    assert scenario_words.IDLE.format(count=len(idle), group="1그룹") in shown
    assert "동점은" not in shown


def test_the_ratios_of_the_second_grade_are_tried_and_a_flip_is_said(scores):
    tried = {
        each.change.ratio for each in scenarios.variants(scores.catalog) if isinstance(each.change, Ratio)
    }
    shown = scenarios.sensitivity(scores, HOME)

    assert tried | {scores.catalog.rules.ratios["A"]} == {
        Fraction(95, 100),
        Fraction(9, 10),
        Fraction(85, 100),
    }
    assert "결론은 다음 기준에서 달라집니다: A등급은 배점의 95%" in shown
    assert "달라짐" in shown


def test_saved_scenarios_are_listed_newest_first_with_a_link(scores):
    known = (saved("먼저", JointScore(HOME, Fraction(99))), saved("나중", JointScore(HOME, Fraction(98))))
    shown = saved_scenarios.listed(known, scores, HOME)

    assert_rows(shown, 2)
    assert shown.index("나중") < shown.index("먼저")
    assert f"scenario={known[0].spelled}" in shown
    assert saved_scenarios.names(known) == ["나중", "먼저"]


def test_nothing_saved_says_how_to_save(scores):
    assert text(scenario_words.SAVED_NOTHING) in saved_scenarios.listed((), scores, HOME)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([("A", -2_000_000.0), ("B", -9_000_000.0), ("S", 0.2)], ["900만원 하락", "200만원 하락"]),
        ([("A", 3_000.0)], ["1만원 미만 상승"]),
    ],
)
def test_official_grades_that_would_move_the_grant_stand_worst_first(scores, changes, expected):
    outlook = forecasts.outlook(desk.current(), Month("2023-09"))
    found = Levers(HOME, 0.0, tuple(lever(*each) for each in changes), Way.EXACT)
    shown = official_grades.could_change(outlook, found, scores)

    assert_rows(shown, len(expected))
    places = [shown.index(each) for each in expected]
    assert places == sorted(places)


def test_official_grades_that_move_nothing_are_one_sentence_and_before_the_cutoff_none(scores):
    now = desk.current()
    found = Levers(HOME, 0.0, (lever("A", 0.0),), Way.EXACT)
    june = forecasts.outlook(now, Month("2023-06"))

    ended = forecasts.outlook(now, Month("2023-09"))
    assert official_grades.NOTHING_MOVES in official_grades.could_change(ended, found, scores)
    assert official_grades.could_change(june, found, now.scores[Month("2023-06")]) == ""
