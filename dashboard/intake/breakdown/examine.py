"""Bytes to checked breakdowns in one step; a file that is no table is one more finding."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from dashboard.errors import ActualsRefused, NotReadable
from dashboard.intake.breakdown import sums
from dashboard.intake.breakdown.checked import CheckedBreakdowns
from dashboard.intake.breakdown.rows import Reader, Reading
from dashboard.intake.breakdown.table import DISTRICT, Cells, read
from dashboard.intake.findings import MOST, too_many
from dashboard.intake.grid import letters
from dashboard.intake.problem import Problem
from dashboard.intake.refusal import safe_name
from dashboard.model import Actuals, Breakdown, Catalog, District, Finding, Month, Report, Severity

Key = tuple[Month, str]


def examine(
    raw: bytes,
    name: str,
    *,
    catalog: Catalog,
    districts: Sequence[District],
    submitted: Mapping[Month, Actuals],
    today: date,
) -> CheckedBreakdowns:
    """Read and check against what the city submitted; raises nothing whatever the bytes are."""
    shown = safe_name(name)
    reader = Reader(catalog, districts, Month(f"{today:%Y-%m}"))
    try:
        table = read(raw, shown)
    except NotReadable as refused:
        return CheckedBreakdowns(shown, raw, (), refused.findings)
    checking = _Checking(shown, catalog, reader, submitted, table.findings)
    checking.take(table.rows)
    return CheckedBreakdowns(shown, raw, *checking.outcome())


def committed(
    folder: Path, *, catalog: Catalog, districts: Sequence[District], submitted: Mapping[Month, Actuals]
) -> Iterator[tuple[str, Breakdown]]:
    """The breakdowns that came with the program, with their files; raise ActualsRefused for a wrong one."""
    for file in sorted(folder.glob("*.csv")):
        found = examine(
            file.read_bytes(),
            file.name,
            catalog=catalog,
            districts=districts,
            submitted=submitted,
            today=date.max,
        )
        if not found.ok:
            raise ActualsRefused(f"동별 자료 {file}", found.findings)
        yield from ((file.name, each) for each in found.breakdowns)


class _Checking:
    """One file on its way from rows to breakdowns."""

    def __init__(
        self,
        name: str,
        catalog: Catalog,
        reader: Reader,
        submitted: Mapping[Month, Actuals],
        known: Sequence[Finding],
    ) -> None:
        self._name, self._catalog, self._reader, self._submitted = name, catalog, reader, submitted
        self._findings = list(known)
        self._told: dict[Key, dict[tuple[str, str], tuple[Cells, Reading]]] = {}
        self._blocked = any(each.severity is Severity.ERROR for each in known)

    def take(self, rows: Iterable[Cells]) -> None:
        """Every row, each wrong cell noted."""
        for row in rows:
            if len(self._findings) >= MOST:
                self._findings.append(too_many(self._name))
                return
            problems: list[Problem] = []
            reading = self._reader.understand(row, problems)
            if reading:
                problems += self._twice(row, reading)
            self._note(problems, row)

    def outcome(self) -> tuple[tuple[Breakdown, ...], tuple[Finding, ...]]:
        """What was told, and everything wrong with it; sums are judged only where every row was read."""
        found = [self._breakdown(key, rows) for key, rows in self._told.items()]
        if not found and not self._blocked:
            cure = "동마다 분자와 분모를 적어 다시 올리십시오."
            self._note([Problem("no-rows", DISTRICT, "", "동별 값이 든 행이 없습니다.", cure)], None)
        if not self._blocked:
            for each in found:
                self._judge(each)
        order = sorted(self._findings, key=lambda each: each.row or 0)
        return tuple(found), tuple(order)

    def _twice(self, row: Cells, reading: Reading) -> list[Problem]:
        rows = self._told.setdefault((reading.month, reading.indicator.code), {})
        earlier = rows.setdefault((reading.part.district, reading.part.category), (row, reading))
        if earlier[0] is row:
            return []
        message = f"{earlier[0].row}행에 같은 달·지표·동·구분의 줄이 있습니다."
        return [
            Problem("told-twice", DISTRICT, reading.part.district, message, "합치거나 한 줄만 남기십시오.")
        ]

    def _breakdown(self, key: Key, rows: Mapping[tuple[str, str], tuple[Cells, Reading]]) -> Breakdown:
        readings = [reading for _, reading in rows.values()]
        parts = tuple(each.part for each in readings)
        return Breakdown(*key, parts, is_sample=any(each.is_sample for each in readings))

    def _judge(self, found: Breakdown) -> None:
        indicator = self._catalog.indicators[found.indicator]
        rows = [row for row, _ in self._told[found.month, found.indicator].values()]
        for problem in sums.against(self._report(found), found, indicator):
            self._findings.append(self._finding(problem, rows[0], _span(problem.column, rows)))
        self._note(sums.left_out(found, self._reader.there(found.month)), None)

    def _report(self, found: Breakdown) -> Report | None:
        actuals = self._submitted.get(found.month)
        return actuals.reports.get((self._catalog.rules.home_city, found.indicator)) if actuals else None

    def _note(self, problems: Iterable[Problem], row: Cells | None) -> None:
        for problem in problems:
            self._blocked = self._blocked or problem.severity is Severity.ERROR
            self._findings.append(self._finding(problem, row, row.address(problem.column) if row else None))

    def _finding(self, problem: Problem, row: Cells | None, cell: str | None) -> Finding:
        rule, column, given, message, cure, severity = problem
        number = row.row if row else None
        return Finding(rule, severity, self._name, number, column, given, message, cure, cell)


def _span(column: str, rows: Sequence[Cells]) -> str:
    """All the cells that were added up, as Excel names them: F2:F41."""
    letter = letters(rows[0].places[column])
    first, last = f"{letter}{rows[0].row}", f"{letter}{rows[-1].row}"
    return first if first == last else f"{first}:{last}"
