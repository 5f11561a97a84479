"""The paper on which our figures are drawn: colours, letters and edges, light or dark, near or on a wall."""

from collections.abc import Sequence
from typing import Any

from plotly import graph_objects as go

from dashboard.present.palette import DARK, FONT, LIGHT, Palette

NEAR, FAR = 15, 24
CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


def palette(*, dark: bool) -> Palette:
    """The colours of the theme in force."""
    return DARK if dark else LIGHT


def letters(*, meeting: bool) -> int:
    """Pixels of a letter; on the wall of a meeting room nobody reads less than 24."""
    return FAR if meeting else NEAR


def blank(colours: Palette, size: int, **layout: Any) -> go.Figure:  # noqa: ANN401 -- what Plotly's layout takes
    """A figure without legend, frame or paper of its own; nothing in it can be dragged."""
    return go.Figure(
        layout={
            "font": {"family": FONT, "size": size, "color": colours.ink},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "separators": ".,",
            "showlegend": False,
            "dragmode": False,
            "hoverlabel": {"font": {"family": FONT, "size": size}},
            **layout,
        }
    )


def month_names(months: Sequence[int]) -> list[str]:
    """The months below a figure: "월" only at the first and the last, so that on a phone none runs into the next.

    >>> month_names([7, 8, 9])
    ['7월', '8', '9월']
    """
    return [f"{month}월" if month in (months[0], months[-1]) else str(month) for month in months]
