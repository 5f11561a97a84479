"""Whatever the bytes: reading and checking refuse in our own words or give rows, and never anything else."""

import io
import zipfile

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.errors import NotReadable
from dashboard.intake import Checked, check, examine, read
from tests.packages import row, sheet, workbook
from tests.uploads import MONTH, TODAY, catalog, text

QUICKLY = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
STARTS = [
    b"",
    b"PK\x03\x04",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"<html><table>",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
]
WORDS = [
    "시군",
    "지표코드",
    "지표명",
    "6월",
    "실적",
    "분자",
    "분모",
    "부천시",
    "N2",
    "합계",
    "※",
    "-",
    "해당없음",
    "1,234",
    "△3",
    "",
    "\n",
]
SHEET = sheet(row(1, "시군", "지표코드", "실적") + row(2, "부천시", "N2", "1"))
BOOK = workbook(SHEET)
LONG = text("기준월,시군,지표코드,분자,분모,실적,등급,상태,비고\n2023-06,부천시,N1,1,2,,,제출,")


def assert_read_or_refused(raw, name="실적.xlsx"):
    try:
        found = read(raw, name)
    except NotReadable:
        return
    result = check(found, month=MONTH, catalog=catalog(), today=TODAY)
    assert isinstance(result, Checked)
    assert all(len(each) == 9 for each in result.rows)


@QUICKLY
@given(st.sampled_from(STARTS), st.binary(max_size=400))
def test_bytes(start, rest):
    assert_read_or_refused(start + rest)


@QUICKLY
@given(st.text(max_size=300), st.sampled_from(["utf-8", "utf-16", "cp949"]))
def test_texts(words, encoding):
    assert_read_or_refused(words.encode(encoding, errors="ignore"))


@QUICKLY
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=6), max_size=12), st.sampled_from(",\t;"))
def test_tables_of_the_words_that_mean_something(rows, mark):
    assert_read_or_refused("\n".join(mark.join(cells) for cells in rows).encode())


@QUICKLY
@given(st.lists(st.text(max_size=12), min_size=9, max_size=9))
def test_any_words_below_a_good_heading(cells):
    assert_read_or_refused(LONG + ",".join(cells).encode("utf-8", errors="ignore"))


@QUICKLY
@given(
    st.lists(st.tuples(st.integers(0, len(BOOK) - 1), st.integers(0, 255)), max_size=8),
    st.integers(0, len(BOOK)),
)
def test_workbooks_with_wrong_bytes(changes, until):
    raw = bytearray(BOOK)
    for at, byte in changes:
        raw[at] = byte
    assert_read_or_refused(bytes(raw[: max(until, len(BOOK) - 40)]))


@QUICKLY
@given(
    st.sampled_from(["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"]), st.data()
)
def test_workbooks_with_wrong_xml(part, data):
    with zipfile.ZipFile(io.BytesIO(BOOK)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    at = data.draw(st.integers(0, len(parts[part])))
    piece = data.draw(
        st.sampled_from(['"', "<", ">", "</c>", 'r="Z9"', "-1", "<c>", "&#0;", "999999999999", "<v>7</v>"])
    )
    parts[part] = parts[part][:at] + piece + parts[part][at + data.draw(st.integers(0, 9)) :]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert_read_or_refused(made.getvalue())


@QUICKLY
@given(st.text(max_size=60))
def test_names_of_files(name):
    result = examine(LONG, name, month=None, catalog=catalog(), today=TODAY)

    assert result.name
    assert not {"/", "\\", "\0"} & set(result.name)
