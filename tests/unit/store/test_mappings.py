"""Columns chosen by hand are remembered for each department; every choice is kept."""

import pytest
from sqlalchemy import text

from dashboard.errors import DashboardError
from dashboard.store import Store, schema
from tests.acceptance import NOON, after, back_to, counted, value

CHOICE = {"6월말 현재": "실적", "담당": "", "시 · 군": "시군"}


def remembered(store, department, mapping, minutes=0):
    store.remember(department, mapping, by="담당자", at=after(minutes))
    return store.mapping(department)


def kept(store):
    """Every choice that was ever made, oldest first."""
    with store.opened._engine.connect() as connection:
        rows = connection.execute(text("select department, columns, by from mappings order by id"))
        return [tuple(row)[::2] for row in rows]


def test_a_store_that_was_never_used_remembers_nothing_and_is_not_made(store):
    assert store.mapping("주택과") == {}
    assert not store.home.exists()


def test_what_was_chosen_is_there_the_next_time(store, url):
    assert remembered(store, "주택과", CHOICE) == CHOICE

    again = Store(store.home, url)
    assert again.mapping("주택과") == CHOICE
    again.close()


def test_each_department_has_its_own_choice(store):
    remembered(store, "주택과", CHOICE)

    assert store.mapping("기획과") == {}
    assert remembered(store, "기획과", {"값": "실적"}) == {"값": "실적"}
    assert store.mapping("주택과") == CHOICE


def test_the_newest_choice_counts_and_the_ones_before_are_kept(store):
    for minutes, mapping in enumerate(({"값": "실적"}, CHOICE, {"값": "실적"})):
        assert remembered(store, "주택과", mapping, minutes) == mapping

    assert len(kept(store)) == 3


def test_the_same_choice_again_is_no_new_one(store):
    remembered(store, "주택과", CHOICE)
    remembered(store, "주택과", dict(reversed(CHOICE.items())), 1)

    assert len(kept(store)) == 1


def test_a_choice_does_not_make_a_new_version_of_the_figures(store):
    store.accept(value(90), by="담당자", at=NOON)
    remembered(store, "주택과", CHOICE)

    assert store.version() == 1


@pytest.mark.parametrize(("department", "by"), [(" ", "담당자"), ("주택과", "")])
def test_nobody_s_choice_is_refused(store, department, by):
    with pytest.raises(DashboardError, match="비어 있습니다"):
        store.remember(department, CHOICE, by=by, at=NOON)


def test_a_store_of_the_release_before_opens_with_all_that_it_holds(store, url):
    store.accept(value(90), by="담당자", at=NOON)
    back_to(store, "0001", {"slips", "journal"})

    later = Store(store.home, url)
    assert later.mapping("주택과") == {}
    assert counted(later) == {("2023-09", "부천시", "N1"): "90"}
    assert remembered(later, "주택과", CHOICE) == CHOICE
    with later.opened._engine.connect() as connection:
        assert schema.release(connection) == schema.NEWEST
    later.close()
