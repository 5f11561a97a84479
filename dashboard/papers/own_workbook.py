"""Somebody else's workbook in openpyxl: opened only when it is small and plain enough, given up on otherwise."""

import io
import re
import zipfile

from openpyxl import Workbook, load_workbook
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.exceptions import IllegalCharacterError, InvalidFileException, SheetTitleException

from dashboard.errors import NotReadable
from dashboard.intake import Checked
from dashboard.intake.contents import PACKAGE
from dashboard.intake.package import BROKEN, Package
from dashboard.intake.package import opened as package_of
from dashboard.papers import marking
from dashboard.papers.findings_sheet import Note

MOST_XML = 16 * 1024 * 1024  # unpacked: openpyxl takes about five seconds and 300 MB for that
MOST_SPREAD = 200_000  # cells that merges and links reach over: openpyxl makes an object of each
MOST_PARTS = 2_000
SPREADS = re.compile(
    rb"<(?:\w+:)?(?:mergeCell|hyperlink)\b[^>]*?\bref=[\"']([A-Za-z0-9$]+:[A-Za-z0-9$]+)[\"']"
)
XML = (".xml", ".rels", ".vml")
ENTITIES = (b"<!DOCTYPE", b"<!ENTITY")
LOST = re.compile(
    r"xl/(?:ctrlProps|activeX|diagrams|embeddings|slicers|threadedComments)/|xl/vbaProject\.bin|xl/media/.*\.[ew]mf"
)
SHAPES = re.compile(rb"<(?:\w+:)?(?:sp|cxnSp|grpSp)\b")
# What openpyxl raises over files that are not what it expects: it checks types by using them.
GIVES_UP = (
    *BROKEN,
    ArithmeticError,
    AssertionError,
    AttributeError,
    IllegalCharacterError,
    InvalidFileException,
    SheetTitleException,
    SyntaxError,
    TypeError,
    zipfile.LargeZipFile,
)


def opened(raw: bytes) -> Workbook | None:
    """The workbook with its formulas, or None where it is none, or not safe to open."""
    if not raw.startswith(PACKAGE) or not _is_safe(raw):
        return None
    try:
        return load_workbook(io.BytesIO(raw), rich_text=True)
    except GIVES_UP:
        return None


def saved(own: Workbook, checked: Checked, note: Note | None) -> bytes | None:
    """The marked workbook, or None where openpyxl cannot write what it has read."""
    try:
        sheet = own[checked.title] if checked.title in own.sheetnames else own.worksheets[0]
        return marking.marked(own, sheet, checked, note)
    except GIVES_UP:
        return None


def loses_parts(raw: bytes) -> bool:
    """Does it hold shapes, buttons or macros, which openpyxl does not keep?"""
    with package_of(raw, "") as package:
        drawings = [each for each in package.parts if re.match(r"xl/drawings/drawing\d+\.xml", each)]
        return any(map(LOST.match, package.parts)) or any(
            SHAPES.search(package.whole(each)) for each in drawings
        )


def _is_safe(raw: bytes) -> bool:
    """Small when unpacked, no entities, and no merge or link that reaches over a whole sheet."""
    try:
        with package_of(raw, "") as package:
            return len(package.parts) <= MOST_PARTS and _is_small(package) and _is_plain(package)
    except NotReadable:
        return False


def _is_small(package: Package) -> bool:
    sizes = (entry.file_size for part, entry in package.parts.items() if part.endswith(XML))
    return sum(sizes) <= MOST_XML


def _is_plain(package: Package) -> bool:
    spread = 0
    for part in package.parts:
        content = package.whole(part) if part.endswith(XML) else b""
        if any(mark in content for mark in ENTITIES):
            return False
        spread += sum(_size(area.decode()) for area in SPREADS.findall(content))
    return spread <= MOST_SPREAD


def _size(area: str) -> int:
    try:
        left, top, right, bottom = range_boundaries(area)
    except (ValueError, TypeError):
        return MOST_SPREAD + 1
    return (int(right or 0) - int(left or 0) + 1) * (int(bottom or 0) - int(top or 0) + 1)
