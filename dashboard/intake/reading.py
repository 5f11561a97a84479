"""One entry understood: names, month, numbers and state; what cannot be understood is noted, never guessed."""

from dataclasses import dataclass, field
from fractions import Fraction

from dashboard.exact import ratio
from dashboard.intake.headings import DENOMINATOR, NUMBERS, NUMERATOR, VALUE
from dashboard.intake.numbers import Number
from dashboard.intake.tall import Entry
from dashboard.model import Indicator, Kind, Method, Month, Report, State

BLANK = Number("", None)


@dataclass(slots=True)
class Reading:
    """What one entry says. A name or month that nobody knows is None; then few rules have anything to say."""

    entry: Entry
    month: Month | None = None
    city: str | None = None
    indicator: Indicator | None = None
    numbers: dict[str, Number] = field(default_factory=dict)
    grade: str = ""
    state: State = State.SUBMITTED
    note: str = ""

    def value_of(self, column: str) -> Fraction | None:
        """The exact number in one of 분자, 분모, 실적."""
        found = self.numbers.get(column)
        return found.value if found else None

    def row(self) -> tuple[str, ...]:
        """Canonical text in the order of ``actuals.COLUMNS``."""
        code = self.indicator.code if self.indicator else ""
        numbers = (self.numbers.get(column, BLANK).text for column in NUMBERS)
        return (self.month or "", self.city or "", code, *numbers, self.grade, self.state.value, self.note)

    def report(self) -> Report:
        """The same as a report that counts."""
        over, under, value = (self.value_of(column) for column in NUMBERS)
        return Report(self.month or Month(""), over, under, value, self.grade, self.state, self.note)


def worth(report: Report, indicator: Indicator) -> Fraction | None:
    """The value to compare with another month's: 100·분자/분모, 분자/분모 or 실적."""
    if report.state in (State.NOT_SUBMITTED, State.NOT_APPLICABLE):
        return None
    if not indicator.kind.is_quotient or report.numerator is None or not report.denominator:
        return report.value
    return ratio(report.numerator, report.denominator, scale_of(indicator.kind))


def scale_of(kind: Kind) -> int:
    """A 비율 is told in percent."""
    return 100 if kind is Kind.RATE else 1


def says_something(reading: Reading, indicator: Indicator) -> bool:
    """Is there a value, or for a 정성등급 a grade?"""
    if indicator.method is Method.ENTERED_GRADE:
        return bool(reading.grade)
    both = reading.value_of(NUMERATOR) is not None and reading.value_of(DENOMINATOR) is not None
    return reading.value_of(VALUE) is not None or (both and indicator.kind.is_quotient)
