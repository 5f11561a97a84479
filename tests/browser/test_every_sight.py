"""Every page in the dark, and on the wall of a meeting."""

import json

import pytest

from dashboard.present import links
from tests.browser.test_every_page import violations

pytestmark = pytest.mark.browser

READ_FROM_AFAR = {"meeting", "overview", "outlook", "levers", "weak", "instructions"}

# The grid of all cities and indicators is whole on a wall or large, not both.
SMALL = """() => [...document.querySelectorAll('body *')].filter((each) => {
    const words = [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    return words && each.checkVisibility() && !each.closest('table.grid, .modebar')
        && parseFloat(getComputedStyle(each).fontSize) < 24;
}).map((each) => each.outerHTML.slice(0, 200))"""

PAPER = """() => getComputedStyle(document.querySelector('[data-testid="stApp"]')).backgroundColor"""


def test_a_dark_page_is_accessible(key, glance):
    page = glance(links.to(key), color_scheme="dark")
    found = violations(page)

    assert page.evaluate(PAPER) == "rgb(19, 20, 22)"
    assert found == {}, json.dumps(found, ensure_ascii=False, indent=1)


def test_a_page_on_the_wall_is_accessible_and_can_be_read_from_afar(key, glance):
    wall = glance(f"{links.to(key)}?mode=meeting")
    found = violations(wall)

    assert found == {}, json.dumps(found, ensure_ascii=False, indent=1)
    if key in READ_FROM_AFAR:
        assert wall.evaluate(SMALL) == []
