"""A template as a workbook: one sheet to fill in, one that says how, and the lists behind the dropdowns."""

import io
from collections.abc import Sequence
from typing import Any, NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from dashboard.intake.headings import GRADE, LAST_MONTH, NOTE, NUMBERS, STATE
from dashboard.model import Catalog, Month, State
from dashboard.papers import words
from dashboard.papers.template_cells import COLUMNS, Painter, write_line
from dashboard.papers.template_lines import Line

HEADER = 2  # the row of the column names, counted from 0; title and one sentence stand above
FIRST = HEADER + 1
STATES = (State.SUBMITTED, State.ESTIMATED, State.CONFIRMED, State.NOT_SUBMITTED, State.NOT_APPLICABLE)
NAMES = [column.name for column in COLUMNS]
A4 = 9
SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


class Area(NamedTuple):
    """The rows to fill in; both ends count from 0."""

    first: int
    last: int

    def of(self, name: str) -> tuple[int, int, int, int]:
        """The cells of one column."""
        return self.first, NAMES.index(name), self.last, NAMES.index(name)


def book(title: str, month: Month, lines: Sequence[Line], catalog: Catalog, last: Month | None) -> bytes:
    """The workbook's bytes; ``last`` is the month of the values that stand beside."""
    held = io.BytesIO()
    with Workbook(held, SAFE) as made:
        made.set_calc_mode("auto")
        painter = Painter(made)
        sheet, guide, lists = (made.add_worksheet(name) for name in (words.ENTRIES, words.GUIDE, words.LISTS))
        _top(sheet, title, painter, last)
        for row, line in enumerate(lines, start=FIRST):
            write_line(sheet, row, month, line, painter)
        area = Area(FIRST, FIRST + len(lines) - 1)
        _choices(sheet, area, lines, catalog)
        _same_as_last_month(sheet, area, painter)
        _set_up(sheet, area, catalog)
        _guide(guide, painter)
        _lists(lists, catalog)
    return held.getvalue()


def _top(sheet: Worksheet, title: str, painter: Painter, last: Month | None) -> None:
    sheet.write_string(0, 0, title, painter.title)
    sheet.write_string(1, 0, words.HOW)
    for at, column in enumerate(COLUMNS):
        sheet.write_string(HEADER, at, column.name, painter.header(column))
        sheet.set_column(at, at, column.width)
        if note := _note(column.name, last):
            sheet.write_comment(HEADER, at, note, {"x_scale": 1.8, "font_size": 9})
    sheet.set_row(0, 24)
    sheet.set_row(HEADER, 22)


def _note(name: str, last: Month | None) -> str:
    if name.startswith(LAST_MONTH) and last:
        return words.last_month(last)
    return words.FILL_HERE.get(name, "")


def _choices(sheet: Worksheet, area: Area, lines: Sequence[Line], catalog: Catalog) -> None:
    cities = f"={words.LISTS}!$A$1:$A${len(catalog.cities)}"
    sheet.data_validation(*area.of("시군"), _dropdown(cities))
    sheet.data_validation(*area.of(STATE), _dropdown([each.value for each in STATES]))
    column = NAMES.index(GRADE)
    graded = [area.first + at for at, line in enumerate(lines) if line.is_graded]
    if graded:
        others = [[row, column, row, column] for row in graded]
        choice = _dropdown(list(catalog.rules.grades)) | {"other_cells": others}
        sheet.data_validation(graded[0], column, graded[0], column, choice)
    helping = [at for at, each in enumerate(COLUMNS) if each.only_helps]
    locked = {
        "validate": "custom",
        "value": "=FALSE",
        "error_title": words.LOCKED_TITLE,
        "error_message": words.LOCKED,
    }
    sheet.data_validation(area.first, helping[1], area.last, helping[-1], locked)


def _dropdown(source: str | list[str]) -> dict[str, Any]:
    return {"validate": "list", "source": source, "error_message": words.FROM_THE_LIST}


def _same_as_last_month(sheet: Worksheet, area: Area, painter: Painter) -> None:
    for name in (*NUMBERS, GRADE):
        here, there = (
            _letter(NAMES.index(each)) + str(area.first + 1) for each in (name, f"{LAST_MONTH} {name}")
        )
        rule = {"type": "formula", "criteria": f'=AND({here}<>"",{here}={there})', "format": painter.same}
        sheet.conditional_format(*area.of(name), rule)


def _letter(column: int) -> str:
    return f"${chr(ord('A') + column)}"


def _set_up(sheet: Worksheet, area: Area, catalog: Catalog) -> None:
    sheet.freeze_panes(FIRST, NAMES.index("단위"))
    sheet.autofilter(HEADER, 0, area.last, len(NAMES) - 1)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEADER)
    sheet.print_area(0, 0, area.last, NAMES.index(NOTE))
    sheet.set_footer(f"&L{_printed(catalog.rules.title)}&C- &P -&R&F")
    last = _letter(len(NAMES) - 1).lstrip("$")
    sheet.ignore_errors({"number_stored_as_text": f"A{area.first + 1}:{last}{area.last + 1}"})
    sheet.activate()


def _printed(text: str) -> str:
    """& begins a code in a footer."""
    return text.replace("&", "&&")


def _guide(sheet: Worksheet, painter: Painter) -> None:
    sheet.set_column(0, 0, 110)
    sheet.write_string(0, 0, words.GUIDE, painter.title)
    for row, step in enumerate(words.STEPS, start=2):
        sheet.write_string(row, 0, step, painter.sentence)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)


def _lists(sheet: Worksheet, catalog: Catalog) -> None:
    sheet.write_column(0, 0, list(catalog.cities))
    sheet.hide()
