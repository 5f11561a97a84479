"""Saved scenarios: the newest of a name counts, older ones stay, the same is saved once."""

import pytest

from dashboard.errors import AlreadyRecorded, DashboardError, UnknownName
from dashboard.store import Store, schema
from tests.acceptance import NOON, after, back_to, counted, value


def save(store, name, spelled, at=NOON):
    return store.save_scenario(name, spelled, by="담당자", at=at)


def test_a_store_that_was_never_used_holds_none_and_is_not_made(store):
    assert store.scenarios() == []
    assert not store.home.exists()


def test_what_was_saved_comes_back(store, url):
    saved = save(store, "80 대 20", "WyJhIl0")

    again = Store(store.home, url)
    assert again.scenarios() == [saved]
    assert (saved.id, saved.name, saved.spelled, saved.by, saved.at) == (
        1,
        "80 대 20",
        "WyJhIl0",
        "담당자",
        NOON,
    )
    again.close()


def test_of_one_name_the_newest_counts(store):
    save(store, "가", "one")
    other = save(store, "나", "two", after(1))
    newer = save(store, "가", "three", after(2))

    assert store.scenarios() == [other, newer]


def test_the_same_under_the_same_name_is_refused_and_under_another_is_not(store):
    save(store, "가", "one")

    with pytest.raises(AlreadyRecorded, match=r"'가'.* 이미 저장되어 있습니다.*담당자"):
        save(store, "가", "one", after(1))
    assert save(store, "나", "one", after(2)).id == 2


@pytest.mark.parametrize(("name", "by"), [(" ", "담당자"), ("가", "")])
def test_without_a_name_nothing_is_saved(store, name, by):
    with pytest.raises(DashboardError, match="비어 있습니다"):
        store.save_scenario(name, "one", by=by, at=NOON)
    assert store.scenarios() == []


def test_a_deleted_one_leaves_the_list_and_stays_in_the_trail(store):
    save(store, "가", "one")
    save(store, "나", "two", after(1))

    store.delete_scenario("가", by="다른 담당자", at=after(2))

    assert [each.name for each in store.scenarios()] == ["나"]
    last = store.trail.lines()[-1]
    assert (last.by, last.act, last.subject, last.before) == ("다른 담당자", "시나리오 지움", "가", "one")


def test_a_deleted_name_can_be_saved_again_and_what_is_gone_cannot_be_deleted(store):
    save(store, "가", "one")
    store.delete_scenario("가", by="담당자", at=after(1))

    with pytest.raises(UnknownName, match=r"'가' 시나리오가 목록에 없습니다"):
        store.delete_scenario("가", by="담당자", at=after(2))
    assert save(store, "가", "one", after(3)) == store.scenarios()[0]


def test_a_scenario_does_not_make_a_new_version_of_the_figures(store):
    save(store, "가", "one")

    assert store.version() == 0


def test_a_store_of_the_release_before_opens_with_all_that_it_holds(store, url):
    store.accept(value(90), by="담당자", at=NOON)
    back_to(store, "0003", {"slips", "journal", "mappings", "projections"})

    later = Store(store.home, url)
    assert later.scenarios() == []
    assert counted(later) == {("2023-09", "부천시", "N1"): "90"}
    assert save(later, "가", "one").id == 1
    with later.opened._engine.connect() as connection:
        assert schema.release(connection) == schema.NEWEST
    later.close()
