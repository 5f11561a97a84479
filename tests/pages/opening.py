"""Opens a page through the shell, as the person at this computer, with choices in the address."""

from streamlit.testing.v1 import AppTest

from dashboard.ui.server import SHELL
from dashboard.ui.site import SITE


def opened(key, **choices):
    """The page after its first run; anything that went wrong fails the test."""
    at = AppTest.from_file(SHELL, default_timeout=30)
    for name, value in choices.items():
        at.query_params[name] = value
    at.switch_page(str(SITE[key].file)).run()
    assert not at.exception
    assert not at.error
    return at


def words(at):
    """All of the page's own HTML and headings as one text; spaces that hold words together as plain ones."""
    return "\n".join(
        [
            *(each.value for each in (*at.title, *at.header)),
            *(each.proto.body for each in at.get("html")),
        ]
    ).replace("\u00a0", " ")
