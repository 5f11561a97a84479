"""Over the sample's earlier years the forecast keeps what it promises, and beats doing without."""

import numpy as np
import pytest

from dashboard.model import Actuals, Month
from dashboard.projection.backtest import hindsight, trials
from dashboard.projection.baselines import Simple
from dashboard.projection.calibration import Calibration, calibrated
from dashboard.projection.forecast import forecast
from dashboard.projection.panel import UNKNOWN
from dashboard.projection.profile import learn
from dashboard.projection.race import races
from dashboard.projection.report_card import report_card
from dashboard.scoring import score


@pytest.fixture(scope="module")
def card(tried):
    return report_card(tried)


def test_eight_months_of_two_years_are_judged(tried):
    assert [each.month for each in tried] == [
        f"{year}-{month:02d}" for year in (2022, 2023) for month in range(1, 9)
    ]


def test_four_of_five_outcomes_lie_within_the_80_percent_band(card):
    assert 0.75 <= card.coverage <= 0.85


@pytest.mark.parametrize("year", ["2022", "2023"])
def test_each_year_alone_keeps_the_band_as_well(tried, year):
    assert 0.75 <= report_card([each for each in tried if each.month.startswith(year)]).coverage <= 0.85


@pytest.mark.parametrize("way", list(Simple))
@pytest.mark.parametrize("score", ["crps", "brier", "ranked"])
def test_the_forecast_is_better_than_doing_without(card, way, score):
    assert getattr(card.skills[way], score) > 0


@pytest.mark.parametrize("way", list(Simple))
@pytest.mark.parametrize("month", range(1, 9))
def test_it_is_better_in_every_month(tried, way, month):
    skill = report_card([each for each in tried if each.month.number == month]).skills[way]

    assert skill.crps > 0
    assert skill.brier > 0


def test_scores_get_better_as_the_year_goes_on(tried):
    by_month = [report_card([each for each in tried if each.month.number == month]) for month in (1, 4, 8)]

    assert by_month[0].crps > by_month[1].crps > by_month[2].crps
    assert by_month[0].brier > by_month[1].brier > by_month[2].brier


def test_a_higher_chance_comes_true_more_often(card):
    came = [each.came for each in card.reliability if each.cells > 500]

    assert came == sorted(came)
    assert all(each.low <= each.came <= each.high for each in card.reliability)


def test_a_chance_is_off_by_at_most_15_points(card):
    assert max(abs(each.said - each.came) for each in card.reliability if each.cells > 500) < 0.15


def test_the_year_that_is_forecast_teaches_nothing(years):
    whole = next(trials(years[:2], [5]))
    later_cut_off = {
        month: scores for month, scores in years[1].items() if month <= "2022-05" or month == "2022-09"
    }
    told_less = next(trials([years[0], later_cut_off], [5]))

    np.testing.assert_array_equal(whole.centre, told_less.centre)
    np.testing.assert_array_equal(whole.chances, told_less.chances)


def test_indicators_of_one_city_err_together_a_little(years):
    assert 0.05 < hindsight(years, Month("2023-07")).correlation < 0.3


def test_the_joint_evaluation_is_forecast_to_its_own_end(years):
    catalog = years[2][Month("2023-09")].catalog
    profile = learn(catalog, years[:2], until=catalog.rules.joint_cutoff)

    chances = forecast(profile, years[2], month=Month("2023-09"))

    assert chances.until == "2023-12"
    of_a_sum = chances.cells["부천시", "F1-01"]
    now = float(years[2][Month("2023-09")].cells["부천시", "F1-01"].value)
    assert now <= of_a_sum.q10 < of_a_sum.q90
    assert not of_a_sum.is_certain


@pytest.mark.parametrize("month", range(1, 9))
def test_putting_chances_right_by_the_year_before_makes_every_month_better(tried, month):
    before, judged = (
        next(each for each in tried if each.month == f"{year}-{month:02d}").said for year in (2022, 2023)
    )
    right = calibrated([before]).of(judged.at_least)

    assert ((right - judged.came) ** 2).mean() < ((judged.at_least - judged.came) ** 2).mean()


def test_the_first_judged_year_has_none_before_it_to_put_it_right(years, tried):
    plain = next(trials(years[:2], [3]))

    np.testing.assert_array_equal(
        plain.chances, next(each for each in tried if each.month == "2022-03").chances
    )
    assert hindsight(years[:2], Month("2023-03")).calibration.cells == len(plain.said.at_least)
    assert hindsight(years[:1], Month("2022-03")).calibration == Calibration()


def of_the_home_city_alone(scores):
    """The same month as a city knows it that never sees the others."""
    home = scores.catalog.rules.home_city
    reports = {cell: each for cell, each in scores.actuals.reports.items() if cell[0] == home}
    return score(Actuals(scores.actuals.month, reports), scores.catalog)


@pytest.mark.parametrize("month", ["2023-06", "2023-09"])
def test_a_city_that_never_sees_its_rivals_does_not_take_them_for_silent(years, month):
    alone = [
        {each: of_the_home_city_alone(year[each]) for each in year if each.number in {6, 9}} for year in years
    ]
    now, before = {Month(month): alone[2][Month(month)]}, alone[:2]
    catalog = now[Month(month)].catalog
    chances = forecast(
        learn(catalog, before), now, month=Month(month), **hindsight(before, Month(month))._asdict()
    )
    last = {city: [] for city in catalog.cities}
    for (city, _), each in chances.cells.items():
        last[city] += [each.probabilities[-1]] if each.probabilities else []

    assert np.mean(last["부천시"]) < 0.05
    assert np.mean(last["수원시"]) < 0.1
    assert not races(list(trials(alone[:2], [6])), alone[:2])
    assert (next(trials(alone[:2], [6])).grade != UNKNOWN).any(axis=0).sum() == 1
