"""Person-days: read from the address, entered or proposed, by steps of a grade."""

from fractions import Fraction

import pytest

from dashboard.present import efforts
from dashboard.projection import Basis, Chance

GRADES = ("S", "A", "B", "C")


def chance(*probabilities):
    return Chance("부천시", "N1", probabilities, is_certain=False, basis=Basis.PACE)


@pytest.mark.parametrize("given", ["", "0", "-1", "0.0", "1e9", "100001", "열", "1,23"])
def test_what_is_no_effort_is_none(given):
    assert efforts.number(given) is None


def test_what_is_spelled_is_read_and_the_last_of_a_name_counts():
    pairs = {"N1": Fraction(5, 2), "기획과": Fraction(1000)}

    assert efforts.read(efforts.spelled(pairs), pairs) == (tuple(pairs.items()), ())
    assert efforts.read(["N1:1", "N1:2"], ["N1"]) == ((("N1", Fraction(2)),), ())


def test_an_entered_effort_is_told_from_a_proposed_one():
    entered = (("N1", Fraction(2)),)

    assert efforts.words(efforts.effort("N1", 3, entered)) == "6인·일(적은 값)"
    assert efforts.words(efforts.effort("N2", 3, entered)) == "15인·일(제안)"


@pytest.mark.parametrize(
    ("probabilities", "near", "steps_to_best"),
    [((0.1, 0.2, 0.6, 0.1), "A", 2), ((0.2, 0.5, 0.2, 0.1), "S", 1), ((0.9, 0.1, 0.0, 0.0), "S", 1)],
)
def test_steps_are_counted_from_the_most_likely_grade(probabilities, near, steps_to_best):
    assert efforts.next_grade(chance(*probabilities), GRADES) == near
    assert efforts.steps(chance(*probabilities), "S", GRADES) == steps_to_best
