"""Step 3: what each column is; skipped where the headings say it, remembered for the department where they do not."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.errors import DashboardError, StoreProblem
from dashboard.intake import by_hand
from dashboard.intake.by_hand import COLUMN_RULES, Unnamed
from dashboard.intake.columns import FIELDS
from dashboard.intake.headings import IGNORE
from dashboard.model import Catalog
from dashboard.present import labels
from dashboard.present import upload_words as words
from dashboard.settings import settings
from dashboard.store import store_of
from dashboard.ui import writes
from dashboard.ui.upload.drawer import Opened, drawer

MOST_COLUMNS = 60
SIDE_BY_SIDE = 3
KEEP = "keep"  # read the column as its heading says


def remembered(department: str | None) -> Mapping[str, str]:
    """Columns that the department chose by hand; asked of the store once a session."""
    held, name = drawer(), department or labels.ALL
    if name not in held.mappings:
        try:
            held.mappings[name] = store_of(settings()).mapping(name)
        except StoreProblem as problem:
            st.warning(str(problem))
            return {}
    return held.mappings[name]


def match(catalog: Catalog, opened: Sequence[Opened], department: str | None) -> bool:
    """Show the step: one sentence when there is nothing to choose, else the columns of the files that need it.

    May the next one come?
    """
    st.html(words.step(3, *words.MATCH))
    if trouble := drawer().trouble:
        st.warning(trouble)
    name = department or labels.ALL
    unclear = [each for each in opened if _why_unclear(each) and _columns(each)]
    for each in unclear:
        st.info(words.plain(words.MATCH_BY_HAND.format(name=each.file.name, why=_why_unclear(each))))
        _choose(catalog, each, name)
    if not unclear:
        _told(catalog, [each for each in opened if each.sheet], name)
    return not unclear


def _why_unclear(opened: Opened) -> str:
    """A column is missing or told twice, or no heading was found at all."""
    findings = opened.sheet.findings if opened.sheet else opened.refused
    return " ".join(finding.message for finding in findings if finding.rule in COLUMN_RULES)


def _told(catalog: Catalog, opened: Sequence[Opened], name: str) -> None:
    """What was used; whoever thinks otherwise may match anew."""
    if not opened:
        st.write(words.NO_COLUMNS)
        return
    used = {label: meaning for each in opened for label, meaning in _used(each).items()}
    st.write(words.plain(words.matched_before(name, used)) if used else words.SKIPPED_MATCH)
    if st.toggle(words.REMATCH, key=f"rematch-{drawer().round}"):
        for each in opened:
            _choose(catalog, each, name)


def _used(opened: Opened) -> dict[str, str]:
    return by_hand.used(opened.mapping, _columns(opened))


def _columns(opened: Opened) -> tuple[Unnamed, ...]:
    if opened.sheet:
        return by_hand.unnamed(opened.sheet)
    return by_hand.guessed(opened.file.raw, opened.file.name)


def _choose(catalog: Catalog, opened: Opened, name: str) -> None:
    columns = _columns(opened)
    with st.form(f"match-{opened.file.key}"):
        st.markdown(f"**{words.plain(opened.file.name)}**")
        if len(columns) > MOST_COLUMNS:
            st.write(words.TOO_MANY_COLUMNS.format(number=len(columns), most=MOST_COLUMNS))
        first = {**by_hand.suggested(columns, catalog), **opened.mapping}
        chosen = _pickers(opened, columns[:MOST_COLUMNS], first)
        if st.form_submit_button(words.REMATCHED):
            _take(chosen, name)


def _pickers(opened: Opened, columns: Sequence[Unnamed], first: Mapping[str, str]) -> dict[str, str]:
    """Each column with what it was matched to before, else with what its values look like."""
    chosen = {}
    for start in range(0, len(columns), SIDE_BY_SIDE):
        places = st.columns(SIDE_BY_SIDE)
        for place, each in zip(places, columns[start : start + SIDE_BY_SIDE], strict=False):
            with place:
                chosen[each.heading.label] = _picker(opened, each, first.get(each.heading.label, KEEP))
    return chosen


def _picker(opened: Opened, column: Unnamed, first: str) -> str:
    label = column.heading.label
    options = [KEEP, *FIELDS, IGNORE]
    picked: str = st.selectbox(
        words.plain(label),
        options,
        index=options.index(first),
        format_func=lambda option: words.meaning(
            option, None if label in opened.mapping else column.heading, KEEP
        ),
        key=f"column-{opened.file.key}-{label}",
    )
    st.caption(words.plain(words.said_of_examples(column.examples)))
    return picked


def _take(chosen: Mapping[str, str], name: str) -> None:
    """Used at once, even where it cannot be remembered."""
    held = drawer()
    kept = {label: meaning for label, meaning in held.mappings.get(name, {}).items() if label not in chosen}
    mapping = kept | {label: meaning for label, meaning in chosen.items() if meaning != KEEP}
    held.mappings[name], held.trouble = mapping, ""
    try:
        writes.remember(name, mapping)
    except DashboardError as problem:
        held.trouble = str(problem)
    st.rerun()
