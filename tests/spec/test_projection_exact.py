"""Chances of ranks and awards are those of scoring every possible case, one by one."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.model import Joint, JointState, Method, Override
from dashboard.projection import Way, levers, outlook
from dashboard.projection.drawn import Drawing, draw_group
from dashboard.scoring import score
from tests.projections import drawn_chances, enumerated, with_odds
from tests.worlds import draw, worlds

EXACT = 1e-9
SEEDS = st.integers(0, 2**32)


def along_the_score(catalog):
    """Only breakers that follow from the scores."""
    breakers = tuple(rule for rule in catalog.rules.tie_break if rule in {"city_eval", "joint_eval"})
    return replace(catalog, rules=replace(catalog.rules, tie_break=breakers))


@settings(max_examples=120, deadline=None, derandomize=True)
@given(world=worlds(most_cities=5, most_indicators=5), seed=SEEDS)
def test_ranks_awards_and_grants_are_those_of_every_case_scored_one_by_one(world, seed):
    catalog, actuals = along_the_score(world[0]), world[1]
    chances = drawn_chances(catalog, actuals, seed=seed)
    ranks, awards, grants = enumerated(catalog, actuals, chances)

    for city, found in outlook(chances, catalog).cities.items():
        assert found.way is Way.EXACT
        if not found.ranks:
            assert set(ranks[city]) == {None}
            continue
        by_rank = [ranks[city][rank] for rank in range(1, len(found.ranks) + 1)]
        assert found.ranks == pytest.approx(by_rank, abs=EXACT)
        assert sum(found.ranks) == pytest.approx(1, abs=EXACT)
        assert found.awards == pytest.approx({name: awards[city][name] for name in found.awards}, abs=EXACT)
        assert found.expected_grant == pytest.approx(grants[city], abs=1e-6)
        assert (found.best_rank, found.worst_rank) == (min(ranks[city]), max(ranks[city]))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(world=worlds(most_cities=4, most_indicators=4), seed=SEEDS, correlation=st.sampled_from([0.0, 0.2]))
def test_a_lever_is_what_projecting_again_with_that_grade_gives(world, seed, correlation):
    catalog, actuals = along_the_score(world[0]), world[1]
    chances = drawn_chances(catalog, actuals, seed=seed, correlation=correlation)
    home, before = catalog.rules.home_city, outlook(chances, catalog)
    found = levers(before, catalog, home)
    counted = [code for code in catalog.indicators if chances.cells[home, code].probabilities]
    ranked = bool(before.cities[home].ranks)

    assert len(found.levers) == ranked * len(counted) * len(catalog.rules.grades)
    for lever in found.levers:
        sure = tuple(float(grade == lever.grade) for grade in catalog.rules.grades)
        again = outlook(with_odds(chances, (home, lever.indicator), sure), catalog).cities[home]
        assert lever.awards == pytest.approx(again.awards, abs=EXACT)
        assert lever.any_award == pytest.approx(sum(again.awards.values()), abs=EXACT)
        assert lever.change == pytest.approx(
            again.expected_grant - before.cities[home].expected_grant, abs=1e-5
        )


@settings(max_examples=40, deadline=None, derandomize=True)
@given(world=worlds(most_cities=5, most_indicators=5), seed=SEEDS, correlation=st.sampled_from([0.0, 0.3]))
def test_a_better_grade_of_our_own_never_lowers_the_chance_of_a_rank_or_better(world, seed, correlation):
    catalog, actuals = along_the_score(world[0]), world[1]
    chances = drawn_chances(catalog, actuals, seed=seed, correlation=correlation)
    home = catalog.rules.home_city
    before = cumulated(outlook(chances, catalog).cities[home].ranks)

    for code in catalog.indicators:
        odds = chances.cells[home, code].probabilities
        if odds:
            best = (1.0, *[0.0] * (len(odds) - 1))
            after = cumulated(outlook(with_odds(chances, (home, code), best), catalog).cities[home].ranks)
            assert all(new >= old - EXACT for new, old in zip(after, before, strict=True))


def cumulated(ranks):
    """Chances of each rank or a better one."""
    return [sum(ranks[: place + 1]) for place in range(len(ranks))]


@settings(max_examples=30, deadline=None, derandomize=True)
@given(world=worlds(most_cities=5, most_indicators=6), seed=SEEDS)
def test_with_every_grade_certain_the_distribution_is_the_score_itself(world, seed):
    catalog, actuals = along_the_score(world[0]), world[1]
    chances = drawn_chances(catalog, actuals, seed=seed)
    likeliest = {
        key: tuple(float(odds == max(cell.probabilities)) for odds in cell.probabilities)
        for key, cell in chances.cells.items()
    }
    certain = replace(
        chances,
        cells={key: cell._replace(probabilities=likeliest[key]) for key, cell in chances.cells.items()},
    )
    exact = replace(catalog, overrides=overrides_of(certain, catalog), not_applicable=missing_of(certain))
    scored = score(actuals, exact)

    for city, found in outlook(certain, catalog).cities.items():
        assert found.median == scored.cities[city].final
        assert found.best_rank == found.worst_rank == scored.cities[city].in_final.rank


def overrides_of(chances, catalog):
    """The certain grades as official ones."""
    return {
        key: Override(catalog.rules.grades[cell.probabilities.index(1.0)], "", "")
        for key, cell in chances.cells.items()
        if cell.probabilities
    }


def missing_of(chances):
    """The cells that leave the sum."""
    return {key: "" for key, cell in chances.cells.items() if not cell.probabilities}


@pytest.mark.parametrize("correlation", [0.0, 0.25])
@pytest.mark.parametrize("seed", [3, 8, 21, 34])
def test_drawing_agrees_within_three_standard_errors(seed, correlation):
    catalog, actuals = draw(seed, 6, 7, tuple(Method))
    catalog = along_the_score(catalog)
    chances = drawn_chances(catalog, actuals, seed=seed, most_open=12, correlation=correlation)
    exact, drawing = outlook(chances, catalog), Drawing(draws=20_000)

    for members in catalog.groups.values():
        ranked = [city for city in members if exact.cities[city].ranks]
        for city, found in draw_group(ranked, chances, catalog, drawing).items():
            ranks = exact.cities[city].ranks
            errors = [3 * (chance * (1 - chance) / drawing.draws) ** 0.5 + 1e-4 for chance in ranks]
            assert all(abs(a - b) <= e for a, b, e in zip(found.ranks, ranks, errors, strict=True))
            assert abs(sum(found.ranks) - 1) < EXACT


def test_an_estimated_joint_score_spreads_the_final_score_like_a_normal_one():
    catalog, actuals = draw(11, 4, 4, tuple(Method))
    rules = replace(catalog.rules, tie_break=(), rank_digits=None)
    joints = {city: Joint(Fraction(95), JointState.ESTIMATED, Fraction(2)) for city in catalog.cities}
    catalog = replace(along_the_score(catalog), rules=rules, joint=joints)
    chances = drawn_chances(catalog, actuals, seed=5, most_open=6)
    grid, drawing = outlook(chances, catalog), Drawing(draws=40_000)

    assert {found.way for found in grid.cities.values()} <= {Way.GRID, Way.EXACT}
    for members in catalog.groups.values():
        for city, found in draw_group(list(members), chances, catalog, drawing).items():
            assert found.ranks == pytest.approx(grid.cities[city].ranks, abs=0.01)
            assert sum(grid.cities[city].ranks) == pytest.approx(1, abs=EXACT)
            assert float(found.q10) == pytest.approx(float(grid.cities[city].q10), abs=0.1)


def test_a_tie_of_equal_cities_gives_both_the_better_rank_and_a_breaker_takes_it_away_again():
    catalog, actuals = draw(11, 3, 2, tuple(Method))
    names = list(catalog.cities)
    same = {name: city._replace(population_group=1) for name, city in catalog.cities.items()}
    joints = {
        name: Joint(Fraction(90 + place), JointState.CONFIRMED, None) for place, name in enumerate(names)
    }
    weights = [
        component._replace(weight=Fraction(component.key == "city_eval"))
        for component in catalog.rules.components
    ]
    rules = replace(catalog.rules, components=tuple(weights), tie_break=(), rank_digits=None)
    equal = replace(
        catalog, rules=rules, cities=same, joint=joints, adjustments=(), overrides={}, not_applicable={}
    )
    chances = drawn_chances(equal, actuals, seed=1)
    half = tuple(1 / len(rules.grades) for _ in rules.grades)
    odds = replace(
        chances, cells={key: cell._replace(probabilities=half) for key, cell in chances.cells.items()}
    )
    tied = outlook(odds, equal).cities
    broken = outlook(odds, replace(equal, rules=replace(rules, tie_break=("joint_eval",)))).cities

    assert tied[names[0]].ranks[0] == pytest.approx(tied[names[2]].ranks[0], abs=EXACT)
    assert sum(each.ranks[0] for each in tied.values()) > 1 + EXACT
    assert sum(each.ranks[0] for each in broken.values()) == pytest.approx(1, abs=EXACT)
    assert broken[names[2]].ranks[0] > broken[names[0]].ranks[0]
