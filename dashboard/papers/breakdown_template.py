"""The sheet of a breakdown to fill in: every 동 of the month, with the 구분 that were told before."""

import io
from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.exact import plain
from dashboard.intake.breakdown.table import COLUMNS
from dashboard.model import Breakdown, Indicator, Month, Part
from dashboard.papers.template_book import SAFE

TITLE = "동별"
GUIDE = "적는 방법"
STEPS = (
    "동마다 한 줄씩 분자와 분모를 적습니다. 구분(예: 건물 유형)이 있으면 동과 구분마다 한 줄씩 적습니다.",
    "분자의 합과 분모의 합이 시가 제출한 그 달의 분자·분모와 같아야 합니다. 다르면 올릴 때 알려 드립니다.",
    "조치기한은 남은 건을 언제까지 처리하는지이며 2023-09-15처럼 적습니다. 없으면 비웁니다.",
    "분자와 분모를 모두 비운 줄은 읽지 않습니다.",
)
WIDTHS = (10, 10, 14, 18, 10, 10, 13)


def template(month: Month, indicator: Indicator, districts: Sequence[str], before: Breakdown | None) -> bytes:
    """A workbook; ``before`` is the newest breakdown up to the month: its numbers stand there if it is of this month."""
    held = io.BytesIO()
    with Workbook(held, SAFE) as made:
        sheet, guide = made.add_worksheet(TITLE), made.add_worksheet(GUIDE)
        bold = made.add_format({"bold": True, "bottom": 1})
        _head(sheet, bold)
        for row, part in enumerate(_lines(month, districts, before), start=1):
            _write(sheet, row, (month, indicator.code, *part))
        guide.set_column(0, 0, 100)
        guide.write_column(0, 0, STEPS)
    return held.getvalue()


def template_name(month: Month, indicator: Indicator) -> str:
    """What the file is called."""
    return f"동별_{indicator.code}_{month}.xlsx"


def _head(sheet: Worksheet, bold: Format) -> None:
    for at, (name, width) in enumerate(zip(COLUMNS, WIDTHS, strict=True)):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, name, bold)
    sheet.freeze_panes(1, 0)


def _lines(month: Month, districts: Sequence[str], before: Breakdown | None) -> Sequence[tuple[str, ...]]:
    """What is known of each line: 동, 구분, 분자, 분모, 조치기한."""
    if before is None:
        return [(name, "", "", "", "") for name in districts]
    if before.month == month:
        return [_told(each) for each in before.parts]
    known = [
        (each.district, each.category, "", "", "") for each in before.parts if each.district in districts
    ]
    told = {each[0] for each in known}
    return known + [(name, "", "", "", "") for name in districts if name not in told]


def _told(part: Part) -> tuple[str, ...]:
    return (
        part.district,
        part.category,
        plain(part.numerator),
        plain(part.denominator),
        str(part.due or ""),
    )


def _write(sheet: Worksheet, row: int, texts: Sequence[str]) -> None:
    for at, text in enumerate(texts):
        if text.isascii() and text.isdecimal() and len(text) < 16:
            sheet.write_number(row, at, int(text))
        elif text:
            sheet.write_string(row, at, text)
