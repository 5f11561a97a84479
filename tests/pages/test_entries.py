"""Missing entries: who owes what for the month, and the text to remind."""

import pytest

from dashboard.access import Role, User
from dashboard.present import entries_words, labels
from tests.acceptance import NOON, checked
from tests.pages.opening import opened, words

OCTOBER = "2023년 10월"
NEW = {"시군": "부천시", "지표코드": "F3-17", "실적": "20"}


def test_a_complete_month_is_a_sentence_without_a_table():
    at = opened("entries")

    assert at.title[0].value == "부천시 2023년 9월, 미제출 없음"
    assert "미제출된 지표가 없습니다" in words(at)
    assert "<table" not in words(at)
    assert not at.code


@pytest.mark.usefixtures("own_store")
def test_the_month_after_the_newest_one_can_be_looked_at():
    at = opened("entries", month=OCTOBER)

    assert at.title[0].value == "부천시 2023년 10월, 부서 34곳에 미제출 지표 92개"
    assert "정부합동평가 실적 마감 2023년 12월 31일" in words(at)
    assert "표본 자료" in words(at)


def test_every_month_of_the_period_is_offered():
    options = opened("entries").selectbox(key="month").options

    assert options[0] == labels.month_name("2023-12")
    assert len(options) == 12


def test_what_an_upload_brings_is_owed_no_more(own_store):
    before = opened("entries", month=OCTOBER).title[0].value

    own_store.accept(checked([NEW], month="2023-10"), by="담당자", at=NOON)
    after = opened("entries", month=OCTOBER)

    assert before.endswith("지표 92개")
    assert after.title[0].value.endswith("지표 91개")
    assert "F3-17" not in words(after)


def test_the_last_value_tells_its_upload(own_store):
    own_store.accept(checked([NEW], month="2023-09"), by="담당자", at=NOON)

    assert "담당자 · " in words(opened("entries", month=OCTOBER))


def test_a_value_of_long_ago_is_marked():
    assert entries_words.OLD in words(opened("entries", month="2023년 12월"))


def test_another_city_can_be_looked_at():
    assert opened("entries", month="2023년 3월", city="수원시").title[0].value.startswith("수원시 2023년 3월")


@pytest.mark.usefixtures("own_store")
def test_the_reminder_goes_to_the_department_that_is_picked():
    at = opened("entries", month=OCTOBER)
    first = at.selectbox(key="to").value
    assert at.code[0].value.startswith(f"[시군종합평가] {first} 2023년 10월 실적 제출 요청")

    at.selectbox(key="to").set_value("환경과").run()

    assert "환경과에서 맡은 지표 5개 가운데 5개" in at.code[0].value
    assert "upload?department=%ED%99%98%EA%B2%BD%EA%B3%BC" in at.code[0].value


@pytest.mark.parametrize("key", ["month", "city", "to"])
def test_nonsense_in_the_address_falls_back(key):
    assert opened("entries", **{key: "없는 값"}).title[0].value == "부천시 2023년 9월, 미제출 없음"


def departments(at):
    """In the order in which they stand in the picker, which is that of the table."""
    return at.selectbox(key="to").options


@pytest.mark.parametrize("role", [Role.VIEWER, Role.OFFICIAL])
def test_only_an_admin_sees_which_departments_owe_most(own_store, monkeypatch, role):
    assert own_store.history() == []
    ranked = opened("entries", month=OCTOBER)
    monkeypatch.setattr("dashboard.access.LOCAL_USER", User("담당자", role, frozenset({"녹지과"})))
    by_name = opened("entries", month=OCTOBER)

    assert "가장 많은 부서" in words(ranked)
    assert "많은 부서부터" in words(ranked)
    assert "많은 부서" not in words(by_name)
    assert departments(by_name) == sorted(departments(ranked)) != departments(ranked)
