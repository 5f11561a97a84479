"""Colours on paper: those of the screen in its light theme, six hexadecimal digits after a #."""

from collections.abc import Sequence

from dashboard.present.palette import LIGHT

INK, LINE, HEAD = LIGHT.ink, "#8a949e", "#ecf2fe"
OURS, OTHERS = LIGHT.ours, "#8a949e"


def of_grades(grades: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Fill and ink of each grade, best first; past the last colour it serves again."""
    pairs = list(zip(LIGHT.grades, LIGHT.grade_inks, strict=True))
    return {grade: pairs[min(place, len(pairs) - 1)] for place, grade in enumerate(grades)}
