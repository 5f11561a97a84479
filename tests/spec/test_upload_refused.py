"""Files in which no table can be found: each kind has its own sentence and its own cure."""

import pytest

from dashboard.errors import NotReadable
from dashboard.intake import contents, examine, read
from dashboard.intake.contents import COMPOUND
from tests.packages import package, row, sheet, workbook
from tests.uploads import MONTH, book, catalog

HEAD = row(1, "시군", "지표코드", "실적")
NOISE = bytes(range(256)) * 8


def scattered(seed):
    """Cells that do not pack into nothing."""
    return "".join(f"<c><v>{pow(7, seed * 3500 + at, 1_000_003)}</v></c>" for at in range(3500))


REFUSED = {
    "nothing at all": (b"", "empty-file"),
    "blanks only": (b"\xef\xbb\xbf \r\n\t\n", "empty-file"),
    "a workbook without a value": (book([]), "empty-file"),
    "an old workbook": (COMPOUND + "Workbook".encode("utf-16-le") + NOISE, "old-workbook"),
    "a locked workbook": (COMPOUND + "EncryptedPackage".encode("utf-16-le") + NOISE, "locked-workbook"),
    "a hangul document": (COMPOUND + "HwpSummaryInformation".encode("utf-16-le"), "hangul-document"),
    "a file under document security": (
        b"\x9b\x20DRMONE  This Document is encrypted" + NOISE,
        "protected-file",
    ),
    "a file under another document security": (b"SCDSA004" + NOISE, "protected-file"),
    "a paper": (b"%PDF-1.7\n" + NOISE, "pdf-file"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + NOISE, "picture-file"),
    "a photograph": (b"\xff\xd8\xff\xe0" + NOISE, "picture-file"),
    "a zip file of other files": (package({"실적.csv": "시군"}), "archive-file"),
    "another archive": (b"7z\xbc\xaf\x27\x1c" + NOISE, "archive-file"),
    "a program": (b"MZ\x90\0" + NOISE, "program-file"),
    "a binary workbook": (package({"xl/workbook.bin": NOISE}), "other-document"),
    "a word document": (package({"word/document.xml": "<w/>"}), "other-document"),
    "an open document": (package({"mimetype": "application/vnd.oasis"}), "other-document"),
    "a spreadsheet of 2003 in XML": (
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        "xml-spreadsheet",
    ),
    "a web page with two tables": (b"<html><table></table><table></table></html>", "web-page"),
    "a web page without a table": ("<html><body>실적</body></html>".encode(), "web-page"),
    "a letter": ("안녕하십니까.\n실적을 보냅니다.\n".encode(), "no-header"),
    "numbers without a heading": (b"1,2,3\n4,5,6\n", "no-header"),
    "noise": (NOISE[1:], "not-text"),
    "text of another country": ("시군,실적\n".encode() + b"\xff\xff\n", "unknown-encoding"),
    "half a UTF-16": ("시군,실적\n".encode("utf-16")[:-1], "unknown-encoding"),
    "a quote that never closes": ('시군,지표코드,실적\n부천시,N2,"3\n수원시,N2,4\n'.encode(), "broken-csv"),
    "letters behind a quote": ('시군,지표코드,실적\n"부천"시,N2,3\n'.encode(), "broken-csv"),
    "too many columns": (("시군,지표코드" + ",실적" * 5000).encode(), "too-many-columns"),
    "half a workbook": (book([["시군", "지표코드", "실적"]])[:-400], "broken-workbook"),
    "a workbook with torn XML": (workbook("<worksheet><sheetData>"), "broken-workbook"),
    "a workbook with a document type": (
        workbook('<!DOCTYPE x [<!ENTITY a "aa">]>' + sheet(HEAD)),
        "broken-workbook",
    ),
    "a workbook whose rows go backwards": (
        workbook(sheet(row(2, "시군") + row(1, "실적"))),
        "broken-workbook",
    ),
    "a workbook with an endless row number": (workbook(sheet(row(9_999_999, "시군"))), "too-many-rows"),
    "a workbook that swells": (workbook(sheet(HEAD) + " " * 60_000_000), "unpacks-too-large"),
    "a workbook of too many cells": (
        workbook(sheet(HEAD + "".join(f'<row r="{n}">{scattered(n)}</row>' for n in range(2, 152)))),
        "too-many-cells",
    ),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_no_table_is_refused_with_its_own_sentence(kind):
    raw, rule = REFUSED[kind]
    with pytest.raises(NotReadable) as refusal:
        read(raw, "실적.xlsx")

    (finding,) = refusal.value.findings
    assert (finding.rule, finding.file) == (rule, "실적.xlsx")
    assert finding.message.endswith("다.")
    assert "십시오" in finding.cure


def test_a_file_beyond_the_limit_is_refused_before_it_is_read():
    with pytest.raises(NotReadable) as refusal:
        read(b"1" * (contents.MOST_BYTES + 1), "실적.csv")

    assert refusal.value.findings[0].rule == "too-large"


def test_a_line_that_cannot_be_read_is_named():
    with pytest.raises(NotReadable) as refusal:
        read("시군,실적\n부천시,1\n".encode() + b"\xff\xff,2\n", "실적.csv")

    assert refusal.value.findings[0].row == 3


def test_a_refusal_is_one_more_finding_for_whoever_asks_so():
    result = examine(b"", "실적.csv", month=MONTH, catalog=catalog())

    assert [each.rule for each in result.findings] == ["empty-file"]
    assert not result.ok
