"""What of the 31 × 101 is shown: indicators and cities that pass the filters."""

from typing import NamedTuple

from dashboard.model import Indicator
from dashboard.present.award_lines import ranked
from dashboard.scoring import Scores


class Choice(NamedTuple):
    """Filters of the grade table; None lets everything through."""

    population_group: int | None = None
    field: str | None = None
    grade: str | None = None
    department: str | None = None


def groups(scores: Scores, choice: Choice) -> dict[int, list[str]]:
    """The cities of each group that is shown, by final rank."""
    return {
        group: [each.city for each in ranked(scores, group)]
        for group in scores.catalog.groups
        if choice.population_group in (None, group)
    }


def indicators(scores: Scores, choice: Choice, cities: list[str]) -> dict[str, list[Indicator]]:
    """The indicators of each field that any of the cities lets through, in catalog order."""
    found = {
        code: [each for each in members if _passes(scores, each, choice, cities)]
        for code, members in scores.catalog.indicators_of.items()
        if choice.field in (None, code)
    }
    return {code: members for code, members in found.items() if members}


def _passes(scores: Scores, indicator: Indicator, choice: Choice, cities: list[str]) -> bool:
    if choice.department not in (None, indicator.lead_department):
        return False
    return choice.grade is None or any(
        scores.cells[city, indicator.code].grade == choice.grade for city in cities
    )


def departments(scores: Scores) -> list[str]:
    """Everyone who leads an indicator."""
    return sorted({each.lead_department for each in scores.catalog.indicators.values()})
