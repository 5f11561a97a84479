"""Every screen that takes a file takes it from a real browser, through the door that is shut to everybody else."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect

from dashboard.present import reports as words
from tests.unit.papers.forms import form_of, tables_of

pytestmark = pytest.mark.browser

FORM = {"name": "우리 서식.hwpx", "mimeType": "application/hwp+zip", "buffer": form_of([["지표명", ""]])}


def test_the_city_s_own_form_goes_in_and_comes_back_filled(open_page):
    page = open_page("reports")
    page.set_input_files("input[type=file]", FORM)
    page.get_by_role("button", name=words.FORM_FILL).click()
    with page.expect_download() as download:
        page.get_by_role("button", name=words.TAKE.format(name=FORM["name"])).click()

    content = Path(download.value.path()).read_bytes()
    assert ZipFile(BytesIO(content)).testzip() is None
    assert tables_of(content)[0][0][1]


@pytest.mark.parametrize("screen", ["upload", "districts", "reports"])
def test_a_file_passes_the_door_of_a_screen_that_takes_files(open_page, screen):
    page = open_page(screen)
    with page.expect_response(lambda answer: "/_stcore/upload_file/" in answer.url) as answer:
        page.locator("input[type=file]").first.set_input_files(
            {"name": "자료.hwpx", "mimeType": "application/hwp+zip", "buffer": FORM["buffer"]}
        )

    assert answer.value.status == 204
    expect(page.get_by_text("자료.hwpx").first).to_be_visible()
