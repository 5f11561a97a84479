"""Papers say in every format what the screens say, for the same figures, and say so on every page."""

import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from xml.etree import ElementTree

import pytest
from hwpx import HwpxDocument
from pptx import Presentation
from pptx.util import Emu
from pypdf import PdfReader

from dashboard.errors import UnknownName
from dashboard.model import Explanation, Instruction, Note
from dashboard.papers import writers
from dashboard.papers.content import kinds
from dashboard.papers.content.paper import Cell, Chart, Column, Paper, Point, Section, Stamp, Table
from dashboard.papers.writers import pdf
from dashboard.present import labels, outlook, overview, wording
from dashboard.present.weak import weaknesses
from tests.unit.papers.reading import READERS, bare, cells, frames, pages

every_format = pytest.mark.parametrize("kind", list(READERS))
LONG = "아주 긴 이름을 가진 지표로서 표의 칸을 넘치지 않는지 보려고 일부러 길게 적은 지표"
STAMP = Stamp("2023년 6월 말 실적(2023.7.10. 09:30)", "정책기획과", "f8ab0d4a05", ("확정 전 자체 추정",))


def of_rows(*rows, empty="값이 없습니다."):
    table = Table("표", (Column("지표", 3), Column("값")), rows, empty)
    return Paper("보고", "부제", "이름", STAMP, (Section("부진지표", (table,)),))


def read(paper, kind):
    return READERS[kind](writers.written(paper, kind))


def texts(paper, *, attached):
    for section in paper.sections:
        if attached or not section.attached:
            yield section.title
            for block in section.blocks:
                yield from words(block)


def words(block):
    match block:
        case Point(_, text):
            yield text
        case Table() if not block.rows:
            yield block.empty
        case Table():
            yield block.caption
            yield from (column.name for column in block.columns)
            yield from (cell.text for row in block.rows for cell in row if cell.number is None)
        case Chart():
            yield from block.categories


@every_format
@pytest.mark.parametrize("month", ["june", "september"])
def test_every_word_of_the_progress_report_is_in_every_format(request, month, kind):
    paper = kinds.progress(request.getfixturevalue(month))
    found = read(paper, kind)

    assert [each for each in texts(paper, attached=kind == "xlsx") if bare(each) not in found] == []


@every_format
def test_the_figures_on_paper_are_those_of_the_scores_and_the_outlook(june, kind):
    scores, home = june.scores, june.scores.cities[june.home]
    found = read(kinds.progress(june), kind)

    assert bare(overview.title(scores, june.earlier, june.home)) in found
    assert bare(f"최종 {wording.score(home.final)}") in found
    assert bare(outlook.title(june.outlook, scores.catalog)) in found


def test_a_workbook_holds_the_exact_numbers(june):
    values = [each.value for each in cells(writers.written(kinds.progress(june), "xlsx"))]

    for city in june.scores.catalog.peers(june.home):
        assert float(june.scores.cities[city].final) in values


def test_weak_indicators_stand_in_the_order_of_what_is_at_stake(june):
    found = weaknesses(june.scores, june.outlook, june.levers)
    text = READERS["pdf"](writers.written(kinds.progress(june), "pdf"))
    told = text[text.index("걸린상사업비가큰순서입니다.") :]
    places = [
        told.index(bare(labels.indicator_name(each.indicator.code, each.indicator.name))) for each in found
    ]

    assert len(found) > 20
    assert places == sorted(places)


def test_every_page_is_stamped_and_numbered(june):
    found = pages(writers.written(kinds.progress(june), "pdf"))

    assert len(found) > 2
    for number, page in enumerate(found, 1):
        assert bare(june.stamp.line) in page
        assert f"-{number}-" in page


def test_the_stamp_says_when_by_whom_from_what_and_how_certain(june):
    line = june.stamp.line

    assert line.startswith("기준일시 2023년 6월 말 실적(2023.7.10. 09:30) · 작성부서 정책기획과 · 자료 판 ")
    assert june.version in line
    assert labels.PROVISIONAL in line
    assert labels.SAMPLE_DATA in line


def test_a_file_is_named_as_officials_name_theirs(june):
    assert kinds.progress(june).file_name == "[정책기획과] 2023년 6월 시군종합평가 추진상황(2023.7.10.)"


def test_a_pdf_says_its_title_and_language_for_those_who_hear_it(june):
    document = PdfReader(BytesIO(writers.written(kinds.progress(june), "pdf")))
    root = document.trailer["/Root"]

    assert root["/Lang"] == "ko"
    assert root["/MarkInfo"]["/Marked"]
    assert document.metadata.title == "추진상황 보고"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert b"pdfaid" in root["/Metadata"].get_data()


def test_a_card_is_written_for_each_indicator_on_a_page_of_its_own(june):
    paper = kinds.indicator_cards(june, ["F3-14", "F1-01", "F9-09"])
    found = pages(writers.written(paper, "pdf"))

    assert [section.title.split()[0] for section in paper.sections] == ["F3-14", "F1-01", "F9-09"]
    assert [page.count("월별실적") for page in found] == [1, 1, 1]


