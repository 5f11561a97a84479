"""The official's own workbook back: marks in words and colour, a list with links, everything else as it was."""

import io
from time import process_time

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from dashboard.intake import examine
from dashboard.intake.checked import Checked
from dashboard.model import Finding, Severity
from dashboard.papers.findings_sheet import MOST_LISTED, Note
from dashboard.papers.marked import marked, marked_name
from tests import packages
from tests.uploads import MONTH, TODAY, book, catalog, saved, text

HEAD = ["시군", "지표코드", "분자", "분모", "실적", "등급"]
ROWS = [
    ["부천시", "N1", 110, 90, None, None],
    ["부쳔시", "N2", None, None, 12, None],
    ["수원시", "N2", None, None, "약 30", None],
    ["용인시", "N2", None, None, 7, None],
]
RED, YELLOW = "00FFC7BD", "00FFE699"


def examined(raw, name="6월 실적.xlsx"):
    return examine(raw, name, month=MONTH, catalog=catalog(), today=TODAY)


def marks(raw, title="실적"):
    """Address, colour and first word of the comment of each marked cell."""
    colours = {RED: "붉은색", YELLOW: "노란색"}
    return [
        (cell.coordinate, colours.get(cell.fill.fgColor.rgb, "없음"), cell.comment.text[:4])
        for row in load_workbook(io.BytesIO(raw))[title].iter_rows()
        for cell in row
        if cell.comment
    ]


def listed(raw):
    """The list of findings: cell, kind, what was given, and where the cell links to."""
    sheet = load_workbook(io.BytesIO(raw))["오류목록"]
    assert [cell.value for cell in sheet[4]] == ["셀", "구분", "입력값", "이유", "고치는 법"]
    return [
        (row[0].value, row[1].value, row[2].value, row[0].hyperlink and row[0].hyperlink.location)
        for row in sheet.iter_rows(min_row=5)
    ]


def head_of(raw):
    """The sentences above the list."""
    sheet = load_workbook(io.BytesIO(raw))["오류목록"]
    return [sheet.cell(row, 1).value for row in (1, 2, 3)]


def test_cells_with_errors_are_red_those_to_confirm_yellow_and_each_says_why():
    raw = marked(examined(book([HEAD, *ROWS])))

    assert marks(raw) == [
        ("C2", "노란색", "[확인]"),
        ("A3", "붉은색", "[오류]"),
        ("E4", "붉은색", "[오류]"),
    ]
    sheet = load_workbook(io.BytesIO(raw))["실적"]
    assert "혹시 '부천시'입니까?" in sheet["A3"].comment.text
    assert (sheet["A3"].border.left.style, sheet["C2"].border.left.style) == ("thick", "dashed")


def test_the_list_names_each_finding_and_links_to_its_cell():
    raw = marked(examined(book([HEAD, *ROWS])))

    assert listed(raw) == [
        ("C2", "확인", "110", "'실적'!C2"),
        ("A3", "오류", "부쳔시", "'실적'!A3"),
        ("E4", "오류", "약 30", "'실적'!E4"),
    ]
    assert head_of(raw)[0] == "6월 실적.xlsx 검증 결과"
    assert head_of(raw)[1].startswith("오류 2건, 확인 1건입니다.")


def test_everything_else_of_the_workbook_stays():
    made = load_workbook(io.BytesIO(book([HEAD, *ROWS], others={"메모": [["지우지 마십시오", "=1+1"]]})))
    sheet = made["실적"]
    sheet["E5"] = "=3+4"
    sheet["B2"].font, sheet["B2"].fill = (
        Font(bold=True, name="바탕"),
        PatternFill("solid", fgColor="00ABCDEF"),
    )
    sheet["C2"].comment = Comment("담당자의 메모", "담당자")
    sheet["C2"].number_format = "0.00"
    sheet.column_dimensions["B"].width = 33
    sheet.freeze_panes = "B2"
    sheet.add_data_validation(DataValidation("list", formula1='"부천시,수원시"', sqref="A2:A9"))
    back = load_workbook(io.BytesIO(marked(examined(saved(made)))))

    assert back.sheetnames == ["실적", "메모", "오류목록"]
    assert (back["메모"]["A1"].value, back["메모"]["B1"].value) == ("지우지 마십시오", "=1+1")
    now = back["실적"]
    assert now["E5"].value == "=3+4"
    assert (now["B2"].font.b, now["B2"].font.name, now["B2"].fill.fgColor.rgb) == (True, "바탕", "00ABCDEF")
    assert now["C2"].number_format == "0.00"
    assert now["C2"].comment.text.startswith("담당자의 메모\n")
    assert now.column_dimensions["B"].width == 33
    assert now.freeze_panes == "B2"
    assert len(now.data_validations.dataValidation) == 1
    cells = [[cell.value for cell in row] for row in now.iter_rows(max_row=4)]
    assert cells == [HEAD, *ROWS[:3]]


