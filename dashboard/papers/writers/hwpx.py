"""HWPX: the fonts of official documents by name, marks of the official paper, real tables, stamp and number on every page.

python-hwpx makes the file with its fonts and shapes; the text is put into it here, because thousands of cells through the library
take a minute. That the whole is valid is held by the library's own checks, in the tests.
"""

import zipfile
from io import BytesIO

from lxml import etree

from dashboard.papers.content.paper import Block, Chart, Paper, Point, Section, Table
from dashboard.papers.writers import Told
from dashboard.papers.writers.charted import numbers
from dashboard.papers.writers.hwpx_body import Body
from dashboard.papers.writers.hwpx_frame import Frame, Role, frame_of

SECTION = "Contents/section0.xml"


def write(paper: Paper, told: Told = iter) -> bytes:
    """The whole file; attached sections stay out."""
    frame = frame_of(paper)
    with zipfile.ZipFile(BytesIO(frame.content)) as package:
        parts = [(each, package.read(each)) for each in package.infolist()]
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        for info, part in parts:
            written = _text(part, paper, frame, told) if info.filename == SECTION else part
            package.writestr(info, written, info.compress_type)
    return content.getvalue()


def _text(empty: bytes, paper: Paper, frame: Frame, told: Told) -> bytes:
    """The section with the paper's text behind its first line, which holds page, stamp and number."""
    root = etree.fromstring(empty)
    for sample in root[1:]:
        root.remove(sample)
    body = Body(root, frame)
    body.number_pages()
    body.line(paper.title, Role.TITLE)
    body.line(paper.subtitle, Role.SUBTITLE)
    for number, section in enumerate(each for each in told(paper.sections) if not each.attached):
        _section(body, section, breaks=number > 0 and (paper.separate or section.own_page))
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def _section(body: Body, section: Section, *, breaks: bool) -> None:
    body.line(section.title, Role.HEADING, breaks=breaks)
    for block in section.blocks:
        _block(body, block)


def _block(body: Body, block: Block) -> None:
    """A line, a table, or a chart as the table of its numbers: the format's charts are objects of the word processor."""
    match block:
        case Point(level, said):
            body.line(f"{level} {said}", level)
        case Table():
            body.table(block)
        case Chart():
            body.table(numbers(block))
