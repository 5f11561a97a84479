"""The template to fill in: what is in it, how it may be filled, and that it comes back without a finding."""

import io
from fractions import Fraction

import pytest
from openpyxl import load_workbook

from dashboard.errors import UnknownName
from dashboard.intake import check, read
from dashboard.model import Actuals, Month, Report, State
from dashboard.papers.template import template, template_name
from tests.folders import write_catalog
from tests.uploads import MONTH, TODAY, catalog, counting, rows_of, saved

MAY = Month("2023-05")
COUNTED = """
    월      | 시군   | 지표 | 분자 | 분모 | 실적  | 등급 | 상태
    2023-05 | 부천시 | N1   | 84   | 90   |       |      | 제출
    2023-05 | 부천시 | N2   |      |      | 12    |      | 확정
    2023-05 | 부천시 | N3   |      |      |       | A    | 제출
    2023-05 | 부천시 | N4   |      |      | -0.4  |      | 제출
    2023-05 | 부천시 | N5   |      |      |       |      | 해당없음
    2023-05 | 부천시 | N6   |      |      |       |      | 미제출
"""
HEADINGS = (
    "기준월 시군 지표코드 지표명 단위 분자 분모 실적 등급 상태 비고 적을_칸"
    " 지난달_분자 지난달_분모 지난달_실적 지난달_등급 지난달_상태"
)


def previous():
    return counting(COUNTED)[MAY]


def made(*, department=None, city="부천시", before=None, rulebook=None):
    return template(rulebook or catalog(), MONTH, department=department, city=city, previous=before)


def sheet_of(raw):
    return load_workbook(io.BytesIO(raw))["실적"]


def drawn(raw, columns="지표코드 분자 분모 실적 등급 상태"):
    """The rows of the sheet as short text, blanks as a dot."""
    rows = [[cell.value for cell in row] for row in sheet_of(raw).iter_rows(min_row=3)]
    at = [rows[0].index(name.replace("_", " ")) for name in columns.split()]
    return [" ".join("." if row[each] is None else str(row[each]) for each in at) for row in rows[1:]]


def filled(raw, cells):
    """The template with these cells typed into it, as Excel would save it."""
    book = load_workbook(io.BytesIO(raw))
    for address, value in cells.items():
        book["실적"][address] = value
    return saved(book)


def checked(raw, before=None, rulebook=None):
    counted = {before.month: before} if before else None
    sheet = read(raw, template_name(MONTH, department="기획과"))
    return check(sheet, month=MONTH, catalog=rulebook or catalog(), previous=counted, today=TODAY)


def test_last_month_s_values_are_filled_in_and_stand_beside():
    raw = made(before=previous())

    assert drawn(raw) == [
        "N1 84 90 . . 제출",
        "N2 . . 12 . 제출",
        "N3 . . . A 제출",
        "N4 . . -0.4 . 제출",
        "N5 . . . . 해당없음",
        "N6 . . . . 제출",
    ]
    assert drawn(raw, "지난달_분자 지난달_분모 지난달_실적 지난달_등급 지난달_상태") == [
        "84 90 93.33% . 제출",
        ". . 12 . 확정",
        ". . . A 제출",
        ". . -0.4 . 제출",
        ". . . . 해당없음",
        ". . . . 미제출",
    ]


def test_which_cells_to_fill_is_said_in_words_and_in_colour():
    raw = made(before=previous())
    sheet = sheet_of(raw)

    assert drawn(raw, "지표코드 적을_칸") == [
        "N1 분자·분모(없으면 실적)",
        "N2 실적",
        "N3 등급",
        "N4 분자·분모(없으면 실적)",
        "N5 없음(해당없음)",
        "N6 실적",
    ]
    yellow = {
        cell.coordinate for row in sheet["F4:I9"] for cell in row if cell.fill.fgColor.rgb == "FFFFF6D6"
    }
    assert yellow == {"F4", "G4", "H4", "H5", "I6", "F7", "G7", "H7", "H9"}
    assert [cell.value for cell in sheet[3]] == [name.replace("_", " ") for name in HEADINGS.split()]
    assert "정성 지표만" in sheet["I3"].comment.text
    assert "2023-05에 접수된 값입니다" in sheet["O3"].comment.text


def test_a_filled_template_comes_back_without_a_finding():
    before = previous()
    result = checked(filled(made(before=before), {"F4": 85, "H5": 14, "H7": 2.5, "H9": 97.1}), before)

    assert result.findings == ()
    assert rows_of(result) == [
        "2023-06 부천시 N1 85/90",
        "2023-06 부천시 N2 =14",
        "2023-06 부천시 N3 A",
        "2023-06 부천시 N4 =2.5",
        "2023-06 부천시 N5 해당없음",
        "2023-06 부천시 N6 =97.1",
    ]


