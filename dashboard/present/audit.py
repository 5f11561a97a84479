"""The audit trail as a table and as a file: who did what, and what stood there before and after."""

import csv
import io
from collections.abc import Sequence
from functools import partial

from dashboard.model import AuditLine
from dashboard.present.downloads import BOM, harmless
from dashboard.present.html import column, table, tag, text
from dashboard.present.uploads import moment

ACT, PERSON, SEARCH = "한 일", "한 사람", "찾을 말"
DOWNLOAD = "감사 기록 내려받기(CSV)"
FILE = "감사기록.csv"
NOTHING_YET = "아직 기록이 없습니다. 자료를 반영하거나 글을 적거나 파일을 내려받으면 여기에 한 줄씩 남습니다."
NONE_FOUND = "고른 조건에 맞는 기록이 없습니다. 찾을 말을 줄이거나 '전체'를 고르십시오."
WHOLE = "기록 {count:,}건이 처음 적힌 그대로입니다. 마지막 지문은 {last}입니다. 따로 적어 두면 끝이 잘린 것도 알 수 있습니다."
BROKEN = "기록 {id}번이 적힌 뒤에 바뀌었거나 그 앞의 줄이 없어졌습니다. 이 줄부터는 믿지 마시고 백업과 견주어 보십시오."
MOST_ROWS = 300
TOO_MANY = "기록이 {all:,}건이어서 최근 {shown}건만 적었습니다. 조건을 고르거나 파일로 내려받으십시오."
COLUMNS = ("번호", "때", "사람", "한 일", "대상", "앞", "뒤")
HASH = "지문"


def title(lines: Sequence[AuditLine]) -> str:
    """How much is written down."""
    return f"감사 기록 {len(lines):,}건" if lines else "감사 기록, 아직 없음"


def verdict(lines: Sequence[AuditLine], broken: AuditLine | None) -> str:
    """Is the trail as it was written?"""
    if not lines:
        return tag("p", text(NOTHING_YET), class_="lead")
    if broken:
        return tag("p", text(BROKEN.format(id=broken.id)), class_="lead", role="alert")
    return tag("p", text(WHOLE.format(count=len(lines), last=lines[-1].sha256[:16])), class_="note")


def acts(lines: Sequence[AuditLine]) -> list[str]:
    """Everything that was ever done."""
    return sorted({line.act for line in lines})


def people(lines: Sequence[AuditLine]) -> list[str]:
    """Everybody who ever did something."""
    return sorted({line.by for line in lines})


def chosen(lines: Sequence[AuditLine], act: str | None, person: str | None, wanted: str) -> list[AuditLine]:
    """Newest first; every word that is looked for stands somewhere in the line, also in its day (2023-07-10)."""
    return [
        line
        for line in reversed(lines)
        if act in (None, line.act)
        and person in (None, line.by)
        and all(word in _said(line) for word in wanted.casefold().split())
    ]


def _said(line: AuditLine) -> str:
    return "\n".join(_cells(line)).casefold()


def board(lines: Sequence[AuditLine], found: Sequence[AuditLine]) -> str:
    """The lines that were found."""
    if not found:
        return tag("p", text(NONE_FOUND)) if lines else ""
    above = TOO_MANY.format(all=len(found), shown=MOST_ROWS) if len(found) > MOST_ROWS else ""
    rows = map(_row, found[:MOST_ROWS])
    shown = table("최근 기록부터", map(column, COLUMNS), rows)
    return (tag("p", text(above)) if above else "") + shown


def _row(line: AuditLine) -> str:
    *short, after = _cells(line)
    return tag("tr", *(tag("td", text(cell)) for cell in short), tag("td", text(after), class_="name"))


def ready(found: Sequence[AuditLine]) -> "partial[bytes]":
    """The file, made when somebody asks for it."""
    return partial(file_of, found)


def file_of(found: Sequence[AuditLine]) -> bytes:
    """The same lines with their whole hashes, for Excel."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow([*COLUMNS, HASH])
    writer.writerows([harmless(cell) for cell in (*_cells(line), line.sha256)] for line in found)
    return f"{BOM}{file.getvalue()}".encode()


def _cells(line: AuditLine) -> tuple[str, ...]:
    return (str(line.id), moment(line.at), line.by, line.act, line.subject, line.before, line.after)
