"""Pictures of every page: `python -m tests.browser.look FOLDER`, for people to look at."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.running import Running, serve
from dashboard.present import links
from dashboard.ui.site import SITE
from tests.browser.looking import ARGUMENTS, settled

WIDE, NARROW = {"width": 1920, "height": 1080}, {"width": 400, "height": 860}

SIGHTS = {
    "light": ("", {"viewport": WIDE, "color_scheme": "light"}),
    "dark": ("", {"viewport": WIDE, "color_scheme": "dark"}),
    "narrow": ("", {"viewport": NARROW, "color_scheme": "light"}),
    "narrow-dark": ("", {"viewport": NARROW, "color_scheme": "dark"}),
    "meeting": ("?mode=meeting", {"viewport": WIDE, "color_scheme": "light"}),
}

# Streamlit scrolls inside the page; to see it whole, the window must be as tall as what it holds.
HEIGHT = """() => document.querySelector('[data-testid="stMain"]').scrollHeight"""


def look(browser: Browser, house: Running, folder: Path) -> None:
    """Save each page in each light, whole."""
    for sight, (query, options) in SIGHTS.items():
        context = browser.new_context(locale="ko-KR", **options)
        page = context.new_page()
        for key in SITE:
            page.set_viewport_size(options["viewport"])
            page.goto(f"{house.url}/{links.to(key)}{query}")
            tall = settled(page).evaluate(HEIGHT)
            page.set_viewport_size(
                {**options["viewport"], "height": max(tall, options["viewport"]["height"])}
            )
            settled(page).screenshot(path=folder / f"{key}-{sight}.png")
        context.close()


def main(folder: Path) -> None:
    """Start the house, look at it, and leave."""
    folder.mkdir(parents=True, exist_ok=True)
    with serve() as house, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        look(browser, house, folder)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
