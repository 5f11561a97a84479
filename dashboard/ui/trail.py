"""The audit trail for the page of a 총괄."""

from collections.abc import Sequence

from dashboard.model import AuditLine
from dashboard.settings import settings
from dashboard.store import audit, store_of


def lines() -> list[AuditLine]:
    """Everything that was done, oldest first. Raises StoreProblem."""
    return store_of(settings()).trail.lines()


def broken(found: Sequence[AuditLine]) -> AuditLine | None:
    """The first line that is not what was written; None for a whole trail."""
    return audit.broken(found)
