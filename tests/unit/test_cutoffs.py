"""The least value of every grade is what the scoring methods say, and what is needed is what trying finds."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import example, given, settings

from dashboard.model import Method
from dashboard.projection.cutoffs import FARTHEST, cutoffs, decides, unit_of
from dashboard.projection.needs import needed
from dashboard.scoring import score
from dashboard.scoring.distance import distance
from dashboard.scoring.methods import METHODS, Question
from dashboard.scoring.readings import NOTHING_SENT
from dashboard.scoring.standard import standards
from tests.worlds import ABSOLUTE, draw, worlds


def graded(standard, city, value):
    answer = METHODS[standard.indicator.method](Question(standard), city, value)
    return standard.grades.index(answer.grade)


@settings(max_examples=30, deadline=None)
@given(worlds(ABSOLUTE, most_cities=3, most_indicators=4))
def test_an_edge_earns_its_grade_and_a_unit_worse_does_not(world):
    catalog, _ = world
    edges = cutoffs(catalog).edges
    for standard in standards(catalog):
        worse = unit_of(standard) * (-1 if standard.indicator.higher_is_better else 1)
        for city in filter(lambda city: decides(standard, city), catalog.cities):
            for goal, edge in enumerate(edges[city, standard.indicator.code]):
                assert edge is None or graded(standard, city, edge.value) <= goal
                if edge and abs(edge.value) < FARTHEST * unit_of(standard):  # beyond, nothing is looked for
                    assert graded(standard, city, edge.value + worse) > goal


@settings(max_examples=30, deadline=None)
@given(worlds(ABSOLUTE, most_cities=3, most_indicators=4))
@example(draw(29, 3, 3, tuple(ABSOLUTE)))  # one case less is zero
@example(draw(2876622, 3, 3, tuple(ABSOLUTE)))  # at zero the cap is earned, which is a worse grade than at 20
def test_what_is_needed_is_what_trying_finds(world):
    catalog, actuals = world
    rounding = replace(catalog, rules=replace(catalog.rules, grade_on_rounded=True))
    scores = score(actuals, rounding)
    edges = cutoffs(rounding).edges
    for standard in standards(rounding):
        for city in rounding.cities:
            cell = (city, standard.indicator.code)
            tried = distance(scores, *cell)
            report = actuals.reports.get(cell, NOTHING_SENT)
            read_off = needed(scores.cells[cell], report, standard, edges[cell])
            assert read_off == (tried.needs[0].change if tried.needs else None)


def test_a_cell_that_no_value_decides_has_no_edges():
    catalog, _ = draw(1, 2, 2, (Method.ENTERED_GRADE,))

    assert set(map(len, cutoffs(catalog).edges.values())) == {0}


def test_half_a_unit_below_the_edge_is_where_it_begins():
    catalog, _ = draw(5, 1, 6, (Method.BAND,))
    rounding = replace(catalog, rules=replace(catalog.rules, grade_on_rounded=True))
    edges = cutoffs(rounding).edges
    for standard in standards(rounding):
        for edge in filter(None, edges["시0", standard.indicator.code]):
            assert abs(edge.value - edge.begins) == unit_of(standard) * Fraction(1, 2)
