"""Mending in the grid: the rows with findings, their cells as text; what is typed goes through the same checks."""

import pandas as pd
import streamlit as st

from dashboard.intake.grid import letters
from dashboard.intake.mending import Mendable, Place, mendable, mended
from dashboard.present import upload_words as words
from dashboard.ui.upload.drawer import Result, drawer


def mend(result: Result) -> None:
    """Offer the grid, and say what was mended so far."""
    key, sheet = result.opened.file.key, result.opened.sheet
    if sheet is None:
        return
    typed = drawer().typed.get(key, {})
    part = mendable(mended(sheet, typed), result.checked.findings)
    if part.cells:
        with st.expander(words.MEND, expanded=False):
            _grid(result, part)
    if typed:
        _say(key, len(typed))


def _grid(result: Result, part: Mendable) -> None:
    key = result.opened.file.key
    st.write(words.MEND_SENTENCE)
    if part.left_out:
        st.write(words.MEND_LEFT_OUT.format(number=part.left_out))
    before = frame(part)
    after = st.data_editor(
        before,
        disabled=["_index"],
        key=f"mend-{hash(result.key)}",
        alt=words.MEND_ALT.format(name=result.checked.name),
    )
    if st.button(words.MENDED, key=f"mended-{key}", type="primary"):
        drawer().typed.setdefault(key, {}).update(changes(part, before, after))
        st.rerun()


def frame(part: Mendable) -> pd.DataFrame:
    """Rows by their number in Excel, columns by letter and heading; every cell a text."""
    names = [f"{letters(column)} {label}" for column, label in part.columns]
    index = pd.Index(list(part.cells), name=words.ROW)
    return pd.DataFrame(list(part.cells.values()), columns=names, index=index, dtype="str")


def changes(part: Mendable, before: pd.DataFrame, after: pd.DataFrame) -> dict[Place, str]:
    """The cells that were typed anew."""
    found = {}
    for row, old, new in zip(part.cells, before.to_numpy(), after.to_numpy(), strict=True):
        for (column, _), was, now in zip(part.columns, old, new, strict=True):
            text = now if isinstance(now, str) else ""  # a cell that was emptied holds no text
            if text != was:
                found[row, column] = text
    return found


def _say(key: str, number: int) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.write(words.MENDED_CELLS.format(number=number))
        if st.button(words.UNMENDED, key=f"unmended-{key}"):
            drawer().typed.pop(key)
            st.rerun()
