"""A finding: what is wrong with a file, where, and what to do about it."""

from dataclasses import dataclass

from dashboard.model.words import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong with a file, in the words of the person who must mend it."""

    rule: str
    severity: Severity
    file: str
    row: int | None
    column: str | None
    given: str
    message: str
    cure: str
    cell: str | None = None

    @property
    def place(self) -> str:
        """Where to look, e.g. ``cities.csv 5행 인구그룹``."""
        row = f"{self.row}행" if self.row else None
        return " ".join(part for part in (self.file, row, self.column) if part)

    def __str__(self) -> str:
        """One sentence: place, what is wrong, cure."""
        return f"[{self.severity}] {self.place}: {self.message} {self.cure}"
