"""Chances put right by what came of them: found again, drawn towards none, never the other way round."""

import numpy as np
import pytest
from scipy.special import expit, logit

from dashboard.projection.calibration import Calibration, Said, calibrated


def said(count, shift, slope, seed=1):
    """What is said of two grades, and what comes where the truth is bolder or milder."""
    dice = np.random.default_rng(seed)
    chances = np.sort(dice.uniform(0.02, 0.98, (count, 2)), axis=1)
    return Said(chances, dice.uniform(size=(count, 1)) < expit(shift + slope * logit(chances)))


@pytest.mark.parametrize(("shift", "slope"), [(0.0, 1.0), (0.4, 1.3), (-0.3, 0.8)])
def test_what_was_wrong_with_many_chances_is_found_again(shift, slope):
    found = calibrated([said(20_000, shift, slope)])

    assert found.shift == pytest.approx(shift, abs=0.05)
    assert found.slope == pytest.approx(slope, abs=0.05)
    assert found.cells == 20_000


def test_modest_chances_are_made_bolder_and_honest_ones_are_left():
    bolder, plain = (calibrated([said(5_000, 0.0, slope)]) for slope in (1.4, 1.0))

    assert bolder.of(np.array([0.9])) > 0.92
    assert plain.of(np.array([0.9])) == pytest.approx(0.9, abs=0.01)


def test_a_few_cells_hardly_move_anything():
    assert calibrated([said(10, 2.0, 1.0)]).of(np.array([0.5])) == pytest.approx(0.5, abs=0.06)


@pytest.mark.parametrize("nothing", [[], [Said(np.empty((0, 4)), np.empty((0, 4), bool))]])
def test_without_a_year_to_learn_from_every_chance_stays_to_the_digit(nothing):
    chances = np.array([[0.1, 0.2, np.nan]])

    assert calibrated(nothing) == Calibration()
    assert calibrated(nothing).of(chances) is chances


def test_what_was_likelier_stays_likelier_and_the_unknown_unknown():
    chances = np.array([0.0, 0.2, 0.5, 0.99, 1.0, np.nan])
    right = calibrated([said(5_000, -0.5, 0.7)]).of(chances)

    assert list(np.diff(right[:-1]) > 0) == [True] * 4
    assert right[0] >= 0
    assert right[-2] <= 1
    assert np.isnan(right[-1])
