"""From headings to series: which columns are keys, and which belong to one month or one item."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dashboard.intake.grid import address
from dashboard.intake.headings import (
    CITY,
    CODE,
    DENOMINATOR,
    GRADE,
    IGNORE,
    KEYS,
    MEASURES,
    MONTH,
    NAME,
    NUMERATOR,
    ROW_NUMBERS,
    STATE,
    VALUE,
    Heading,
    folded,
)
from dashboard.model import Finding, Severity

FIELDS = (*KEYS, *MEASURES)
REPORTING = (NUMERATOR, DENOMINATOR, VALUE, GRADE, STATE)


class Series(NamedTuple):
    """Columns that together are one report of a row: of one month and one item, where the heading names them."""

    month: str
    item: str
    own: dict[str, int]  # measure -> column
    shared: dict[str, int]  # a 비고 or 상태 of the whole row

    @property
    def columns(self) -> dict[str, int]:
        """All measures of the series."""
        return self.shared | self.own

    @property
    def first(self) -> int:
        """The column whose heading names the month and the item."""
        return min(self.own.values())


class Columns(NamedTuple):
    """What each column is for; ``crossed`` is the key that stands in the heading (시군 or 지표명), if any."""

    keys: dict[str, int]
    series: tuple[Series, ...]
    crossed: str | None
    unknown: tuple[int, ...]


def arranged(headings: Sequence[Heading]) -> Columns:
    """Sort the columns."""
    keys: dict[str, int] = {}
    for column, each in enumerate(headings):
        if each.meaning in KEYS:
            keys.setdefault(each.meaning, column)
    crossed = _crossed(keys, headings)
    told = dict(_measures(headings, crossed))
    grouped: dict[tuple[str, str], dict[str, int]] = {}
    for column, (month, item, measure) in told.items():
        grouped.setdefault((month, item), {}).setdefault(measure, column)
    named = [key for key in grouped if any(key)]
    shared = grouped.get(("", ""), {}) if named else {}
    series = tuple(Series(*key, grouped[key], shared) for key in named or grouped)
    unknown = tuple(
        column
        for column, each in enumerate(headings)
        if column not in told and each.meaning is None and each.label
    )
    return Columns(keys, series, crossed, unknown)


def _crossed(keys: Mapping[str, int], headings: Sequence[Heading]) -> str | None:
    """The missing key stands in the heading when nothing is reported under plain headings."""
    missing = [CITY] if CITY not in keys else [] if {CODE, NAME} & keys.keys() else [NAME]
    plain = any(
        (each.meaning in REPORTING and each.meaning != STATE) or each.month
        for each in headings
        if not each.item
    )
    named = any(each.item and _may_be_item(each) for each in headings)
    return missing[0] if missing and named and not plain else None


def _may_be_item(each: Heading) -> bool:
    return each.meaning not in (*KEYS, IGNORE) and folded(each.label) not in ROW_NUMBERS


def _measures(headings: Sequence[Heading], crossed: str | None) -> Iterator[tuple[int, tuple[str, str, str]]]:
    """Month, item and measure of every column that reports something."""
    for column, each in enumerate(headings):
        if each.meaning in KEYS or each.meaning == IGNORE or not each.label:
            continue
        if crossed and each.item and _may_be_item(each):
            yield column, (each.month, each.item, each.meaning or VALUE)
        elif each.meaning in MEASURES and (not crossed or not each.item):
            yield column, (each.month, "", each.meaning or VALUE)
        elif each.month and not each.item and not crossed:
            yield column, (each.month, "", VALUE)


def findings(columns: Columns, headings: Sequence[Heading], row: int, name: str) -> Iterator[Finding]:
    """Columns that are not read, read twice, or not there."""
    for column in columns.unknown:
        if columns.crossed is None and folded(headings[column].label) not in ROW_NUMBERS:
            label = headings[column].label
            message = f"'{label}' 열은 실적으로 읽지 않았습니다."
            cure = "실적이 든 열이면 열 이름을 서식과 같게 고치거나 열을 맞추십시오."
            yield _at("unknown-column", Severity.WARNING, name, row, column, label, message, cure)
    yield from _twice(columns, headings, row, name)
    yield from _missing(columns, row, name)


def _twice(columns: Columns, headings: Sequence[Heading], row: int, name: str) -> Iterator[Finding]:
    read = {*columns.keys.values(), *(each for one in columns.series for each in one.columns.values())}
    for column, each in enumerate(headings):
        if each.meaning and column not in read:
            message = f"'{each.meaning}'에 해당하는 열이 둘 이상입니다."
            cure = "하나만 남기거나, 어느 열을 읽을지 고르십시오."
            yield _at("double-column", Severity.ERROR, name, row, column, each.label, message, cure)


def _missing(columns: Columns, row: int, name: str) -> Iterator[Finding]:
    crossed = columns.crossed
    absent = [CITY] if CITY not in columns.keys and crossed != CITY else []
    if not {CODE, NAME} & columns.keys.keys() and crossed != NAME:
        absent.append(CODE)
    if not any(set(REPORTING) & each.columns.keys() for each in columns.series):
        absent.append(VALUE)
    for column in absent:
        message, cure = f"'{column}' 열이 없습니다.", f"'{column}' 열을 넣거나, 그 열의 이름을 고치십시오."
        yield Finding("missing-column", Severity.ERROR, name, row, column, "", message, cure)


def _at(
    rule: str, severity: Severity, name: str, row: int, column: int, label: str, message: str, cure: str
) -> Finding:
    return Finding(rule, severity, name, row, label, label, message, cure, address(row, column))


def has_month(columns: Columns) -> bool:
    """Does any cell or heading say the month?"""
    return MONTH in columns.keys or any(each.month for each in columns.series)
