"""Each way to a distribution: the lattice, the list of places, the grid that rounds, and drawing."""

from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest

from dashboard.model import Method
from dashboard.projection import Way, levers, outlook
from dashboard.projection.drawn import Drawing, draw_group
from dashboard.projection.knapsack import Raise
from dashboard.projection.layout import MOST_PLACES, fits_densely, layout_of
from dashboard.projection.levers import Levers
from dashboard.projection.raises import with_raises
from dashboard.projection.terms import terms_of
from tests.projections import drawn_chances, enumerated, some_odds, with_odds
from tests.worlds import draw

ODD = [Fraction(97, 101), Fraction(89, 103), Fraction(83, 107), Fraction(79, 109), Fraction(73, 113)]
QUICK = Drawing(draws=4_000)


def odd_world(seed, *, cities=3, indicators=4, tie_break=()):
    """Weights without a common step; nobody missing, one group."""
    catalog, actuals = draw(seed, cities, indicators, (Method.BAND,))
    weighted = {
        code: replace(each, weight=ODD[place % len(ODD)] + place)
        for place, (code, each) in enumerate(catalog.indicators.items())
    }
    together = {name: each._replace(population_group=1) for name, each in catalog.cities.items()}
    shares = [
        each._replace(weight=Fraction(7 if each.key == "city_eval" else 3, 10))
        for each in catalog.rules.components
    ]
    grades = catalog.rules.grades
    ratios = {grade: Fraction(len(grades) - place, len(grades)) for place, grade in enumerate(grades)}
    rules = replace(catalog.rules, tie_break=tie_break, components=tuple(shares), ratios=ratios)
    return replace(catalog, indicators=weighted, cities=together, rules=rules), actuals


@pytest.mark.parametrize("seed", range(6))
def test_cells_of_odd_worth_are_listed_place_by_place_and_stay_exact(seed):
    catalog, actuals = odd_world(seed)
    chances = drawn_chances(catalog, actuals, seed=seed, most_open=5)
    ranks, _, grants = enumerated(catalog, actuals, chances)
    before = outlook(chances, catalog)

    for city, found in before.cities.items():
        assert found.way is Way.EXACT
        if found.ranks:
            by_rank = [ranks[city][rank] for rank in range(1, len(found.ranks) + 1)]
            assert found.ranks == pytest.approx(by_rank, abs=1e-9)
            assert found.expected_grant == pytest.approx(grants[city], abs=1e-6)
    assert_levers_are_what_projecting_again_gives(levers(before, catalog, "시0"), chances, catalog)


def assert_levers_are_what_projecting_again_gives(found: Levers, chances, catalog):
    for lever in found.levers:
        sure = tuple(float(grade == lever.grade) for grade in catalog.rules.grades)
        again = outlook(with_odds(chances, ("시0", lever.indicator), sure), catalog).cities["시0"]
        assert lever.awards == pytest.approx(again.awards, abs=1e-9)


def all_open(catalog, actuals, seed):
    """Every cell open between two or three grades."""
    chances = drawn_chances(catalog, actuals, seed=seed, most_open=0)
    dice = Random(seed)
    cells = {
        key: cell._replace(probabilities=some_odds(dice, len(catalog.rules.grades)))
        for key, cell in chances.cells.items()
    }
    return replace(chances, cells=cells)


def test_many_cells_of_odd_worth_go_on_a_grid_that_says_how_far_it_is_off():
    catalog, actuals = odd_world(2, cities=4, indicators=40)
    catalog = replace(catalog, rules=replace(catalog.rules, rank_digits=None))
    chances, drawing = all_open(catalog, actuals, 7), Drawing(draws=40_000)
    found = outlook(chances, catalog)
    ranked = [city for city in catalog.cities if found.cities[city].ranks]
    drawn = draw_group(ranked, chances, catalog, drawing)
    terms = terms_of(ranked[0], chances, catalog)

    assert terms is not None
    assert layout_of(terms).top > MOST_PLACES
    assert not fits_densely(terms, layout_of(terms))
    for city in ranked:
        assert found.cities[city].way is Way.GRID
        assert 0 < found.cities[city].error < 0.05
        assert found.cities[city].ranks == pytest.approx(drawn[city].ranks, abs=0.01)
        assert float(found.cities[city].median) == pytest.approx(float(drawn[city].median), abs=0.1)


