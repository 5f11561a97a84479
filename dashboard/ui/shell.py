"""The frame around every page: who is there, where one can go, and what is said when something fails."""

from itertools import groupby
from operator import attrgetter

import streamlit as st

from dashboard.errors import DashboardError
from dashboard.present import labels, links, meetings
from dashboard.ui import desk, logs, metrics, page, sight, signing, site, watch


def run_chosen_page() -> None:
    """Open the page in the address bar, among those that this person's role covers."""
    user = page.current_user()
    if user is None:
        page.turn_away()
    entries = [entry for entry in site.ENTRIES if user.role.covers(entry.role)]
    sections = {
        section: [st.Page(entry.file, title=entry.title) for entry in found]
        for section, found in groupby(entries, key=attrgetter("section"))
    }
    chosen = st.navigation(sections, position="top")
    st.set_page_config(page_title=f"{chosen.title} · {labels.SITE}", layout="wide")
    meeting = sight.asked() if site.SITE[chosen.url_path or links.HOME].is_replayed else None
    with desk.one_moment(sight.replayed(meeting) if meeting else None):
        signing.frame(user)
        # Before the page: one that stops early lets nothing be drawn after it.
        st.html(meetings.banner(meeting)) if meeting else watch.watch()
        with metrics.run_of(chosen.url_path or links.HOME):
            chosen.run()


try:
    run_chosen_page()
except DashboardError as problem:
    st.error(str(problem))
except Exception as problem:  # noqa: BLE001 - here a bug meets a person: logged whole, told by its number
    st.error(labels.BUG.format(number=logs.bug(problem)))
