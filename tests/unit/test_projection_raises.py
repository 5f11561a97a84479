"""Cheapest raises, against trying every set; the ceiling; two horizons."""

from dataclasses import replace
from fractions import Fraction
from itertools import combinations

import pytest

from dashboard.errors import UnknownName
from dashboard.model import Award, Joint, JointState, Method
from dashboard.projection import outlook
from dashboard.projection.ceiling import ceiling, horizons
from dashboard.projection.raises import Aim, Raise, cheapest
from tests.projections import drawn_chances
from tests.worlds import AWARDS, draw

HOME = "시0"


def aim_at(chance, *, award="최우수"):
    """Four cities of one group with known joint scores, all cells open alike."""
    catalog, actuals = draw(31, 4, 6, (Method.BAND,))
    grades = catalog.rules.grades
    ratios = {grade: Fraction(len(grades) - place, len(grades)) for place, grade in enumerate(grades)}
    weights = [
        each._replace(weight=Fraction(7 if each.key == "city_eval" else 3, 10))
        for each in catalog.rules.components
    ]

    rules = replace(
        catalog.rules,
        ratios=ratios,
        components=tuple(weights),
        tie_break=(),
        rank_digits=None,
        blocks={},
        awards=tuple(Award(*each, "") for each in AWARDS[0]),
    )
    indicators = {
        code: replace(each, weight=Fraction(5 + place))
        for place, (code, each) in enumerate(catalog.indicators.items())
    }
    catalog = replace(
        catalog,
        rules=rules,
        indicators=indicators,
        cities={name: each._replace(population_group=1) for name, each in catalog.cities.items()},
        joint={name: Joint(Fraction(95), JointState.CONFIRMED, None) for name in catalog.cities},
        adjustments=(),
        overrides={},
        not_applicable={},
    )
    chances = drawn_chances(catalog, actuals, seed=3)
    even = tuple(1 / len(grades) for _ in grades)
    cells = {key: cell._replace(probabilities=even, is_certain=False) for key, cell in chances.cells.items()}
    return Aim(outlook(replace(chances, cells=cells), catalog), catalog, HOME, award, chance)


def options(aim):
    """The best grade in each indicator, at different efforts in two departments."""
    best = aim.catalog.rules.grades[0]
    efforts = [3, 4, 4, 9, 5, 12]
    return [
        Raise(code, best, float(effort), "기획과" if place % 2 else "안전과")
        for place, (code, effort) in enumerate(zip(aim.catalog.indicators, efforts, strict=True))
    ]


def least_effort(aim, raises, limits=None):
    """The least effort of any set that reaches the chance within the limits."""
    sets = (chosen for size in range(len(raises) + 1) for chosen in combinations(raises, size))
    allowed = [chosen for chosen in sets if is_within(chosen, limits or {})]
    return min(sum(each.effort for each in chosen) for chosen in allowed if aim.reached(chosen) >= aim.chance)


def is_within(chosen, limits):
    """Does every department stay within its person-days?"""
    return all(
        sum(each.effort for each in chosen if each.department == name) <= most
        for name, most in limits.items()
    )


@pytest.mark.parametrize("chance", [0.4, 0.6, 0.8])
def test_the_cheapest_set_reaches_the_chance_by_the_exact_engine(chance):
    aim = aim_at(chance)
    plan = cheapest(aim, options(aim))

    assert plan is not None
    assert plan.chance == pytest.approx(aim.reached(plan.raises))
    assert plan.chance >= chance
    assert plan.effort == pytest.approx(least_effort(aim, options(aim)), rel=0.15)


@pytest.mark.parametrize("chance", [0.4, 0.6, 0.8])
@pytest.mark.parametrize("limits", [None, {"안전과": 12.0}])
def test_nothing_of_a_plan_can_be_left_out(chance, limits):
    aim = aim_at(chance)
    plan = cheapest(aim, options(aim), limits)

    assert plan is not None
    for spare in plan.raises:
        assert aim.reached([each for each in plan.raises if each != spare]) < chance


def test_limits_of_departments_are_kept():
    aim, limits = aim_at(0.5), {"안전과": 7.0}
    free, bound = cheapest(aim, options(aim)), cheapest(aim, options(aim), limits)

    assert free is not None
    assert bound is not None
    assert is_within(bound.raises, limits)
    assert bound.effort >= free.effort
    assert bound.chance >= 0.5


def test_what_cannot_be_reached_has_no_plan_and_what_holds_already_costs_nothing():
    assert cheapest(aim_at(1.1), options(aim_at(1.1))) is None
    nothing_to_do = cheapest(aim_at(0.0), options(aim_at(0.0)))
    assert nothing_to_do is not None
    assert nothing_to_do.raises == ()


def test_an_award_that_the_rulebook_does_not_have_is_refused_by_name():
    with pytest.raises(UnknownName, match="'대상'은 평가 기준에 없습니다"):
        cheapest(aim_at(0.5, award="대상"), options(aim_at(0.5)))


def test_the_ceiling_names_who_stays_ahead_and_the_joint_score_that_would_be_needed():
    aim = aim_at(0.5)
    rival = "시1"
    joints = {name: Joint(Fraction(20), JointState.CONFIRMED, None) for name in aim.catalog.cities}
    joints |= {rival: Joint(Fraction(400), JointState.CONFIRMED, None)}
    catalog = replace(aim.catalog, joint=joints)
    seen = outlook(aim.outlook.chances, catalog)
    found = ceiling(seen, catalog, HOME)

    assert found is not None
    assert found.final == 70 + 6
    assert [(each.city, each.is_certain) for each in found.ahead] == [(rival, True)]
    assert found.ahead[0].behind == seen.cities[rival].median - 76
    assert found.ahead[0].joint_rise == found.ahead[0].behind / Fraction(3, 10)


def test_an_indicator_that_the_state_also_judges_counts_this_november_and_again_a_year_later():
    aim = aim_at(0.5)
    linked = [each for each in aim.catalog.indicators.values() if each.block == "정부연계"]
    rise = 1 - Fraction(1, len(aim.catalog.rules.grades))
    whole = sum(each.weight for each in aim.catalog.indicators.values())
    found = horizons(aim.catalog, aim.outlook, HOME)

    assert [each.indicator for each in found] == [each.code for each in linked]
    assert [each.this_year for each in found] == [70 * each.weight / whole * rise for each in linked]
    assert sum(each.next_year for each in found) == 30 * rise
