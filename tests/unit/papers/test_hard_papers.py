"""Papers of unusual content: whatever officials write, nothing is lost, nothing overflows, nothing is half made."""

import errno
import socket
import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hwpx import HwpxDocument
from hwpx.tools.package_validator import validate_editor_open_safety
from pptx import Presentation
from pptx.oxml.ns import qn
from pypdf import PdfReader

from dashboard.papers import writers
from dashboard.papers.content import kinds
from dashboard.papers.content.paper import Cell, Column, Level, Paper, Point, Section, Stamp, Table
from dashboard.papers.writers.pdf import FontMissing
from tests.unit.papers.forms import each
from tests.unit.papers.reading import READERS, bare

STAMP = Stamp("2023년 6월 말 실적(2023.7.10. 09:30)", "정책기획과", "f8ab0d4a05", ("확정 전 자체 추정",))
WORDS = {
    "markup": "<b>#let x = 1 $x^2$ *굵게* _밑줄_ [고리](a) &amp; \\ @ref {{0}} %s</b>",
    "two thousand letters": "가나다라마바사 " * 250,
    "one word without a blank": "가" * 2000,
    "an address": "https://example.go.kr/" + "a" * 300,
    "lines": "첫째 줄\n둘째 줄\r\n셋째 줄",
    "a formula": "=1+1",
}
every_format = pytest.mark.parametrize("kind", list(READERS))


def paper_of(words):
    table = Table(
        "표",
        (Column("지표", 3), Column("사유", 3), Column("값")),
        ((Cell("F1-01"), Cell(words), Cell("1건")),),
        "없음",
    )
    section = Section("부진지표", (Point(Level.POINT, words), table))
    return Paper("보고", "부제", "이름", STAMP, (section,), grades=("S", "A"))


@every_format
@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_whatever_is_written_is_on_paper_word_for_word(words, kind):
    found = READERS[kind](writers.written(paper_of(words), kind)).replace("\u200b", "")

    assert found.count(bare(words)) >= 1 or kind in ("pdf", "pptx")  # these break it over pages
    assert found.count(bare(words)[:40]) >= 2
    assert bare(words)[-20:] in found


@every_format
def test_letters_that_no_file_may_hold_are_left_out(kind):
    assert "점검완료" in READERS[kind](writers.written(paper_of("점검\x00\x0b\ufffe완료"), kind))


@pytest.mark.parametrize("words", [WORDS["an address"], "2023-08-31 " * 30], ids=["an address", "dates"])
def test_no_text_stands_outside_the_page(words):
    edges = []

    def visit(text, _, matrix, *__):
        if text.strip():
            edges.append(matrix[4])

    for page in PdfReader(BytesIO(writers.written(paper_of(words), "pdf"))).pages:
        page.extract_text(visitor_text=visit)
        width = float(page.mediabox.width)

    assert min(edges) >= 0
    assert max(edges) < width - 50  # the right margin is 57 points


def test_nothing_on_a_slide_stands_below_it_or_shares_its_number():
    for words in WORDS.values():
        show = Presentation(BytesIO(writers.written(paper_of(words), "pptx")))
        for slide in show.slides:
            numbers = [shape.shape_id for shape in slide.shapes]
            assert len(numbers) == len(set(numbers))
            assert all(shape.top + shape.height <= show.slide_height for shape in slide.shapes)


def test_a_hwpx_is_valid_by_the_checks_of_its_library(june):
    for paper in (
        kinds.progress(june),
        kinds.indicator_cards(june, ["F3-14", "F9-09"]),
        *map(paper_of, WORDS.values()),
    ):
        content = writers.written(paper, "hwpx")

        report = validate_editor_open_safety(content)
        assert report.ok, report.summary
        assert list(HwpxDocument.open(BytesIO(content)).validate().issues) == []


def test_a_hwpx_table_goes_on_on_the_next_page_below_its_head(june):
    with zipfile.ZipFile(BytesIO(writers.written(kinds.progress(june), "hwpx"))) as package:
        root = ElementTree.fromstring(package.read("Contents/section0.xml"))
    tables = each(root, "tbl")

    assert len(tables) > 5
    for table in tables:
        assert each(table, "pos")[0].get("treatAsChar") == "0"
        assert table.get("repeatHeader") == "1"
        assert {cell.get("header") for cell in each(each(table, "tr")[0], "tc")} == {"1"}
        heights = [int(each(row, "cellSz")[0].get("height")) for row in each(table, "tr")]
        assert int(each(table, "sz")[0].get("height")) == sum(heights)
    assert [found.get("sideChar") for found in each(root, "pageNum")] == ["-"]


