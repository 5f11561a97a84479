"""A meeting led by the keyboard alone: screen by screen, a question, an order, the record, and the same again later."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard.present import agenda, instructions, labels, links, meetings
from tests.browser.looking import settled

pytestmark = pytest.mark.browser

ORDER = "현장 점검 계획을 내십시오"
MOST_TABS = 80


@pytest.fixture
def house(own_house):
    return own_house


@pytest.fixture
def page(open_page):
    return open_page(f"meeting?{links.MONTH}=2023-06", viewport={"width": 1920, "height": 1080})


def press_on(page: Page, wanted: Locator, key: str = "Enter") -> None:
    """Walk there with the tab key, as somebody without a mouse does, and press."""
    for _ in range(MOST_TABS):
        if wanted.evaluate(
            "each => each === document.activeElement || each.contains(document.activeElement)"
        ):
            page.keyboard.press(key)
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{wanted} is out of reach of the tab key")


def turn_to(page: Page, step: str) -> None:
    """Turn the screens with the arrow until this one is on the wall."""
    for _ in agenda.STEPS:
        if page.get_by_text(f"/{len(agenda.STEPS)} {agenda.STEPS[step]}").count():
            return
        before = page.url
        page.keyboard.press("ArrowRight")
        expect(page).not_to_have_url(before)
        settled(page)
    pytest.fail(f"{step} did not come")


def test_a_question_is_looked_into_without_losing_the_place(page):
    turn_to(page, "weak")
    title = page.get_by_role("heading", level=1).inner_text()

    press_on(page, page.get_by_role("rowheader").get_by_role("link").first)
    expect(page).to_have_url(re.compile("/indicator"))
    settled(page)
    press_on(page, page.get_by_role("link", name=agenda.BACK))
    expect(page).to_have_url(re.compile(rf"/meeting.*{links.AGENDA}=weak"))
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_an_order_is_given_while_the_meeting_goes_on(page):
    turn_to(page, "departments")
    press_on(page, page.locator("summary").filter(has_text=instructions.GIVE))
    press_on(page, page.get_by_label(instructions.TEXT), key="End")
    page.keyboard.type(ORDER)
    press_on(page, page.get_by_role("button", name=instructions.SAVE))

    expect(page.get_by_role("status").filter(has_text=instructions.GIVEN)).to_be_visible()
    turn_to(page, "instructions")
    expect(page.get_by_role("cell", name=ORDER)).to_be_visible()


def test_what_was_recorded_is_seen_again_on_every_screen(page, own_house):
    said = {}
    for step in agenda.STEPS:
        turn_to(page, step)
        said[step] = page.get_by_role("heading", level=1).inner_text()
    page.goto(f"{own_house.url}/meetings?{links.MONTH}=2023-06")
    settled(page)
    press_on(page, page.locator("summary").filter(has_text=meetings.NEW))
    press_on(page, page.get_by_role("button", name=meetings.RECORD))
    expect(page.get_by_role("status").filter(has_text=meetings.RECORDED)).to_be_visible()

    press_on(
        page, page.get_by_role("listitem").get_by_role("link", name=labels.PAGE_TITLES["meeting"], exact=True)
    )
    expect(page.get_by_text("회의가 본 자료입니다")).to_be_visible()
    settled(page)  # the keys are listened to once the whole screen is there
    for step in agenda.STEPS:
        turn_to(page, step)
        expect(page.get_by_role("heading", level=1)).to_have_text(said[step])
