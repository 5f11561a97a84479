"""Chances that owners enter: the newest counts, can be taken back, and a past moment is told again."""

import pytest

from dashboard.errors import DashboardError
from tests.acceptance import NOON, after


def enter(store, percent, minutes=0, indicator="F3-22", year=2023):
    store.own_chances.enter(year, indicator, percent, by="담당자", at=after(minutes))


def held(store, **named):
    return {code: each.percent for code, each in store.own_chances.newest(2023, **named).items()}


def test_a_store_that_was_never_used_has_none(store):
    assert (held(store), store.own_chances.version()) == ({}, 0)


def test_the_newest_counts_and_years_and_indicators_stay_apart(store):
    enter(store, 40)
    enter(store, 60)
    enter(store, 10, indicator="F4-03")
    enter(store, 90, year=2024)

    assert held(store) == {"F3-22": 60, "F4-03": 10}


def test_one_that_was_taken_back_counts_no_more_but_did_at_its_time(store):
    enter(store, 40)
    store.own_chances.take_back(2023, "F3-22", by="담당자", at=after(10))

    assert held(store) == {}
    assert held(store, until=after(5)) == {"F3-22": 40}
    assert held(store, until=after(-5)) == {}
    assert [(each.act, each.before, each.after) for each in store.trail.lines()] == [
        ("확률 입력", "", "40 %"),
        ("확률 거둠", "40 %", ""),
    ]


def test_every_change_is_another_version(store):
    versions = [store.own_chances.version()]
    enter(store, 40)
    versions.append(store.own_chances.version())
    store.own_chances.take_back(2023, "F3-22", by="담당자", at=NOON)
    versions.append(store.own_chances.version())

    assert len(set(versions)) == 3


@pytest.mark.parametrize("percent", [0, 100, -3])
def test_nothing_is_certain(store, percent):
    with pytest.raises(DashboardError, match="1 %부터 99 %까지"):
        enter(store, percent)
    assert held(store) == {}


def test_what_was_never_entered_cannot_be_taken_back(store):
    with pytest.raises(DashboardError, match="거둘 확률이 없습니다"):
        store.own_chances.take_back(2023, "F3-22", by="담당자", at=NOON)
    assert store.own_chances.version() == 0
