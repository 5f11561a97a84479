"""Exact scores: value, grade, points, ranks, awards and their trace. Pure: no files, no clock, no floats."""

from dashboard.scoring.explain import Section, Step, Trace, explain
from dashboard.scoring.score import score
from dashboard.scoring.shapes import CellScore, CityScore, FieldScore, Scores

__all__ = [
    "CellScore",
    "CityScore",
    "FieldScore",
    "Scores",
    "Section",
    "Step",
    "Trace",
    "explain",
    "score",
]
