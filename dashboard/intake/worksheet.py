"""One sheet's XML to rows of text, in one pass: a sheet is never held as a tree."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from xml.parsers import expat

from dashboard.errors import NotReadable
from dashboard.intake.formats import PLAIN, shown
from dashboard.intake.grid import MOST_COLUMNS, MOST_ROWS, Merge, too_long, too_wide
from dashboard.intake.package import broken
from dashboard.intake.refusal import refusal

MOST_MERGES = 100_000
MOST_CELLS = 500_000  # read in two or three seconds; twelve months of all cities in rows are 340,000
WIDEST = 16_384
WIDTH_OF_A_LETTER = 26
COLUMNS: dict[str, int] = {}  # letters -> column, at most as many as a sheet has
TRUTH = {"1": "TRUE", "0": "FALSE"}


class Reference(NamedTuple):
    """What the sheet's cells refer to: shared texts, and how each style shows numbers."""

    texts: Sequence[str]
    looks: Sequence[str]
    since_1904: bool


def position(reference: str) -> tuple[int, int]:
    """Row from 1 and column from 0 of an address.

    >>> position("B7")
    (7, 1)
    """
    letters = reference.rstrip("0123456789")
    if not letters.isascii() or not letters.isalpha() or len(letters) > len("XFD"):
        raise ValueError(reference)
    column = 0
    for letter in letters.upper():
        column = column * WIDTH_OF_A_LETTER + ord(letter) - ord("A") + 1
    return int(reference[len(letters) :]), column - 1


def parser(name: str, begin: Callable[[str, dict[str, str]], None]) -> expat.XMLParserType:
    """A parser that knows no document types, so that no entity can swell."""

    def refuse(*_: object) -> None:
        raise broken(name)

    made = expat.ParserCreate()
    made.buffer_text = True
    made.StartElementHandler = begin
    made.StartDoctypeDeclHandler = refuse
    return made


class Sheet:
    """Listens to the parser; rows are handed out as soon as they are complete."""

    def __init__(self, name: str, reference: Reference) -> None:
        self.merges: list[Merge] = []
        self._name, self._reference = name, reference
        self._done: list[tuple[int, list[str]]] = []
        self._row, self._column, self._held = 0, 0, 0
        self._row_text = "0"
        self._cells: list[str] = []
        self._kind, self._style = "n", ""
        self._words: list[str] = []
        self._formula = False
        self._parser = parser(name, self._begin)
        self._parser.EndElementHandler = self._end
        self._keep: Callable[[str], None] = self._words.append

    def rows(self, pieces: Iterable[bytes]) -> Iterator[tuple[int, list[str]]]:
        """Row numbers and texts, in the order of the file."""
        for piece in pieces:
            self._parser.Parse(piece)
            yield from self._done
            self._done.clear()
        self._parser.Parse(b"", True)  # noqa: FBT003 # the parser takes no names
        yield from self._done

    # Called twice for every cell and its value: the commonest tags are asked for first, prefixes last.
    def _begin(self, tag: str, given: dict[str, str]) -> None:
        if tag == "v" or tag == "t":  # noqa: PLR1714 # a set costs as much again
            self._parser.CharacterDataHandler = self._keep
        elif tag == "c":
            self._kind, self._style = given.get("t", "n"), given.get("s", "0")
            if "r" in given:
                self._place(given["r"])
        elif tag == "f":
            self._formula = True
        elif tag == "row":
            self._begin_row(given)
        elif tag == "mergeCell":
            self._merge(given.get("ref", ""))
        elif ":" in tag:
            self._begin(tag.rpartition(":")[2], given)

    def _begin_row(self, given: Mapping[str, str]) -> None:
        row = int(given.get("r", self._row + 1))
        if row <= self._row:  # rows are in order, or the file was made by hand to be read twice
            raise broken(self._name)
        if row > MOST_ROWS:
            raise too_long(self._name)
        self._row, self._row_text, self._column, self._cells = row, str(row), 0, []

    def _end(self, tag: str) -> None:
        if tag == "v" or tag == "t":  # noqa: PLR1714 # a set costs as much again
            self._parser.CharacterDataHandler = None
        elif tag == "c":
            if self._words or self._formula:
                self._end_cell()
            self._column += 1
        elif tag == "row":
            self._done.append((self._row, self._cells))
        elif ":" in tag:
            self._end(tag.rpartition(":")[2])

    def _end_cell(self) -> None:
        missing = self._column - len(self._cells)
        if self._column >= MOST_COLUMNS:
            raise too_wide(self._name, self._row)
        if missing:
            if missing < 0:
                raise broken(self._name)
            self._cells += [""] * missing
        self._cells.append(self._text("".join(self._words)))
        self._words.clear()
        self._formula = False
        self._held += 1
        if self._held > MOST_CELLS:
            raise too_many_cells(self._name)

    def _place(self, reference: str) -> None:
        letters = reference.removesuffix(self._row_text)
        column = COLUMNS.get(letters)
        if column is None:
            row, column = position(reference)
            if row != self._row or column >= WIDEST:
                raise broken(self._name)
            COLUMNS[letters] = column
        self._column = column

    def _text(self, stored: str) -> str:
        if self._kind == "s":
            return self._reference.texts[int(stored)]
        if self._kind in ("str", "inlineStr", "e", "d"):
            return stored
        if self._kind == "b":
            return TRUTH.get(stored, stored)
        if self._formula and not stored:
            return "="  # a formula whose result was never stored
        style = int(self._style)
        look = self._reference.looks[style] if style < len(self._reference.looks) else PLAIN
        return shown(stored, look, since_1904=self._reference.since_1904)

    def _merge(self, area: str) -> None:
        if len(self.merges) >= MOST_MERGES:
            raise too_long(self._name)
        first, _, last = area.partition(":")
        (top, left), (bottom, right) = position(first), position(last or first)
        self.merges.append(Merge(top, left + 1, bottom, right + 1))


def too_many_cells(name: str) -> NotReadable:
    """More than a workbook is worth waiting for; text is read several times as fast."""
    cure = "실적이 든 시트만 CSV로 저장하여 올리십시오."
    return refusal("too-many-cells", name, f"값이 든 칸이 {MOST_CELLS:,}개를 넘습니다.", cure)
