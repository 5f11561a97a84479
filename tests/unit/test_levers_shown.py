"""Levers in words: by what they are worth for a person-day, with the next grade and the best."""

import pytest

from dashboard.model import Month
from dashboard.present import efforts, levers, levers_table
from dashboard.ui import desk, forecasts, pushes

MONTH = Month("2023-06")
HOME = "부천시"


@pytest.fixture(scope="module")
def known():
    now = desk.current()
    return forecasts.outlook(now, MONTH), pushes.levers(now, MONTH, HOME), now.scores[MONTH]


def test_the_most_for_a_person_day_stands_first(known):
    worths = [each.per_day for each in levers.pushes(*known)]

    assert worths == sorted(worths, reverse=True)


def test_a_dear_indicator_falls_behind(known):
    first, *_ = levers.pushes(*known)
    entered, _ = efforts.read([f"{first.indicator.code}:10000"], [first.indicator.code])

    assert levers.pushes(*known, entered)[-1].indicator == first.indicator
    assert not levers.title(*known, entered).startswith(levers.title(*known)[:25])


def test_the_better_of_both_grades_decides(known):
    for each in levers.pushes(*known):
        near = each.near.change / float(each.near_effort.days)
        assert each.per_day == pytest.approx(max(near, each.best.change / float(each.effort.days)))


def test_the_next_grade_is_told_apart_from_the_best_where_it_is_another(known):
    shown = levers_table.worth(*known, None, None)
    near = [each for each in levers.pushes(*known) if each.near != each.best]

    assert shown.count(levers_table.SAME) == len(levers.pushes(*known)) - len(near)
    assert shown.count("<tr") - 1 == len(levers.pushes(*known))


def test_a_field_of_nobody_says_so(known):
    assert levers_table.NOTHING in levers_table.worth(*known, "없는 분야", None)


def test_small_money_is_never_nothing():
    assert (levers.money(0.4), levers.money(-12_345_678.0)) == ("1만원 미만", "1,235만원")
