"""Scores of probabilities against numbers worked out by hand, and the estimates that stand on them."""

import numpy as np
import pytest

from dashboard.projection.accuracy import brier, crps, ranked, skill
from dashboard.projection.correlation import BELIEVED, correlation_of
from dashboard.projection.effects import effects
from dashboard.projection.reliability import reliability

THREE_GRADES = np.array([[1.0, 0, 0], [0.5, 0.5, 0], [0, 0, 1.0]])


def test_the_crps_of_a_sharp_forecast_is_its_error():
    assert crps(np.array([3.0]), np.array([1.0]), np.array([0.0]))[0] == pytest.approx(2)


def test_the_crps_of_a_normal_forecast_is_that_of_many_draws():
    draws = np.random.default_rng(1).normal(1.0, 2.0, 4000)
    by_draws = np.abs(draws - 2.5).mean() - np.abs(draws[:, None] - draws[None, ::8]).mean() / 2

    assert crps(np.array([2.5]), np.array([1.0]), np.array([2.0]))[0] == pytest.approx(by_draws, abs=0.03)


def test_brier_and_ranked_scores_by_hand():
    outcome = np.array([0, 1, 0])

    assert list(brier(THREE_GRADES, outcome)) == [0, 0.5, 2]
    assert list(ranked(THREE_GRADES, outcome)) == [0, 0.125, 1]


def test_skill_is_one_for_a_perfect_forecast_and_zero_for_no_better():
    usual = np.array([1.0, 3.0])

    assert skill(np.zeros(2), usual) == 1
    assert skill(usual, usual) == 0
    assert skill(usual, np.zeros(2)) == 0


@pytest.mark.parametrize("correlation", [0.0, 0.15, 0.4])
def test_the_correlation_within_a_city_is_found_again(correlation):
    dice = np.random.default_rng(2)
    common, own = dice.normal(size=(1, 900)), dice.normal(size=(60, 900))
    missed = np.sqrt(correlation) * common + np.sqrt(1 - correlation) * own

    assert correlation_of([missed]) == pytest.approx(correlation, abs=0.04)


def test_without_anything_missed_the_correlation_is_what_is_believed():
    assert correlation_of([]) == pytest.approx(BELIEVED)


def test_what_cities_keep_from_year_to_year_is_learnt():
    dice = np.random.default_rng(3)
    own = dice.normal(size=(40, 31))
    kept = np.array([own + dice.normal(0, 0.1, own.shape) for _ in range(2)])
    lost = dice.normal(size=(2, 40, 31))
    of = {"kinds": np.zeros(40, int), "usual": np.zeros(40), "usual_spread": np.ones(40), "persistence": 0.3}

    assert np.abs(effects(kept, **of).expected - own).mean() < 0.3
    assert np.abs(effects(lost, **of).expected).mean() < 0.4
    assert effects(kept, **of).spread.mean() < effects(lost, **of).spread.mean()


def test_an_unseen_indicator_takes_after_its_kind_and_is_less_sure():
    seen = np.random.default_rng(4).normal(5, 1, (1, 20, 31))
    seen[:, 0] = np.nan
    found = effects(seen, np.zeros(20, int), usual=np.zeros(20), usual_spread=np.ones(20), persistence=0.3)

    assert found.expected[0, 0] == pytest.approx(5, abs=0.5)
    assert found.spread[0, 0] > np.median(found.spread[1:]) * 0.9
    assert not found.years[0].any()


def test_reliability_counts_what_was_said_and_what_came():
    chances = np.array([0.97] * 50 + [0.5] * 50)
    came = np.array([True] * 50 + [True, False] * 25)
    low, high = reliability(chances, came, np.arange(100) % 10)

    assert (low.cells, low.said, low.came) == (50, 0.5, 0.5)
    assert (high.cells, high.came, high.high) == (50, 1.0, 1.0)
    assert low.low <= low.came <= low.high
