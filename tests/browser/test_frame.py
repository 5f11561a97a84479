"""The frame around the pages: skip link, theme, meeting mode, navigation."""

import pytest
from playwright.sync_api import expect

from dashboard.present import agenda, labels
from dashboard.ui.site import SITE
from tests.browser.looking import settled
from tests.browser.test_every_page import violations

pytestmark = pytest.mark.browser


def test_the_first_tab_offers_to_skip_to_the_content(open_page):
    page = open_page("fields")
    page.keyboard.press("Tab")

    skip = page.get_by_role("link", name=labels.SKIP_LINK)
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()


def test_the_navigation_leads_from_page_to_page(open_page):
    page = open_page("", viewport={"width": 1280, "height": 800})

    for entry in SITE.values():
        page.get_by_role("button", name=entry.section, exact=True).click()
        page.get_by_role("menuitem", name=entry.title, exact=True).click()
        expect(page).to_have_title(f"{entry.title} · {labels.SITE}")
        if entry.is_for_the_wall:  # it hides the navigation, and offers its own way out
            page.get_by_role("link", name=agenda.LEAVE, exact=True).click()
            settled(page)


@pytest.mark.parametrize(
    ("color_scheme", "ink"), [("light", "rgb(30, 33, 36)"), ("dark", "rgb(244, 245, 246)")]
)
def test_our_own_html_follows_the_theme_in_force(open_page, color_scheme, ink):
    page = open_page("rules", color_scheme=color_scheme)

    assert ink_of_our_html(page) == ink


def test_our_own_html_follows_streamlit_where_the_browser_wishes_otherwise(open_page):
    page = open_page("rules?embed=true&embed_options=dark_theme", color_scheme="light")

    assert ink_of_our_html(page) == "rgb(244, 245, 246)"


def ink_of_our_html(page):
    return page.evaluate(
        """() => {
            const probe = document.createElement("table");
            probe.className = "sheet";
            document.querySelector(".page-top").append(probe);
            return getComputedStyle(probe).color;
        }"""
    )


def test_a_meeting_has_large_letters_and_no_frame(open_page):
    page = open_page("?mode=meeting")

    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "26px"
    expect(page.get_by_test_id("stHeader")).to_be_hidden()


@pytest.mark.parametrize("address", ["nowhere", "overview", "fields/nowhere"])
def test_an_address_without_a_page_says_so_in_korean_and_leads_home(new_window, house, address):
    page = new_window()
    answer = page.goto(f"{house.url}/{address}")

    assert answer.status == 404
    assert "default-src 'self'" in answer.headers["content-security-policy"]
    expect(page.locator("h1")).to_have_text(labels.NO_SUCH_PAGE)
    assert violations(page) == {}
    page.get_by_role("link", name=labels.TO_HOME).click()
    expect(page.get_by_role("combobox").first).to_be_visible()
