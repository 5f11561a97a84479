"""What counts after uploads and withdrawals, now and at any moment of the past."""

import pytest

from dashboard.errors import AlreadyAccepted, AlreadyWithdrawn, DashboardError, NotAcceptable, UnknownName
from dashboard.model import Severity
from dashboard.store import Store
from tests.acceptance import NOON, after, checked, counted, finding, value


def test_a_store_that_was_never_used_is_empty_and_reading_makes_nothing(store):
    assert (store.version(), store.slips(), store.history()) == (0, [], [])
    assert not store.home.exists()
    with pytest.raises(UnknownName, match="접수 1번이 없습니다"):
        store.withdraw(1, by="담당자", why="잘못 올림", at=NOON)
    assert not store.home.exists()


def test_an_accepted_upload_counts_with_who_when_and_what(store):
    slip = store.accept(value(90), by="담당자", at=NOON)

    assert (slip.id, slip.month, slip.by, slip.at, slip.name, slip.rows) == (
        1,
        "2023-09",
        "담당자",
        NOON,
        "실적.csv",
        1,
    )
    assert store.slips() == [slip]
    assert counted(store) == {("2023-09", "부천시", "N1"): "90"}
    assert store.original(slip) == value(90).raw


def test_the_later_upload_wins_cell_by_cell(store):
    store.accept(checked("시군 | 실적\n부천시 | 90\n수원시 | 80"), by="담당자", at=NOON)
    store.accept(checked("시군 | 실적\n부천시 | 95"), by="다른 담당자", at=NOON)

    assert counted(store) == {("2023-09", "부천시", "N1"): "95", ("2023-09", "수원시", "N1"): "80"}


def test_the_order_is_that_of_the_journal_and_not_of_the_clocks(store):
    store.accept(value(90), by="담당자", at=after(10))
    store.accept(value(95), by="다른 담당자", at=NOON)  # the clock of another server is behind

    assert counted(store) == {("2023-09", "부천시", "N1"): "95"}


def test_a_withdrawn_upload_lets_the_earlier_value_come_back(store):
    store.accept(value(90), by="담당자", at=NOON)
    second = store.accept(value(95), by="다른 담당자", at=after(1))

    past = store.withdraw(second.id, by="총괄 담당자", why="단위가 다름", at=after(2))

    assert counted(store) == {("2023-09", "부천시", "N1"): "90"}
    assert (past.slip, past.counts) == (second, False)
    assert (past.withdrawal.by, past.withdrawal.why, past.withdrawal.at) == (
        "총괄 담당자",
        "단위가 다름",
        after(2),
    )


def test_every_change_has_a_version_of_its_own(store):
    seen = [store.version()]
    first = store.accept(value(90), by="담당자", at=NOON)
    seen.append(store.version())
    store.withdraw(first.id, by="담당자", why="잘못 올림", at=NOON)
    seen.append(store.version())

    assert seen == [0, 1, 2]


def test_any_moment_of_the_past_comes_back_by_version_and_by_time(store):
    first = store.accept(value(90), by="담당자", at=NOON)
    store.accept(value(95), by="담당자", at=after(1))
    store.withdraw(first.id, by="담당자", why="잘못 올림", at=after(2))

    by_version = [[slip.id for slip in store.slips(version)] for version in range(4)]
    by_time = [[slip.id for slip in store.slips(after(minutes))] for minutes in (-1, 0, 1, 2)]

    assert by_version == by_time == [[], [1], [1, 2], [2]]
    assert [(past.slip.id, past.counts) for past in store.history(after(1))] == [(1, True), (2, True)]
    assert [(past.slip.id, past.counts) for past in store.history()] == [(1, False), (2, True)]


def test_another_process_sees_what_was_accepted(store, url):
    slip = store.accept(value(90), by="담당자", at=NOON)

    other = Store(store.home, url)
    assert (other.slips(), other.version()) == ([slip], 1)
    other.close()


def test_an_upload_with_errors_is_refused_with_all_of_them_and_nothing_is_kept(store):
    wrong = value(90, findings=[finding(), finding(Severity.WARNING)])

    with pytest.raises(NotAcceptable, match=r"지적사항 1건\n.*2행 실적: 빈칸입니다"):
        store.accept(wrong, by="담당자", at=NOON)
    assert not store.home.exists()


def test_an_upload_with_questions_only_is_accepted(store):
    assert store.accept(value(90, findings=[finding(Severity.WARNING)]), by="담당자", at=NOON).id == 1


@pytest.mark.parametrize(
    ("upload", "by", "said"), [(checked([]), "담당자", "반영할 실적이 없습니다"), (value(90), " ", "이름")]
)
def test_nothing_from_nobody_is_refused(store, upload, by, said):
    with pytest.raises(DashboardError, match=said):
        store.accept(upload, by=by, at=NOON)


def test_the_same_file_for_the_same_month_is_recognised(store):
    store.accept(value(90), by="담당자", at=NOON)

    with pytest.raises(AlreadyAccepted, match=r"접수 1번\(2023-09, 담당자, 2023-10-02"):
        store.accept(value(90, name="다른 이름.csv"), by="다른 담당자", at=after(1))
    assert store.version() == 1


def test_the_same_file_is_taken_again_by_whoever_says_so(store):
    for number, again in ((90, False), (95, False), (90, True)):
        store.accept(value(number), by="담당자", at=NOON, again=again)

    assert counted(store) == {("2023-09", "부천시", "N1"): "90"}
    assert [slip.id for slip in store.slips()] == [1, 2, 3]


def test_the_same_file_is_welcome_for_another_month_and_after_its_withdrawal(store):
    first = store.accept(value(90, raw=b"same"), by="담당자", at=NOON)
    store.accept(value(90, raw=b"same", month="2023-08"), by="담당자", at=NOON)
    store.withdraw(first.id, by="담당자", why="잘못 올림", at=NOON)

    assert store.accept(value(90, raw=b"same"), by="담당자", at=NOON).id == 3


def test_an_upload_is_withdrawn_once_with_a_name_and_a_reason(store):
    store.accept(value(90), by="담당자", at=NOON)
    for by, why, said in (("", "잘못", "이름"), ("담당자", " ", "까닭")):
        with pytest.raises(DashboardError, match=said):
            store.withdraw(1, by=by, why=why, at=NOON)
    with pytest.raises(UnknownName, match="접수 2번이 없습니다"):
        store.withdraw(2, by="담당자", why="잘못 올림", at=NOON)
    store.withdraw(1, by="담당자", why="잘못 올림", at=NOON)

    with pytest.raises(AlreadyWithdrawn, match=r"접수 1번은 담당자 님이 이미 회수했습니다\(잘못 올림\)"):
        store.withdraw(1, by="다른 담당자", why="또", at=NOON)
    assert store.version() == 2
