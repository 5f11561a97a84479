"""Questions to the reported figures: one function and one .sql file each. The only room that knows DuckDB."""

from dashboard.queries.database import Database
from dashboard.queries.questions import (
    AwardWon,
    MonthLoaded,
    Pace,
    Point,
    actuals,
    award_history,
    contents,
    months,
    pace,
    trend,
)

__all__ = [
    "AwardWon",
    "Database",
    "MonthLoaded",
    "Pace",
    "Point",
    "actuals",
    "award_history",
    "contents",
    "months",
    "pace",
    "trend",
]
