"""What a template asks for, line by line: which cells to fill, and what stood there last month."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.intake.headings import DENOMINATOR, GRADE, NUMERATOR, VALUE
from dashboard.model import Actuals, Catalog, Cell, Indicator, Method, Report, State
from dashboard.papers import words


@dataclass(frozen=True, slots=True)
class Line:
    """One row to fill in; ``before`` is what was reported last."""

    city: str
    indicator: Indicator
    before: Report | None
    is_exempt: bool

    @property
    def is_graded(self) -> bool:
        """Is a grade entered instead of a value?"""
        return self.indicator.method is Method.ENTERED_GRADE

    @property
    def to_fill(self) -> tuple[str, ...]:
        """The columns that are read for this indicator."""
        if self.is_exempt:
            return ()
        if self.is_graded:
            return (GRADE,)
        return (NUMERATOR, DENOMINATOR, VALUE) if self.indicator.kind.is_quotient else (VALUE,)

    @property
    def what_to_fill(self) -> str:
        """The same in words."""
        if self.is_exempt:
            return words.NOTHING_TO_FILL
        return words.PARTS_OR_VALUE if len(self.to_fill) > 1 else self.to_fill[0]


def lines_of(
    catalog: Catalog, department: str | None, city: str | None, previous: Actuals | None
) -> list[Line]:
    """One line a city and indicator, in the order of the rulebook."""
    reports = previous.reports if previous else {}
    return [
        Line(name, each, reports.get((name, each.code)), _is_exempt(catalog, name, each, reports))
        for name in ([city] if city else catalog.cities)
        for each in catalog.indicators.values()
        if department in (None, each.lead_department)
    ]


def _is_exempt(catalog: Catalog, city: str, indicator: Indicator, reports: Mapping[Cell, Report]) -> bool:
    before = reports.get((city, indicator.code))
    told = before is not None and before.state is State.NOT_APPLICABLE
    return told or (city, indicator.code) in catalog.not_applicable
