"""How a browser looks at the house: its start, and when a page is finished."""

from playwright.sync_api import Page

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

FINISHED = """() => {
    const app = document.querySelector('[data-testid="stApp"]');
    return app && app.dataset.testScriptState === "notRunning" && app.dataset.testConnectionState === "CONNECTED"
        && document.querySelector("h1, [data-testid='stAlert']")
        && !document.querySelector('[data-stale="true"], [data-testid="stSkeleton"]')
        && [...document.querySelectorAll('[data-testid="stPlotlyChart"]')].every((each) => each.querySelector("svg.main-svg"));
}"""


def settled(page: Page) -> Page:
    """Wait until the script has ended and what it drew is there; for the first sight of an address."""
    page.wait_for_function(FINISHED)
    page.evaluate("() => document.fonts.ready")
    return page
