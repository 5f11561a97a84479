"""부진사유와 지시사항 on screen: who may write what, and what happens when two write at once."""

from datetime import UTC, date, datetime

import pytest

from dashboard import access
from dashboard.access import Role, User
from dashboard.errors import NotAllowed
from dashboard.model import Act, Explanation
from dashboard.present import explanations
from dashboard.present import instructions as words
from dashboard.ui import desk, meeting_writes
from tests.pages.opening import opened
from tests.pages.opening import words as shown

MONTH = "2023년 6월"
NOW = datetime(2023, 7, 10, 9, tzinfo=UTC)


def as_(monkeypatch, role, *departments):
    monkeypatch.setattr(access, "LOCAL_USER", User("담당자", role, frozenset(departments)))


def explained(at):
    """The code of the indicator whose form is open."""
    return at.selectbox(key="explained").value.split()[0]


def save(at, cause):
    field = next(each for each in at.text_area if each.label == "부진사유")
    field.set_value(cause)
    next(each for each in at.button if each.label == explanations.SAVE).click()
    return at.run()


def order(store, department="건축과"):
    given = {
        "month": "2023-06",
        "department": department,
        "person": "",
        "due": date(2023, 7, 1),
        "text": "계획 제출",
    }
    return store.instructions.give(**given, by="총괄 담당자", at=NOW)


def test_an_explanation_is_written_and_its_versions_are_shown(own_store):
    at = save(opened("weak", month=MONTH), "인력 부족")

    code = explained(at)
    assert at.success[0].value == explanations.SAVED
    assert own_store.notes.newest(2023)[code].said.cause == "인력 부족"
    assert "지금까지의 글 1건" in shown(at)


def test_whoever_is_second_sees_both_texts_and_chooses(own_store):
    at = opened("weak", month=MONTH)
    code = explained(at)
    first = own_store.notes.save(
        2023, code, Explanation("예산 지연"), based_on=None, by="다른 담당자", at=NOW
    )

    at = save(at, "인력 부족")
    assert "다른 담당자님이" in at.warning[0].value
    assert "인력 부족" in shown(at)
    assert "예산 지연" in shown(at)
    assert own_store.notes.newest(2023)[code] == first

    at.button(key="mine").click().run()
    assert [each.said.cause for each in own_store.notes.versions(2023, code)] == ["인력 부족", "예산 지연"]


def test_whoever_is_second_may_keep_what_stands_there(own_store):
    at = opened("weak", month=MONTH)
    code = explained(at)
    own_store.notes.save(2023, code, Explanation("예산 지연"), based_on=None, by="다른 담당자", at=NOW)

    save(at, "인력 부족").button(key="theirs").click().run()

    assert [each.said.cause for each in own_store.notes.versions(2023, code)] == ["예산 지연"]
    assert next(each.value for each in at.text_area if each.label == "부진사유") == "예산 지연"


def test_of_another_department_an_explanation_is_read_and_not_written(own_store, monkeypatch):
    as_(monkeypatch, Role.OFFICIAL, "없는과")
    at = opened("weak", month=MONTH)

    assert not at.text_area
    assert at.info[0].value == explanations.NO_RIGHT
    indicator = desk.current().catalog.indicators[explained(at)]
    with pytest.raises(NotAllowed, match=indicator.lead_department):
        meeting_writes.explain(2023, indicator, Explanation("인력 부족"), based_on=None)
    assert own_store.notes.newest(2023) == {}


def test_a_helping_department_may_explain_too(own_store, monkeypatch):
    every = desk.current().catalog.indicators.values()
    indicator = next(each for each in every if each.helping_departments)
    as_(monkeypatch, Role.OFFICIAL, indicator.helping_departments[0])

    meeting_writes.explain(2023, indicator, Explanation("인력 부족"), based_on=None)

    assert own_store.notes.newest(2023)[indicator.code].by == "담당자"


def test_an_instruction_is_given_answered_and_accepted(own_store):
    at = opened("instructions")
    assert [each.label for each in at.expander] == [words.GIVE]
    next(each for each in at.text_area if each.label == words.TEXT).set_value("계획 제출")
    next(each for each in at.button if each.label == words.SAVE).click().run()
    assert at.title[0].value.startswith("끝나지 않은 지시사항 1건")

    at.text_area(key="follow-1-0").set_value("제출했습니다").run()
    at.button(key="act-ANSWERED").click().run()
    at.button(key="act-ACCEPTED").click().run()

    assert at.title[0].value == "끝나지 않은 지시사항이 없습니다"
    assert [event.act for event in own_store.instructions.every()[0].events] == [Act.ANSWERED, Act.ACCEPTED]


def test_an_official_answers_for_the_own_department_and_orders_nothing(own_store, monkeypatch):
    order(own_store)
    as_(monkeypatch, Role.OFFICIAL, "건축과")
    at = opened("instructions")

    assert [each.key for each in at.button if str(each.key).startswith("act-")] == ["act-ANSWERED"]
    assert words.GIVE not in [each.label for each in at.expander]
    with pytest.raises(NotAllowed, match="'총괄' 권한"):
        meeting_writes.follow(1, Act.ACCEPTED, "")
    with pytest.raises(NotAllowed, match="'총괄' 권한"):
        meeting_writes.give(month="2023-06", department="건축과", person="", due=date(2023, 7, 1), text="더")


def test_another_department_does_not_answer(own_store, monkeypatch):
    order(own_store)
    as_(monkeypatch, Role.OFFICIAL, "녹지과")

    assert not [each for each in opened("instructions").button if str(each.key).startswith("act-")]
    with pytest.raises(NotAllowed, match="건축과"):
        meeting_writes.follow(1, Act.ANSWERED, "제출했습니다")
    assert own_store.instructions.every()[0].events == ()


def test_in_the_meeting_instructions_are_typed_on_their_screen(own_store):
    order(own_store)
    at = opened("meeting", agenda="instructions")

    assert at.title[0].value == "끝나지 않은 지시사항 1건, 기한 지남 1건"
    next(each for each in at.text_area if each.label == words.TEXT).set_value("점검 결과 보고")
    next(each for each in at.button if each.label == words.SAVE).click().run()
    assert [each.text for each in own_store.instructions.every()] == ["계획 제출", "점검 결과 보고"]
