"""Files to rows that can be trusted: recognises, checks and rewrites; scores nothing."""

from dashboard.intake.actuals import Known
from dashboard.intake.canonical import canonical, files
from dashboard.intake.check import Previous, check
from dashboard.intake.checked import Checked
from dashboard.intake.examine import examine
from dashboard.intake.probabilities import probabilities
from dashboard.intake.sheet import Sheet, read

__all__ = [
    "Checked",
    "Known",
    "Previous",
    "Sheet",
    "canonical",
    "check",
    "examine",
    "files",
    "probabilities",
    "read",
]
