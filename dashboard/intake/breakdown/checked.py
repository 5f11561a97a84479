"""A checked file of breakdowns: what the store may keep, and what the person must mend first."""

from dataclasses import dataclass

from dashboard.model import Breakdown, Finding, Severity


@dataclass(frozen=True)
class CheckedBreakdowns:
    """One file after all checks; rows with an error are in none of its ``breakdowns``."""

    name: str
    raw: bytes
    breakdowns: tuple[Breakdown, ...]
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """May be kept: no finding is an error."""
        return not any(finding.severity is Severity.ERROR for finding in self.findings)
