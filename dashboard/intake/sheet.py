"""A file as a table of reports: what it is, where its heading stands, which rows were left out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from dashboard.errors import NotReadable
from dashboard.intake import columns as arranging
from dashboard.intake import decode, header, months, tall, webpage, workbook
from dashboard.intake.columns import Columns
from dashboard.intake.contents import Kind, kind_of
from dashboard.intake.grid import Grid, Line, lines
from dashboard.intake.header import Header
from dashboard.intake.headings import Heading
from dashboard.intake.memory import without_garbage_collection
from dashboard.intake.refusal import refusal, safe_name
from dashboard.intake.tall import Entry, Skipped
from dashboard.model import Finding, Severity

CURE = "'시군', '지표코드', '실적'처럼 열 이름이 든 줄을 표의 맨 위에 두십시오."


@dataclass(frozen=True)
class Sheet:
    """One table; ``headings`` are its columns from the left, ``titles`` the words above it."""

    name: str
    raw: bytes
    kind: Kind
    title: str
    titles: tuple[str, ...]
    header_row: int
    headings: tuple[Heading, ...]
    columns: Columns
    lines: tuple[Line, ...]
    skipped: tuple[Skipped, ...]
    findings: tuple[Finding, ...]

    def entries(self) -> Iterator[Entry]:
        """Every report of the sheet, row by row."""
        return tall.entries(self.lines, self.header_row, self.columns)


def read(raw: bytes, name: str, *, mapping: Mapping[str, str] | None = None) -> Sheet:
    """Recognise a file by its content and find its table; raise NotReadable where there is none.

    ``mapping`` is chosen by hand: heading → canonical column, or "" for a column not to be read.
    """
    shown = safe_name(name)
    kind = kind_of(raw, shown)
    with without_garbage_collection():
        return _found(raw, shown, kind, mapping or {})


def _found(raw: bytes, shown: str, kind: Kind, mapping: Mapping[str, str]) -> Sheet:
    grid, found, others = _chosen(_grids(raw, shown, kind, mapping), shown, mapping)
    return _sheet(raw, shown, kind, grid, found, others)


def _grids(raw: bytes, name: str, kind: Kind, mapping: Mapping[str, str]) -> Iterator[Grid]:
    if kind is Kind.WORKBOOK:
        yield from workbook.grids(raw, name, lambda top: header.find(top, mapping) is not None)
    elif kind is Kind.WEB_PAGE:
        yield webpage.grid(raw, name)
    else:
        yield Grid("", list(lines(_rows(raw, name, mapping), name)))


def _rows(raw: bytes, name: str, mapping: Mapping[str, str]) -> Iterator[tuple[int, list[str]]]:
    """The rows of a text; one without any heading is refused before the rest of it is read."""
    rows = decode.records(raw, name)
    seen = list(islice(rows, header.LOOKED_AT + 1))
    if len(seen) > header.LOOKED_AT and not _may_hold_heading(seen, name, mapping):
        raise _no_heading(name)
    yield from seen
    yield from rows


def _may_hold_heading(rows: list[tuple[int, list[str]]], name: str, mapping: Mapping[str, str]) -> bool:
    top = list(lines(iter(rows), name))
    return len(top) < header.LOOKED_AT or header.find(Grid("", top), mapping) is not None


def _chosen(grids: Iterator[Grid], name: str, mapping: Mapping[str, str]) -> tuple[Grid, Header, list[str]]:
    """The first sheet with a table, its heading, and the names of other sheets that hold one too."""
    chosen: tuple[Grid, Header] | None = None
    others: list[str] = []
    anything = False
    for grid in grids:
        anything = anything or bool(grid.lines)
        found = header.find(grid, mapping)
        if found and chosen:
            others.append(grid.title)
        elif found:
            chosen = grid, found
    if chosen:
        return (*chosen, others)
    raise _no_heading(name) if anything else workbook.no_sheet(name)


def _no_heading(name: str) -> NotReadable:
    return refusal("no-header", name, "열 이름이 든 줄을 찾을 수 없습니다.", CURE)


def _sheet(raw: bytes, name: str, kind: Kind, grid: Grid, found: Header, others: list[str]) -> Sheet:
    row = grid.lines[found.last].number
    columns = arranging.arranged(found.headings)
    kept, skipped = tall.data(grid, found, columns)
    kept, guessed = tall.filled(kept, grid, columns)
    findings = [
        *arranging.findings(columns, found.headings, row, name),
        *_filled(guessed, name, row),
        *_others(others, name),
    ]
    titles = tuple(cell for line in grid.lines[: found.first] for cell in line.cells if cell)
    return Sheet(
        name,
        raw,
        kind,
        grid.title,
        titles,
        row,
        found.headings,
        columns,
        tuple(kept),
        tuple(skipped),
        tuple(findings),
    )


def _filled(guessed: Mapping[str, int], name: str, row: int) -> Iterator[Finding]:
    for key, blank in guessed.items():
        if blank:
            message = f"비어 있는 '{key}' 칸 {blank}개는 바로 위의 이름으로 읽었습니다."
            yield Finding(
                "filled-from-above",
                Severity.WARNING,
                name,
                row,
                key,
                "",
                message,
                "맞는지 확인하고, 아니면 칸마다 이름을 적으십시오.",
            )


def _others(titles: list[str], name: str) -> Iterator[Finding]:
    if titles:
        listed = ", ".join(f"'{title}'" for title in titles)
        yield Finding(
            "other-sheets",
            Severity.WARNING,
            name,
            None,
            None,
            listed,
            f"표가 든 시트가 더 있으나 읽지 않았습니다: {listed}.",
            "그 시트의 실적도 내려면 따로 올리십시오.",
        )


def stated_month(sheet: Sheet, year: int | None) -> dict[str, str]:
    """The month that the file name and the title speak of: where → month."""
    places = {"파일 이름": sheet.name, "제목": " ".join(sheet.titles)}
    found = {place: months.named_in(text, year) for place, text in places.items()}
    return {place: str(month) for place, month in found.items() if month}
