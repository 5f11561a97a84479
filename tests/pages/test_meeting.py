"""The room of a meeting: one message a screen, turned by key, and every way out leads back."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import access
from dashboard.access import Role, User
from dashboard.present import agenda, labels, links
from tests.acceptance import NOON
from tests.pages.opening import SITE, opened, words

STEPS = list(agenda.STEPS)


@pytest.mark.parametrize("step", STEPS)
def test_each_screen_has_one_message_and_at_most_one_picture(step):
    at = opened("meeting", month="2023년 6월", agenda=step)

    assert len(at.title) == 1
    assert not at.header
    assert len(at.get("plotly_chart")) <= 1
    assert f"{STEPS.index(step) + 1}/{len(STEPS)} {agenda.STEPS[step]}" in words(at)


def test_the_buttons_go_through_the_order_of_business_and_stop_at_its_ends():
    at = opened("meeting")
    assert at.button(key="before").disabled

    for step in STEPS[1:]:
        at.button(key="next").click().run()
        assert at.query_params[links.AGENDA] == step
    assert at.button(key="next").disabled

    at.button(key="before").click().run()
    assert at.query_params[links.AGENDA] == STEPS[-2]


def test_what_is_overdue_opens_the_meeting_by_itself(own_store):
    given = {"month": "2023-05", "department": "녹지과", "person": "", "by": "총괄 담당자", "at": NOON}
    own_store.instructions.give(**given, due=date(2023, 6, 1), text="현장 점검")
    own_store.instructions.give(**given, due=date(2999, 6, 1), text="나중 일")

    at = opened("meeting")
    assert at.title[0].value == "기한이 지난 지시사항 1건, 1개 부서"
    assert f"1/{len(STEPS) + 1} 기한 지난 지시" in words(at)
    assert ("현장 점검" in words(at), "나중 일" in words(at)) == (True, False)
    at.button(key="next").click().run()
    assert at.query_params[links.AGENDA] == STEPS[0]


def test_without_anything_overdue_the_meeting_opens_with_the_standing(own_store):
    assert "기한이 지난" not in opened("meeting", agenda="overdue").title[0].value
    assert own_store.instructions.every() == []


def test_a_step_that_does_not_exist_falls_back_to_the_first():
    assert f"1/{len(STEPS)}" in words(opened("meeting", agenda="lunch"))


def test_in_the_first_month_there_is_nothing_to_compare():
    assert opened("meeting", month="2023년 1월", agenda="changes").title[0].value == agenda.FIRST


def test_what_is_opened_from_a_screen_knows_the_way_back():
    at = opened("meeting", month="2023년 9월", agenda="changes")
    assert "mode=meeting&amp;agenda=changes" in words(at)

    card = opened("indicator", mode="meeting", agenda="changes")
    assert f'<a href="./meeting?agenda=changes" class="way-back">{agenda.BACK}</a>' in words(card)


def test_a_page_that_was_not_opened_from_a_meeting_has_no_way_back():
    assert agenda.BACK not in words(opened("indicator", mode="meeting"))
    assert agenda.BACK not in words(opened("indicator", agenda="changes"))


def test_the_order_of_business_is_for_those_who_run_the_meeting(monkeypatch):
    monkeypatch.setattr(access, "LOCAL_USER", User("담당자", Role.OFFICIAL))

    assert AppTest.from_file(SITE["meeting"].file).run().error[0].value == labels.STRANGER
