"""The months that a file itself speaks of, so that the person need not pick what is written there."""

from dashboard.intake import months
from dashboard.intake.headings import MONTH
from dashboard.intake.sheet import Sheet, stated_month
from dashboard.model import Month


def own_months(sheet: Sheet, year: int) -> tuple[Month, ...]:
    """Months of the cells and headings, oldest first; where these name none, of the title, then of the file name.

    ``year`` is what 6월 alone belongs to. What is no month is left to the checks.
    """
    found = {month for text in _written(sheet) if (month := months.month(text, year))}
    if not found:
        stated = stated_month(sheet, year)
        told = stated.get("제목") or stated.get("파일 이름")
        return (Month(told),) if told else ()
    return tuple(sorted(found))


def _written(sheet: Sheet) -> set[str]:
    headed = {each.month for each in sheet.columns.series if each.month}
    column = sheet.columns.keys.get(MONTH)
    return headed if column is None else headed | {line.at(column) for line in sheet.lines}
