"""사용자와 지표 담당자: versions with days, of which the newest that has begun counts."""

from datetime import date, timedelta

import pytest

from dashboard.access import Role
from dashboard.errors import DashboardError, UnknownName
from tests.acceptance import NOON

TODAY = date(2023, 7, 10)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
OFFICIAL = "official@example.org"


def grant(store, email=OFFICIAL, role=Role.VIEWER, **named):
    given = {"name": "담당자", "since": TODAY, "by": "총괄 담당자", "at": NOON} | named
    return store.people.grant(email, role=role, **given)


def revoke(store, email=OFFICIAL, on=TODAY):
    return store.people.revoke(email, on=on, by="총괄 담당자", at=NOON)


def roles(store, *days):
    found = [store.people.of(OFFICIAL, day) for day in days]
    return [each.role if each else None for each in found]


def assert_refused(store, sentence, **named):
    with pytest.raises(DashboardError, match=sentence):
        grant(store, **named)
    assert store.people.every(TODAY) == []


def test_a_store_that_was_never_used_knows_nobody(store):
    assert store.people.every(TODAY) == []
    assert store.people.of(OFFICIAL, TODAY) is None


def test_a_role_holds_from_its_first_to_its_last_day(store):
    grant(store, until=TODAY)

    assert roles(store, YESTERDAY, TODAY, TOMORROW) == [None, "열람", None]


STAFF, BUREAU = "roles=staff", "groups=/시청/녹지과"


def test_a_role_is_for_everybody_whose_sign_in_says_so(store):
    grant(store, STAFF, name="시청 직원", until=TODAY)

    found = store.people.of(OFFICIAL, TODAY, ["roles=other", STAFF])
    assert (found.email, found.name, found.role) == (OFFICIAL, "시청 직원", "열람")
    assert store.people.of(OFFICIAL, TODAY, ["roles=other"]) is None
    assert store.people.of(OFFICIAL, TODAY) is None
    assert store.people.of(OFFICIAL, TOMORROW, [STAFF]) is None


def test_of_several_claims_the_most_counts_with_all_departments_of_it(store):
    grant(store, STAFF)
    grant(store, BUREAU, role=Role.OFFICIAL, departments=["녹지과"])
    grant(store, "groups=/시청/환경과", role=Role.OFFICIAL, departments=["환경과"])

    found = store.people.of(OFFICIAL, TODAY, [STAFF, BUREAU, "groups=/시청/환경과"])
    assert (found.role, found.departments) == ("담당", ("녹지과", "환경과"))


@pytest.mark.parametrize("over", [False, True], ids=["거둠", "기간 지남"])
def test_what_is_said_of_an_address_goes_before_what_is_said_of_a_claim(store, over):
    grant(store, STAFF)
    grant(store, until=YESTERDAY if over else None, since=YESTERDAY)
    if not over:
        revoke(store)

    assert store.people.of(OFFICIAL, TODAY, [STAFF]) is None
    assert store.people.of("other@example.org", TODAY, [STAFF]).role == "열람"


def test_a_claim_that_is_revoked_lets_nobody_in(store):
    grant(store, STAFF)
    revoke(store, STAFF)

    assert store.people.of(OFFICIAL, TODAY, [STAFF]) is None


def test_a_role_without_a_last_day_goes_on(store):
    grant(store)

    assert roles(store, TODAY + timedelta(days=3650)) == ["열람"]


def test_a_role_to_come_leaves_todays_alone_until_its_day(store):
    grant(store, role=Role.OFFICIAL, departments=["녹지과"])
    grant(store, since=TOMORROW)

    assert roles(store, TODAY, TOMORROW) == ["담당", "열람"]
    assert [each.role for each in store.people.every(TODAY)] == ["담당", "열람"]


def test_a_role_that_is_revoked_is_over_at_once_and_so_is_what_was_to_come(store):
    grant(store)
    grant(store, role=Role.ADMIN, since=TOMORROW)
    revoke(store)

    assert roles(store, TODAY, TOMORROW) == [None, None]
    assert [str(each.term.on(TODAY)) for each in store.people.every(TODAY)] == ["회수"]


def test_whoever_was_revoked_may_be_let_in_again(store):
    grant(store)
    revoke(store)
    grant(store)

    assert roles(store, TODAY) == ["열람"]


def test_an_address_is_one_in_any_case_and_only_its_own(store):
    grant(store, email=" Official@Example.org ")

    assert store.people.of("OFFICIAL@example.org", TODAY).email == OFFICIAL
    assert store.people.of("official@example.or", TODAY) is None


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("전자우편 주소가 아닙니다", {"email": "담당자"}),
        ("전자우편 주소가 아닙니다", {"email": "a@b"}),
        ("전자우편 주소가 아닙니다", {"email": "a@example.org, b@example.org"}),
        ("이름: 비어", {"name": " "}),
        ("부서가 하나는", {"role": Role.OFFICIAL}),
        ("첫날.*보다 앞섭니다", {"until": YESTERDAY}),
    ],
)
def test_what_cannot_be_is_refused(store, sentence, named):
    assert_refused(store, sentence, **named)


def test_nobody_unknown_is_revoked(store):
    with pytest.raises(UnknownName, match=r"nobody@example\.org"):
        revoke(store, "nobody@example.org")


def test_departments_are_of_an_official_alone(store):
    own = grant(store, role=Role.OFFICIAL, departments=["녹지과", "건축과", "녹지과"])
    every = grant(store, role=Role.ADMIN, departments=["녹지과"])

    assert (own.departments, every.departments) == (("건축과", "녹지과"), ())


def test_every_change_stands_in_the_trail_with_what_was_before(store):
    grant(store)
    grant(store, role=Role.OFFICIAL, departments=["녹지과"])
    revoke(store)

    assert [(line.act, line.subject, line.before, line.after) for line in store.trail.lines()] == [
        ("권한 부여", OFFICIAL, "", "담당자, 열람, 2023-07-10~계속"),
        ("권한 부여", OFFICIAL, "담당자, 열람, 2023-07-10~계속", "담당자, 담당(녹지과), 2023-07-10~계속"),
        ("권한 회수", OFFICIAL, "담당자, 담당(녹지과), 2023-07-10~계속", ""),
    ]


def assign(store, email=OFFICIAL, **named):
    given = {"since": TODAY, "by": "총괄 담당자", "at": NOON} | named
    return store.owners.assign(2023, "F3-14", email, **given)


def owned(store, day=TODAY):
    return [(each.email, str(each.term.on(day))) for each in store.owners.every(2023, day)]


def test_an_indicator_is_handed_over_on_its_day(store):
    assign(store)
    assign(store, "next@example.org", since=TOMORROW)

    assert owned(store) == [(OFFICIAL, "유효"), ("next@example.org", "예정")]
    assert owned(store, TOMORROW) == [("next@example.org", "유효")]


def test_an_owner_whose_days_are_over_is_still_listed(store):
    assign(store, until=TODAY)

    assert owned(store, TOMORROW) == [(OFFICIAL, "기간 지남")]
    assert store.owners.every(2024, TODAY) == []


def test_handing_over_stands_in_the_trail(store):
    assign(store)
    assign(store, "next@example.org")

    newest = store.trail.lines()[-1]
    assert (newest.act, newest.subject) == ("지표 담당자 지정", "2023년 F3-14")
    assert (newest.before, newest.after) == (
        "official@example.org, 2023-07-10~계속",
        "next@example.org, 2023-07-10~계속",
    )
