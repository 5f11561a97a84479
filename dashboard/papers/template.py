"""The sheet to fill in for one month: an official's own indicators, with last month's values to start from."""

from dashboard.errors import UnknownName
from dashboard.model import Actuals, Catalog, Month
from dashboard.papers import template_book, words
from dashboard.papers.template_lines import lines_of
from dashboard.present import labels

NOT_IN_A_FILE_NAME = str.maketrans(dict.fromkeys('\\/:*?"<>|', " "))


def template(
    catalog: Catalog, month: Month, *, department: str | None, city: str | None, previous: Actuals | None
) -> bytes:
    """A workbook (xlsx) for one month: the indicators that ``department`` leads (None: all), in ``city`` (None: all).

    ``previous`` is what counted last; its values are filled in to be changed, and stand beside it in gray. Numbers
    stay numbers where Excel holds them exactly (15 digits), else they are text. Raises UnknownName for a department
    that leads nothing and for an unknown city.
    """
    if city is not None and city not in catalog.cities:
        raise UnknownName(words.no_such_city(city))
    lines = lines_of(catalog, department, city, previous)
    if not lines:
        raise UnknownName(words.no_such_indicator(department or ""))
    title = f"[{department or words.ALL_DEPARTMENTS}] {labels.month_name(month)} 실적 서식"
    return template_book.book(title, month, lines, catalog, previous.month if previous else None)


def template_name(month: Month, *, department: str | None) -> str:
    """What the file is called.

    >>> template_name(Month("2023-09"), department="주택과")
    '[주택과] 2023년 9월 실적 서식.xlsx'
    """
    whose = (department or words.ALL_DEPARTMENTS).translate(NOT_IN_A_FILE_NAME).strip()
    return f"[{whose}] {labels.month_name(month)} 실적 서식.xlsx"
