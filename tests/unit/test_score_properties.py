"""What must hold of scoring under every rulebook."""

from dataclasses import replace
from fractions import Fraction
from random import Random

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dashboard.model import Actuals, Kind, Method, Report, State
from dashboard.present.sentences import sentence
from dashboard.scoring import explain, score
from tests.worlds import ABSOLUTE, MONTH, worlds

BY_VALUE = [method for method in Method if method is not Method.ENTERED_GRADE]
quick = settings(max_examples=50, deadline=None, derandomize=True)
seeds = st.integers(0, 2**16)


@quick
@given(world=worlds(), seed=seeds)
def test_the_order_of_rows_never_matters(world, seed):
    catalog, actuals = world
    rows = list(actuals.reports.items())
    Random(seed).shuffle(rows)
    before, after = score(actuals, catalog), score(Actuals(MONTH, dict(rows)), catalog)

    assert before.cells == after.cells
    assert before.fields == after.fields
    assert before.cities == after.cities


@quick
@given(world=worlds(), seed=seeds)
def test_the_order_of_the_rulebooks_rows_changes_no_number(world, seed):
    catalog, actuals = world
    turned = replace(
        catalog,
        cities=shuffled(catalog.cities, seed),
        indicators=shuffled(catalog.indicators, seed),
        fields=shuffled(catalog.fields, seed),
    )
    before, after = score(actuals, catalog), score(actuals, turned)

    assert before.cells == after.cells
    assert before.fields == after.fields
    assert before.cities == after.cities


def shuffled(table, seed):
    rows = list(table.items())
    Random(seed).shuffle(rows)
    return dict(rows)


@quick
@given(
    world=worlds(BY_VALUE, most_indicators=3),
    seed=seeds,
    value=st.fractions(-5, 60, max_denominator=8),
    better=st.fractions(0, 60, max_denominator=8),
)
def test_a_better_value_never_lowers_a_grade_or_points(world, seed, value, better):
    catalog, actuals = world
    cell = Random(seed).choice([(city, code) for city in catalog.cities for code in catalog.indicators])
    indicator = catalog.indicators[cell[1]]
    assume(cell not in catalog.not_applicable)
    # By the contract nothing left of a falling value is worth the cap, which a cap below 100 makes less than 100.
    assume(indicator.method is not Method.ATTAINMENT_SHARE or indicator.cuts[0] != 80)
    step = better if indicator.higher_is_better else -better
    before, after = (
        score(reporting(actuals, cell, each), catalog).cells[cell] for each in (value, value + step)
    )
    assume(before.grade is not None)

    assert catalog.rules.grades.index(after.grade) <= catalog.rules.grades.index(before.grade)
    assert after.points >= before.points


def reporting(actuals, cell, value):
    """The same actuals, but for one reported value."""
    row = Report(MONTH, None, None, value, "", State.SUBMITTED)
    return Actuals(MONTH, dict(actuals.reports) | {cell: row})


@quick
@given(world=worlds(ABSOLUTE), seed=seeds)
def test_removing_a_city_never_reorders_the_others_under_absolute_methods(world, seed):
    catalog, actuals = world
    assume(len(catalog.cities) > 1)
    gone = Random(seed).choice(list(catalog.cities))
    left = {name: city for name, city in catalog.cities.items() if name != gone}
    before, after = score(actuals, catalog), score(actuals, replace(catalog, cities=left))

    for part in ("city_eval", "joint_eval", "final"):
        assert {city: getattr(after.cities[city], part) for city in left} == {
            city: getattr(before.cities[city], part) for city in left
        }
    for place in ("in_city_eval", "in_joint_eval", "in_final", "overall"):
        assert order(before, place, left) == order(after, place, left)


def order(scores, place, cities):
    """Who is before whom, and who beside whom; a rank of a group says nothing of another group."""
    ranks = {
        city: (scores.cities[city].population_group, getattr(scores.cities[city], place).rank)
        for city in cities
    }
    return {
        (one, two): (ranks[one][1] > ranks[two][1]) - (ranks[one][1] < ranks[two][1])
        for one in cities
        for two in cities
        if None not in (ranks[one][1], ranks[two][1])
        and (place == "overall" or ranks[one][0] == ranks[two][0])
    }


