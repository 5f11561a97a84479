"""Published projections are kept as they were said; the same figures once, never changed."""

from fractions import Fraction

import pytest

from dashboard.errors import AlreadyRecorded, DashboardError
from dashboard.model import Month, Publication, PublishedCity
from dashboard.store import Store, schema
from tests.acceptance import NOON, after, back_to, counted, value

CITY = PublishedCity(
    "부천시", {"최우수": 0.1, "우수": 1 / 3}, 1e8 / 3, Fraction(296, 3), Fraction(97), Fraction(99), 1, 10
)
SAID = Publication(Month("2023-06"), "f8ab0d4a05", "a" * 64, (CITY,))


def test_a_store_that_was_never_used_holds_none_and_is_not_made(store):
    assert store.projections() == []
    assert not store.home.exists()


def test_what_was_said_comes_back_to_the_last_digit(store, url):
    recorded = store.publish_projection(SAID, by="총괄 담당자", at=NOON)

    again = Store(store.home, url)
    assert again.projections() == [recorded]
    assert (recorded.id, recorded.publication, recorded.by, recorded.at) == (1, SAID, "총괄 담당자", NOON)
    again.close()


def test_the_same_figures_are_recorded_once(store):
    store.publish_projection(SAID, by="총괄 담당자", at=NOON)

    with pytest.raises(AlreadyRecorded, match="기록 1번"):
        store.publish_projection(SAID, by="담당자", at=after(5))
    assert len(store.projections()) == 1


@pytest.mark.parametrize(
    "changed", [{"month": Month("2023-07")}, {"version": "other"}, {"catalog": "b" * 64}]
)
def test_other_figures_are_another_line(store, changed):
    store.publish_projection(SAID, by="총괄 담당자", at=NOON)
    store.publish_projection(SAID._replace(**changed), by="총괄 담당자", at=after(5))

    assert [each.publication for each in store.projections()] == [SAID, SAID._replace(**changed)]


def test_nobody_s_projection_is_refused(store):
    with pytest.raises(DashboardError, match="비어 있습니다"):
        store.publish_projection(SAID, by=" ", at=NOON)


def test_a_record_does_not_make_a_new_version_of_the_figures(store):
    store.publish_projection(SAID, by="총괄 담당자", at=NOON)

    assert store.version() == 0


def test_a_store_of_the_release_before_opens_with_all_that_it_holds(store, url):
    store.accept(value(90), by="담당자", at=NOON)
    back_to(store, "0002", {"slips", "journal", "mappings"})

    later = Store(store.home, url)
    assert later.projections() == []
    assert counted(later) == {("2023-09", "부천시", "N1"): "90"}
    assert later.publish_projection(SAID, by="총괄 담당자", at=NOON).id == 1
    with later.opened._engine.connect() as connection:
        assert schema.release(connection) == schema.NEWEST
    later.close()
