"""Step 2: files dropped or pasted, whatever they are called, and the month that they are of."""

from collections.abc import Iterator, Sequence

import streamlit as st

from dashboard.access import User
from dashboard.intake.own_months import own_months
from dashboard.intake.refusal import safe_name
from dashboard.model import Month
from dashboard.present import labels
from dashboard.present import upload_words as words
from dashboard.ui import doorway
from dashboard.ui.upload.drawer import Dropped, Opened, drawer


def dropped(user: User) -> list[Dropped]:
    """Show the step; every file once, in the order in which they count."""
    doorway.open_for_this_session(user.name)
    held = drawer()
    st.html(words.step(2, *words.DROP))
    files = st.file_uploader(
        words.DROP_LABEL, accept_multiple_files=True, key=f"files-{held.round}", on_change=held.begin
    )
    with st.expander(words.PASTE):
        pasted = st.text_area(words.PASTE_LABEL, key=f"pasted-{held.round}", height=160, on_change=held.begin)
    found = [Dropped.of(safe_name(each.name), each.getvalue()) for each in files]
    if pasted and pasted.strip():
        found.append(Dropped.of(words.PASTED, pasted.encode("utf-8", "replace")))
    return list(_once(found))


def _once(files: Sequence[Dropped]) -> Iterator[Dropped]:
    seen: set[str] = set()
    for each in files:
        if each.key in seen:
            st.info(words.TWICE_DROPPED.format(name=words.plain(each.name)))
        else:
            seen.add(each.key)
            yield each


def month_of(opened: Sequence[Opened], options: Sequence[Month], default: Month) -> Month | None:
    """The month picked for all files, first the one that they all say; None takes every month that they say."""
    told = {month for each in opened if each.sheet for month in own_months(each.sheet, default.year)}
    names = {labels.month_name(each): each for each in sorted(options, reverse=True)}
    choices = [*names, words.ALL_MONTHS] if len(told) > 1 else [*names]
    key = f"month-{drawer().round}-{'-'.join(sorted(told))}"
    first = labels.month_name(_first(told, options, default))
    picked = st.selectbox(words.MONTH_TO_READ, choices, index=choices.index(first), key=key, width=240)
    drawer().month = names.get(picked)
    return drawer().month


def _first(told: set[Month], options: Sequence[Month], default: Month) -> Month:
    """What all files say, else what was picked for the files before, else the month of the page."""
    said = next(iter(told)) if len(told) == 1 else drawer().month
    return said if said is not None and said in options else default
