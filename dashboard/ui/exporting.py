"""Files of figures that somebody takes away: each leaves a line in the audit trail."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime

import streamlit as st

from dashboard.access import Role
from dashboard.errors import NotAllowed, StoreProblem
from dashboard.settings import settings
from dashboard.store import store_of
from dashboard.ui.writes import writer

logger = logging.getLogger(__name__)


def download(
    label: str, content: bytes | Callable[[], bytes], *, file_name: str, mime: str, key: str
) -> None:
    """A button that hands out a file and writes down who took it."""
    st.download_button(
        label, content, file_name=file_name, mime=mime, key=key, on_click=taken, args=(file_name,)
    )


def taken(name: str) -> None:
    """Write down that the person at this browser took a file.

    The browser has the file by then; while the store is away, or of whoever lost the role since the page was drawn,
    only the log can tell of it. The run that follows turns such a person away.
    """
    try:
        user = writer(Role.VIEWER)
        store_of(settings()).trail.exported(name, by=user.name, at=datetime.now(UTC))
    except (NotAllowed, StoreProblem) as problem:
        logger.warning("an export could not be written down: %s: %s", name, problem)
