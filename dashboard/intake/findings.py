"""Problems to findings: file, row and cell are added, and a heading is blamed once for all its rows."""

from collections.abc import Iterable

from dashboard.intake.columns import FIELDS
from dashboard.intake.grid import address
from dashboard.intake.headings import CODE, MONTH, NAME
from dashboard.intake.problem import Problem
from dashboard.intake.tall import NOWHERE, Entry
from dashboard.model import Finding, Severity

MOST = 10_000


class TooMany(Exception):
    """The file is hopeless; what is known of it is enough."""


class Findings:
    """Collects the findings of one file."""

    def __init__(self, name: str, known: Iterable[Finding]) -> None:
        self.found: list[Finding] = list(known)
        self._name = name
        self._blamed: set[tuple[str, str | None]] = set()

    def note(self, problems: Iterable[Problem], entry: Entry | None = None) -> bool:
        """Add problems of one entry, or of the whole file; is any of them an error?"""
        blocks = False
        for problem in problems:
            blocks = blocks or problem.severity is Severity.ERROR
            self._add(problem, entry)
        return blocks

    def _add(self, problem: Problem, entry: Entry | None) -> None:
        row, cell = _place(problem, entry)
        if problem.rule == "blank-cell" and entry is not None and cell is None:
            if problem.column != MONTH:
                return  # the column is missing, and that was said already
            row = None
        if entry is None or row != entry.row:
            if (problem.rule, cell or problem.message) in self._blamed:
                return
            self._blamed.add((problem.rule, cell or problem.message))
        rule, column, given, message, cure, severity = problem
        self.found.append(Finding(rule, severity, self._name, row, column, given, message, cure, cell))
        if len(self.found) >= MOST:
            raise TooMany

    @property
    def blocks(self) -> bool:
        """Is any of them an error?"""
        return any(each.severity is Severity.ERROR for each in self.found)

    def sorted(self) -> tuple[Finding, ...]:
        """From the top of the sheet to its bottom; what concerns the whole file comes first."""
        return tuple(sorted(self.found, key=lambda each: each.row or 0))


def _place(problem: Problem, entry: Entry | None) -> tuple[int | None, str | None]:
    if entry is None:
        return None, None
    column = problem.column
    if column in (CODE, NAME) and entry.cell(column) is None:
        column = NAME if column == CODE else CODE
    row, place = entry.places[FIELDS.index(column)]
    return (row or entry.row, None if place == NOWHERE else address(row or entry.row, place))


def too_many(name: str) -> Finding:
    """Says that the rest was not looked at."""
    message = f"지적사항이 {MOST:,}건을 넘어 나머지 행은 검증하지 않았습니다."
    cure = "열이 맞는지 확인하고, 보이는 것부터 고쳐 다시 올리십시오."
    return Finding("too-many-findings", Severity.ERROR, name, None, None, "", message, cure)
