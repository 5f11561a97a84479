"""PDF by typst: PDF/A-2a and PDF/UA-1 at once, charts drawn natively. No browser, no network."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal

import typst

from dashboard.errors import DashboardError
from dashboard.papers.content.paper import Block, Cell, Chart, Paper, Point, Series, Table
from dashboard.papers.writers import Told
from dashboard.papers.writers.charted import NOTHING_TO_DRAW, is_drawable
from dashboard.papers.writers.colours import of_grades
from dashboard.papers.writers.words import ems, printable

TEMPLATE = Path(__file__).with_suffix(".typ")
FONTS = {"NanumMyeongjo", "NanumGothic"}
FONT_FOLDERS = [Path("/usr/share/fonts/truetype/nanum")]
STANDARDS: list[Literal["a-2a", "ua-1"]] = ["a-2a", "ua-1"]
LONG = 300  # ems; so high that its row could not be kept on one page
NO_FONT = (
    "PDF에 쓸 한글 글꼴(나눔명조, 나눔고딕)이 없어 만들지 않았습니다. 서버에 글꼴을 설치한 뒤"
    "(데비안: apt-get install fonts-nanum) 다시 시도하십시오."
)


NO_GLYPH = re.compile(r"the text `?\"(.+?)\"`? could not be displayed")  # as typst says it
NO_LETTER = (
    "PDF에 쓸 글꼴에 없는 글자가 있어 만들지 않았습니다: {letters}. 그 글자를 다른 말로 바꾸거나 서버에 그 글자가 있는 "
    "글꼴을 설치한 뒤 다시 시도하십시오."
)


class FontMissing(DashboardError):
    """No Korean font for the PDF; nothing was written."""


def write(paper: Paper, told: Told = iter) -> bytes:
    """The whole file. Raises FontMissing."""
    _check_fonts()
    inputs = {"paper": json.dumps(_plain(paper, told), ensure_ascii=False)}
    try:
        written: bytes = typst.compile(
            TEMPLATE, font_paths=FONT_FOLDERS, sys_inputs=inputs, pdf_standards=[*STANDARDS]
        )
    except typst.TypstError as problem:
        unknown = NO_GLYPH.search(str(problem))
        if unknown is None:
            raise
        raise FontMissing(NO_LETTER.format(letters=unknown[1])) from problem
    return written


@cache
def _families() -> frozenset[str]:
    return frozenset(typst.Fonts(font_paths=FONT_FOLDERS).families())


def _check_fonts() -> None:
    if FONTS - _families():
        raise FontMissing(NO_FONT)


def _plain(paper: Paper, told: Told) -> dict[str, Any]:
    """What the template reads."""
    return {
        "title": paper.title,
        "subtitle": paper.subtitle,
        "author": paper.stamp.department,
        "stamp": paper.stamp.line,
        "grades": of_grades(paper.grades),
        "sections": [
            {
                "title": each.title,
                "breaks": number > 0 and (paper.separate or each.own_page),
                "blocks": [_block(block) for block in each.blocks],
            }
            for number, each in enumerate(each for each in told(paper.sections) if not each.attached)
        ],
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Point(level, words):
            return {"type": "point", "level": str(level), "text": printable(words)}
        case Table():
            return _table(block)
        case Chart():
            return _chart(block)


def _table(table: Table) -> dict[str, Any]:
    return {
        "type": "table",
        "caption": table.caption,
        "empty": table.empty,
        "head": [cell.text for row in table.head for cell in row],
        "columns": [
            {"share": each.share, "align": str(each.align), "naming": each.naming} for each in table.columns
        ],
        "rows": [[_cell(cell) for cell in row] for row in table.rows],
    }


def _cell(cell: Cell) -> dict[str, Any]:
    """A row with a very long cell goes on on the next page; any other stays whole."""
    return {
        "text": printable(cell.text),
        "grade": cell.grade,
        "long": ems(cell.text) > LONG,
        "ours": cell.is_ours,
    }


def _chart(chart: Chart) -> dict[str, Any]:
    shelves = _shelves(chart.series)
    return {
        "type": "chart",
        "kind": str(chart.kind),
        "title": f"{chart.title}({chart.unit})" if chart.unit else chart.title,
        "alt": chart.alt,
        "empty": NOTHING_TO_DRAW,
        "drawable": is_drawable(chart),
        "categories": chart.categories,
        "series": [
            {
                "name": each.name,
                "values": each.values,
                "ours": each.is_ours,
                "said": each.said,
                "last": next((said for value, said in _known(each)), ""),
                "shelf": shelf,
            }
            for each, shelf in zip(chart.series, shelves, strict=True)
        ],
    }


def _known(series: Series) -> Iterator[tuple[float, str]]:
    """Values and their words, the last first."""
    for value, said in zip(reversed(series.values), reversed(series.said), strict=True):
        if value is not None:
            yield value, said


def _shelves(series: tuple[Series, ...], room: float = 0.18) -> list[float]:
    """Where the names stand beside the last values, 0 the top and 1 the bottom, never one over another."""
    known = [value for each in series for value in each.values if value is not None]
    if not known:
        return [0.0] * len(series)
    low, high = min(known), max(known)
    last = [next((value for value, _ in _known(each)), low) for each in series]
    wanted = [1 - (each - low) / ((high - low) or 1) for each in last]
    order = sorted(range(len(series)), key=wanted.__getitem__)
    shelves, above = [0.0] * len(series), -room
    for place in order:
        above = max(wanted[place], above + room)
        shelves[place] = above
    return shelves
