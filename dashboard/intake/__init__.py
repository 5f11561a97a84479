"""Files to rows that can be trusted: recognises, checks and rewrites; scores nothing."""

from dashboard.intake.actuals import Known
from dashboard.intake.canonical import canonical, files

__all__ = ["Known", "canonical", "files"]
