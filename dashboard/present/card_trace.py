"""The way of one figure, from 분자/분모 to 상사업비, as a list of sentences."""

from dashboard.present.html import tag, text
from dashboard.present.sentences import SECTIONS, sentence
from dashboard.scoring import Scores, explain


def trace(scores: Scores, city: str, code: str) -> str:
    """Every step that scoring took for this cell, by section."""
    found = explain(scores, city, code)
    return "".join(
        tag("h3", text(SECTIONS[section.key]))
        + tag(
            "ol",
            *(tag("li", text(sentence(step, found.indicator))) for step in section.steps),
            class_="trace",
        )
        for section in found.sections
    )
