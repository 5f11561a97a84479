"""Chances that were said against how often they came true: on the diagonal they can be taken at their word."""

from plotly import graph_objects as go

from dashboard.present import canvas
from dashboard.projection.reliability import Bin

LINES_OF_TEXT = 22


def chart(bins: tuple[Bin, ...], *, dark: bool, meeting: bool) -> go.Figure:
    """One point a bin of chances, with its 90 % interval."""
    colours, size = canvas.palette(dark=dark), canvas.letters(meeting=meeting)
    said = [100 * each.said for each in bins]
    came = [100 * each.came for each in bins]
    figure = canvas.blank(
        colours,
        size,
        height=round(size * LINES_OF_TEXT),
        margin={"l": size * 4, "r": size * 2, "t": size * 3, "b": size * 4},
    )
    figure.add_scatter(
        x=[0, 100],
        y=[0, 100],
        mode="lines",
        line={"color": colours.others, "width": 2, "dash": "dot"},
        hoverinfo="skip",
    )
    figure.add_scatter(
        x=said,
        y=came,
        mode="lines+markers",
        line={"color": colours.ours, "width": 4},
        marker={"size": 10},
        error_y={
            "type": "data",
            "symmetric": False,
            "array": [100 * (each.high - each.came) for each in bins],
            "arrayminus": [100 * (each.came - each.low) for each in bins],
            "color": colours.ours,
        },
        hovertemplate="말한 확률 %{x:.0f} %, 실제 %{y:.0f} %<extra></extra>",
    )
    words = {"xanchor": "left", "font": {"color": colours.soft}, "showarrow": False}
    figure.add_annotation(text="점선: 말한 그대로", x=62, y=52, **words)
    figure.add_annotation(
        text="실제로 이루어진 비율", x=0, y=1, xref="paper", yref="paper", yanchor="bottom", **words
    )
    axis = {"range": [-4, 104], "ticksuffix": " %", "zeroline": False, "fixedrange": True, "tickangle": 0}
    figure.update_xaxes(title="말한 확률", showgrid=False, nticks=6, **axis)
    figure.update_yaxes(gridcolor=colours.line, nticks=6, **axis)
    return figure


def alt(bins: tuple[Bin, ...]) -> str:
    """The chart in a sentence."""
    pairs = ", ".join(f"{100 * each.said:.0f} %라고 말한 칸은 {100 * each.came:.0f} %" for each in bins)
    return f"가장 높은 등급이 될 확률과 실제로 이루어진 비율: {pairs}."
