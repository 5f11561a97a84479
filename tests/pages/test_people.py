"""사용자 on screen: letting in, letting go, handing indicators over, and whose days are over."""

from datetime import timedelta

import pytest

from dashboard.access import Role, User
from dashboard.errors import NotAllowed
from dashboard.present import people as texts
from dashboard.ui import desk, people_writes
from tests.acceptance import NOON
from tests.pages.opening import opened, words

OFFICIAL = "official@example.org"


def submit(at, label):
    next(each for each in at.button if each.label == label).click()
    return at.run()


def granted(store, **named):
    given = {"name": "담당자", "role": Role.VIEWER, "since": desk.today(), "by": "총괄 담당자", "at": NOON}
    return store.people.grant(OFFICIAL, **given | named)


@pytest.mark.usefixtures("own_store")
def test_nobody_is_known_at_first():
    at = opened("people")

    assert at.title[0].value == "사용자, 아직 없음"
    assert texts.NOBODY in words(at)


def test_somebody_is_let_in_and_let_go(own_store):
    at = opened("people")
    at.text_input(key="new-email").set_value("Official@example.org")
    at.text_input(key="new-name").set_value("담당자")
    at.selectbox(key="new-role").set_value(Role.OFFICIAL)
    at.multiselect(key="new-departments").set_value(["녹지과"])
    submit(at, texts.GRANT)

    assert "담당 권한을 주었습니다" in at.success[0].value
    assert own_store.people.of(OFFICIAL, desk.today()).departments == ("녹지과",)
    assert at.title[0].value == "사용자 1명"

    submit(at, texts.REVOKE)
    assert "권한을 거두었습니다" in at.success[0].value
    assert own_store.people.of(OFFICIAL, desk.today()) is None


def test_what_cannot_be_is_told_and_nothing_is_kept(own_store):
    at = opened("people")
    at.text_input(key="new-email").set_value("담당자")
    at.text_input(key="new-name").set_value("담당자")
    submit(at, texts.GRANT)

    assert "전자우편 주소가 아닙니다" in at.error[0].value
    assert own_store.people.every(desk.today()) == []


def test_those_whose_days_are_over_come_first(own_store):
    past = desk.today() - timedelta(days=9)
    granted(own_store, since=past, until=past)
    own_store.people.grant(
        "a@example.org", name="다른 담당자", role=Role.ADMIN, since=past, by="총괄 담당자", at=NOON
    )
    at = opened("people")

    assert at.title[0].value == "사용자 1명, 기간 지난 사람 1명"
    assert words(at).index(OFFICIAL) < words(at).index("a@example.org")


def test_an_indicator_is_handed_over_and_an_owner_without_rights_is_named(own_store):
    granted(own_store)
    at = opened("people")
    at.selectbox(key="own-indicator").set_value("F3-14")
    submit(at, texts.ASSIGN)

    assert "F3-14 지표의 담당자를" in at.success[0].value
    assert "담당자를 정하지 않은 지표는 100개입니다" in words(at)
    own_store.people.revoke(OFFICIAL, on=desk.today(), by="총괄 담당자", at=NOON)
    assert "권한 없음" in words(opened("people"))


def test_only_an_admin_says_who_may_do_what(own_store, monkeypatch):
    monkeypatch.setattr("dashboard.access.LOCAL_USER", User("담당자", Role.OFFICIAL, frozenset({"녹지과"})))
    today = desk.today()
    for write in (
        lambda: people_writes.grant(
            OFFICIAL, name="담당자", role=Role.ADMIN, departments=(), since=today, until=None
        ),
        lambda: people_writes.revoke(OFFICIAL),
        lambda: people_writes.assign(2023, "F3-14", OFFICIAL, since=today, until=None),
    ):
        with pytest.raises(NotAllowed, match="'총괄' 권한"):
            write()
    assert own_store.trail.lines() == []


def test_nobody_takes_the_own_role_away(own_store, monkeypatch):
    monkeypatch.setattr("dashboard.access.LOCAL_USER", User("담당자", Role.ADMIN, email=OFFICIAL))
    granted(own_store, role=Role.ADMIN)

    with pytest.raises(NotAllowed, match="스스로 거둘 수 없습니다"):
        people_writes.revoke(OFFICIAL)
    assert own_store.people.of(OFFICIAL, desk.today())
