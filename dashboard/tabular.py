"""CSV text to rows with their row numbers, as a person counts them in Excel (header is row 1)."""

import csv
import io
import unicodedata
from collections.abc import Callable, Collection, Hashable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from dashboard import exact
from dashboard.model import Finding, Severity
from dashboard.particles import topic

UNREADABLE = {"missing-file", "unreadable", "not-utf-8", "broken-csv", "missing-column"}


@dataclass
class Notebook:
    """Collects findings, and where each key was read; nothing is raised while reading."""

    findings: list[Finding] = field(default_factory=list)
    lines: dict[tuple[str, Hashable], int] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """False when a table could not be read to its end: checks across tables would only cry wolf."""
        return not any(each.rule in UNREADABLE for each in self.findings)

    def error(
        self, rule: str, file: str, row: int | None, column: str | None, given: str, message: str, cure: str
    ) -> None:
        """Note one blocking finding."""
        self.findings.append(Finding(rule, Severity.ERROR, file, row, column, given, message, cure))


@dataclass(frozen=True)
class Row:
    """One line of a table; the readers note a finding and return a stand-in when a cell is wrong."""

    file: str
    line: int
    cells: dict[str, str]
    notebook: Notebook

    def text(self, column: str, *, required: bool = False) -> str:
        """The trimmed text of a cell; blank where the column is absent."""
        given = self.cells.get(column, "")
        if required and not given:
            self.wrong("blank-cell", column, given, "빈칸입니다.", "값을 적으십시오.")
        return given

    def number_or_none(self, column: str) -> Fraction | None:
        """An exact number, or None for a blank cell."""
        given = self.text(column)
        if not given:
            return None
        try:
            return exact.number(given)
        except ValueError:
            cure = "숫자만 적으십시오(예: 1,234.5)."
            self.wrong("not-a-number", column, given, f"'{given}'{topic(given)} 숫자가 아닙니다.", cure)
            return None

    def number(self, column: str) -> Fraction:
        """A required exact number."""
        self.text(column, required=True)
        return self.number_or_none(column) or Fraction(0)

    def integer(self, column: str, *, least: int, most: int | None = None) -> int | None:
        """A whole number from ``least`` to ``most``, or None for a blank cell."""
        value = self.number_or_none(column)
        if value is None:
            return None
        if value.denominator != 1 or value < least or (most is not None and value > most):
            message = f"{least} 이상{'' if most is None else f' {most} 이하'}의 정수가 아닙니다."
            self.wrong("not-an-integer", column, self.text(column), message, "정수로 고치십시오.")
            return None
        return int(value)

    def choice(self, column: str, allowed: Collection[str]) -> str:
        """One of the allowed words; the first of them stands in for a wrong one."""
        given = self.text(column)
        if given not in allowed:
            cure = f"다음 중 하나로 고치십시오: {', '.join(allowed)}."
            self.wrong("unknown-word", column, given, f"'{given}'{topic(given)} 쓸 수 없는 값입니다.", cure)
            return next(iter(allowed))
        return given

    def wrong(self, rule: str, column: str, given: str, message: str, cure: str) -> None:
        """Note a finding at this row."""
        self.notebook.error(rule, self.file, self.line, column, given, message, cure)


def decode(path: Path, notebook: Notebook) -> str | None:
    """UTF-8 with or without BOM, in one Unicode spelling; None (and a finding) for anything else."""
    try:
        return unicodedata.normalize("NFC", path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        cure = "엑셀에서 'CSV UTF-8'로 저장하십시오."
        notebook.error("not-utf-8", path.name, None, None, "", "UTF-8 문자가 아닌 글자가 있습니다.", cure)
    except OSError as problem:
        given = problem.strerror or ""
        notebook.error(
            "unreadable", path.name, None, None, given, "파일을 읽을 수 없습니다.", "파일을 확인하십시오."
        )
    return None


def read(
    path: Path,
    notebook: Notebook,
    *,
    required: Collection[str],
    optional: Collection[str] = (),
    on_unknown: Callable[[str], None] | None = None,
) -> list[Row]:
    """Rows of a CSV file. Unknown columns are findings unless ``on_unknown`` takes them."""
    text = decode(path, notebook)
    if text is None:
        return []
    lines = _lines(path.name, text, notebook)
    header = [cell.strip() for cell in next(lines, (1, []))[1]]
    if not _header_fits(path.name, header, notebook, required, optional, on_unknown):
        return []
    return list(_rows(path.name, header, lines, notebook))


def _lines(file: str, text: str, notebook: Notebook) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        yield from enumerate(reader, start=1)
    except csv.Error as problem:
        message = "따옴표나 줄바꿈이 맞지 않아 읽을 수 없습니다."
        notebook.error(
            "broken-csv", file, reader.line_num, None, str(problem), message, "그 줄을 고치십시오."
        )


def _header_fits(
    file: str,
    header: list[str],
    notebook: Notebook,
    required: Collection[str],
    optional: Collection[str],
    on_unknown: Callable[[str], None] | None,
) -> bool:
    known = {*required, *optional}
    for column in dict.fromkeys(header):
        if header.count(column) > 1 and column:
            notebook.error(
                "double-column", file, 1, column, column, "같은 열이 두 번 있습니다.", "하나를 지우십시오."
            )
        if column not in known and column:
            _unknown(file, column, notebook, known, on_unknown)
    for column in required:
        if column not in header:
            notebook.error(
                "missing-column", file, 1, column, "", f"'{column}' 열이 없습니다.", "열을 넣으십시오."
            )
    return set(required) <= set(header)


def _unknown(
    file: str, column: str, notebook: Notebook, known: set[str], on_unknown: Callable[[str], None] | None
) -> None:
    if on_unknown:
        on_unknown(column)
        return
    cure = f"열 이름을 고치거나 지우십시오. 쓸 수 있는 열: {', '.join(sorted(known))}."
    notebook.error("unknown-column", file, 1, column, column, f"알 수 없는 열 '{column}'입니다.", cure)


def _rows(
    file: str, header: list[str], lines: Iterator[tuple[int, list[str]]], notebook: Notebook
) -> Iterator[Row]:
    for number, cells in lines:
        trimmed = [cell.strip() for cell in cells]
        if not any(trimmed):
            continue
        if any(trimmed[len(header) :]):
            given = ",".join(trimmed[len(header) :])
            message = f"열 이름보다 칸이 많습니다({len(trimmed)}칸)."
            notebook.error("too-many-cells", file, number, None, given, message, "넘치는 칸을 지우십시오.")
        yield Row(file, number, dict(zip(header, trimmed, strict=False)), notebook)
