"""XLSX: a sheet for each section, numbers as numbers, grades in their colours, native charts, print titles."""

import re
from io import BytesIO
from itertools import count

from xlsxwriter import Workbook

from dashboard.papers.content.paper import Paper
from dashboard.papers.writers import Told
from dashboard.papers.writers.xlsx_sheet import FONT, Looks, Sheet

FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
LONGEST_NAME = 31
PLAIN = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
}


def write(paper: Paper, told: Told = iter) -> bytes:
    """The whole workbook."""
    content = BytesIO()
    with Workbook(content, PLAIN) as book:
        book.set_properties(
            {"title": paper.title, "subject": paper.subtitle, "author": paper.stamp.department}
        )
        book.formats[0].set_font_name(FONT)
        looks = Looks(book, paper.grades)
        used: set[str] = set()
        for section in told(paper.sections):
            sheet = book.add_worksheet(_name(section.title, used))
            Sheet(book, sheet, looks, paper).fill(section)
    return content.getvalue()


def _name(title: str, used: set[str]) -> str:
    """A name that Excel takes, and that no other sheet has."""
    bare = FORBIDDEN.sub(" ", title).strip("' ") or "보고서"
    endings = ("" if number == 1 else f" ({number})" for number in count(1))
    names = (f"{bare[: LONGEST_NAME - len(ending)]}{ending}" for ending in endings)
    name = next(each for each in names if each.casefold() not in used)
    used.add(name.casefold())
    return name
