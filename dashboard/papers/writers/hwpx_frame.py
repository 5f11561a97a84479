"""The empty HWPX that a paper is written into: page, stamp, fonts, and the shapes that its lines point to by number."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from hwpx import HwpxDocument

from dashboard.papers.content.paper import Align, Level, Paper
from dashboard.papers.writers.colours import HEAD, INK, LINE, of_grades
from dashboard.papers.writers.words import printable

UNITS = 7200 / 25.4  # of the format in a millimetre
MARGIN, SIDE, EDGE = 15, 20, 10  # mm: above and below, left and right, the stamp's from the edge
SPACING, CELL_SPACING = 160, 130  # %
TITLE, BODY, NOTE = "HY헤드라인M", "휴먼명조", "중고딕"


class Role(StrEnum):
    """What a line is, where it is no step of the text."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    CAPTION = "caption"
    ANCHOR = "anchor"  # the empty line that a table hangs on


class Typeface(NamedTuple):
    """A font by name, its size in points."""

    font: str
    size: float
    bold: bool = False


TYPEFACES: dict[str, Typeface] = {
    Role.TITLE: Typeface(TITLE, 22),
    Role.SUBTITLE: Typeface(TITLE, 16),
    Role.HEADING: Typeface(TITLE, 16),
    Level.SECTION: Typeface(TITLE, 15),
    Level.POINT: Typeface(BODY, 15),
    Level.DETAIL: Typeface(BODY, 15),
    Level.NOTE: Typeface(NOTE, 13),
    Role.CAPTION: Typeface(NOTE, 13, bold=True),
    Role.ANCHOR: Typeface(NOTE, 2),
    "cell": Typeface(NOTE, 10),
    "head": Typeface(NOTE, 10, bold=True),
    "stamp": Typeface(NOTE, 7.5),
}
INDENTS = {Level.SECTION: 0.0, Level.POINT: 3.0, Level.DETAIL: 7.0, Level.NOTE: 3.0}  # mm
HANGING = 6.0  # mm: the second line of a step stands below the words, not below the mark


class Shape(NamedTuple):
    """How a paragraph stands: line spacing in percent, indents in mm, room before and after in points."""

    align: Align = Align.LEFT
    spacing: int = SPACING
    indent: float = 0
    hanging: float = 0
    before: float = 0
    after: float = 0
    keeps: bool = False  # on one page with what follows


SHAPES: dict[str, Shape] = {
    Role.TITLE: Shape(Align.CENTER),
    Role.SUBTITLE: Shape(Align.CENTER, after=4),
    Role.HEADING: Shape(before=6, keeps=True),
    Role.CAPTION: Shape(spacing=CELL_SPACING, before=4, keeps=True),
    Role.ANCHOR: Shape(spacing=100),
    **{level: Shape(indent=indent, hanging=HANGING) for level, indent in INDENTS.items()},
    **{each: Shape(each, CELL_SPACING) for each in Align},
}


class Frame(NamedTuple):
    """``content`` is the file; the rest says by which number its lines, letters and cells are drawn."""

    content: bytes
    shapes: dict[str, str]
    faces: dict[str, str]
    fills: dict[str | None, str]


def frame_of(paper: Paper) -> Frame:
    """Everything but the text, written and checked by python-hwpx."""
    document = HwpxDocument.new()
    edge, side, above = (round(each * UNITS) for each in (MARGIN, SIDE, EDGE))
    document.page.set_margins(left=side, right=side, top=edge, bottom=edge, header=above, footer=above)
    faces = {key: _face(document, each) for key, each in TYPEFACES.items()}
    fills: dict[str | None, str] = {None: _fill(document, None), "head": _fill(document, HEAD)}
    for grade, (fill, ink) in of_grades(paper.grades).items():
        fills[grade] = _fill(document, fill)
        faces[grade] = _face(document, TYPEFACES["head"], ink)
    stamp = document.page.set_header(text=printable(paper.stamp.line))
    for paragraph in stamp.paragraphs:
        paragraph.char_pr_id_ref = faces["stamp"]
    shapes = dict(_shapes(document))
    return Frame(document.to_bytes(), shapes, faces, fills)


def _face(document: HwpxDocument, face: Typeface, ink: str = INK) -> str:
    return document.styles.ensure_run(font=face.font, size=face.size, bold=face.bold, color=ink)


def _fill(document: HwpxDocument, colour: str | None) -> str:
    return document.styles.ensure_border_fill(border_color=LINE, fill_color=colour)


def _shapes(document: HwpxDocument) -> Iterable[tuple[str, str]]:
    """Each shape of a paragraph is made by forming one; its text is thrown away."""
    for key, shape in SHAPES.items():
        sample = document.add_paragraph("", inherit_style=False)
        document.styles.apply_paragraph_format(
            paragraphs=[sample],
            alignment=shape.align.upper(),
            line_spacing_percent=shape.spacing,
            indent_left_mm=shape.indent,
            first_line_indent_mm=-shape.hanging,
            spacing_before_pt=shape.before,
            spacing_after_pt=shape.after,
            keep_with_next=shape.keeps,
        )
        yield key, str(sample.para_pr_id_ref)
