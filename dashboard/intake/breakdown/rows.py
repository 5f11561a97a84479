"""One row of a breakdown understood: names, month, numbers and day; what cannot be understood is noted."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from dashboard.intake import months, nearly, numbers
from dashboard.intake.breakdown.days import day
from dashboard.intake.breakdown.table import CATEGORY, DISTRICT, DUE, Cells
from dashboard.intake.headings import CODE, DENOMINATOR, MONTH, NOTE, NUMERATOR
from dashboard.intake.nearly import Names
from dashboard.intake.problem import Problem
from dashboard.intake.refusal import clipped
from dashboard.intake.rules import dates, words
from dashboard.model import SAMPLE, Catalog, District, Indicator, Kind, Month, Part, Severity
from dashboard.particles import topic

ALL = 100


class Reading(NamedTuple):
    """What a row says: of which month and indicator, and the part that it tells."""

    month: Month
    indicator: Indicator
    part: Part
    is_sample: bool


class Reader:
    """Knows one rulebook, the city's districts, and which months are still to come."""

    def __init__(self, catalog: Catalog, districts: Sequence[District], today: Month) -> None:
        self._catalog, self._districts, self._today = catalog, districts, today
        titles = {code: each.name for code, each in catalog.indicators.items()}
        self._codes, self._names = nearly.codes(catalog.indicators), nearly.titles(titles)
        self._known: dict[Month, Names] = {}

    def understand(self, row: Cells, problems: list[Problem]) -> Reading | None:
        """The row, with problems added to the list; None where an essential cell cannot be read."""
        month = self._month(row.text(MONTH), problems)
        indicator = self._indicator(row.text(CODE), problems)
        district = self._district(row.text(DISTRICT), month, problems) if month else None
        over, under = (_number(row.text(each), each, problems) for each in (NUMERATOR, DENOMINATOR))
        due = _due(row.text(DUE), problems)
        if over is not None and under is not None and indicator is not None:
            problems += _more_than_all(over, under, indicator, row.text(NUMERATOR))
        if month is None or indicator is None or district is None or over is None or under is None:
            return None
        part = Part(district, row.text(CATEGORY), over, under, due)
        return Reading(month, indicator, part, row.text(NOTE).startswith(SAMPLE))

    def there(self, month: Month) -> list[str]:
        """The districts of a month."""
        return [each.name for each in self._districts if each.is_there(month)]

    def _month(self, text: str, problems: list[Problem]) -> Month | None:
        if not text:
            problems.append(words.blank(MONTH))
            return None
        found = months.month(text, self._catalog.rules.start.year)
        if found is None:
            problems.append(words.unknown_month(text, is_torn=months.is_torn(text)))
            return None
        problems += dates.month_of_row(found, None, self._today, clipped(text))
        problems += dates.outside_period(found, self._catalog.rules)
        return found

    def _indicator(self, text: str, problems: list[Problem]) -> Indicator | None:
        if not text:
            problems.append(words.blank(CODE))
            return None
        coded, named = self._codes.find(text), self._names.find(text)
        code = coded.name or named.name
        if code is None:
            problems.append(words.unknown_name(CODE, text, coded.perhaps or named.perhaps))
            return None
        indicator = self._catalog.indicators[code]
        if not indicator.kind.is_quotient:
            message = (
                f"{indicator.name}의 실적종류는 '{indicator.kind}'이므로 동별로 더할 분자·분모가 없습니다."
            )
            cure = "비율이나 평균인 지표의 동별 자료만 올리십시오."
            problems.append(Problem("not-a-quotient", CODE, clipped(text), message, cure))
        return indicator

    def _district(self, text: str, month: Month, problems: list[Problem]) -> str | None:
        if not text:
            problems.append(words.blank(DISTRICT))
            return None
        if month not in self._known:
            self._known[month] = _names([each for each in self._districts if each.is_there(month)])
        found = self._known[month].find(text)
        if found.name is None:
            given = clipped(text)
            message = f"'{given}'{topic(given)} {month}의 동 이름에 없습니다."
            cure = (
                f"혹시 '{found.perhaps}'입니까? 맞으면 그렇게 고치십시오."
                if found.perhaps
                else "그 달의 동 이름으로 고치십시오. 동 이름은 서식에 적혀 있습니다."
            )
            problems.append(Problem("unknown-district", DISTRICT, given, message, cure))
        return found.name


def _names(districts: Sequence[District]) -> Names:
    spellings = [(each.name, each.name) for each in districts]
    spellings += [(f"{each.ward}{each.name}", each.name) for each in districts if each.ward]
    return Names(spellings)


def _number(text: str, column: str, problems: list[Problem]) -> Fraction | None:
    if not text:
        problems.append(words.blank(column))
        return None
    found = numbers.number(text)
    if found.doubt is not numbers.Doubt.NONE:
        problems.append(words.doubtful(column, text, found))
    if found.unit and (problem := words.other_unit(column, text, found, None)):
        problems.append(problem)
    if found.value is not None and found.value < 0:
        message = f"동별 {column}{topic(column)} 0보다 작을 수 없습니다."
        problems.append(Problem("negative-part", column, clipped(text), message, "0 이상의 수로 고치십시오."))
        return None
    return found.value


def _due(text: str, problems: list[Problem]) -> date | None:
    found = day(text)
    if text and found is None:
        message = f"'{clipped(text)}'{topic(text)} 날짜가 아닙니다."
        problems.append(
            Problem("not-a-day", DUE, clipped(text), message, "2023-09-15처럼 적거나 비우십시오.")
        )
    return found


def _more_than_all(over: Fraction, under: Fraction, indicator: Indicator, given: str) -> list[Problem]:
    """A rate that may go beyond 100 % by its own rules is not asked about."""
    beyond = any(each is not None and each > ALL for each in (indicator.target, *indicator.cuts))
    if indicator.kind is not Kind.RATE or beyond or over <= under:
        return []
    cure = "분자와 분모가 바뀌지 않았는지 확인하십시오."
    message = "분자가 분모보다 커서 비율이 100%를 넘습니다."
    return [Problem("more-than-all", NUMERATOR, given, message, cure, Severity.WARNING)]
