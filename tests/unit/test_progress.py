"""How far values have come, and how far earlier years had come by the same month."""

from fractions import Fraction

import pytest

from dashboard.model import Month
from dashboard.present import progress
from dashboard.queries import Pace
from dashboard.ui import desk


@pytest.fixture(scope="module")
def now():
    return desk.current()


def june(now):
    return now.scores["2023-06"]


def test_an_indicator_is_followed_through_its_codes_newest_year_first(now):
    found = list(progress.lineage("F4-01", now.catalog, now.earlier))

    assert found[0][0].rules.evaluation_year == 2022
    assert found[0][1].code == now.catalog.indicators["F4-01"].prior_code
    assert [each.rules.evaluation_year for each, _ in found] == sorted(
        (each.rules.evaluation_year for each, _ in found), reverse=True
    )


def test_a_new_indicator_has_no_ancestors(now):
    assert list(progress.lineage("F1-08", now.catalog, now.earlier)) == []


def test_the_same_month_lies_as_many_years_back_as_the_cutoff(now):
    assert progress.same_month(Month("2023-06"), now.catalog, now.earlier[0]) == "2021-06"


def test_paces_come_under_the_codes_of_this_year(now):
    before = now.catalog.indicators["F4-01"].prior_code
    found = progress.paces(now.catalog, now.earlier, [Pace(before, 2022, 0.5), Pace("없음", 2022, 0.9)])

    assert found.by_code["F4-01"] == ((2022, 50.0),)
    assert found.by_code["F1-08"] == ()


def test_progress_is_percent_of_the_target_and_running_before_the_cutoff(now):
    found = progress.progress(june(now), "부천시", "F3-18", desk.paces(now, Month("2023-06")))

    assert found.share == 100 * Fraction(873, 1134) * 100 / 80
    assert found.of == progress.TARGET
    assert found.is_running
    assert found.usual


def test_without_a_target_last_year_is_what_it_comes_towards(now):
    found = progress.progress(june(now), "부천시", "F2-10", progress.Paces({}))

    assert found.of == progress.PRIOR
    assert found.usual == ()
    assert progress.against_usual(found) is None


def test_at_the_cutoff_nothing_is_running(now):
    september = now.scores["2023-09"]
    found = progress.progress(september, "부천시", "F3-18", desk.paces(now, Month("2023-09")))

    assert not found.is_running
    assert progress.note(september) == ""
    assert "2023년 9월" in progress.note(june(now))


@pytest.mark.parametrize(
    ("code", "words"),
    [("F3-11", "하향 지표(낮을수록 좋음)"), ("F6-02", "정성 지표"), ("F5-02", "실적 없음")],
)
def test_where_there_is_none_it_says_why(now, code, words):
    assert progress.progress(june(now), "부천시", code, progress.Paces({})) is None
    assert progress.no_progress(june(now), "부천시", now.catalog.indicators[code]) == words


@pytest.mark.parametrize(
    ("share", "usual", "words"),
    [
        (
            80,
            ((2022, 70.0), (2021, 60.0)),
            "예년(2021~2022년) 같은 달에는 최종 실적의 65.0%, 그보다 15.0%p 앞섬",
        ),
        (60, ((2022, 70.0),), "예년(2022년) 같은 달에는 최종 실적의 70.0%, 그보다 10.0%p 뒤처짐"),
        (70, ((2022, 70.4),), "예년(2022년) 같은 달에는 최종 실적의 70.4%, 그와 비슷함"),
    ],
)
def test_earlier_years_are_told_with_their_years(share, usual, words):
    found = progress.Progress(Fraction(share), progress.TARGET, is_running=True, usual=usual)

    assert progress.against_usual(found) == words
