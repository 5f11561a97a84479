"""Ranks and awards of earlier years: better than today's standings, last year's and those of a linear pace."""

from fractions import Fraction

import pytest

from dashboard.model import Accumulation, Month
from dashboard.projection.baselines import Simple
from dashboard.projection.race import JUDGED, at_this_pace, races, ranks_of
from dashboard.projection.race_card import race_card


@pytest.fixture(scope="module")
def places(tried, years):
    return races(tried, years)


@pytest.fixture(scope="module")
def card(places):
    return race_card(places)


def test_every_city_is_judged_in_every_second_month(places):
    assert len(places) == 31 * 2 * len(JUDGED)
    assert all(sum(each.ranks) == pytest.approx(1, abs=1e-6) for each in places)


@pytest.mark.parametrize("way", list(Simple))
def test_ranks_and_awards_are_foretold_better_than_without_a_forecast(card, way):
    assert card.skills[way].ranked > 0
    assert card.skills[way].brier > 0


def test_an_award_that_is_called_likelier_is_won_more_often(card):
    came = [each.came for each in card.reliability if each.cells >= 20]

    assert came == sorted(came)


def test_what_came_is_what_was_published_at_the_cut_off(places, years):
    end = years[2][Month("2023-09")]
    home = next(each for each in places if each.month == "2023-08" and each.city == "부천시")

    assert (home.rank, home.has_award, home.awarded) == (3, True, 5)
    assert home.rank == ranks_of(end)["부천시"]
    assert home.simple[Simple.STAYS] == ranks_of(years[2][Month("2023-08")])["부천시"]


def test_without_any_place_there_is_no_card():
    assert race_card([]) is None


def test_at_this_pace_only_sums_go_on_and_no_part_passes_its_whole(years):
    half = years[2][Month("2023-03")]
    catalog, after = half.catalog, at_this_pace(half, Month("2023-09")).reports
    assert set(after) == set(half.actuals.reports)
    for cell, before in half.actuals.reports.items():
        now = after[cell]
        if catalog.indicators[cell[1]].accumulation is not Accumulation.CUMULATIVE:
            assert now == before
        elif before.value is not None and before.numerator is None:
            assert now.value == 3 * before.value
        elif before.numerator is not None and before.denominator:
            most = max(before.denominator, before.numerator)
            whole = before.numerator <= before.denominator
            assert now.numerator == (min(3 * before.numerator, most) if whole else 3 * before.numerator)
            assert isinstance(now.numerator, Fraction)
