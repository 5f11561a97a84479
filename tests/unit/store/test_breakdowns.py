"""동별 자료 in the store: append only, the newest counts, everything in the trail."""

from datetime import date
from fractions import Fraction

import pytest

from dashboard.errors import AlreadyRecorded, DashboardError, NotAcceptable
from dashboard.intake.breakdown import CheckedBreakdowns
from dashboard.model import Breakdown, Month, Part, Severity
from dashboard.store import audit
from tests.acceptance import NOON, finding

JUNE = Month("2023-06")


def told(over, month=JUNE, indicator="F3-18"):
    parts = (
        Part("중동", "공장", Fraction(over), Fraction(10), date(2023, 7, 15)),
        Part("상동", "", Fraction(1, 2), Fraction(5, 2)),
    )
    return Breakdown(month, indicator, parts)


def checked(*breakdowns, findings=()):
    return CheckedBreakdowns("동별.csv", b"bytes", tuple(breakdowns), tuple(findings))


def keep(store, *breakdowns, **named):
    return store.breakdowns.keep(checked(*breakdowns, **named), by="담당자", at=NOON)


def test_a_store_that_was_never_used_has_none(store):
    assert store.breakdowns.newest() == {}


def test_the_newest_of_a_month_and_indicator_counts_and_the_others_stay(store):
    keep(store, told(6), told(6, indicator="F3-01"))
    keep(store, told(7))

    newest = store.breakdowns.newest()
    assert newest[JUNE, "F3-18"].breakdown == told(7)
    assert newest[JUNE, "F3-01"].breakdown == told(6, indicator="F3-01")
    assert [each.id for each in store.breakdowns.every()] == [1, 2, 3]


def test_what_counts_already_is_not_kept_again_but_what_changed_beside_it_is(store):
    keep(store, told(6))

    with pytest.raises(AlreadyRecorded, match="같은 동별 자료가 이미 반영되어 있습니다"):
        keep(store, told(6))
    kept = keep(store, told(6), told(6, Month("2023-07")))
    assert [each.breakdown.month for each in kept] == ["2023-07"]


@pytest.mark.parametrize(
    ("upload", "error"),
    [
        (checked(told(6), findings=[finding()]), NotAcceptable),
        (checked(), DashboardError),
    ],
    ids=["오류가 있음", "비어 있음"],
)
def test_what_may_not_count_leaves_nothing(store, upload, error):
    with pytest.raises(error):
        store.breakdowns.keep(upload, by="담당자", at=NOON)
    assert store.breakdowns.every() == []


def test_what_only_asks_is_kept(store):
    assert len(keep(store, told(6), findings=[finding(Severity.WARNING)])) == 1


def test_the_trail_says_what_stood_there_before(store):
    keep(store, told(6))
    keep(store, told(7))

    last = store.trail.lines()[-1]
    assert (last.act, last.subject, last.by) == ("동별 자료 반영", "2023-06 F3-18 동별", "담당자")
    assert (last.before, last.after) == (
        "중동 공장 6/10 2023-07-15까지; 상동 0.5/2.5",
        "중동 공장 7/10 2023-07-15까지; 상동 0.5/2.5",
    )
    assert audit.broken(store.trail.lines()) is None
