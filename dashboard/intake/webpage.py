"""A web page that was saved as .xls: read when it holds one plain table, refused otherwise."""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from dashboard.intake.contents import AS_XLSX
from dashboard.intake.decode import text_of
from dashboard.intake.grid import MOST_COLUMNS, MOST_ROWS, Grid, Merge, lines, too_wide
from dashboard.intake.refusal import refusal

MOST_BYTES = 4 * 1024 * 1024
# No character is looked at twice: html.parser takes quadratic time on "<<<<<<…".
TOKENS = re.compile(r"<!--.*?-->|<(/?[a-zA-Z][a-zA-Z0-9]*)([^<>]*)>|([^<]+)|<", re.DOTALL)
SPAN = re.compile(r"""(col|row)span\s*=\s*["']?(\d{1,6})""", re.IGNORECASE)
UNSEEN = ("style", "script", "title")


class Token(NamedTuple):
    """A tag (``name`` in lower case, its attributes in ``rest``) or a piece of text (no name)."""

    name: str
    rest: str


def grid(raw: bytes, name: str) -> Grid:
    """The one table of the page."""
    if len(raw) > MOST_BYTES:
        raise refusal("too-large", name, "웹 페이지로 저장한 파일이 너무 큽니다.", AS_XLSX)
    text = text_of(raw, name)
    if text.count("<!--") > text.count("-->"):
        raise _unreadable(name)
    table = _Table(name)
    for token in _tokens(text):
        table.take(token)
    if table.tables != 1:
        raise _unreadable(name)
    rows = ((number, table.rows[number]) for number in sorted(table.rows))
    return Grid("", list(lines(rows, name)), tuple(table.merges))


def _unreadable(name: str) -> Exception:
    message = "웹 페이지(HTML)를 .xls 이름으로 저장한 파일이며, 표가 하나가 아니라 읽을 수 없습니다."
    return refusal("web-page", name, message, AS_XLSX)


def _tokens(text: str) -> Iterator[Token]:
    unseen = ""
    for found in TOKENS.finditer(text):
        tag, rest, words = found.groups()
        name = (tag or "").lower()
        if unseen:
            unseen = "" if name == f"/{unseen}" else unseen
        elif name in UNSEEN:
            unseen = name
        elif tag:
            yield Token(name, rest)
        elif words:
            yield Token("", words)


class _Table:
    """Cells as the tags come: a cell's text is put down when the next cell, row or table begins or ends."""

    def __init__(self, name: str) -> None:
        self.rows: dict[int, list[str]] = {}
        self.merges: list[Merge] = []
        self.tables = 0
        self._name = name
        self._row = 0
        self._words: list[str] | None = None
        self._spans = (1, 1)
        self._taken: dict[int, int] = {}  # column -> last row that a cell from above reaches down to

    def take(self, token: Token) -> None:
        """One tag or text."""
        if not token.name:
            if self._words is not None:
                self._words.append(token.rest)
        elif token.name == "br" and self._words is not None:
            self._words.append(" ")
        elif token.name.strip("/") in ("td", "th", "tr", "table"):
            self._close_cell()
            self._open(token)
            self.tables += token.name == "table"

    def _open(self, token: Token) -> None:
        if token.name == "tr":
            self._row += 1
            if self._row > MOST_ROWS:
                raise refusal("too-many-rows", self._name, "행이 너무 많습니다.", AS_XLSX)
        elif token.name in ("td", "th"):
            spans = {kind.lower(): int(number) for kind, number in SPAN.findall(token.rest)}
            self._words, self._spans = [], (max(1, spans.get("row", 1)), max(1, spans.get("col", 1)))

    def _close_cell(self) -> None:
        if self._words is None:
            return
        text, self._words = " ".join(html.unescape("".join(self._words)).split()), None
        cells = self.rows.setdefault(self._row, [])
        while self._taken.get(len(cells), 0) >= self._row:
            cells.append("")
        down, across = self._spans
        if len(cells) + across > MOST_COLUMNS:
            raise too_wide(self._name, self._row)
        if down > 1 or across > 1:
            self._merge(len(cells), down, across)
        cells += [text, *[""] * (across - 1)]

    def _merge(self, column: int, down: int, across: int) -> None:
        bottom = self._row + down - 1
        self.merges.append(Merge(self._row, column + 1, bottom, column + across))
        self._taken.update(dict.fromkeys(range(column, column + across), bottom))
