"""Plans: for an exact outlook those of the raises, for a drawn one sought exactly and checked by drawing."""

from dataclasses import replace
from fractions import Fraction

import pytest

from dashboard.present import efforts, horizon, plan
from dashboard.projection import Way, plans
from dashboard.projection.ceiling import ceiling
from dashboard.projection.drawn import Drawing
from dashboard.projection.raises import cheapest
from tests.unit.test_projection_raises import HOME, aim_at, options


@pytest.fixture
def drawn():
    """The same aim, as if the outlook had had to be drawn: without distributions."""

    def of(chance):
        aim = aim_at(chance)
        cities = {
            name: each._replace(way=Way.DRAWN, error=0.005) for name, each in aim.outlook.cities.items()
        }
        return replace(aim, outlook=replace(aim.outlook, cities=cities, spreads={}))

    return of


@pytest.mark.parametrize("chance", [0.0, 0.5, 0.8])
def test_an_exact_outlook_gets_the_plan_of_the_raises_with_its_own_chance(chance):
    aim = aim_at(chance)
    found = plans.plan(aim, options(aim))

    assert found.plan == cheapest(aim, options(aim))
    assert found.chance == pytest.approx(aim.reached(found.plan.raises))
    assert (found.way, found.error) == (aim.outlook.cities[HOME].way, 0.0)


@pytest.mark.parametrize("chance", [0.0, 0.5, 0.8])
def test_a_drawn_plan_reaches_its_chance_when_it_is_drawn_again(drawn, chance):
    aim = drawn(chance)
    found = plans.plan(aim, options(aim))
    afresh = plans.checked(aim, found.plan.raises, Drawing(seed=7))

    assert found.way is Way.DRAWN
    assert found.chance >= chance
    assert afresh == pytest.approx(found.chance, abs=3 * found.error)


def test_what_is_drawn_agrees_with_the_exact_chance_of_the_same_raises(drawn):
    aim = aim_at(0.5)
    chosen = options(aim)[:3]

    assert plans.checked(drawn(0.5), chosen) == pytest.approx(aim.reached(chosen), abs=0.015)


def test_what_all_raises_cannot_reach_has_no_plan(drawn):
    assert plans.plan(drawn(1.1), options(drawn(1.1))) is None
    assert plans.plan(aim_at(1.1), options(aim_at(1.1))) is None


def test_limits_of_departments_are_kept_when_drawn(drawn):
    aim = drawn(0.5)
    found = plans.plan(aim, options(aim), {"안전과": 7.0})

    assert sum(each.effort for each in found.plan.raises if each.department == "안전과") <= 7.0


def test_at_best_every_counting_indicator_ends_at_the_best_grade():
    aim = aim_at(0.5)
    best = plans.at_best(aim.outlook, aim.catalog, HOME)

    assert {best.chances.cells[HOME, code].probabilities[0] for code in aim.catalog.indicators} == {1.0}
    assert ceiling(best, aim.catalog, HOME).final == ceiling(aim.outlook, aim.catalog, HOME).final


def test_a_plan_says_its_cost_and_how_it_was_checked(drawn):
    for aim, said in ((aim_at(0.5), "전망과 같은 계산(정확)"), (drawn(0.5), "그룹 전체를 다시 모의")):
        assert said in plan.check(plans.plan(aim, options(aim)))


def test_person_days_of_a_plan_are_the_sum_of_its_raises():
    aim = aim_at(0.8)
    found = plans.plan(aim, options(aim))

    assert efforts.days(found.plan.effort) == efforts.days(sum(each.effort for each in found.plan.raises))


def test_a_rise_of_the_joint_score_is_said_only_where_it_counts():
    ahead = horizon.Ahead("고양시", is_certain=True, behind=Fraction(3), joint_rise=None)

    assert horizon._rise(ahead) == "고양시와의 차이 3.00점."
    assert "10.00점 더 높아야 합니다" in horizon._rise(ahead._replace(joint_rise=Fraction(10)))
