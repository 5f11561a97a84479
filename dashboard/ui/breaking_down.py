"""동별 자료 on screen: what counts, the form to fill in, and a file with its findings before it counts."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial

import streamlit as st

from dashboard.access import Role, User
from dashboard.catalog.districts import load_districts
from dashboard.errors import DashboardError
from dashboard.intake.breakdown import CheckedBreakdowns, committed, examine
from dashboard.model import Actuals, Breakdown, District, KeptBreakdown, Month, Severity
from dashboard.papers.breakdown_template import template, template_name
from dashboard.present import district_words as words
from dashboard.present import findings
from dashboard.settings import settings
from dashboard.snapshot import Snapshot
from dashboard.store import store_of
from dashboard.ui import desk, doorway, exporting, pace
from dashboard.ui.kept import kept
from dashboard.ui.writes import writer

SAID, ROUND = "breakdown-said", "breakdown-round"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Known = Mapping[tuple[str, str], KeptBreakdown]


def known(now: Snapshot) -> Known:
    """What counts, by month and indicator: uploads before what came with the program. Raises StoreProblem."""
    return {**_committed(now), **store_of(settings()).breakdowns.newest()}


def indicators(now: Snapshot, found: Known) -> dict[str, str]:
    """The indicators that can be told apart, with their names; those that are so already come first."""
    told = {code for _, code in found}
    every = [each for each in now.catalog.indicators.values() if each.kind.is_quotient]
    return {each.code: each.name for each in sorted(every, key=lambda each: each.code not in told)}


def upload(user: User, now: Snapshot, found: Known, month: Month, code: str) -> None:
    """The form, the file, its findings, and the button that lets it count; for those who may hand figures in."""
    _tell()
    if not user.role.covers(Role.OFFICIAL):
        return
    st.header(words.UPLOAD)
    st.html(f"<p>{words.HOW}</p>")
    name = template_name(month, now.catalog.indicators[code])
    exporting.download(
        words.TEMPLATE.format(name=name),
        partial(form, now, found, month, code),
        file_name=name,
        mime=XLSX,
        key="form",
    )
    doorway.open_for_this_session(user.name)
    given = st.file_uploader(words.DROP, key=f"breakdown-{st.session_state.get(ROUND, 0)}")
    if given is not None:
        _offer(examined(now, given.getvalue(), given.name), found)


@kept(4)
def _committed(now: Snapshot) -> Known:
    found = committed(
        settings().breakdowns, catalog=now.catalog, districts=_districts(now), submitted=_submitted(now)
    )
    return {
        (each.month, each.indicator): KeptBreakdown(0, each, name, "", None)
        for name, each in found
        if each.month in now.scores
    }


@kept(4)
def _districts(_now: Snapshot) -> tuple[District, ...]:
    return load_districts(settings().districts)


def _submitted(now: Snapshot) -> dict[Month, Actuals]:
    return {month: scores.actuals for month, scores in now.scores.items()}


def examined(now: Snapshot, raw: bytes, name: str) -> CheckedBreakdowns:
    """A file with its findings, held against what the city submitted; raises nothing."""
    return examine(
        raw,
        name,
        catalog=now.catalog,
        districts=_districts(now),
        submitted=_submitted(now),
        today=desk.today(),
    )


def form(now: Snapshot, found: Known, month: Month, code: str) -> bytes:
    """The sheet to fill in."""
    return template(
        month,
        now.catalog.indicators[code],
        [each.name for each in _districts(now) if each.is_there(month)],
        _before(found, month, code),
    )


def _before(found: Known, month: str, code: str) -> Breakdown | None:
    """The newest breakdown of the indicator up to this month."""
    months = [each for each, indicator in found if indicator == code and each <= month]
    return found[max(months), code].breakdown if months else None


def _offer(checked: CheckedBreakdowns, found: Known) -> None:
    listed = findings.kinds(checked.findings) + findings.shown(checked.findings, checked.name)
    st.html(words.summary(checked) + listed)
    if not checked.ok:
        return
    st.html(words.replaced(checked.breakdowns, found))
    asks = any(each.severity is Severity.WARNING for each in checked.findings)
    label = words.KEEP_ASKED if asks else words.KEEP
    st.button(label, key="keep-breakdown", type="primary", on_click=_keep, args=(checked,))


def keep(checked: CheckedBreakdowns) -> list[KeptBreakdown]:
    """Keep it in the name of the person at this browser, who must act for every indicator in it.

    Raises NotAllowed, TooOften, NotAcceptable, AlreadyRecorded, StoreProblem.
    """
    user = writer(Role.OFFICIAL)
    catalog = desk.current().catalog
    for code in {each.indicator for each in checked.breakdowns}:
        indicator = catalog.indicators[code]
        writer(Role.OFFICIAL, indicator.lead_department, *indicator.helping_departments)
    pace.accept_one(user.name)
    return store_of(settings()).breakdowns.keep(checked, by=user.name, at=datetime.now(UTC))


def _keep(checked: CheckedBreakdowns) -> None:
    try:
        kept = keep(checked)
    except DashboardError as problem:
        st.session_state[SAID] = (str(problem), None)
    else:
        st.session_state[SAID] = (None, words.KEPT.format(count=len(kept)))
        st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1


def _tell() -> None:
    problem, done = st.session_state.pop(SAID, (None, None))
    if problem:
        st.error(problem)
    if done:
        st.success(done)
