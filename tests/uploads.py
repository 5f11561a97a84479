"""Uploads for tests: a small rulebook, and files as officials make them, built from bytes and with openpyxl."""

import io
import tempfile
from datetime import date
from functools import cache
from pathlib import Path

from openpyxl import Workbook

from dashboard import exact
from dashboard.catalog import load_catalog
from dashboard.intake import check, read
from dashboard.model import Actuals, Month, Report, State
from tests.folders import write_catalog
from tests.tables import table

MONTH = Month("2023-06")
TODAY = date(2023, 7, 10)
CITIES = "시군\n부천시\n수원시\n용인시\n광주시\n가평군"
INDICATORS = """
    지표코드 | 지표명          | 실적종류 | 단위 | 집계방식 | 채점방식
    N1       | 일자리 달성률   | 비율     | %    | 누계     | 구간
    N2       | 규제개선 건수   | 건수     | 건   | 누계     | 구간
    N3       | 혁신 우수사례   | 수준     | 등급 | 연1회    | 정성등급
    N4       | 평균 응답 시간  | 평균     | 일   | 시점     | 구간
    N5       | 세외수입 징수액 | 건수     | 천원 | 시점     | 구간
    N6       | 주민 만족도     | 점수     | 점   | 연1회    | 구간
    """
FIELDS = ("월", "시군", "지표", "분자", "분모", "실적", "등급", "상태", "비고")


@cache
def catalog():
    """The rulebook of these tests."""
    with tempfile.TemporaryDirectory() as folder:
        return load_catalog(write_catalog(Path(folder) / "catalog", cities=CITIES, indicators=INDICATORS))


def text(drawn, encoding="utf-8"):
    """A CSV file as it is drawn, but for the margin."""
    lines = [line.strip() for line in drawn.strip("\n").splitlines()]
    return ("\n".join(lines) + "\n").encode(encoding)


def book(rows, *, merges=(), formats=None, title="실적", others=None, hidden=()):
    """A workbook; ``formats`` are number formats by address, ``others`` more sheets by title."""
    made = Workbook()
    sheet = made.active
    sheet.title = title
    _fill(sheet, rows)
    for area in merges:
        sheet.merge_cells(area)
    for cell, code in (formats or {}).items():
        sheet[cell].number_format = code
    for name, more in (others or {}).items():
        _fill(made.create_sheet(name), more)
    for name in hidden:
        made[name].sheet_state = "hidden"
    return saved(made)


def _fill(sheet, rows):
    for row in rows:
        sheet.append([None if cell == "" else cell for cell in row])


def saved(made):
    """The bytes of a workbook."""
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def checked(raw, *, name="실적.csv", month=MONTH, previous=None, mapping=None, today=TODAY):
    """Read and check with the small rulebook, in July 2023."""
    sheet = read(raw, name, mapping=mapping)
    return check(sheet, month=month, catalog=catalog(), previous=previous, today=today)


def counting(drawn):
    """What counts already: 월, 시군, 지표 and any of 분자, 분모, 실적, 등급, 상태."""
    found = {}
    for row in table(drawn):
        month = Month(row["월"])
        numbers = (exact.number(row[name]) if row.get(name) else None for name in ("분자", "분모", "실적"))
        report = Report(month, *numbers, row.get("등급", ""), State(row.get("상태") or "제출"))
        found.setdefault(month, {})[row["시군"], row["지표"]] = report
    return {month: Actuals(month, reports) for month, reports in found.items()}


def rows_of(result):
    """Canonical rows without their blanks, as short text: 월 시군 지표 분자/분모=실적 등급 상태."""
    return [_short(row) for row in result.rows]


def _short(row):
    month, city, code, over, under, value, grade, state, _ = row
    quotient = f"{over}/{under}" if over or under else ""
    parts = (month, city, code, quotient, f"={value}" if value else "", grade)
    return " ".join(part for part in (*parts, "" if state == "제출" else state) if part)


def places(result, *, severity=None):
    """Rule, row and column of each finding."""
    return [
        (each.rule, each.row, each.column)
        for each in result.findings
        if severity is None or each.severity is severity
    ]
