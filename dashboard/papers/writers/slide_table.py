"""A native table on a slide. Its rows are put in as XML: through the library every cell costs a hundred look-ups."""

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.slide import Slide
from pptx.util import Inches, Length

from dashboard.papers.content.paper import Align, Cell, Column
from dashboard.papers.writers import colours
from dashboard.papers.writers.slides import EDGE, FACE, INSIDE
from dashboard.papers.writers.words import printable

SIZE = 13  # points
LINE, PADDING = Inches(0.235), Inches(0.1)  # of a line of text, of a row above and below it
EMS = INSIDE / 12700 / SIZE  # of the whole width
MARGIN = 1.2  # ems left and right of a cell's text
SIDES = {Align.LEFT: "l", Align.RIGHT: "r", Align.CENTER: "ctr"}
CELL = (
    '<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{text}</a:txBody><a:tcPr anchor="ctr" marL="72000" marR="72000" marT="27432"'
    ' marB="27432">{lines}<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill></a:tcPr></a:tc>'
)
TEXT = (
    '<a:p><a:pPr algn="{side}"/><a:r><a:rPr lang="ko-KR" sz="{size}" b="{bold}"><a:solidFill><a:srgbClr val="{ink}"/>'
    '</a:solidFill><a:latin typeface="{face}"/><a:ea typeface="{face}"/></a:rPr><a:t>{words}</a:t></a:r></a:p>'
)
EDGES = "".join(
    f'<a:{side} w="6350"><a:solidFill><a:srgbClr val="{colours.LINE[1:]}"/></a:solidFill></a:{side}>'
    for side in ("lnL", "lnR", "lnT", "lnB")
)
Fills = Mapping[str, tuple[str, str]]


def draw(
    slide: Slide,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    heights: Sequence[int],
    *,
    top: int,
    heads: int,
    fills: Fills,
) -> None:
    """The rows below ``top``; the first ``heads`` are the head. ``fills`` are the colours of the grades."""
    frame = slide.shapes.add_table(1, len(columns), EDGE, Length(top), INSIDE, Length(sum(heights)))
    table = frame.table
    table.first_row = bool(heads)
    whole = sum(each.share for each in columns)
    for place, column in enumerate(columns):
        table.columns[place].width = int(INSIDE * column.share / whole)
    drawn = table._tbl  # noqa: SLF001 - the library has no name for it
    drawn.remove(drawn.tr_lst[0])
    for number, (row, height) in enumerate(zip(rows, heights, strict=True)):
        cells = "".join(
            _cell(cell, column, fills, is_head=number < heads)
            for cell, column in zip(row, columns, strict=True)
        )
        drawn.append(parse_xml(f'<a:tr {nsdecls("a")} h="{height}">{cells}</a:tr>'))


def _cell(cell: Cell, column: Column, fills: Fills, *, is_head: bool) -> str:
    is_marked = is_head or column.naming or cell.is_ours
    plain = (colours.HEAD if is_marked else "#ffffff", colours.INK)
    fill, ink = fills.get(cell.grade or "", plain)
    side = SIDES[Align.CENTER if is_head else column.align]
    text = "".join(
        TEXT.format(
            side=side,
            size=SIZE * 100,
            bold=int(is_marked or cell.grade in fills),
            ink=ink[1:],
            face=FACE,
            words=escape(words),
        )
        for words in printable(cell.text).split("\n")
    )
    return CELL.format(text=text, lines=EDGES, fill=fill[1:])
