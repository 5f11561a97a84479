"""One official's way: template, a file with errors, mended, compared, accepted, seen in the ranks, and taken back."""

import io
import json

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from bench.running import serve
from dashboard.present import labels, links, past_uploads
from dashboard.present import upload_words as words
from tests.browser.test_every_page import violations

pytestmark = pytest.mark.browser

SEPTEMBER = "2023-09"
FIRST_CELL = {"x": 40, "y": 52}  # of the grid: the first row, under the heading
BEFORE, AFTER = "3위", "2위"


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A server with a store of its own."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DASHBOARD_STORE", str(tmp_path_factory.mktemp("store") / "var"))
        with serve() as server:
            yield server


def upload_page(open_page, **options):
    return open_page(links.to("upload", month=SEPTEMBER, department="녹지과"), **options)


def template_of(page):
    """The template, as downloaded."""
    with page.expect_download() as download:
        page.get_by_role("button", name=words.DOWNLOAD_TEMPLATE).click()
    assert download.value.suggested_filename == "[녹지과] 2023년 9월 실적 서식.xlsx"
    return download.value.path().read_bytes()


def filled(template, value):
    """The template with one value, and without its other indicator."""
    book = load_workbook(io.BytesIO(template))
    sheet = book.worksheets[0]
    codes = {sheet.cell(row, 3).value: row for row in range(1, sheet.max_row + 1)}
    sheet.cell(codes["F3-14"], 8).value = value
    sheet.delete_rows(codes["F9-09"])
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def drop(page, name, raw):
    page.locator("input[type=file]").set_input_files({"name": name, "mimeType": "", "buffer": raw})


def step(page, number):
    return page.locator(f"h2.step:has([aria-label='{number}단계'])")


def type_into_grid(page, *, right, text):
    """Mend a cell of the first row, so many columns right of the row's number, by keyboard."""
    page.get_by_text(words.MEND, exact=True).click()
    grid = page.locator(".dvn-scroller").first  # it lies over the canvas
    expect(grid).to_be_visible()
    grid.click(position=FIRST_CELL)
    for _ in range(right):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.locator(".gdg-input").fill(text)
    page.keyboard.press("Enter")
    expect(page.locator(".gdg-input")).to_have_count(0)


def assert_marked(page):
    """The person's own workbook comes back with its cell commented and a list of errors."""
    with page.expect_download() as download:
        page.get_by_role("button", name=words.DOWNLOAD_MARKED).click()
    book = load_workbook(io.BytesIO(download.value.path().read_bytes()))
    assert "오류목록" in book.sheetnames
    assert "숫자가 아닙니다" in book.worksheets[0]["H4"].comment.text


def assert_accessible(page):
    found = violations(page)
    assert found == {}, json.dumps(found, ensure_ascii=False, indent=1)


def assert_ranked(open_page, rank):
    expect(open_page(links.to(links.HOME, month=SEPTEMBER)).locator("h1")).to_contain_text(f"1그룹 {rank}")


def test_from_the_template_to_the_ranks_and_back(open_page):
    assert_ranked(open_page, BEFORE)
    page = upload_page(open_page)
    drop(page, "9월 실적.xlsx", filled(template_of(page), "약 90"))

    expect(page.locator("table.findings")).to_contain_text("H4")
    expect(step(page, 5)).to_have_count(0)
    assert_marked(page)
    type_into_grid(page, right=7, text="90")
    assert_accessible(page)
    page.get_by_role("button", name=words.MENDED).click()

    expect(page.locator(".comparison")).to_contain_text("최종 순위 3위 → 2위(1그룹)")
    expect(page.get_by_text("화면에서 1칸을 고쳐 읽었습니다.")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name=words.ACCEPT, exact=True).click()

    expect(page.locator(".accepted")).to_contain_text("접수 1번: 2023년 9월 실적 1건 (9월 실적.xlsx)")
    expect(page.get_by_test_id("stFileUploaderFile")).to_have_count(0)
    assert_accessible(page)
    page.get_by_role("link", name=f"{labels.month_name(SEPTEMBER)} 종합 현황 보기").click()
    expect(page.locator("h1")).to_contain_text(f"1그룹 {AFTER}")

    take_back(open_page(links.to("history", **{links.UPLOAD: "접수 1번"})))
    assert_ranked(open_page, BEFORE)
    assert page.complaints == []
    assert page.foreign == []


def take_back(page):
    expect(page.locator(".comparison")).to_contain_text("2위 → 3위")
    page.get_by_role("textbox", name=past_uploads.WHY).fill("시험")
    page.get_by_role("button", name=past_uploads.WITHDRAW).click()
    expect(page.get_by_text("접수 1번을 회수했습니다.")).to_be_visible()


def test_pasted_cells_go_the_same_way(open_page):
    page = upload_page(open_page)
    page.get_by_text(words.PASTE, exact=True).click()
    page.get_by_role("textbox", name=words.PASTE_LABEL).fill("시군\t지표코드\t실적\n부쳔시\tF3-14\t90")
    page.keyboard.press("Control+Enter")

    expect(page.locator("table.findings")).to_contain_text("A2")
    expect(page.locator("table.findings")).to_contain_text("혹시 '부천시'입니까?")


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_columns_matched_by_hand_are_accessible(open_page, color_scheme):
    page = upload_page(open_page, color_scheme=color_scheme)
    drop(page, "결과.csv", "어디,무엇,얼마\n부천시,F3-14,90\n".encode("cp949"))

    expect(page.get_by_role("combobox", name="얼마")).to_be_visible()
    expect(step(page, 4)).to_have_count(0)
    assert_accessible(page)


@pytest.mark.parametrize("width", [1920, 400, 320])
def test_findings_never_scroll_the_page_sideways(open_page, width):
    page = upload_page(open_page, viewport={"width": width, "height": 900})
    long = "가" * 200
    drop(page, f"{long}.csv", f"기준월,시군,지표코드,실적\n2023-09,{long},F3-14,{long}\n".encode())
    expect(page.locator("table.findings")).to_be_visible()

    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    assert (
        page.evaluate(
            "(() => { const main = document.querySelector('[data-testid=stMain]');"
            " return main.scrollWidth - main.clientWidth; })()"
        )
        == 0
    )


def test_a_file_of_200_megabytes_is_refused_in_our_own_words(open_page, tmp_path):
    path = tmp_path / "9월 실적.csv"
    with path.open("wb") as file:
        file.write("시군,지표코드,실적\n".encode())
        file.truncate(200 * 1024 * 1024)
    page = upload_page(open_page)

    page.locator("input[type=file]").set_input_files(path)

    said = page.get_by_text("파일이 200MB입니다. 64MB까지 읽습니다.").first
    expect(said).to_be_visible(timeout=30_000)
    expect(page.get_by_text("실적과 관계없는 시트와 그림을 지우고 올리십시오.").first).to_be_visible()
