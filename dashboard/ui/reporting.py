"""Papers on screen: what they are written from, the choice, the making with its progress, the download."""

from collections.abc import Iterator
from datetime import UTC, datetime

import streamlit as st

from dashboard.errors import DashboardError
from dashboard.model import Month
from dashboard.papers import writers
from dashboard.papers.content import kinds
from dashboard.papers.content.paper import Paper, Section
from dashboard.papers.content.sources import Sources
from dashboard.present import reports as words
from dashboard.present import weak as weakness
from dashboard.present.reports import Kind
from dashboard.present.weak_board import Found
from dashboard.snapshot import Snapshot
from dashboard.ui import desk, exporting, forecasts, pushes
from dashboard.ui.kept import kept
from dashboard.ui.sight import Sight

HELD = "made-report"


@kept(32)
def weak(now: Snapshot, month: Month) -> Found:
    """The weak indicators of a month, those with most at stake first."""
    home = now.catalog.rules.home_city
    return weakness.weaknesses(
        forecasts.scores(now, month), forecasts.outlook(now, month), pushes.levers(now, month, home)
    )


def sources(seen: Sight, month: Month) -> Sources:
    """Everything that a paper of this month is written from; that of a past meeting is written as of then."""
    now, home = seen.now, seen.now.catalog.rules.home_city
    return Sources(
        race=desk.until(now, month),
        outlook=forecasts.outlook(now, month),
        levers=pushes.levers(now, month, home),
        version=now.version,
        written=(seen.meeting.at if seen.meeting else datetime.now(UTC)).astimezone(),
        notes=dict(seen.notes),
        instructions=seen.instructions,
        lines=forecasts.unseen_lines(now, month),
    )


def offer(seen: Sight, month: Month, kind: Kind, subject: str | None, ending: str) -> None:
    """Make the chosen paper when asked, then hand it out."""
    chosen = (seen.named, month, kind, subject, ending)
    if st.button(words.MAKE, key="make", type="primary"):
        made = _made(sources(seen, month), kind, subject, ending)
        st.session_state[HELD] = (chosen, *made) if made else None
    held = st.session_state.get(HELD)
    if held and held[0] == chosen:
        _, name, content = held
        exporting.download(
            words.TAKE.format(name=name),
            content,
            file_name=name,
            mime=writers.FORMATS[ending],
            key="take",
        )


def _made(sources: Sources, kind: Kind, subject: str | None, ending: str) -> tuple[str, bytes] | None:
    """The file's name and content; None after a sentence that says why there is none."""
    with st.status(words.MAKING) as status:
        try:
            paper = _paper(sources, kind, subject)
            content = writers.written(paper, ending, _told)
        except DashboardError as problem:
            status.update(label=words.NOT_MADE, state="error")
            st.error(str(problem))
            return None
        status.update(label=words.MADE, state="complete")
    return f"{paper.file_name}.{ending}", content


def _told(sections: tuple[Section, ...]) -> Iterator[Section]:
    """How far it is, section by section; all cards of a year take some seconds."""
    bar = st.progress(0.0)
    for number, section in enumerate(sections, start=1):
        said = words.WRITING.format(number=number, sections=len(sections), title=section.title)
        bar.progress(number / len(sections), said)
        yield section


def _paper(sources: Sources, kind: Kind, subject: str | None) -> Paper:
    match kind:
        case Kind.CARDS:
            return kinds.indicator_cards(sources, [subject] if subject else sources.scores.catalog.indicators)
        case Kind.DEPARTMENT:
            return kinds.department(sources, subject or "")
        case Kind.ORDERS:
            return kinds.orders(sources)
        case Kind.PROGRESS:
            return kinds.progress(sources)
