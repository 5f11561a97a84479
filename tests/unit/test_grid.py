"""Rows of text become lines: trimmed, numbered as in Excel, equal ones told once and counted every time."""

from dashboard.intake.grid import Line, lines
from tests.uploads import checked, text


def test_blanks_around_and_behind_the_texts_are_left_out_and_so_are_blank_rows():
    rows = [[" 부천시", "", "1 ", "", " "], ["", " "], [], ["", "", "2"]]

    assert list(lines(enumerate(rows, 1), "실적.csv")) == [
        Line(1, ("부천시", "", "1")),
        Line(4, ("", "", "2")),
    ]


def test_rows_like_the_one_above_keep_their_own_numbers():
    rows = [["부천시", "1"], ["부천시", "1"], ["시흥시", "1"], ["부천시", "1"]]

    assert [line.number for line in lines(enumerate(rows, 1), "실적.csv")] == [1, 2, 3, 4]


def test_equal_notes_and_totals_are_each_left_out_with_their_row():
    result = checked(text("시군,지표코드,실적\n※ 주\n※ 주\n부천시,N1,1\n합계,N1,9\n합계,N1,9\n합계,N1,8"))

    assert [(each.row, each.reason) for each in result.skipped] == [
        (2, "설명"),
        (3, "설명"),
        (5, "합계"),
        (6, "합계"),
        (7, "합계"),
    ]


def test_equal_reports_are_each_asked_for_with_their_row():
    result = checked(text("시군,지표코드,실적\n부천시,N2,1\n부천시,N2,1\n부천시,N2,1"))

    assert [(each.rule, each.row) for each in result.findings if each.rule == "same-row-twice"] == [
        ("same-row-twice", 3),
        ("same-row-twice", 4),
    ]
