"""Every page in a real browser: title, language, quiet console, no other host, reflow, accessibility."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe

from dashboard.present import labels, links
from dashboard.ui.site import SITE

pytestmark = pytest.mark.browser

every_page = pytest.mark.parametrize("key", list(SITE))

# Streamlit's own, out of our reach; each with its reason.
NOT_OURS = {
    "empty-table-header": "the corner of st.table's index",
    "presentation-role-conflict": "Streamlit's own layout elements",
}

SIDEWAYS = """() => [document.documentElement, document.querySelector('[data-testid="stMain"]')]
    .map((each) => each.scrollWidth - each.clientWidth)"""

# The grid of all cities and indicators is whole on a wall or large, not both.
SMALL = """() => [...document.querySelectorAll('body *')].filter((each) => {
    const words = [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    return words && each.checkVisibility() && !each.closest('table.grid, .modebar')
        && parseFloat(getComputedStyle(each).fontSize) < 24;
}).map((each) => each.outerHTML.slice(0, 200))"""


def violations(page):
    found = Axe().run(page).response["violations"]
    return {
        each["id"]: [node["html"] for node in each["nodes"]] for each in found if each["id"] not in NOT_OURS
    }


@every_page
def test_a_page_is_korean_titled_quiet_and_asks_no_other_host(open_page, key):
    page = open_page(links.to(key))

    assert page.title() == f"{SITE[key].title} · {labels.SITE}"
    assert page.evaluate("document.documentElement.lang") == "ko"
    assert page.locator("h1").count() == 1
    assert page.complaints == []
    assert page.foreign == []


@every_page
@pytest.mark.parametrize(
    ("color_scheme", "query"),
    [("light", ""), ("dark", ""), ("light", "?mode=meeting")],
    ids=["light", "dark", "meeting"],
)
def test_a_page_is_accessible(open_page, key, color_scheme, query):
    found = violations(open_page(f"{links.to(key)}{query}", color_scheme=color_scheme))

    assert found == {}, json.dumps(found, ensure_ascii=False, indent=1)


@every_page
def test_a_page_never_scrolls_sideways(open_page, key):
    page = open_page(links.to(key))

    for width in (1920, 400, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(SIDEWAYS) == [0, 0], f"at {width} pixels"


@pytest.mark.parametrize("key", ["meeting", "overview", "outlook", "levers", "weak", "instructions"])
def test_in_a_meeting_nothing_is_written_smaller_than_24_pixels(open_page, key):
    assert open_page(f"{links.to(key)}?mode=meeting").evaluate(SMALL) == []
