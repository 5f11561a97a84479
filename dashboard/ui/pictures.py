"""A picture on a page, in the theme in force and in letters for the room."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

import streamlit as st
from plotly import graph_objects as go

from dashboard.present import canvas
from dashboard.ui import desk
from dashboard.ui.page import is_dark, is_meeting


class Finished(go.Figure):  # type: ignore[misc] # Plotly ships no types
    """A figure that nobody draws on any more: Streamlit asks for its plain form at every rerun, which costs 4 ms."""

    @cached_property
    def _plain(self) -> dict[str, Any]:
        plain: dict[str, Any] = super().to_dict()
        return plain

    def to_dict(self) -> dict[str, Any]:
        """The plain form, worked out once; whoever gets it must not change it."""
        return self._plain


def picture(key: str, chart: Callable[..., go.Figure], alt: Callable[..., str], *arguments: object) -> None:
    """Draw what ``chart`` and ``alt`` make of the same arguments."""
    figure = desk.drawn(_finished, chart, *arguments, dark=is_dark(), meeting=is_meeting())
    st.plotly_chart(figure, theme=None, config=canvas.CONFIG, key=key, alt=desk.drawn(alt, *arguments))


def _finished(chart: Callable[..., go.Figure], *arguments: object, **look: bool) -> Finished:
    return Finished(chart(*arguments, **look))
