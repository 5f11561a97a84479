"""Every page in a real browser: title, language, quiet console, no other host, reflow, accessibility."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe

from dashboard.present import labels, links
from dashboard.ui.site import SITE

pytestmark = pytest.mark.browser

# Streamlit's own, out of our reach; each with its reason.
NOT_OURS = {
    "empty-table-header": "the corner of st.table's index",
    "presentation-role-conflict": "Streamlit's own layout elements",
}

SIDEWAYS = """() => [document.documentElement, document.querySelector('[data-testid="stMain"]')]
    .map((each) => each.scrollWidth - each.clientWidth)"""


# Where a row is laid out as something else its cells leave their columns; on a phone some tables become cards on purpose.
TORN = """() => [...document.querySelectorAll('table.sheet tr')]
    .filter((each) => each.checkVisibility() && getComputedStyle(each).display !== 'table-row')
    .map((each) => each.outerHTML.slice(0, 200))"""


def violations(page):
    found = Axe().run(page).response["violations"]
    return {
        each["id"]: [node["html"] for node in each["nodes"]] for each in found if each["id"] not in NOT_OURS
    }


@pytest.fixture(scope="module")
def page(key, glance):
    return glance(links.to(key))


def test_a_page_is_korean_titled_quiet_and_asks_no_other_host(page, key):
    assert page.title() == f"{SITE[key].title} · {labels.SITE}"
    assert page.evaluate("document.documentElement.lang") == "ko"
    assert page.locator("h1").count() == 1
    assert page.complaints == []
    assert page.foreign == []


def test_a_page_is_accessible(page):
    found = violations(page)

    assert found == {}, json.dumps(found, ensure_ascii=False, indent=1)


def test_the_cells_of_a_table_stand_in_their_columns(page):
    page.set_viewport_size({"width": 1920, "height": 900})

    assert page.evaluate(TORN) == []


def test_a_page_never_scrolls_sideways(page):
    for width in (1920, 400, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(SIDEWAYS) == [0, 0], f"at {width} pixels"