def test_a_template_for_all_cities_comes_back_too():
    raw = made(city=None, before=counting("월 | 시군 | 지표 | 실적\n2023-05 | 수원시 | N2 | 5")[MAY])
    cells = {
        f"{'I' if row % 6 == 0 else 'H'}{row}": "S" if row % 6 == 0 else 50 + row for row in range(4, 34)
    }
    result = checked(filled(raw, cells))

    assert len(result.rows) == 30
    assert result.findings == ()


def test_what_was_left_as_last_month_is_asked_about():
    before = previous()
    rules = [each.rule for each in checked(filled(made(before=before), {"H9": 97}), before).findings]

    assert rules == ["same-as-last-month"]


def test_without_a_month_before_the_cells_are_blank():
    assert drawn(made())[:2] == ["N1 . . . . 제출", "N2 . . . . 제출"]


def test_only_the_indicators_of_the_department_are_in_it(tmp_path):
    rulebook = rulebook_of(tmp_path, "지표코드 | 주관부서\nN1 | 주택과\nN2 | 도로과\nN3 | 주택과")

    assert drawn(made(department="주택과", rulebook=rulebook), "지표코드") == ["N1", "N3"]
    assert drawn(made(rulebook=rulebook), "지표코드") == ["N1", "N2", "N3"]
    assert (
        sheet_of(made(department="주택과", rulebook=rulebook))["A1"].value == "[주택과] 2023년 6월 실적 서식"
    )


def test_what_the_rulebook_exempts_is_set_to_not_applicable(tmp_path):
    rulebook = rulebook_of(
        tmp_path,
        "지표코드\nN1\nN2",
        not_applicable="지표코드 | 시군 | 사유\nN2 | 부천시 | 어항 없음",
    )

    assert drawn(made(rulebook=rulebook), "지표코드 상태") == ["N1 제출", "N2 해당없음"]


def test_a_name_that_looks_like_a_formula_stays_a_text_and_comes_back(tmp_path):
    rulebook = rulebook_of(tmp_path, "지표코드 | 지표명 | 단위\nN1 | =1+1 | @건\nN2 | +82 | -")
    raw = made(rulebook=rulebook)
    cell = sheet_of(raw)["D4"]

    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)
    assert checked(filled(raw, {"H4": 3, "H5": 4}), rulebook=rulebook).findings == ()


@pytest.mark.parametrize(
    ("number", "kept"),
    [
        ("0.1", 0.1),
        ("-0.4", -0.4),
        ("31681", 31681),
        ("123456789012345", 123456789012345),
        ("1234567890123456", "1234567890123456"),
        ("0.1234567890123456", "0.1234567890123456"),
        ("100000000000000000000", "100000000000000000000"),
    ],
)
def test_a_number_stays_a_number_where_excel_holds_it_exactly(number, kept):
    report = Report(MAY, None, None, Fraction(number), "", State.SUBMITTED)
    raw = made(before=Actuals(MAY, {("부천시", "N2"): report}))

    assert sheet_of(raw)["H5"].value == kept
    assert Fraction(checked(raw).rows[1][5]) == Fraction(number)


def test_dropdowns_offer_cities_states_and_grades():
    offered = {str(each.sqref): each.formula1 for each in sheet_of(made()).data_validations.dataValidation}

    assert offered == {
        "B4:B9": "목록!$A$1:$A$5",
        "J4:J9": '"제출,추정,확정,미제출,해당없음"',
        "I6": '"S,A,B,C,D"',
        "L4:Q9": "FALSE",
    }


def test_the_head_stays_in_sight_and_on_every_printed_page():
    sheet = sheet_of(made())

    assert sheet.freeze_panes == "E4"
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.column_dimensions["D"].width > 30


def test_a_second_sheet_says_how_and_the_lists_are_out_of_sight():
    book = load_workbook(io.BytesIO(made()))

    assert book.sheetnames == ["실적", "작성 방법", "목록"]
    assert book["목록"].sheet_state == "hidden"
    assert "노란 칸을 채우십시오" in book["작성 방법"]["A3"].value


@pytest.mark.parametrize(
    ("named", "sentence"),
    [
        ({"department": "없는과"}, "'없는과'에서 주관하는 지표가 없습니다"),
        ({"city": "서울시"}, "'서울시'는 평가 대상 시군이 아닙니다"),
    ],
)
def test_an_unknown_department_or_city_is_refused_in_a_sentence(named, sentence):
    with pytest.raises(UnknownName, match=sentence):
        made(**named)


def test_the_file_is_named_after_department_and_month():
    assert template_name(MONTH, department="주택과") == "[주택과] 2023년 6월 실적 서식.xlsx"
    assert template_name(MONTH, department=None) == "[전체 부서] 2023년 6월 실적 서식.xlsx"
    assert template_name(MONTH, department="../과:1") == "[.. 과 1] 2023년 6월 실적 서식.xlsx"


def rulebook_of(folder, indicators, **others):
    from dashboard.catalog import load_catalog

    return load_catalog(write_catalog(folder / "catalog", indicators=indicators, **others))
