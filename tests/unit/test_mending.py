"""Cells typed anew go through the same checks; places stay those of the file."""

from dashboard.intake import check, read
from dashboard.intake.mending import MOST_COLUMNS, MOST_ROWS, mendable, mended
from tests.uploads import MONTH, TODAY, book, catalog, rows_of, text

WRONG = text("""
    2023년 6월 실적
    시군,지표코드,분자,분모,실적
    부천시,N2,,,12건
    부쳔시,N2,,,13
    용인시,N2,,,약 30
    """)


def checked(sheet):
    return check(sheet, month=MONTH, catalog=catalog(), today=TODAY)


def first_look(raw=WRONG, name="실적.csv"):
    sheet = read(raw, name)
    return sheet, checked(sheet)


def test_only_the_rows_with_findings_are_offered_under_their_headings():
    sheet, found = first_look()
    part = mendable(sheet, found.findings)

    assert part.columns == ((0, "시군"), (1, "지표코드"), (2, "분자"), (3, "분모"), (4, "실적"))
    assert part.cells == {4: ("부쳔시", "N2", "", "", "13"), 5: ("용인시", "N2", "", "", "약 30")}
    assert part.left_out == 0


def test_mended_cells_are_checked_like_any_other_and_the_bytes_that_came_stay():
    sheet, before = first_look()
    after = checked(mended(sheet, {(4, 0): " 수원시 ", (5, 4): "30"}))

    assert (before.ok, after.ok) == (False, True)
    assert rows_of(after) == ["2023-06 부천시 N2 =12", "2023-06 수원시 N2 =13", "2023-06 용인시 N2 =30"]
    assert after.raw == WRONG


def test_a_finding_in_a_mended_cell_keeps_the_address_of_the_file():
    sheet, _ = first_look()
    after = checked(mended(sheet, {(4, 0): "수원시", (5, 4): "12,34"}))

    assert [(each.cell, each.given) for each in after.findings] == [("E5", "12,34")]


def test_a_row_left_without_text_is_gone():
    sheet, _ = first_look()
    after = checked(mended(sheet, {(4, 0): "수원시", **{(5, column): "" for column in range(5)}}))

    assert rows_of(after) == ["2023-06 부천시 N2 =12", "2023-06 수원시 N2 =13"]


def test_a_cell_beyond_the_end_of_its_row_can_be_filled():
    sheet, _ = first_look(text("시군,지표코드,실적,등급\n부천시,N2,1\n수원시,N2\n"))
    after = checked(mended(sheet, {(3, 2): "5"}))

    assert rows_of(after) == ["2023-06 부천시 N2 =1", "2023-06 수원시 N2 =5"]


def test_nothing_typed_is_the_sheet_itself():
    sheet, _ = first_look()

    assert mended(sheet, {}) is sheet


def test_a_wide_sheet_offers_its_keys_and_the_columns_with_findings():
    codes = [f"{number}월" for number in range(1, 13)]
    sheet, found = first_look(
        book([["시군", "지표코드", *codes], ["부천시", "N2", *range(5), "약 9"]]), "월별.xlsx"
    )
    part = mendable(sheet, [each for each in found.findings if each.given == "약 9"])

    assert len(sheet.headings) > MOST_COLUMNS
    assert part.columns == ((0, "시군"), (1, "지표코드"), (7, "6월"))
    assert part.cells == {2: ("부천시", "N2", "약 9")}


def test_of_very_many_rows_the_first_are_offered_and_the_rest_counted():
    lines = "\n".join(f"없는시{number},N2,1" for number in range(MOST_ROWS + 7))
    sheet, found = first_look(text(f"시군,지표코드,실적\n{lines}"))
    part = mendable(sheet, found.findings)

    assert (len(part.cells), part.left_out) == (MOST_ROWS, 7)


def test_what_is_wrong_with_a_heading_is_no_row_to_mend():
    sheet, found = first_look(text("시군,지표코드,결과\n부천시,N2,1"))
    of_headings = [each for each in found.findings if each.rule == "missing-column"]

    assert len(of_headings) == 1
    assert mendable(sheet, of_headings).cells == {}