def test_a_marked_workbook_is_mended_and_read_again_without_the_list_or_old_marks():
    first = load_workbook(io.BytesIO(marked(examined(book([HEAD, *ROWS])))))
    first["실적"]["A3"], first["실적"]["C2"] = "부천시", 80
    again = examined(saved(first))
    raw = marked(again)

    assert [each.rule for each in again.findings] == ["not-a-number"]
    assert marks(raw) == [("E4", "붉은색", "[오류]")]
    assert load_workbook(io.BytesIO(raw)).sheetnames == ["실적", "오류목록"]


def test_the_official_s_own_comment_stays_when_the_cell_was_mended():
    made = load_workbook(io.BytesIO(book([HEAD, *ROWS])))
    made["실적"]["A3"].comment = Comment("담당자의 메모", "담당자")
    first = load_workbook(io.BytesIO(marked(examined(saved(made)))))
    first["실적"]["A3"] = "부천시"
    sheet = load_workbook(io.BytesIO(marked(examined(saved(first)))))["실적"]

    assert sheet["A3"].comment.text == "담당자의 메모"
    assert sheet["A3"].fill.fgColor.rgb != RED


def test_a_finding_in_merged_cells_marks_the_first_of_them():
    rows = [HEAD, ["부쳔시", "N2", None, None, 12, None], [None, "N5", None, None, 12, None]]
    raw = marked(examined(book(rows, merges=["A2:A3"])))

    assert [each[0] for each in marks(raw)] == ["A2"]


def test_a_csv_comes_back_as_a_workbook_with_the_same_addresses():
    raw = marked(
        examined(
            text("2023년 6월 실적\n\n시군,지표코드,실적\n부쳔시,N2,=cmd|calc\n수원시,N2,007"), "실적.csv"
        )
    )
    sheet = load_workbook(io.BytesIO(raw))["실적"]

    assert [each[:2] for each in marks(raw)] == [("A4", "붉은색"), ("C4", "붉은색")]
    assert (sheet["A1"].value, sheet["A2"].value, sheet["C5"].value) == ("2023년 6월 실적", None, "007")
    assert head_of(raw)[2] == Note.COPY.value


def test_text_that_excel_would_run_is_no_formula_in_cells_list_and_comments():
    raw = marked(examined(text("시군,지표코드,실적\n=cmd|calc,N2,=1+1\n@부천시,N2,+3건쯤"), "실적.csv"))
    made = load_workbook(io.BytesIO(raw))
    running = [
        cell.coordinate
        for sheet in made
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]

    assert running == []
    assert made["실적"]["A2"].value == "=cmd|calc"
    assert made["실적"]["A2"].quotePrefix
    assert "=cmd|calc" in [given for _, _, given, _ in listed(raw)]


def test_a_web_page_comes_back_as_a_workbook():
    page = "<html><table><tr><td>시군<td>지표코드<td>실적<tr><td>부쳔시<td>N2<td>3</table></html>".encode()

    assert [each[:2] for each in marks(marked(examined(page, "실적.xls")))] == [("A2", "붉은색")]


def test_a_workbook_that_openpyxl_cannot_open_comes_back_as_a_new_one():
    sheet = packages.sheet(
        packages.row(1, "시군", "지표코드", "실적") + packages.row(2, "부쳔시", "N2", "3"),
        '<pageMargins left="많이"/>',
    )
    raw = marked(examined(packages.workbook(sheet)))

    assert [each[:2] for each in marks(raw)] == [("A2", "붉은색")]
    assert head_of(raw)[2] == Note.COPY.value


@pytest.mark.parametrize("tag", ["mergeCells><mergeCell", "hyperlinks><hyperlink"])
def test_a_merge_or_link_over_a_whole_sheet_is_not_unfolded(tag):
    sheet = packages.sheet(
        packages.row(1, "시군", "지표코드", "실적") + packages.row(2, "부쳔시", "N2", "3"),
        f'<{tag} ref="F5:XFD1048576"/></{tag.split(">")[0]}>',
    )
    before = process_time()
    raw = marked(examined(packages.workbook(sheet)))

    assert process_time() - before < 2
    assert [each[:2] for each in marks(raw)] == [("A2", "붉은색")]