def test_the_paper_of_a_hwpx_has_the_official_margins_and_spacing(june):
    with zipfile.ZipFile(BytesIO(writers.written(kinds.orders(june), "hwpx"))) as package:
        section, header = (package.read(f"Contents/{name}.xml").decode() for name in ("section0", "header"))

    assert 'left="5669" right="5669" top="4252" bottom="4252"' in section  # 20, 20, 15, 15 mm
    assert 'height="2200"' in header
    assert 'height="1600"' in header
    assert 'height="1500"' in header
    assert 'height="1300"' in header
    assert 'type="PERCENT" value="160"' in header


def test_every_slide_is_stamped_and_numbered(june):
    show = Presentation(BytesIO(writers.written(kinds.progress(june), "pptx")))

    for number, slide in enumerate(show.slides, 1):
        words = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        assert june.stamp.line in words
        assert f"- {number} -" in words


def test_hangul_in_tables_of_slides_has_a_typeface(june):
    show = Presentation(BytesIO(writers.written(kinds.progress(june), "pptx")))
    tables = [shape.table._tbl for slide in show.slides for shape in slide.shapes if shape.has_table]
    runs = [run for table in tables for run in table.iter(qn("a:r"))]

    assert len(runs) > 100
    assert {run.find(qn("a:rPr")).find(qn("a:ea")).get("typeface") for run in runs} == {"맑은 고딕"}


def test_fonts_of_a_pdf_are_embedded_and_its_tables_and_pictures_are_tagged(june):
    document = PdfReader(BytesIO(writers.written(kinds.progress(june), "pdf")))
    kinds_of_tags, alts = set(), []

    def walk(node):
        node = node.get_object()
        if isinstance(node, list):
            for kid in node:
                walk(kid)
        elif hasattr(node, "get"):
            kinds_of_tags.add(node.get("/S"))
            if node.get("/S") == "/Figure":
                alts.append(node.get("/Alt"))
            if "/K" in node and not isinstance(node["/K"], int):
                walk(node["/K"])

    walk(document.trailer["/Root"]["/StructTreeRoot"])
    fonts = [font.get_object() for page in document.pages for font in page["/Resources"]["/Font"].values()]
    inner = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts]

    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/Caption"} <= kinds_of_tags
    assert len([alt for alt in alts if alt]) >= 2
    assert all("/FontFile2" in each or "/FontFile3" in each for each in inner)


@every_format
def test_a_paper_is_written_without_the_network(june, kind, monkeypatch):
    def refused(*_, **__):
        raise AssertionError("a paper asked the network")

    for name in ("connect", "connect_ex", "bind", "sendto"):
        monkeypatch.setattr(socket.socket, name, refused, raising=False)
    monkeypatch.setattr(socket, "getaddrinfo", refused)

    assert writers.written(kinds.orders(june), kind)


def test_a_letter_that_no_font_has_is_named_and_nothing_is_written(tmp_path):
    place = tmp_path / "보고.pdf"

    with pytest.raises(FontMissing, match="글꼴에 없는 글자"):
        writers.save(paper_of("점검 \ue123 완료 \U000131ff"), "pdf", place)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, "디스크에 자리가 없습니다"), (errno.EROFS, "그 폴더에 쓸 수 없습니다")],
    ids=["disk full", "read-only"],
)
def test_where_the_disk_refuses_nothing_half_made_is_left(tmp_path, monkeypatch, number, said):
    place = tmp_path / "보고.xlsx"
    place.write_bytes(b"before")

    def refuse(self, content):
        with self.open("wb") as file:
            file.write(content[: len(content) // 2])
        raise OSError(number, "no")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(writers.NotWritten, match=said):
        writers.save(paper_of("사유"), "xlsx", place)

    assert [found.name for found in tmp_path.iterdir()] == ["보고.xlsx"]
    assert place.read_bytes() == b"before"


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path):
    (tmp_path / "보고.xlsx").mkdir()

    with pytest.raises(writers.NotWritten, match="같은 이름의 폴더"):
        writers.save(paper_of("사유"), "xlsx", tmp_path / "보고.xlsx")
