"""PDF by typst: PDF/A-2a and PDF/UA-1 at once, charts drawn natively. No browser, no network."""

import json
from functools import cache
from pathlib import Path
from typing import Any, Literal

import typst

from dashboard.errors import DashboardError
from dashboard.papers.content.paper import Block, Chart, Paper, Point, Series, Table

TEMPLATE = Path(__file__).with_suffix(".typ")
FONTS = {"NanumMyeongjo", "NanumGothic"}
FONT_FOLDERS = [Path("/usr/share/fonts/truetype/nanum")]
STANDARDS: list[Literal["a-2a", "ua-1"]] = ["a-2a", "ua-1"]
NO_FONT = (
    "PDF에 쓸 한글 글꼴(나눔명조, 나눔고딕)이 없어 만들지 않았습니다. 서버에 글꼴을 설치한 뒤"
    "(데비안: apt-get install fonts-nanum) 다시 시도하십시오."
)


class FontMissing(DashboardError):
    """No Korean font for the PDF; nothing was written."""


def write(paper: Paper) -> bytes:
    """The whole file. Raises FontMissing."""
    _check_fonts()
    inputs = {"paper": json.dumps(_plain(paper), ensure_ascii=False)}
    written: bytes = typst.compile(
        TEMPLATE,
        font_paths=FONT_FOLDERS,
        sys_inputs=inputs,
        pdf_standards=[*STANDARDS],
    )
    return written


@cache
def _families() -> frozenset[str]:
    return frozenset(typst.Fonts(font_paths=FONT_FOLDERS).families())


def _check_fonts() -> None:
    if FONTS - _families():
        raise FontMissing(NO_FONT)


def _plain(paper: Paper) -> dict[str, Any]:
    """What the template reads."""
    return {
        "title": paper.title,
        "subtitle": paper.subtitle,
        "author": paper.stamp.department,
        "stamp": paper.stamp.line,
        "separate": paper.separate,
        "sections": [
            {"title": each.title, "blocks": [_block(block) for block in each.blocks]}
            for each in paper.sections
            if not each.attached
        ],
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Point(level, words):
            return {"type": "point", "level": str(level), "text": words}
        case Table():
            return _table(block)
        case Chart():
            return _chart(block)


def _table(table: Table) -> dict[str, Any]:
    return {
        "type": "table",
        "caption": table.caption,
        "empty": table.empty,
        "columns": [
            {"name": each.name, "share": each.share, "align": str(each.align)} for each in table.columns
        ],
        "rows": [[{"text": cell.text, "grade": cell.grade} for cell in row] for row in table.rows],
    }


def _chart(chart: Chart) -> dict[str, Any]:
    shelves = _shelves(chart.series)
    return {
        "type": "chart",
        "kind": str(chart.kind),
        "title": f"{chart.title}({chart.unit})" if chart.unit else chart.title,
        "alt": chart.alt,
        "empty": "그릴 값이 없습니다.",
        "categories": chart.categories,
        "labels": [_label(each, chart.unit) for each in chart.series[0].values],
        "series": [
            {
                "name": each.name,
                "values": each.values,
                "ours": each.is_ours,
                "last": _label(_last(each), chart.unit),
                "shelf": shelf,
            }
            for each, shelf in zip(chart.series, shelves, strict=True)
        ],
    }


def _label(value: float | None, unit: str) -> str:
    if value is None:
        return "없음"
    if unit == "%" and 0 <= value < 1:
        return "1 % 미만"
    return f"{value:,.2f}{unit}" if unit != "%" else f"{value:.0f} %"


def _last(series: Series) -> float | None:
    return next((each for each in reversed(series.values) if each is not None), None)


def _shelves(series: tuple[Series, ...], room: float = 0.12) -> list[float]:
    """Where the names stand beside the last values, 0 the top and 1 the bottom, never one over another."""
    known = [value for each in series for value in each.values if value is not None]
    if not known:
        return [0.0] * len(series)
    low, high = min(known), max(known)
    wanted = [1 - ((_last(each) or low) - low) / ((high - low) or 1) for each in series]
    order = sorted(range(len(series)), key=wanted.__getitem__)
    shelves, above = [0.0] * len(series), -room
    for place in order:
        above = max(wanted[place], above + room)
        shelves[place] = above
    return shelves
