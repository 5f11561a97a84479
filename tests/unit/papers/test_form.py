"""The city's own hwpx form: empty cells are filled by their labels, and nothing else changes by a byte."""

import zipfile
from io import BytesIO

import pytest
from hwpx import HwpxDocument

from dashboard.errors import DashboardError, UnknownName
from dashboard.papers import form
from dashboard.papers.content import kinds, labelled
from dashboard.papers.content.cards import today
from tests.unit.papers.forms import form_of, tables_of

CODE = "F1-01"
ONE = {
    "지표명": "시험 지표",
    "실적": "95.2%",
    "등급": "A",
    "주관부서": "녹지과",
    "부진사유": "장마 <6월> & 휴일",
}
EACH = {"F1-01": {"지표명": "하나", "실적": "1건"}, "F1-02": {"지표명": "둘", "실적": "2건"}}


def parts_of(content):
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_values_stand_right_of_their_labels_or_below_where_the_right_is_taken():
    sheet = [["지 표 명", "", "담당부서 :", ""], ["등급", "실적(6월)", "비고", ""], ["", "", "", ""]]
    found = form.fill(form_of(sheet), "서식.hwpx", ONE, {})

    assert tables_of(found.content) == [
        [
            ["지 표 명", "시험 지표", "담당부서 :", "녹지과"],
            ["등급", "실적(6월)", "비고", ""],
            ["A", "95.2%", "", ""],
        ]
    ]
    assert (sorted(found.filled), found.kept) == (["등급", "실적", "주관부서", "지표명"], ())


def test_a_list_is_filled_row_by_row_where_it_names_the_indicators():
    listed = [["지표코드", "지표명", "추진실적"], ["F1-02", "", ""], ["F1-01", "", ""], ["없음", "", ""]]
    found = form.fill(form_of(listed), "서식.hwpx", ONE, EACH)

    assert tables_of(found.content)[0][1:] == [
        ["F1-02", "둘", "2건"],
        ["F1-01", "하나", "1건"],
        ["없음", "", ""],
    ]


def test_what_is_written_already_stays_and_is_said():
    found = form.fill(form_of([["실적", "손으로 적음"]]), "서식.hwpx", ONE, {})

    assert tables_of(found.content) == [[["실적", "손으로 적음"]]]
    assert (found.filled, found.kept) == ((), ("실적",))


def test_marks_of_xml_in_a_value_are_text():
    found = form.fill(form_of([["부진 원인", ""]]), "서식.hwpx", ONE, {})

    assert tables_of(found.content) == [[["부진 원인", "장마 <6월> & 휴일"]]]


def test_every_other_byte_stays_as_it_was():
    before = form_of([["비고", ""]], [["실적", ""]], [["끝", "그대로"]])
    after = form.fill(before, "서식.hwpx", ONE, {}).content
    ours, theirs = parts_of(after), parts_of(before)
    section = "Contents/section0.xml"

    assert list(ours) == list(theirs)
    assert {name for name in ours if ours[name] != theirs[name]} == {section}
    start, end = (theirs[section].index(each.encode()) for each in ("실적", "그대로"))
    tail = theirs[section][end:]
    assert ours[section].startswith(theirs[section][:start])
    assert ours[section].endswith(tail)


def test_the_filled_form_opens_again():
    found = form.fill(form_of([["실적", ""]]), "서식.hwpx", ONE, {})

    reopened = HwpxDocument.open(BytesIO(found.content))
    assert "95.2%" in reopened.text.plain()


def test_without_any_label_the_form_comes_back_byte_for_byte():
    before = form_of([["이름", ""]])
    found = form.fill(before, "서식.hwpx", ONE, {})

    assert found == (before, (), ())


@pytest.mark.parametrize(
    "content",
    [b"", b"hwp", b"\xd0\xcf\x11\xe0" + bytes(600), b"PK\x05\x06" + bytes(18)],
    ids=["nothing", "text", "an-old-hwp", "an-empty-zip"],
)
def test_what_is_no_hwpx_is_refused_with_its_cure(content):
    with pytest.raises(DashboardError, match=r"보고\.hwp: 한글 서식\(hwpx\)이 아닙니다.+저장"):
        form.fill(content, "보고.hwp", ONE, {})


def changed(content, name, part):
    """The package with one part replaced."""
    other = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as package, zipfile.ZipFile(other, "w") as written:
        for info in package.infolist():
            written.writestr(info, part if info.filename == name else package.read(info), info.compress_type)
    return other.getvalue()


@pytest.mark.parametrize(
    "part", [b"<hs:sec><hp:p>", b"\x99\x88" * 500], ids=["half an xml", "no text at all"]
)
def test_a_broken_form_is_refused_with_its_cure(part):
    broken = changed(form_of([["실적", ""]]), "Contents/section0.xml", part)

    with pytest.raises(DashboardError, match="한글 서식"):
        form.fill(broken, "서식.hwpx", ONE, {})


def test_a_form_with_a_password_is_refused_with_its_cure():
    part = b"<manifest><file-entry><encryption-data/></file-entry></manifest>"
    locked = changed(form_of([["실적", ""]]), "META-INF/manifest.xml", part)

    with pytest.raises(DashboardError, match="암호가 걸린 서식입니다"):
        form.fill(locked, "서식.hwpx", ONE, {})


def test_merged_and_nested_cells_and_labels_of_two_lines_are_filled():
    document = HwpxDocument.new()
    table = document.add_table(3, 4)
    table.set_cell_text(0, 0, "지표명")
    table.merge_cells(0, 1, 0, 3)
    table.set_cell_text(1, 0, "실 적\n(6월)")
    table.merge_cells(1, 0, 2, 0)
    inner = table.cell(2, 3).add_table(1, 2)
    inner.set_cell_text(0, 0, "등급")
    found = form.fill(document.to_bytes(), "서식.hwpx", ONE, {})

    assert sorted(found.filled) == ["등급", "실적", "지표명"]
    assert tables_of(found.content)[0][:2] == [["지표명", "시험 지표"], ["실 적(6월)", "95.2%", "", ""]]
    assert tables_of(found.content)[1] == [["등급", "A"]]


def test_a_label_that_stands_twice_is_filled_twice():
    found = form.fill(form_of([["실적", ""]], [["실적", ""]]), "서식.hwpx", ONE, {})

    assert tables_of(found.content) == [[["실적", "95.2%"]], [["실적", "95.2%"]]]


def test_the_values_are_those_of_the_card(june):
    values = labelled.of_indicator(june, CODE)
    shown = dict(today(june, june.scores.catalog.indicators[CODE]))

    assert values["실적"] == shown["실적"]
    assert values["등급"] == shown["등급"]
    assert values["지표명"] == june.scores.catalog.indicators[CODE].name
    assert values["기준월"] == "2023년 6월"
    assert kinds.indicator_cards(june, [CODE]).stamp.as_of == values["기준일시"]


def test_every_indicator_has_values_and_an_unknown_one_is_refused(june):
    assert list(labelled.of_every_indicator(june)) == list(june.scores.catalog.indicators)
    with pytest.raises(UnknownName, match="없음"):
        labelled.of_indicator(june, "없음")
