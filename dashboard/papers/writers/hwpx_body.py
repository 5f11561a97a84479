"""Lines and tables of an HWPX, as elements of its section; rows say how high they are, for readers that do not work it out."""

from itertools import count

from hwpx.oxml.namespaces import HP
from lxml import etree

from dashboard.papers.content.paper import Align, Cell, Column, Level, Table
from dashboard.papers.writers.hwpx_frame import CELL_SPACING, SIDE, TYPEFACES, UNITS, Frame, Role
from dashboard.papers.writers.words import highest, printable, rooms

WIDTH = round((210 - 2 * SIDE) * UNITS)
POINT = 100  # units of the format in a point
INNER_X, INNER_Y = 400, 80  # of a cell, in units
SIZE = round(TYPEFACES["cell"].size * POINT)
LONG = 30000  # units; a higher row goes on on the next page
PITCH = SIZE * CELL_SPACING // 100
NONE = {"linkListIDRef": "0", "linkListNextIDRef": "0", "hasTextRef": "0", "hasNumRef": "0"}
INSIDE = {"left": str(INNER_X), "right": str(INNER_X), "top": str(INNER_Y), "bottom": str(INNER_Y)}
OUTSIDE = {"left": "0", "right": "0", "top": "0", "bottom": "283"}
PLACE = {
    "treatAsChar": "0",  # as a letter it would not go on on the next page
    "affectLSpacing": "0",
    "flowWithText": "1",
    "allowOverlap": "0",
    "holdAnchorAndSO": "0",
    "vertRelTo": "PARA",
    "horzRelTo": "COLUMN",
    "vertAlign": "TOP",
    "horzAlign": "LEFT",
    "vertOffset": "0",
    "horzOffset": "0",
}


class Body:
    """The section while it is written, from the top down."""

    def __init__(self, section: etree._Element, frame: Frame) -> None:
        self.section, self.frame = section, frame
        self.numbers = count(1)

    def number_pages(self) -> None:
        """Let the word processor write "- 1 -" at the foot of every page."""
        run = _add(self.section[0], "run", charPrIDRef=self.frame.faces["stamp"])
        _add(_add(run, "ctrl"), "pageNum", pos="BOTTOM_CENTER", formatType="DIGIT", sideChar="-")

    def line(self, words: str, role: str, *, breaks: bool = False) -> None:
        """One paragraph; ``breaks`` begins a new page."""
        self._words(self.section, words, role, self.frame.faces[role], breaks=breaks)

    def table(self, table: Table) -> None:
        """Caption, head and rows; the sentence where there are none."""
        self.line(table.caption, Role.CAPTION)
        if not table.rows:
            self.line(table.empty, Level.NOTE)
            return
        paragraph = self._paragraph(self.section, Role.ANCHOR)
        run = _add(paragraph, "run", charPrIDRef=self.frame.faces[Role.ANCHOR])
        self._drawn(run, table)

    def _drawn(self, run: etree._Element, table: Table) -> None:
        every = (*table.head, *table.rows)
        widths = [round(each) for each in rooms(table.columns, WIDTH, 0)]
        room = [(each - 2 * INNER_X) / SIZE for each in widths]
        heights = [highest(row, room) * PITCH + 2 * INNER_Y for row in every]
        drawn = _add(
            run,
            "tbl",
            id=str(next(self.numbers)),
            zOrder="0",
            numberingType="TABLE",
            textWrap="TOP_AND_BOTTOM",
            textFlow="BOTH_SIDES",
            lock="0",
            dropcapstyle="None",
            pageBreak="CELL" if max(heights) > LONG else "TABLE",
            repeatHeader=str(len(table.head)),
            rowCnt=str(len(every)),
            colCnt=str(len(table.columns)),
            cellSpacing="0",
            borderFillIDRef=self.frame.fills[None],
            noAdjust="0",
        )
        size = {"width": str(sum(widths)), "height": str(sum(heights))}
        _add(drawn, "sz", **size, widthRelTo="ABSOLUTE", heightRelTo="ABSOLUTE", protect="0")
        _add(drawn, "pos", **PLACE)
        _add(drawn, "outMargin", **OUTSIDE)
        _add(drawn, "inMargin", **INSIDE)
        for number, (row, height) in enumerate(zip(every, heights, strict=True)):
            drawn_row, is_head = _add(drawn, "tr"), number < len(table.head)
            for place, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
                drawn_cell = self._cell(drawn_row, cell, column, is_head=is_head)
                _add(drawn_cell, "cellAddr", colAddr=str(place), rowAddr=str(number))
                _add(drawn_cell, "cellSpan", colSpan="1", rowSpan="1")
                _add(drawn_cell, "cellSz", width=str(widths[place]), height=str(height))
                _add(drawn_cell, "cellMargin", **INSIDE)

    def _cell(self, row: etree._Element, cell: Cell, column: Column, *, is_head: bool) -> etree._Element:
        faces, fills = self.frame.faces, self.frame.fills
        is_marked = is_head or column.naming or cell.is_ours
        look = cell.grade if cell.grade and cell.grade in fills else "head" if is_marked else None
        drawn = _add(
            row,
            "tc",
            name="",
            header=str(int(is_head)),
            hasMargin="0",
            protect="0",
            editable="0",
            dirty="0",
            borderFillIDRef=fills[look],
        )
        inside = _add(
            drawn,
            "subList",
            id="",
            textDirection="HORIZONTAL",
            lineWrap="BREAK",
            vertAlign="CENTER",
            textWidth="0",
            textHeight="0",
            **NONE,
        )
        self._words(inside, cell.text, Align.CENTER if is_head else column.align, faces[look or "cell"])
        return drawn

    def _words(
        self, parent: etree._Element, words: str, shape: str, face: str, *, breaks: bool = False
    ) -> None:
        paragraph = self._paragraph(parent, shape, breaks=breaks)
        said = _add(_add(paragraph, "run", charPrIDRef=face), "t")
        first, *others = printable(words).split("\n")
        said.text = first
        for each in others:
            _add(said, "lineBreak").tail = each

    def _paragraph(self, parent: etree._Element, shape: str, *, breaks: bool = False) -> etree._Element:
        return _add(
            parent,
            "p",
            id=str(next(self.numbers)),
            paraPrIDRef=self.frame.shapes[shape],
            styleIDRef="0",
            pageBreak=str(int(breaks)),
            columnBreak="0",
            merged="0",
        )


def _add(parent: etree._Element, tag: str, /, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{HP}{tag}", attributes)
