"""The city's own form on screen: dropped, filled for an indicator, handed back."""

import streamlit as st

from dashboard.access import User
from dashboard.errors import DashboardError
from dashboard.intake.refusal import safe_name
from dashboard.model import Month
from dashboard.papers import form, writers
from dashboard.papers.content import labelled
from dashboard.present import labels
from dashboard.present import reports as words
from dashboard.present.html import tag, text
from dashboard.ui import doorway, exporting, reporting
from dashboard.ui.sight import Sight

HELD = "filled-form"


def offer(user: User, seen: Sight, month: Month) -> None:
    """Take a form, fill it when asked, hand it out."""
    st.html(tag("p", text(words.FORM_ABOUT), class_="note"))
    doorway.open_for_this_session(user.name)
    dropped = st.file_uploader(words.FORM_LABEL, type="hwpx", key="form")
    indicators = seen.now.catalog.indicators
    names = {code: labels.indicator_name(code, each.name) for code, each in indicators.items()}
    code = st.selectbox(words.FORM_OF, list(names), format_func=names.__getitem__, key="form-of", width=460)
    if dropped is None:
        return
    name, chosen = safe_name(dropped.name), (seen.named, month, code, dropped.file_id)
    if st.button(words.FORM_FILL, key="fill-form"):
        st.session_state[HELD] = (chosen, _filled(seen, month, code, name, dropped.getvalue()))
    held = st.session_state.get(HELD)
    if held and held[0] == chosen and held[1]:
        _hand_out(held[1], name)


def _filled(seen: Sight, month: Month, code: str, name: str, content: bytes) -> form.Filled | None:
    sources = reporting.sources(seen, month)
    try:
        return form.fill(
            content, name, labelled.of_indicator(sources, code), labelled.of_every_indicator(sources)
        )
    except DashboardError as problem:
        st.error(str(problem))
        return None


def _hand_out(found: form.Filled, name: str) -> None:
    said = "\n\n".join(words.filled(found.filled, found.kept))
    if not found.filled:
        st.warning(said)
        return
    st.success(said)
    exporting.download(
        words.TAKE.format(name=name),
        found.content,
        file_name=name,
        mime=writers.FORMATS["hwpx"],
        key="take-form",
    )
