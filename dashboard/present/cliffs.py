"""Cells of a city that stand just below a cut: the smallest step to a better grade, the nearest first."""

from collections.abc import Iterator

from dashboard.present import distance_words, labels, marks
from dashboard.present.html import column, table, tag, text
from dashboard.scoring import Scores
from dashboard.scoring.distance import distance

MOST = 10


def cliffs(scores: Scores, city: str) -> str:
    """One step from a better grade, the nearest first, relative to today's value."""
    found = sorted(_near(scores, city))
    if not found:
        return ""
    catalog = scores.catalog
    rows = [
        tag(
            "tr",
            tag(
                "th",
                text(labels.indicator_name(code, catalog.indicators[code].name)),
                scope="row",
                class_="name",
            ),
            tag("td", marks.badge(scores.cells[city, code], catalog.rules.grades)),
            tag("td", text(said)),
        )
        for _, code, said in found[:MOST]
    ]
    head = [*map(column, ("지표", "오늘", "필요한 양과 그때의 등급"))]
    return table(f"{city}: 다음 등급이 가장 가까운 지표(오늘 값에 견주어)", head, rows)


def _near(scores: Scores, city: str) -> Iterator[tuple[float, str, str]]:
    for code, indicator in scores.catalog.indicators.items():
        found, cell = distance(scores, city, code), scores.cells[city, code]
        if found.needs and cell.rounded:
            need = found.needs[0]
            far = abs(need.rounded - cell.rounded) / abs(cell.rounded)
            yield float(far), code, distance_words.lines(found, indicator)[0]
