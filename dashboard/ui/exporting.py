"""Files that somebody takes away: who asks is asked for again at that moment, and the trail says so before a byte goes."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

import streamlit as st

from dashboard.access import User
from dashboard.errors import DashboardError, NotAllowed
from dashboard.settings import settings
from dashboard.store import store_of
from dashboard.ui import identity
from dashboard.ui.page import current_user

logger = logging.getLogger(__name__)

Content = bytes | Callable[[], bytes]
REFUSED = "'{name}'을(를) 드리지 않았습니다. 화면을 연 뒤에 권한이 달라졌습니다. 화면을 새로 고치십시오."


def download(label: str, content: Content, *, file_name: str, mime: str, key: str) -> None:
    """A button that hands out a file and writes down who took it.

    There is no file and no address of it before the button is pressed. The page does not run again: that would
    take the button away from under a press that comes late over a slow line. What is refused is said by house.css.
    """
    user, again = current_user(), identity.who_later(st.get_option("server.address"))
    st.download_button(
        label,
        partial(handed_out, user, again, file_name, content),
        file_name=file_name,
        mime=mime,
        key=key,
        on_click="ignore",
    )


def handed_out(user: User | None, again: Callable[[], User | None], name: str, content: Content) -> bytes:
    """The file, to the very person for whom the button was drawn; it and its line in the trail, or neither.

    Raises NotAllowed, StoreProblem, and whatever ``content`` raises; the log tells of each.
    """
    try:
        if user is None or again() != user:
            raise NotAllowed(REFUSED.format(name=name))
        made = content() if callable(content) else content
        store_of(settings()).trail.exported(name, by=user.name, at=datetime.now(UTC))
    except DashboardError as problem:
        logger.warning("a file was not handed out: %s: %s", name, problem)
        raise
    return made
