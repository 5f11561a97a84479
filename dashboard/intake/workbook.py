"""A workbook's visible sheets: names, shared texts, number formats, then each sheet's cells."""

import posixpath
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple
from xml.parsers import expat

from dashboard.errors import NotReadable
from dashboard.intake.contents import AS_XLSX
from dashboard.intake.formats import look
from dashboard.intake.grid import Grid, lines
from dashboard.intake.headings import OUR_LIST
from dashboard.intake.package import MOST_SMALL_PART, Package, opened
from dashboard.intake.refusal import refusal
from dashboard.intake.worksheet import Reference, Sheet, parser

WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
MOST_SHEETS = 30
TOP = 64  # rows that hold the heading if there is one
OTHERS = {
    "xl/workbook.bin": "엑셀 이진 통합 문서(.xlsb)입니다.",
    "mimetype": "엑셀이 아닌 문서(ODS, HWPX 등)입니다.",
    "word/document.xml": "워드 문서입니다.",
    "ppt/presentation.xml": "파워포인트 문서입니다.",
}


class Listed(NamedTuple):
    """A sheet as the workbook lists it."""

    title: str
    part: str


def grids(raw: bytes, name: str, is_table: Callable[[Grid], bool]) -> Iterator[Grid]:
    """Each visible sheet: whole up to the first table, then only its top; thirty full sheets take a minute."""
    with opened(raw, name) as package:
        _refuse_other_documents(package, name)
        listed, since_1904 = _sheets(package, name)
        reference = Reference(_texts(package, name), _looks(package, name), since_1904)
        found = False
        for sheet in listed[:MOST_SHEETS]:
            reader = Sheet(name, reference)
            rows = lines(reader.rows(package.pieces(sheet.part)), name)
            top = Grid(sheet.title, list(islice(rows, TOP)))
            is_one = is_table(top)
            if not found and (is_one or len(top.lines) < TOP):
                top.lines.extend(rows)
            yield top._replace(merges=tuple(reader.merges))
            found = found or is_one


def _refuse_other_documents(package: Package, name: str) -> None:
    if WORKBOOK in package.parts:
        return
    for part, message in OTHERS.items():
        if part in package.parts:
            raise refusal("other-document", name, message, AS_XLSX)
    raise refusal("archive-file", name, "압축 파일입니다.", "압축을 풀어 안에 든 엑셀 파일을 올리십시오.")


def _listen(package: Package, part: str, name: str) -> list[tuple[str, dict[str, str]]]:
    """All tags of a small part with their attributes."""
    tags: list[tuple[str, dict[str, str]]] = []
    reader = parser(name, lambda tag, given: tags.append((tag.rpartition(":")[2], given)))
    if text := package.whole(part):
        reader.Parse(text, True)  # noqa: FBT003 # the parser takes no names
    return tags


def _sheets(package: Package, name: str) -> tuple[list[Listed], bool]:
    targets = {
        given.get("Id", ""): posixpath.normpath(posixpath.join("xl", given.get("Target", ""))).lstrip("/")
        for tag, given in _listen(package, RELATIONS, name)
        if tag == "Relationship"
    }
    tags = _listen(package, WORKBOOK, name)
    since_1904 = any(tag == "workbookPr" and given.get("date1904") in ("1", "true") for tag, given in tags)
    listed = [
        Listed(given.get("name", ""), targets.get(_relation(given), ""))
        for tag, given in tags
        if tag == "sheet" and given.get("state", "visible") == "visible" and given.get("name") != OUR_LIST
    ]
    return [each for each in listed if each.part in package.parts], since_1904


def _relation(given: dict[str, str]) -> str:
    return next((value for key, value in given.items() if key.endswith(":id")), "")


def _looks(package: Package, name: str) -> list[str]:
    """How each cell style shows a number: only the list of cell styles counts, not that of named ones."""
    codes: dict[int, str] = {}
    looks: list[str] = []
    within = ""
    for tag, given in _listen(package, "xl/styles.xml", name):
        if tag == "numFmt":
            codes[int(given.get("numFmtId", 0))] = given.get("formatCode", "")
        elif tag in ("cellXfs", "cellStyleXfs", "cellStyles", "dxfs"):
            within = tag
        elif tag == "xf" and within == "cellXfs":
            number = int(given.get("numFmtId", 0))
            looks.append(look(number, codes.get(number, "")))
    return looks


def _texts(package: Package, name: str) -> list[str]:
    """The shared texts; what a phonetic guide repeats is left out."""
    if "xl/sharedStrings.xml" not in package.parts:
        return []
    texts = _Texts(name)
    for piece in package.pieces("xl/sharedStrings.xml", MOST_SMALL_PART):
        texts.parser.Parse(piece)
    texts.parser.Parse(b"", True)  # noqa: FBT003 # the parser takes no names
    return texts.found


class _Texts:
    """Listens for ``si`` and the ``t`` inside it."""

    def __init__(self, name: str) -> None:
        self.found: list[str] = []
        self.parser: expat.XMLParserType = parser(name, self._begin)
        self.parser.EndElementHandler = self._end
        self._words: list[str] = []
        self._silent = False

    def _begin(self, tag: str, _: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "rPh":
            self._silent = True
        elif tag == "t" and not self._silent:
            self.parser.CharacterDataHandler = self._words.append

    def _end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "t":
            self.parser.CharacterDataHandler = None
        elif tag == "rPh":
            self._silent = False
        elif tag == "si":
            self.found.append("".join(self._words))
            self._words.clear()


def no_sheet(name: str) -> NotReadable:
    """A workbook without anything to read."""
    return refusal(
        "empty-file", name, "보이는 시트에 값이 없습니다.", "값이 든 시트를 숨기지 말고 올리십시오."
    )
