"""Colours of pictures: values of KRDS, the Korean government's design system; grades chosen for colour blindness.

A Plotly figure cannot follow the page's theme by itself, so each is drawn for ``light`` or ``dark``.
"""

from typing import NamedTuple


class Palette(NamedTuple):
    """One theme's colours. ``grades`` best first; past the fifth the last one serves."""

    ink: str
    soft: str
    paper: str
    line: str
    ours: str
    others: str
    cutoff: str
    band: str
    grades: tuple[str, ...]
    grade_inks: tuple[str, ...]


LIGHT = Palette(
    ink="#1e2124",
    soft="#58616a",
    paper="#ffffff",
    line="#cdd1d5",
    ours="#0b50d0",
    others="#8a949e",
    cutoff="#bd2c0f",
    band="rgba(37,110,244,0.10)",
    grades=("#083891", "#4c87f6", "#cdd1d5", "#ffb114", "#bd2c0f"),
    grade_inks=("#ffffff", "#000000", "#1e2124", "#1e2124", "#ffffff"),
)
DARK = Palette(
    ink="#f4f5f6",
    soft="#b1b8be",
    paper="#131416",
    line="#464c53",
    ours="#86aff9",
    others="#6d7882",
    cutoff="#ff8a70",
    band="rgba(134,175,249,0.16)",
    grades=("#b1cefb", "#4c87f6", "#464c53", "#ffb114", "#de3412"),
    grade_inks=("#131416", "#131416", "#ffffff", "#131416", "#ffffff"),
)
FONT = "Pretendard GOV, Pretendard, Malgun Gothic, Noto Sans KR, NanumGothic, sans-serif"