@pytest.mark.parametrize("breaker", ["count:S", "field:F1"])
def test_ties_that_counts_or_fields_break_are_drawn_and_agree_with_every_case(breaker):
    catalog, actuals = draw(19, 4, 4, (Method.BAND,))
    rules = replace(catalog.rules, tie_break=(breaker,), rank_digits=0)
    together = {name: each._replace(population_group=1) for name, each in catalog.cities.items()}
    catalog = replace(catalog, rules=rules, cities=together)
    chances = drawn_chances(catalog, actuals, seed=4, most_open=6)
    ranks, _, _ = enumerated(catalog, actuals, chances)

    for city, found in outlook(chances, catalog, drawing=QUICK).cities.items():
        by_rank = [ranks[city][rank] for rank in range(1, len(found.ranks) + 1)]
        assert found.ranks == pytest.approx(by_rank, abs=4 * 0.5 / QUICK.draws**0.5)


def relative_world():
    """Three cities whose first indicator is graded by their rank, with values that overlap."""
    catalog, actuals = draw(5, 3, 3, (Method.BAND,))
    together = {name: each._replace(population_group=1) for name, each in catalog.cities.items()}
    cuts = tuple(
        Fraction(100 * place, len(catalog.rules.grades)) for place in range(1, len(catalog.rules.grades))
    )
    first = replace(
        catalog.indicators["N0"], method=Method.GROUP_RANK, cuts=cuts, weight=Fraction(10), digits=2
    )
    catalog = replace(
        catalog,
        cities=together,
        indicators={**catalog.indicators, "N0": first},
        not_applicable={},
        overrides={},
    )
    chances = drawn_chances(catalog, actuals, seed=2, most_open=3)
    odds = (1.0, *[0.0] * (len(catalog.rules.grades) - 1))
    cells = dict(chances.cells)
    for place, city in enumerate(catalog.cities):
        values = tuple(float(place + step / 10) for step in range(20))
        better_last = values if first.higher_is_better else tuple(reversed(values))
        cells[city, "N0"] = cells[city, "N0"]._replace(
            probabilities=odds, values=better_last, is_certain=False
        )
    return catalog, replace(chances, cells=cells)


def test_what_hangs_on_other_cities_is_drawn_the_same_way_each_time():
    catalog, chances = relative_world()
    first, second = (outlook(chances, catalog, drawing=QUICK).cities for _ in range(2))

    for city, found in first.items():
        if found.ranks:
            assert found == second[city]
            assert found.way is Way.DRAWN
            assert 0 <= found.error <= 0.5 / QUICK.draws**0.5
            assert sum(found.ranks) == pytest.approx(1)
            possible = range(found.best_rank, found.worst_rank + 1)
            assert all(rank in possible for rank, chance in enumerate(found.ranks, start=1) if chance)


def test_drawn_levers_are_what_the_same_draws_give_with_that_grade():
    catalog, chances = relative_world()
    before = outlook(chances, catalog, drawing=QUICK)
    found = levers(before, catalog, "시0", drawing=QUICK)

    for lever in found.levers:
        sure = (Raise(lever.indicator, lever.grade, 0.0),)
        again = outlook(with_raises(chances, "시0", sure, catalog), catalog, drawing=QUICK)
        assert lever.awards == pytest.approx(again.cities["시0"].awards, abs=1e-12)


@pytest.mark.parametrize("digits", [None, 2])
@pytest.mark.parametrize("correlation", [0.0, 0.25])
@pytest.mark.parametrize("method", [Method.GROUP_RANK, Method.GROUP_SPREAD])
def test_drawing_only_what_is_compared_agrees_with_drawing_everything(method, correlation, digits):
    catalog, chances = relative_world()
    first = replace(catalog.indicators["N0"], method=method)
    rules = replace(catalog.rules, tie_break=(), rank_digits=digits)
    catalog = replace(catalog, indicators={**catalog.indicators, "N0": first}, rules=rules)
    chances = replace(chances, correlation=correlation)
    many = Drawing(draws=40_000)
    found = outlook(chances, catalog, drawing=many).cities
    ranked = [city for city in catalog.cities if found[city].ranks]
    drawn = draw_group(ranked, chances, catalog, many)

    for city in ranked:
        # the nodes of the common factor give back each cell's own chances only closely
        error = 3 * 0.5 / many.draws**0.5 * 2**0.5 + (0.005 if correlation else 0)
        assert found[city].ranks == pytest.approx(drawn[city].ranks, abs=error)
        assert found[city].error < drawn[city].error
