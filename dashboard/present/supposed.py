"""What a scenario supposes is called 시나리오, never an official result."""

from dashboard.present import marks
from dashboard.scoring.moves import GradeMove, Moves
from dashboard.scoring.suppose import SCENARIO


def grade_after(move: GradeMove, moves: Moves) -> str:
    """The grade afterwards; one that a scenario supposes says so."""
    catalog, grade = moves.after.catalog, move.after.grade
    won = catalog.overrides.get((move.city, move.indicator.code))
    if won is not None and won.source == SCENARIO and grade is not None:
        return marks.supposed(grade, catalog.rules.grades)
    return marks.badge(move.after, catalog.rules.grades)
