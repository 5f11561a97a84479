"""A checked upload: what the store may accept, and what the person must mend first."""

from dataclasses import dataclass

from dashboard.model import Finding, Month, Severity


@dataclass(frozen=True)
class Checked:
    """One file after all checks. ``rows`` are canonical text in the order of ``actuals.COLUMNS``."""

    name: str
    raw: bytes
    month: Month
    rows: tuple[tuple[str, ...], ...]
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """May be accepted: no finding is an error."""
        return not any(finding.severity is Severity.ERROR for finding in self.findings)
