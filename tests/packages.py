"""Zip packages made by hand: workbooks that no program would write."""

import io
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORKBOOK = (
    f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets><sheet name="실적" sheetId="1" r:id="rId1"/></sheets>'
    "</workbook>"
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'
)


def package(parts, *, stored=False):
    """A zip file of these parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()


def workbook(sheet, **parts):
    """A workbook whose one sheet is this XML; more parts by name without their ending."""
    more = {f"xl/{name}.xml": content for name, content in parts.items()}
    return package(
        {
            "xl/workbook.xml": WORKBOOK,
            "xl/_rels/workbook.xml.rels": RELATIONS,
            "xl/worksheets/sheet1.xml": sheet,
            **more,
        }
    )


def sheet(rows, after=""):
    """The XML of a sheet from the XML of its rows."""
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def row(number, *texts):
    """One row of inline texts."""
    cells = "".join(
        f'<c r="{chr(ord("A") + at)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
        for at, text in enumerate(texts)
    )
    return f'<row r="{number}">{cells}</row>'
