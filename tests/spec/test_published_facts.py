"""The sample year, scored: what was published of 2023 comes out, and nothing of it is stored."""

from fractions import Fraction

import pytest

from dashboard import commands
from dashboard.catalog import load_catalog
from dashboard.exact import show
from dashboard.model import Month
from dashboard.settings import ROOT

DATA = ROOT / "data"


@pytest.fixture(scope="module")
def scores():
    catalog = load_catalog(DATA / "catalog" / "2023")
    return commands.scores_of(catalog, [DATA / "actuals" / "2023"], Month("2023-09"))


@pytest.fixture(scope="module")
def home(scores):
    return scores.cities["부천시"]


def test_bucheon_has_99_s_and_2_a_of_101(scores, home):
    assert len(scores.catalog.indicators) == 101
    assert {grade: count for grade, count in home.counts.items() if count} == {"S": 99, "A": 2}


def test_bucheon_is_first_of_its_group_in_8_of_9_fields(scores):
    ranks = [scores.fields["부천시", code].place.rank for code in scores.catalog.fields]

    assert len(ranks) == 9
    assert ranks.count(1) == 8


def test_bucheon_is_first_in_this_years_evaluation(home):
    assert (home.population_group, home.in_city_eval.rank) == (1, 1)


def test_bucheon_is_fourth_in_the_joint_evaluation(home):
    assert home.in_joint_eval.rank == 4


def test_bucheon_is_third_in_total_and_wins_200_million(home):
    assert (home.in_final.rank, home.in_final.tied) == (3, False)
    assert (home.award, home.grant, home.award_uncertain) == ("우수", 200_000_000, False)


def test_this_year_weighs_70_and_the_joint_evaluation_30(scores):
    weights = {each.key: each.weight for each in scores.catalog.rules.components}

    assert weights == {"city_eval": Fraction(7, 10), "joint_eval": Fraction(3, 10)}


@pytest.mark.parametrize(
    ("city", "group", "rank"), [("고양시", 1, 1), ("화성시", 1, 8), ("시흥시", 2, 1), ("김포시", 2, 2)]
)
def test_the_published_ranks_of_other_assert_cities(scores, city, group, rank):
    assert (scores.cities[city].population_group, scores.cities[city].in_final.rank) == (group, rank)


@pytest.mark.parametrize(
    ("city", "total"), [("시흥시", "101.85"), ("김포시", "101.05"), ("의왕시", "98.94"), ("여주시", "97.50")]
)
def test_the_published_totals_hold(scores, city, total):
    assert show(scores.cities[city].final, 2) == total


def test_siheung_has_s_in_all_101(scores):
    assert scores.cities["시흥시"].counts["S"] == 101


def test_the_joint_score_of_uiwang_is_as_published(scores):
    assert scores.cities["의왕시"].population_group == scores.cities["여주시"].population_group == 3
    assert scores.cities["의왕시"].joint_eval == Fraction("94.56")


def test_a_total_above_100_comes_from_adjustments(scores):
    share = scores.catalog.rules.components[0].weight
    above = [city for city in scores.cities.values() if city.final > 100]

    assert {"고양시", "시흥시", "김포시"} <= {city.city for city in above}
    assert all(city.final - share * city.adjustment <= 100 for city in above)


def test_every_result_of_the_sample_rests_on_an_assumption(scores):
    assert scores.catalog.is_sample
    assert all(cell.assumptions for cell in scores.cells.values() if cell.counts)
