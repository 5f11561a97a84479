"""Reads papers back by other libraries than those that wrote them, as one text without blanks."""

import re
import zipfile
from io import BytesIO
from xml.etree import ElementTree

import openpyxl
from pptx import Presentation
from pypdf import PdfReader


def bare(text):
    """Without blanks: where lines end is the writer's business."""
    return re.sub(r"\s+", "", text)


def pages(content):
    """The text of each page of a PDF."""
    return [bare(page.extract_text()) for page in PdfReader(BytesIO(content)).pages]


def pdf(content):
    return "".join(pages(content))


def hwpx(content):
    with zipfile.ZipFile(BytesIO(content)) as package:
        parts = sorted(name for name in package.namelist() if name.startswith("Contents/section"))
        roots = [ElementTree.fromstring(package.read(name)) for name in parts]
    return bare("".join(text for root in roots for text in root.itertext()))


def cells(content):
    """Every value of every sheet of a workbook."""
    book = openpyxl.load_workbook(BytesIO(content))
    return [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]


def xlsx(content):
    return bare("".join(str(cell.value) for cell in cells(content)))


def frames(content):
    """Every text frame of every slide, cells of tables as well."""
    for slide in Presentation(BytesIO(content)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                yield shape.text_frame
            if shape.has_table:
                yield from (cell.text_frame for row in shape.table.rows for cell in row.cells)


def charted(content):
    """The categories of every native chart."""
    for slide in Presentation(BytesIO(content)).slides:
        for shape in slide.shapes:
            if shape.has_chart:
                yield from shape.chart.plots[0].categories


def pptx(content):
    return bare("".join([*(frame.text for frame in frames(content)), *charted(content)]))


READERS = {"pdf": pdf, "hwpx": hwpx, "xlsx": xlsx, "pptx": pptx}
