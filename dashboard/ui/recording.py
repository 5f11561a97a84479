"""Recording a projection: the button, and what came of it. What was said survives one rerun."""

from collections.abc import Iterator, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.access import User
from dashboard.errors import DashboardError
from dashboard.model import Month, PublishedProjection
from dashboard.present import labels, ledger
from dashboard.present import outlook_publication as words
from dashboard.present.ledger import Year
from dashboard.projection import Outlook
from dashboard.settings import settings
from dashboard.snapshot import Snapshot
from dashboard.store import store_of
from dashboard.ui import desk, forecasts, writes

SAID = "recording-said"


def record(user: User, now: Snapshot, month: Month) -> None:
    """The button, for those whose role covers it."""
    problem, done = st.session_state.pop(SAID, (None, None))
    if problem:
        st.error(problem)
    if done:
        st.success(done)
    if user.oversees:
        st.header(words.HEADINGS["record"])
        st.markdown(words.ABOUT)
        st.button(words.RECORD, key="record", on_click=_record, args=(now.version, month))


def recorded() -> tuple[PublishedProjection, ...]:
    """Every projection in the ledger, oldest first."""
    return tuple(store_of(settings()).projections())


def years(now: Snapshot, recorded: Sequence[PublishedProjection]) -> tuple[Year, ...]:
    """What came of this year, and of the years before it where something was recorded in them."""
    here = Year(now.catalog, ledger.outcome(now.scores, now.catalog))
    if all(each.publication.month >= now.catalog.rules.start for each in recorded):
        return (here,)
    before = ((next(iter(months.values())).catalog, months) for months in now.past.months)
    return (here, *(Year(catalog, ledger.outcome(months, catalog)) for catalog, months in before))


def is_course_wanted(now: Snapshot, month: Month) -> bool:
    """Is every month up to this one worked out already, or does somebody want to wait for it?"""
    known = {each for each in forecasts.months(now) if each <= month} <= forecasts.worked_out(now)
    return known or st.toggle(words.SHOW_COURSE, key="with_course")


def course(now: Snapshot, month: Month) -> tuple[Outlook, ...]:
    """The outlooks of every month up to this one; what is not worked out yet shows how far it is."""
    known = [each for each in forecasts.months(now) if each <= month]
    place = st.empty()
    found = tuple(_each(now, known, place))
    place.empty()
    return found


def _each(now: Snapshot, known: list[Month], place: DeltaGenerator) -> Iterator[Outlook]:
    for done, month in enumerate(known):
        place.progress(done / len(known), words.WORKING.format(month=labels.month_name(month)))
        yield forecasts.outlook(now, month)


def _record(version: str, month: Month) -> None:
    try:
        now = desk.as_seen(version)
        outlook = forecasts.outlook(now, month)
        done = writes.publish_projection(words.publication(outlook, now.catalog, now.version))
    except DashboardError as problem:
        st.session_state[SAID] = (str(problem), None)
    else:
        st.session_state[SAID] = (None, words.recorded(done.id))