def test_the_page_of_a_department_holds_the_indicators_that_it_leads(june):
    lead = june.scores.catalog.indicators["F3-14"].lead_department
    table = next(each for each in kinds.department(june, lead).sections[0].blocks if isinstance(each, Table))
    led = [each for each in june.scores.catalog.indicators.values() if each.lead_department == lead]

    assert [row[0].text for row in table.rows] == [
        labels.indicator_name(each.code, each.name) for each in led
    ]


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda june: kinds.indicator_cards(june, ["F0-00"]), "지표코드 'F0-00'가 평가 기준에 없습니다."),
        (lambda june: kinds.department(june, "없는과"), "'없는과' 부서가 주관하는 지표가 없습니다."),
    ],
    ids=["모르는 지표", "모르는 부서"],
)
def test_a_name_that_is_not_known_is_refused(june, make, said):
    with pytest.raises(UnknownName, match=said[:12]):
        make(june)


@every_format
def test_what_was_explained_and_ordered_stands_on_paper(june, kind):
    said = Explanation("인력 부족", "합동 점검", "2023-08-31", "건축과: 명단", "95건")
    code = weaknesses(june.scores, june.outlook, june.levers)[0].indicator.code
    note = Note(1, 2023, code, said, "담당자", june.written)
    ordered = Instruction(
        1, "2023-05", "건축과", "점검 담당자", date(2023, 6, 30), "동별 계획", "총괄 담당자", june.written
    )
    found = read(kinds.progress(replace(june, notes={code: note}, instructions=(ordered,))), kind)

    for words in (
        *said,
        "미작성",
        "끝나지 않은 지시사항 1건, 기한 지남 1건",
        "2023-06-30(10일 지남)",
        "동별 계획",
    ):
        assert bare(words) in found


@every_format
def test_nothing_explained_and_nothing_ordered_is_said_in_words(june, kind):
    found = read(kinds.progress(june), kind)

    assert bare("적힌 부진사유와 대책이 없습니다.") in found
    assert bare("지시사항이 없습니다.") in found


@every_format
def test_a_table_without_rows_says_so(kind):
    assert bare("부진지표가 하나도 없습니다.") in read(of_rows(empty="부진지표가 하나도 없습니다."), kind)


@every_format
def test_forty_long_rows_are_all_there(kind):
    rows = [(Cell(f"{number}번 {LONG}"), Cell(f"{number}건")) for number in range(1, 41)]
    found = read(of_rows(*rows), kind)

    assert [number for number in range(1, 41) if bare(f"{number}번 {LONG}") not in found] == []


def test_on_a_slide_no_table_is_higher_than_its_room():
    rows = [(Cell(f"{number}번 {LONG}"), Cell(f"{number}건")) for number in range(1, 41)]
    show = Presentation(BytesIO(writers.written(of_rows(*rows), "pptx")))
    tables = [shape for slide in show.slides for shape in slide.shapes if shape.has_table]

    assert len(tables) >= 3
    assert all(shape.top + shape.height < Emu(show.slide_height) for shape in tables)


def test_hangul_on_slides_has_a_typeface_of_its_own(june):
    faces = {
        run._r.rPr.find("{http://schemas.openxmlformats.org/drawingml/2006/main}ea").get("typeface")
        for frame in frames(writers.written(kinds.progress(june), "pptx"))
        for paragraph in frame.paragraphs
        for run in paragraph.runs
    }
    assert faces == {"맑은 고딕"}


def test_charts_on_slides_are_native_and_told_in_words(june):
    show = Presentation(BytesIO(writers.written(kinds.progress(june), "pptx")))
    charts = [shape for slide in show.slides for shape in slide.shapes if shape.has_chart]

    assert len(charts) == 2
    assert all(shape._element.nvGraphicFramePr.cNvPr.get("descr") for shape in charts)


def test_text_in_a_workbook_is_never_a_formula():
    content = writers.written(of_rows((Cell("=cmd|' /C calc'!A0"), Cell("+1"))), "xlsx")

    assert {each.data_type for each in cells(content) if str(each.value)[0] in "=+"} == {"s"}


def test_a_hwpx_is_a_package_that_names_the_fonts_of_official_papers(june):
    content = writers.written(kinds.progress(june), "hwpx")
    with zipfile.ZipFile(BytesIO(content)) as package:
        first = package.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert package.read("mimetype") == b"application/hwp+zip"
        for name in package.namelist():
            if name.endswith((".xml", ".hpf")):
                ElementTree.fromstring(package.read(name))
        header = package.read("Contents/header.xml").decode()
    assert all(font in header for font in ("HY헤드라인M", "휴먼명조", "중고딕"))
    assert bare("1그룹 순위표") in bare(HwpxDocument.open(BytesIO(content)).text.plain())


def test_without_a_korean_font_nothing_is_written(monkeypatch, tmp_path):
    monkeypatch.setattr(pdf, "FONTS", {"없는 글꼴"})
    place = tmp_path / "보고.pdf"

    with pytest.raises(pdf.FontMissing, match="apt-get install fonts-nanum"):
        writers.save(of_rows(), "pdf", place)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", list(writers.FORMATS))
def test_whoever_waits_is_handed_every_section_of_the_paper_once(june, ending):
    cards = kinds.indicator_cards(june, ["F1-01", "F3-14", "F9-02"])
    seen = []

    def told(sections):
        for section in sections:
            yield section
            seen.append(section.title)

    assert writers.written(cards, ending, told)
    assert seen == [each.title for each in cards.sections]
