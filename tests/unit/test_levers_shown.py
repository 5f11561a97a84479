"""Levers in words: by what they are worth for a person-day, with the next grade and the best."""

import re

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
    found = levers.pushes(*known)
    near = [each for each in found if each.near != each.best]

    assert len(re.findall(r">[SABCD]: \d", shown)) == len(found) + len(near)
    assert shown.count('scope="row"') == len(found)


def test_the_first_ones_are_seen_at_once_and_the_others_open_below(known):
    first, rest = levers_table.worth(*known, None, None).split("<details>")

    assert first.count('scope="row"') == levers_table.FIRST
    assert rest.count('scope="row"') == len(levers.pushes(*known)) - levers_table.FIRST
    assert f"나머지 {len(levers.pushes(*known)) - levers_table.FIRST}개 보기" in rest


def test_every_cell_says_its_heading_where_a_row_becomes_a_card(known):
    shown = levers_table.worth(*known, None, None)

    assert shown.count("<td") == shown.count('data-label="')


def test_a_field_of_nobody_says_so(known):
    assert levers_table.NOTHING in levers_table.worth(*known, "없는 분야", None)


def test_small_money_is_never_nothing():
    assert (levers.money(0.4), levers.money(-12_345_678.0)) == ("1만원 미만", "1,235만원")
