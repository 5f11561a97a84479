"""All findings of an upload at once: nothing is raised, nothing is stored."""

from collections.abc import Iterator, Mapping
from datetime import date

from dashboard.intake.checked import Checked
from dashboard.intake.findings import Findings, TooMany, too_many
from dashboard.intake.headings import MEASURES
from dashboard.intake.memory import without_garbage_collection
from dashboard.intake.numbers import number
from dashboard.intake.problem import Problem
from dashboard.intake.reading import Reading, worth
from dashboard.intake.rules import ROW_RULES, dates, whole
from dashboard.intake.rules.compared import compared
from dashboard.intake.rules.quotients import ALL, outside
from dashboard.intake.sheet import Sheet, stated_month
from dashboard.intake.tall import Entry
from dashboard.intake.understand import Reader
from dashboard.model import Accumulation, Actuals, Catalog, Indicator, Month, Report, Severity, State

Previous = Mapping[Month, Actuals]
JANUARY = 1


def check(
    sheet: Sheet,
    *,
    month: Month | None,
    catalog: Catalog,
    previous: Previous | None = None,
    today: date | None = None,
) -> Checked:
    """Check a sheet against the rulebook and against what counts already.

    ``month`` is the one chosen on the page; None takes every month that the file names. ``previous`` holds what
    counts now, by month: the months before those of the file, and those months themselves. ``today`` decides
    which months are still to come.
    """
    day = today or date.today()  # noqa: DTZ011 # the month of the wall calendar of the office
    with without_garbage_collection():
        return _Checking(sheet, month, catalog, previous or {}, Month(f"{day:%Y-%m}")).checked()


class _Checking:
    """One file on its way from entries to canonical rows."""

    def __init__(
        self, sheet: Sheet, month: Month | None, catalog: Catalog, previous: Previous, today: Month
    ) -> None:
        self._sheet, self._chosen, self._catalog = sheet, month, catalog
        self._previous, self._today = previous, today
        year = month.year if month else catalog.rules.evaluation_year
        self._stated = stated_month(sheet, year)
        self._reader = Reader(catalog, month or self._stated_alone(), year)
        self._findings = Findings(sheet.name, sheet.findings)
        self._rows: list[tuple[str, ...]] = []
        self._told: dict[
            tuple[str, ...], tuple[int, int]
        ] = {}  # month, city, code -> place in rows, row in Excel
        self._months: set[Month] = set()
        self._since_last_month, self._since_accepted = whole.Alike(), whole.Alike()
        self._beyond = _beyond(catalog)
        self._is_wide = any(series.month for series in sheet.columns.series)

    def _stated_alone(self) -> Month | None:
        """The title speaks louder than the file name."""
        stated = self._stated.get("제목") or self._stated.get("파일 이름")
        return Month(stated) if stated else None

    def checked(self) -> Checked:
        """Go through it all."""
        try:
            for entry in self._sheet.entries():
                self._take(entry)
            self._findings.note(self._at_the_end())
        except TooMany:
            self._findings.found.append(too_many(self._sheet.name))
        month = self._chosen or max(self._months, default=self._stated_alone() or self._today)
        return Checked(
            self._sheet.name,
            self._sheet.raw,
            month,
            tuple(self._rows),
            self._findings.sorted(),
            self._sheet.skipped,
            self._sheet.title,
        )

    def _at_the_end(self) -> Iterator[Problem]:
        if self._is_wide and self._chosen and self._chosen not in self._months:
            yield dates.nothing_for(self._chosen)
        elif not self._rows and not self._findings.blocks:
            yield Problem("no-rows", "실적", "", "실적이 든 행이 없습니다.", "값을 적어 다시 올리십시오.")
        yield from dates.stated_otherwise(self._stated, {self._chosen} if self._chosen else self._months)
        yield from whole.nothing_changed(self._since_last_month, self._since_accepted)

    def _take(self, entry: Entry) -> None:
        problems: list[Problem] = []
        reading = self._reader.understand(entry, problems)
        if self._leaves_out(reading):
            return
        if reading.month:
            self._see_month(reading.month, entry, problems)
        if reading.indicator:
            _judge(reading, reading.indicator, problems)
        blocked = bool(problems) and self._findings.note(problems, entry)
        if not blocked and reading.indicator and reading.month and reading.city:
            self._keep(reading, reading.indicator, (reading.month, reading.city, reading.indicator.code))

    def _leaves_out(self, reading: Reading) -> bool:
        """Other months of a wide sheet, and its months to come that hold no value yet."""
        if not self._is_wide or reading.month is None:
            return False
        if self._chosen and reading.month != self._chosen:
            if reading.month <= self._today:
                self._findings.note([dates.other_columns(reading.month, self._chosen)], reading.entry)
            return True
        return reading.month > self._today and not reading.numbers and not reading.grade

    def _see_month(self, month: Month, entry: Entry, problems: list[Problem]) -> None:
        if month not in self._months:
            self._months.add(month)
            self._findings.note(dates.outside_period(month, self._catalog.rules), entry)
        if month > self._today or month != self._chosen:
            given = entry.texts[0]
            problems += dates.month_of_row(month, self._chosen, self._today, given)

    def _keep(self, reading: Reading, indicator: Indicator, key: tuple[Month, str, str]) -> None:
        row = reading.row()
        if key in self._told:
            place, number = self._told[key]
            if self._findings.note([whole.told_twice(row, self._rows[place], number)], reading.entry):
                return
        report = reading.report()
        self._compare(reading, indicator, report, key)
        self._told[key] = (len(self._rows), reading.entry.row)
        self._rows.append(row)

    def _compare(
        self, reading: Reading, indicator: Indicator, report: Report, key: tuple[Month, str, str]
    ) -> None:
        month, city, code = key
        counted = self._counting(month, city, code)
        if counted is not None:
            self._since_accepted.count(same=counted[1:6] == report[1:6])
        value = worth(report, indicator)
        if value is None:
            return
        before = self._before(month, city, code)
        last = worth(before, indicator) if before else None
        if last is not None and indicator.accumulation is not Accumulation.YEARLY:
            self._since_last_month.count(same=last == value)
        self._findings.note(compared(reading, indicator, value, before), reading.entry)
        if code not in self._beyond:
            self._findings.note(outside(reading, indicator, value, last), reading.entry)

    def _before(self, month: Month, city: str, code: str) -> Report | None:
        """Last month's report of the same year: of this file, else of what counts already."""
        if month.number == JANUARY:
            return None
        last = Month(f"{month.year}-{month.number - 1:02d}")
        told = self._told.get((last, city, code))
        return _report(self._rows[told[0]]) if told else self._counting(last, city, code)

    def _counting(self, month: Month, city: str, code: str) -> Report | None:
        """What counts already."""
        actuals = self._previous.get(month)
        return actuals.reports.get((city, code)) if actuals else None


def _judge(reading: Reading, indicator: Indicator, problems: list[Problem]) -> None:
    """Run the rules until one blocks: what follows from a wrong value would only cry wolf."""
    for rule in ROW_RULES:
        if problems and any(each.severity is Severity.ERROR and each.column in MEASURES for each in problems):
            return
        problems += rule(reading, indicator)


def _report(row: tuple[str, ...]) -> Report:
    """A canonical row as a report that counts."""
    over, under, value = (number(text).value if text else None for text in row[3:6])
    return Report(Month(row[0]), over, under, value, row[6], State(row[7]), row[8])


def _beyond(catalog: Catalog) -> frozenset[str]:
    """Indicators of which some city had more than 100 last year: there it is nothing to ask about."""
    return frozenset(code for (_, code), value in catalog.prior.items() if value > ALL)
