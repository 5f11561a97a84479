"""우수사례 in the store: every version stays, nobody is overwritten unseen, links lead only where they may."""

import pytest

from dashboard.errors import CaseConflict, DashboardError, UnknownName
from dashboard.model import CaseStatus, CaseText
from tests.acceptance import NOON

FOUND = CaseText(
    "돌봄 공백 해소", "아동청소년과", 2, CaseStatus.FOUND, ("https://www.bucheon.go.kr/1",), "F3-22"
)
SENT = FOUND._replace(status=CaseStatus.SUBMITTED)


def add(store, said=FOUND, year=2023):
    return store.cases.add(year, said, by="담당자", at=NOON)


def change(store, case, said, based_on=None):
    based_on = case.id if based_on is None else based_on
    return store.cases.change(case.number, said, based_on=based_on, by="다른 담당자", at=NOON)


def test_a_store_that_was_never_used_has_none(store):
    assert (store.cases.newest(2023), store.cases.versions(1), store.cases.goal(2023)) == ({}, [], None)


def test_every_version_is_kept_and_the_newest_counts(store):
    first = add(store)
    second = change(store, first, SENT)

    assert store.cases.newest(2023) == {1: second}
    assert [each.said.status for each in store.cases.versions(1)] == [CaseStatus.SUBMITTED, CaseStatus.FOUND]


def test_cases_have_numbers_of_their_own_and_years_stay_apart(store):
    add(store)
    add(store, year=2024)
    change(store, add(store), SENT)

    assert list(store.cases.newest(2023)) == [1, 3]
    assert list(store.cases.newest(2024)) == [2]


def test_whoever_is_second_is_shown_the_case_as_the_first_left_it(store):
    case = add(store)
    newer = change(store, case, SENT)

    with pytest.raises(CaseConflict) as problem:
        change(store, case, FOUND._replace(title="다른 이름"))
    assert problem.value.other == newer
    assert store.cases.newest(2023)[1] == newer


def test_a_case_that_is_not_there_cannot_be_changed(store):
    add(store)

    with pytest.raises(UnknownName, match="사례 9번이 없습니다"):
        store.cases.change(9, SENT, based_on=1, by="담당자", at=NOON)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (FOUND._replace(title=" "), "사례 이름: 비어 있습니다"),
        (FOUND._replace(department=""), "부서: 비어 있습니다"),
        (FOUND._replace(quarter=5), "분기는 1부터 4까지입니다: 5"),
        (FOUND._replace(links=("javascript:alert(1)",)), "http:// 또는 https://로 시작하는 주소만"),
        (FOUND._replace(links=("https://a.kr", "ftp://a.kr/1")), "ftp://a.kr/1"),
        (FOUND._replace(links=("//a.kr",)), "증빙 링크는"),
        (FOUND._replace(links=("https://a.kr/\u202e1",)), "증빙 링크는"),
        (FOUND._replace(links=("https://[",)), "증빙 링크는"),
    ],
    ids=["이름 없음", "부서 없음", "5분기", "스크립트", "ftp", "갈래 없음", "안 보이는 글자", "깨진 주소"],
)
def test_what_cannot_be_a_case_is_refused_and_leaves_nothing(store, said, why):
    with pytest.raises(DashboardError, match=why):
        add(store, said)
    assert store.cases.newest(2023) == {}


def test_the_goal_of_a_year_is_the_newest(store):
    store.cases.set_goal(2023, 2, by="총괄 담당자", at=NOON)
    store.cases.set_goal(2023, 3, by="총괄 담당자", at=NOON)

    assert (store.cases.goal(2023), store.cases.goal(2024)) == (3, None)
    assert [(each.before, each.after) for each in store.trail.lines()] == [("", "2"), ("2", "3")]


def test_a_goal_below_nothing_is_refused(store):
    with pytest.raises(DashboardError, match="목표는 0부터 1000까지의 정수"):
        store.cases.set_goal(2023, -1, by="총괄 담당자", at=NOON)
    assert store.cases.goal(2023) is None


def test_the_trail_says_what_stood_there_before(store):
    change(store, add(store), SENT)

    first, second = store.trail.lines()
    assert (first.act, second.act) == ("우수사례 등록", "우수사례 고침")
    assert second.before == first.after
    assert (
        second.after == "돌봄 공백 해소 / 아동청소년과 / 2분기 / 제출 / F3-22 / https://www.bucheon.go.kr/1"
    )
