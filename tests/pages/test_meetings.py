"""회의 기록과 부서 화면: recorded with what is seen, replayed later; one department at a glance."""

from datetime import UTC, date, datetime

import pytest

from dashboard import access, snapshot
from dashboard.access import Role, User
from dashboard.intake import examine
from dashboard.model import Month
from dashboard.present import meetings as words
from dashboard.present import since
from dashboard.settings import settings
from dashboard.store import store_of
from tests.pages.opening import opened
from tests.pages.opening import words as shown
from tests.uploads import text

NOW = datetime(2023, 10, 5, 9, tzinfo=UTC)


def record(at, day=None):
    if day:
        at.date_input(key="held-on").set_value(day)
    next(each for each in at.button if each.label == words.RECORD).click()
    return at.run()


@pytest.mark.usefixtures("own_store")
def test_without_a_meeting_the_page_says_what_it_is_for():
    at = opened("meetings")

    assert at.title[0].value == "기록된 회의 없음"
    assert words.NONE in shown(at)


def test_a_meeting_is_recorded_and_replayed_after_the_figures_changed(own_store):
    at = record(opened("meetings", month="2023년 9월"))
    assert at.success[0].value == words.RECORDED
    seen = at.header[0].value

    now = snapshot.load(settings())
    raw = text("기준월,시군,지표코드,실적\n2023-09,부천시,F3-14,10")
    checked = examine(raw, "실적.csv", month=Month("2023-09"), catalog=now.catalog)
    own_store.accept(checked, by="담당자", at=NOW)

    assert opened("overview", month="2023년 9월").title[0].value != seen
    at = opened("meetings", month="2023년 9월")
    assert at.header[0].value == seen
    assert at.info[0].value == words.SAME.format(version=now.version, catalog=now.catalog.sha256[:10])


@pytest.mark.usefixtures("own_data")
def test_since_the_last_meeting_weak_indicators_chances_and_instructions_are_compared():
    store = store_of(settings())
    upload(store, 20)
    record(opened("meetings", month="2023년 6월"), date(2023, 7, 10))
    given = {"month": "2023-06", "department": "녹지과", "person": "", "text": "점검 실적을 앞당길 것"}
    store.instructions.give(**given, due=date(2023, 9, 1), by="총괄 담당자", at=datetime.now(UTC))
    upload(store, 99)
    at = opened("meetings", month="2023년 6월")
    at.selectbox(key="replayed").set_value(words.NOW).run()
    assert at.header[1].value == words.since(store.meetings.every()[0])
    assert "최종 순위는" in shown(at)
    at.toggle(key="deeper").set_value(True).run()

    assert not at.exception
    told = shown(at)
    assert "부진에서 벗어남 1개: F3-14" in told
    assert "새로 부진 없음" in told
    assert "지시 1건" in told
    assert "기한이 지난 지시 1건: 점검 실적을 앞당길 것" in told
    assert since.CHANCE in told


def upload(store, value):
    now = snapshot.load(settings())
    raw = text(f"기준월,시군,지표코드,실적\n2023-06,부천시,F3-14,{value}")
    checked = examine(raw, "실적.csv", month=Month("2023-06"), catalog=now.catalog)
    store.accept(checked, by="담당자", at=NOW)


@pytest.mark.usefixtures("own_store")
def test_only_those_who_run_the_meeting_record_it(monkeypatch):
    monkeypatch.setattr(access, "LOCAL_USER", User("담당자", Role.OFFICIAL, frozenset({"녹지과"})))

    assert words.NEW not in [each.label for each in opened("meetings").expander]


def test_a_department_sees_its_indicators_and_what_it_has_to_answer(own_store):
    given = {
        "month": "2023-06",
        "department": "녹지과",
        "person": "",
        "due": date(2023, 7, 1),
        "text": "계획 제출",
    }
    own_store.instructions.give(**given, by="총괄 담당자", at=NOW)
    at = opened("department", month="2023년 6월", to="녹지과")

    assert at.title[0].value == "녹지과: 지표 2개, 미제출 1개, 부진 1개"
    assert "F3-14 산불방지 성과" in shown(at)
    assert "계획 제출" in shown(at)
