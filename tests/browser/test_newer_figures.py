"""Two windows: what the command line uploads, the open page tells of; what one window takes back, the other too."""

import json
import os
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from dashboard.present import notices, past_uploads
from dashboard.settings import ROOT
from dashboard.ui.watch import EVERY
from tests.browser.looking import settled
from tests.browser.test_every_page import violations
from tests.folders import write_actuals

pytestmark = pytest.mark.browser


@pytest.fixture
def window(browser, own_house):
    """Opens windows whose clock can be put forward, so that nobody has to wait for it."""
    contexts = []

    def window(address, **options):
        contexts.append(browser.new_context(locale="ko-KR", **options))
        page = contexts[-1].new_page()
        page.clock.install()
        page.goto(f"{own_house.url}/{address}")
        return settled(page)

    yield window
    for context in contexts:
        context.close()


def upload(tmp_path, value="71.5"):
    file = write_actuals(tmp_path / "산불.csv", [{"지표코드": "F3-14", "실적": value}])
    command = [sys.executable, "-m", "dashboard", "upload", str(file), "--month", "2023-09", "--by", "담당자"]
    subprocess.run(command, cwd=ROOT, env=os.environ, check=True, capture_output=True)


def later(page):
    page.clock.fast_forward(1000 * (EVERY + 1))


def notice(page):
    return page.get_by_role("status").filter(has_text="새 실적이 반영되었거나")


def test_an_upload_from_elsewhere_is_told_and_shown_when_asked_for(window, tmp_path):
    page = window("fields", color_scheme="dark")
    title = page.locator("h1").inner_text()
    page.get_by_test_id("stMain").evaluate("(each) => each.scrollTo(0, 200)")
    page.locator("#content").focus()
    upload(tmp_path)
    later(page)

    expect(notice(page)).to_be_visible()
    assert page.locator("h1").inner_text() == title
    assert page.get_by_test_id("stMain").evaluate("(each) => each.scrollTop") == 200
    expect(page.locator("#content")).to_be_focused()
    found = violations(page)
    assert found == {}, json.dumps(found, ensure_ascii=False, indent=1)

    before = page.locator(".facts").first.inner_text()
    page.get_by_role("button", name=notices.LOOK_AGAIN).click()
    expect(notice(page)).to_have_count(0)
    expect(page.locator(".facts").first).not_to_have_text(before)


def test_an_upload_is_taken_back_in_one_window_and_the_other_is_told(window, tmp_path):
    upload(tmp_path)
    here, elsewhere = window("history?upload=접수 1번"), window("")
    expect(here.get_by_text("부천시: 등급이 바뀌는 지표 1개")).to_be_visible()
    assert violations(here) == {}

    here.get_by_label(past_uploads.WHY).fill("다른 시의 값")
    here.get_by_role("button", name=past_uploads.WITHDRAW).click()
    expect(here.get_by_text("접수 1번을 회수했습니다")).to_be_visible()
    expect(here.locator("h1")).to_have_text("접수 1건, 반영 중 0건 · 회수 1건")

    later(elsewhere)
    expect(notice(elsewhere)).to_be_visible()


def test_the_bytes_that_came_are_given_back(window, tmp_path):
    upload(tmp_path)
    page = window("history?upload=접수 1번")

    with page.expect_download() as download:
        page.get_by_role("button", name=past_uploads.DOWNLOAD).click()

    assert download.value.suggested_filename == "산불.csv"
    assert download.value.path().read_bytes() == (tmp_path / "산불.csv").read_bytes()


def test_a_reminder_can_be_copied_and_leads_to_the_upload(window, own_house):
    page = window("entries?month=2023년 10월")

    shown = page.get_by_test_id("stCode").inner_text()

    assert "2023년 10월 실적 제출 요청" in shown
    assert f"{own_house.url}/upload?department=" in shown
