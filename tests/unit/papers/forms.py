"""Hwpx forms for tests, and a reader that knows nothing but XML."""

import zipfile
from io import BytesIO
from xml.etree import ElementTree

from hwpx import HwpxDocument


def form_of(*tables, around="서식 앞의 글"):
    """A document with these tables, rows of texts."""
    document = HwpxDocument.new()
    document.add_paragraph(around)
    for rows in tables:
        table = document.add_table(len(rows), len(rows[0]))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                table.set_cell_text(row, column, text)
    document.add_paragraph("서식 뒤의 글")
    return document.to_bytes()


def tables_of(content):
    """Read by nothing but an XML parser: tables, rows, texts."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        root = ElementTree.fromstring(package.read("Contents/section0.xml"))
    return [
        [["".join(cell.itertext()) for cell in each(row, "tc")] for row in each(table, "tr")]
        for table in each(root, "tbl")
    ]


def each(root, name):
    return [found for found in root.iter() if found.tag.rpartition("}")[2] == name]
