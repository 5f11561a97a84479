"""A checked upload: what the store may accept, and what the person must mend first."""

from dataclasses import dataclass

from dashboard.intake.tall import Skipped
from dashboard.model import Finding, Month, Severity


@dataclass(frozen=True)
class Checked:
    """One file after all checks: rows with an error are left out of ``rows``.

    ``rows`` are canonical text in the order of ``actuals.COLUMNS``; ``month`` is the one chosen, else the newest.
    ``title`` is the sheet of the workbook that was read; blank for text and web pages.
    """

    name: str
    raw: bytes
    month: Month
    rows: tuple[tuple[str, ...], ...]
    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...] = ()
    title: str = ""

    @property
    def ok(self) -> bool:
        """May be accepted: no finding is an error."""
        return not any(finding.severity is Severity.ERROR for finding in self.findings)
