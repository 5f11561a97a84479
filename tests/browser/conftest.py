"""A real browser before the running server. On the build server a missing browser is a failure."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from bench.running import Running, serve
from dashboard.ui.site import SITE
from tests.browser.looking import ARGUMENTS, settled

# How long something may take to appear is measured by ``make bench``; here both cores may be busy with other tests.
expect.set_options(timeout=20_000)

AS_OPENED = {"width": 1280, "height": 720}  # a window that nobody has sized


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


@pytest.fixture(scope="session")
def idle() -> list[Page]:
    """Windows that nobody looks into: a browser makes one slowly, and loads the next page into it quickly."""
    return []


@pytest.fixture
def new_window(browser: Browser, house: Running, idle: list[Page]) -> Iterator[Callable[[], Page]]:
    """Hands out windows with nothing in them."""
    taken = []

    def new_window() -> Page:
        taken.append(idle.pop() if idle else window(browser))
        return taken[-1]

    yield new_window
    for page in taken:
        forget(page, house)
        idle.append(page)


@pytest.fixture
def open_page(house: Running, new_window: Callable[[], Page]) -> Callable[..., Page]:
    """Opens an address in a window of its own, e.g. ``open_page("fields", color_scheme="dark")``."""
    return lambda address="", **options: look_at(new_window(), house, address, **options)


@pytest.fixture(scope="module")
def glance(browser: Browser, house: Running) -> Iterator[Callable[..., Page]]:
    """Opens an address as ``open_page`` does, in one window for all: what was opened before is gone from it."""
    page = window(browser)
    yield lambda address, **options: look_at(page, house, address, **options)
    page.context.close()


@pytest.fixture(scope="module", params=list(SITE))
def key(request: pytest.FixtureRequest) -> str:
    """Every page of the site."""
    return str(request.param)


def window(browser: Browser) -> Page:
    """One without a past; it keeps what its page complains about, and every host that the page asks but its own."""
    page = browser.new_context(locale="ko-KR").new_page()
    page.complaints, page.foreign, page.own = [], [], ()
    page.on("console", lambda said: page.complaints.append(said.text) if is_complaint(said) else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on(
        "request", lambda asked: None if asked.url.startswith(page.own) else page.foreign.append(asked.url)
    )
    return page


def look_at(
    page: Page,
    house: Running,
    address: str,
    *,
    color_scheme: str = "light",
    viewport: Mapping[str, int] = AS_OPENED,
) -> Page:
    """Load an address anew, in this light and size."""
    page.emulate_media(color_scheme=color_scheme)
    page.set_viewport_size(viewport)
    page.complaints, page.foreign = [], []
    page.own = (house.url, house.url.replace("http", "ws"), "data:", "blob:")
    page.goto(f"{house.url}/{address}")
    return settled(page)


def forget(page: Page, house: Running) -> None:
    """Leave the dashboard and whatever it, or a sign-in, keeps in a browser, and its light and size."""
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(AS_OPENED)
    page.goto(f"{house.url}/healthz")
    page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
    page.context.clear_cookies()


def is_complaint(said: ConsoleMessage) -> bool:
    # At the address of a page Streamlit first looks for its server below that address, and finds it above.
    return said.type == "error" and "/_stcore/" not in said.location["url"]