@quick
@given(world=worlds(), scale=st.fractions(Fraction(1, 50), 50, max_denominator=50))
def test_scaling_all_weights_changes_no_rate_and_no_rank(world, scale):
    catalog, actuals = world
    scaled = replace(
        catalog,
        indicators={
            code: replace(each, weight=each.weight * scale) for code, each in catalog.indicators.items()
        },
    )
    before, after = score(actuals, catalog), score(actuals, scaled)

    assert before.cities == after.cities
    assert {key: (each.rate, each.place) for key, each in before.fields.items()} == {
        key: (each.rate, each.place) for key, each in after.fields.items()
    }


@quick
@given(world=worlds())
def test_points_never_exceed_the_weight_but_by_a_methods_cap(world):
    catalog, actuals = world
    for (_, code), cell in score(actuals, catalog).cells.items():
        indicator = catalog.indicators[code]
        cap = indicator.cuts[0] if indicator.method is Method.ATTAINMENT_SHARE else None
        if cell.counts:
            assert cell.points <= indicator.weight * max(Fraction(1), (cap or Fraction(100)) / 100)


@quick
@given(world=worlds())
def test_totals_are_the_sums_of_their_parts(world):
    catalog, actuals = world
    scores = score(actuals, catalog)

    for (city, code), field in scores.fields.items():
        inside = [scores.cells[city, each.code] for each in catalog.indicators.values() if each.field == code]
        counted = [cell for cell in inside if cell.counts]
        assert field.points == sum(cell.points for cell in counted)
        assert field.weight == sum(cell.weight for cell in counted)
        assert sum(field.counts.values()) == len(counted)
    for city in catalog.cities:
        mine = [field for (name, _), field in scores.fields.items() if name == city]
        for grade in catalog.rules.grades:
            assert scores.cities[city].counts[grade] == sum(field.counts[grade] for field in mine)


@quick
@given(world=worlds())
def test_every_city_keeps_its_places_within_the_size_of_its_group(world):
    catalog, actuals = world
    scores = score(actuals, catalog)

    for members in catalog.groups.values():
        places = [scores.cities[city].in_final for city in members]
        ranked = sorted(place.rank for place in places if place.rank is not None)
        assert ranked[:1] in ([], [1])
        assert all(place.tied == (ranked.count(place.rank) > 1) for place in places)
        assert all(rank == 1 + sum(1 for other in ranked if other < rank) for rank in ranked)


@quick
@given(world=worlds())
def test_a_value_is_never_invented(world):
    catalog, actuals = world
    for key, cell in score(actuals, catalog).cells.items():
        if cell.value is not None:
            report = actuals.reports[key]
            quotient = catalog.indicators[key[1]].kind in (Kind.RATE, Kind.MEAN)
            assert report.value is not None or (quotient and report.denominator)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(world=worlds(most_cities=4, most_indicators=4))
def test_every_cell_has_a_trace_that_ends_in_its_own_points_rank_and_award(world):
    catalog, actuals = world
    scores = score(actuals, catalog)

    for (city, code), cell in scores.cells.items():
        trace = explain(scores, city, code)
        facts = {step.key: step.facts for section in trace.sections for step in section.steps}
        said = [sentence(step, trace.indicator) for section in trace.sections for step in section.steps]
        earned = facts.get("override", facts.get("points", {"points": None}))
        assert earned["points"] == cell.points or cell.is_overridden
        assert ("does_not_count" in facts) is not cell.counts
        assert facts["field_rate"]["rate"] == scores.fields[city, catalog.indicators[code].field].rate
        assert facts["final_rank"]["rank"] == scores.cities[city].in_final.rank
        assert facts["award"]["award"] == scores.cities[city].award
        assert all(each.endswith(".") for each in said)