def test_a_formatted_cell_in_the_last_corner_costs_nothing():
    made = load_workbook(io.BytesIO(book([HEAD, *ROWS])))
    made["실적"]["XFD1048576"].fill = PatternFill("solid", fgColor="00ABCDEF")
    before = process_time()
    raw = marked(examined(saved(made)))
    sheet = load_workbook(io.BytesIO(raw))["실적"]

    assert process_time() - before < 2
    assert sheet["A3"].comment.text.startswith("[오류]")
    assert sheet["XFD1048576"].fill.fgColor.rgb == "00ABCDEF"


def test_a_file_that_is_no_table_comes_back_as_the_list_alone():
    raw = marked(examined(b"%PDF-1.7 ...", "실적.pdf"))

    assert load_workbook(io.BytesIO(raw)).sheetnames == ["오류목록"]
    assert listed(raw) == [("파일", "오류", None, None)]


def test_shapes_and_macros_that_cannot_be_kept_are_said():
    parts = dict(packages_of(book([HEAD, *ROWS])))
    raw = marked(examined(packages.package(parts | {"xl/vbaProject.bin": b"macro"})))

    assert head_of(raw)[2] == Note.PARTS_LOST.value


def packages_of(raw):
    import zipfile

    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def test_of_very_many_findings_the_first_are_marked_and_the_list_says_so():
    rows = [[f"없는시{number}", "N2", None, None, 3, None] for number in range(MOST_LISTED + 40)]
    raw = marked(examined(book([HEAD, *rows])))

    made = load_workbook(io.BytesIO(raw))
    assert sum(row[0].comment is not None for row in made["실적"].iter_rows()) == MOST_LISTED
    assert made["오류목록"].max_row == MOST_LISTED + 4
    assert "처음 5,000건만 표시하고 적었습니다" in made["오류목록"]["A2"].value


def test_of_a_very_long_file_the_head_and_the_rows_to_mend_come_back():
    lines = ["시군,지표코드,실적", *("부천시,N2,3" for _ in range(34_000)), "부쳔시,N2,3"]
    finding = Finding(
        "unknown-city",
        Severity.ERROR,
        "실적.csv",
        34_002,
        "시군",
        "부쳔시",
        "없는 시군입니다.",
        "고치십시오.",
        "A34002",
    )
    raw = marked(Checked("실적.csv", "\n".join(lines).encode(), MONTH, (), (finding,)))

    assert marks(raw) == [("A34002", "붉은색", "[오류]")]
    assert head_of(raw)[2] == Note.ROWS_LEFT_OUT.value


def test_a_sheet_of_another_name_is_marked_where_it_was_read():
    raw = book([HEAD, *ROWS], title="'6월' 실적", others={"표지": [["부천시 실적"]]})

    assert [each[0] for each in marks(marked(examined(raw)), "'6월' 실적")] == ["C2", "A3", "E4"]
    assert listed(marked(examined(raw)))[0][3] == "'''6월'' 실적'!C2"


def test_letters_that_no_workbook_can_hold_are_left_out():
    finding = Finding(
        "r", Severity.ERROR, "가.xlsx", 2, "시군", "\x00부천\x0b시", "\x01까닭.", "고치십시오.", "A2"
    )
    raw = marked(Checked("가.xlsx", book([HEAD, *ROWS]), MONTH, (), (finding,), title="실적"))

    assert listed(raw) == [("A2", "오류", "부천시", "'실적'!A2")]


def test_the_name_says_that_it_is_marked_and_stays_when_marked_again():
    assert marked_name("6월 실적.csv") == "6월 실적(고칠 곳 표시).xlsx"
    assert marked_name(marked_name("6월 실적.xlsx")) == "6월 실적(고칠 곳 표시).xlsx"
    assert marked_name("실적") == "실적(고칠 곳 표시).xlsx"


def test_a_workbook_in_which_no_table_was_found_comes_back_with_the_list():
    raw = marked(examined(book([["인사말"], ["내용"]], title="표지")))

    assert load_workbook(io.BytesIO(raw)).sheetnames == ["표지", "오류목록"]
    assert listed(raw)[0][:2] == ("파일", "오류")


def test_an_empty_text_comes_back_as_the_list_alone():
    assert load_workbook(io.BytesIO(marked(examined(b"", "실적.csv")))).sheetnames == ["오류목록"]
