"""A real browser before the running server. On the build server a missing browser is a failure."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from bench.running import Running, serve
from dashboard.ui.site import SITE
from tests.browser.looking import ARGUMENTS, settled

# How long something may take to appear is measured by ``make bench``; here both cores may be busy with other tests.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's chromium."""
    chromium = shutil.which("chromium")
    if chromium is None:
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing("chromium is missing: apt-get install chromium fonts-nanum")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def own_house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    """A server with a store of its own."""
    monkeypatch.setenv("DASHBOARD_STORE", str(tmp_path / "var"))
    with serve() as server:
        yield server


@pytest.fixture
def open_page(browser: Browser, house: Running) -> Iterator[Callable[..., Page]]:
    """Opens an address in a window of its own, e.g. ``open_page("fields", color_scheme="dark")``."""
    contexts = []

    def open_page(address: str = "", **options: object) -> Page:
        contexts.append(browser.new_context(locale="ko-KR", **options))
        page = listen(contexts[-1].new_page(), house)
        page.goto(f"{house.url}/{address}")
        return settled(page)

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def glance(browser: Browser, house: Running) -> Iterator[Callable[..., Page]]:
    """Opens an address as ``open_page`` does, in a window that has been here before and kept what never changes."""
    contexts: dict[str, BrowserContext] = {}

    def glance(address: str, color_scheme: str = "light") -> Page:
        if color_scheme not in contexts:
            contexts[color_scheme] = browser.new_context(locale="ko-KR", color_scheme=color_scheme)
        page = listen(contexts[color_scheme].new_page(), house)
        page.goto(f"{house.url}/{address}")
        return settled(page)

    yield glance
    for context in contexts.values():
        context.close()


@pytest.fixture(scope="module", params=list(SITE))
def key(request: pytest.FixtureRequest) -> str:
    """Every page of the site."""
    return str(request.param)


def listen(page: Page, house: Running) -> Page:
    """Keep what the page complains about, and every host that it asks but its own."""
    page.complaints, page.foreign = [], []
    own = (house.url, house.url.replace("http", "ws"), "data:", "blob:")
    page.on("console", lambda said: page.complaints.append(said.text) if is_complaint(said) else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("request", lambda asked: None if asked.url.startswith(own) else page.foreign.append(asked.url))
    return page


def is_complaint(said: ConsoleMessage) -> bool:
    # At the address of a page Streamlit first looks for its server below that address, and finds it above.
    return said.type == "error" and "/_stcore/" not in said.location["url"]
