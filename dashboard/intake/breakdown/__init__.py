"""동별 자료: bytes to breakdowns that add up to the city's figure; collects findings, stores nothing."""

from dashboard.intake.breakdown.checked import CheckedBreakdowns
from dashboard.intake.breakdown.examine import committed, examine

__all__ = ["CheckedBreakdowns", "committed", "examine"]
