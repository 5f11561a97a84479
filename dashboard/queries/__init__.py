"""Questions to the reported figures: one function and one .sql file each. The only room that knows DuckDB."""

from dashboard.queries.database import Database
from dashboard.queries.origins import FirstReports, Update, first_reports, updates
from dashboard.queries.questions import (
    AwardWon,
    MonthLoaded,
    Pace,
    Point,
    actuals,
    actuals_without,
    award_history,
    contents,
    months,
    pace,
    trend,
)

__all__ = [
    "AwardWon",
    "Database",
    "FirstReports",
    "MonthLoaded",
    "Pace",
    "Point",
    "Update",
    "actuals",
    "actuals_without",
    "award_history",
    "contents",
    "first_reports",
    "months",
    "pace",
    "trend",
    "updates",
]
