"""Workbooks as officials really have them: each with the rows it must give and what must be said of it."""

from datetime import date, datetime

import pytest

from tests.uploads import book, checked, places, rows_of

J = "2023-06"
MIDNIGHT = datetime(2023, 6, 1)  # noqa: DTZ001 # a cell of Excel knows no time zone
TWO = [f"{J} 부천시 N2 =3", f"{J} 수원시 N2 =4"]
HEAD = ["시군", "지표코드", "실적"]
BODY = [["부천시", "N2", 3], ["수원시", "N2", 4]]

CASES = {
    "the canonical table": (book([HEAD, *BODY]), TWO, []),
    "a title row and a unit row above": (
        book([["2023년 6월 시군종합평가 실적"], ["(단위: 건)"], HEAD, *BODY]),
        TWO,
        [],
    ),
    "a title merged over all columns, and a blank row": (
        book([["2023년 6월 추진실적", "", ""], [], HEAD, *BODY], merges=["A1:C1"]),
        TWO,
        [],
    ),
    "headings by other names, with units and breaks": (
        book([["연번", "시·군명", "지표\n번호", "실적값(건)"], [1, *BODY[0]], [2, *BODY[1]]]),
        TWO,
        [],
    ),
    "totals and notes between and below": (
        book([HEAD, BODY[0], ["소계", "", 3], BODY[1], ["합 계", "", 7], ["※ 6월말 기준"], ["* 잠정치"]]),
        TWO,
        [],
    ),
    "cities merged down": (
        book(
            [HEAD, ["부천시", "N2", 3], ["", "N6", 5], ["수원시", "N2", 4], ["", "N6", 6]],
            merges=["A2:A3", "A4:A5"],
        ),
        [f"{J} 부천시 N2 =3", f"{J} 부천시 N6 =5", f"{J} 수원시 N2 =4", f"{J} 수원시 N6 =6"],
        [],
    ),
    "cities written once above blanks": (
        book([HEAD, ["부천시", "N2", 3], ["", "N6", 5], ["수원시", "N2", 4], ["", "N6", 6]]),
        [f"{J} 부천시 N2 =3", f"{J} 부천시 N6 =5", f"{J} 수원시 N2 =4", f"{J} 수원시 N6 =6"],
        [("filled-from-above", 1, "시군")],
    ),
    "a heading of two merged rows": (
        book(
            [
                ["시군", "지표명", "6월 실적", "", "비고"],
                ["", "", "분자", "분모", ""],
                ["부천시", "일자리 달성률", 3, 4, "x"],
            ],
            merges=["A1:A2", "B1:B2", "C1:D1", "E1:E2"],
        ),
        [f"{J} 부천시 N1 3/4"],
        [],
    ),
    "months as columns": (
        book(
            [
                ["시군", "지표코드", "5월", "6월", "7월"],
                ["부천시", "N2", 1, 3, ""],
                ["수원시", "N2", 2, 4, ""],
            ]
        ),
        TWO,
        [("other-month-left-out", 1, "기준월")],
    ),
    "months of a year over 분자 and 분모": (
        book(
            [
                ["시군", "지표코드", "2023년 5월", "", "2023년 6월", ""],
                ["", "", "분자", "분모", "분자", "분모"],
                ["부천시", "N1", 1, 4, 2, 4],
            ],
            merges=["C1:D1", "E1:F1"],
        ),
        [f"{J} 부천시 N1 2/4"],
        [("other-month-left-out", 2, "기준월")],
    ),
    "the year over its months": (
        book(
            [["시군", "지표코드", "2023년", ""], ["", "", "6월", "7월"], ["부천시", "N2", 3, ""]],
            merges=["C1:D1"],
        ),
        [f"{J} 부천시 N2 =3"],
        [],
    ),
    "the chosen month is not among the columns": (
        book([["시군", "지표코드", "4월", "5월"], ["부천시", "N2", 1, 3]]),
        [],
        [
            ("month-not-there", None, "기준월"),
            ("other-month-left-out", 1, "기준월"),
            ("other-month-left-out", 1, "기준월"),
        ],
    ),
    "cities by indicator codes": (
        book([["시군", "N2", "N6"], ["부천시", 3, 5], ["수원시", 4, ""], ["계", 7, 5]]),
        [f"{J} 부천시 N2 =3", f"{J} 부천시 N6 =5", f"{J} 수원시 N2 =4"],
        [],
    ),
    "a grade in a matrix": (
        book([["시군", "N3", "N2"], ["부천시", "S", 3], ["수원시", "Z", 4]]),
        [f"{J} 부천시 N3 S", f"{J} 부천시 N2 =3", f"{J} 수원시 N2 =4"],
        [("unknown-grade", 3, "실적")],
    ),
    "cities by indicator names over 분자 and 분모": (
        book(
            [
                ["구분", "일자리 달성률", "", "규제개선 건수"],
                ["", "분자", "분모", "실적"],
                ["부천시", 3, 4, 5],
            ],
            merges=["A1:A2", "B1:C1"],
        ),
        [f"{J} 부천시 N1 3/4", f"{J} 부천시 N2 =5"],
        [],
    ),
    "indicators by cities": (
        book([["지표명", "부천시", "수원시"], ["규제개선 건수", 3, 4]]),
        TWO,
        [],
    ),
    "a matrix with a city that nobody knows": (
        book([["지표명", "부천시", "수언시"], ["규제개선 건수", 3, 4], ["주민 만족도", 1, 2]]),
        [f"{J} 부천시 N2 =3", f"{J} 부천시 N6 =1"],
        [("unknown-name", 1, "시군")],
    ),
    "a percentage by its number format": (
        book([HEAD, ["부천시", "N1", 0.971]], formats={"C2": "0.0%"}),
        [f"{J} 부천시 N1 =97.1"],
        [],
    ),
    "a month by its date format": (
        book([["기준월", *HEAD], [date(2023, 6, 30), *BODY[0]], [MIDNIGHT, *BODY[1]]]),
        TWO,
        [],
    ),
    "a bare serial number for a month": (
        book([["기준월", *HEAD], [45078, *BODY[0]]]),
        [],
        [("unknown-month", 2, "기준월")],
    ),
    "a month that lost its zero": (
        book([["기준월", *HEAD], [2023.1, *BODY[0]]]),
        [],
        [("torn-month", 2, "기준월")],
    ),
    "numbers that Excel keeps with seventeen digits": (
        book([HEAD, ["부천시", "N1", 97.1], ["수원시", "N1", 0.1 + 0.2 + 50]]),
        [f"{J} 부천시 N1 =97.1", f"{J} 수원시 N1 =50.3"],
        [],
    ),
    "numbers written as words": (
        book([HEAD, ["부천시", "N2", "1,234건"], ["수원시", "N2", "△4"], ["용인시", "N2", "약 30"]]),
        [f"{J} 부천시 N2 =1234", f"{J} 수원시 N2 =-4"],
        [("minus-by-triangle", 3, "실적"), ("not-a-number", 4, "실적")],
    ),
    "missing in every spelling": (
        book(
            [
                HEAD,
                ["부천시", "N2", "해당없음"],
                ["수원시", "N2", "해당사항 없음"],
                ["용인시", "N2", "미제출"],
                ["광주시", "N2", "-"],
                ["가평군", "N2", ""],
            ]
        ),
        [
            f"{J} 부천시 N2 해당없음",
            f"{J} 수원시 N2 해당없음",
            f"{J} 용인시 N2 미제출",
            f"{J} 광주시 N2 미제출",
            f"{J} 가평군 N2 미제출",
        ],
        [("dash-as-missing", 5, "실적"), ("no-value", 6, "실적")],
    ),
    "a formula without its result": (
        book([HEAD, ["부천시", "N2", "=1+2"]]),
        [],
        [("formula-without-result", 2, "실적")],
    ),
    "an error of Excel": (book([HEAD, ["부천시", "N2", "#DIV/0!"]]), [], [("excel-error", 2, "실적")]),
    "a second sheet with a table": (
        book([HEAD, *BODY], others={"7월": [HEAD, *BODY]}),
        TWO,
        [("other-sheets", None, None)],
    ),
    "a cover sheet first, a hidden sheet behind": (
        book(
            [["시군종합평가"], ["담당: 김주무관"]],
            others={"실적": [HEAD, *BODY], "옛것": [HEAD, *BODY]},
            hidden=["옛것"],
        ),
        TWO,
        [],
    ),
    "a column nobody reads": (
        book([[*HEAD, "담당자"], [*BODY[0], "김"], [*BODY[1], "이"]]),
        TWO,
        [("unknown-column", 1, "담당자")],
    ),
    "two columns for one thing": (
        book([[*HEAD, "누계"], [*BODY[0], 3]]),
        [f"{J} 부천시 N2 =3"],
        [("double-column", 1, "누계")],
    ),
    "no city anywhere": (
        book([["지표코드", "실적"], ["N2", 3]]),
        [],
        [("missing-column", 1, "시군")],
    ),
    "the heading again on the second page": (book([HEAD, BODY[0], HEAD, BODY[1]]), TWO, []),
    "names with blanks and the province": (
        book([HEAD, [" 경기도 부천시 ", "n2", 3], ["수원", " N2", 4]]),
        TWO,
        [],
    ),
    "this month and the whole year side by side": (
        book([["시군", "지표코드", "당월실적", "누계실적"], ["부천시", "N2", 1, 3], ["수원시", "N2", 1, 4]]),
        TWO,
        [("unknown-column", 1, "당월실적")],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_workbook_gives_its_rows_and_its_findings(case):
    raw, rows, findings = CASES[case]
    result = checked(raw, name="실적.xlsx")

    assert places(result) == findings
    assert rows_of(result) == rows


def test_what_was_left_out_is_said_with_its_row():
    result = checked(CASES["totals and notes between and below"][0])

    assert [(each.row, each.reason) for each in result.skipped] == [
        (3, "합계"),
        (5, "합계"),
        (6, "설명"),
        (7, "설명"),
    ]


def test_a_cell_of_a_wide_sheet_is_named_by_its_own_address():
    raw = book([["시군", "지표코드", "5월", "6월"], ["부천시", "N2", 1, "약 3"]])
    result = checked(raw)

    assert [each.cell for each in result.findings if each.rule == "not-a-number"] == ["D2"]


def test_a_column_chosen_by_hand_is_read_and_another_is_not():
    raw = book([["시군", "지표코드", "한 일", "실적"], ["부천시", "N2", 3, 9]])
    result = checked(raw, mapping={"한 일": "실적", "실적": ""})

    assert rows_of(result) == [f"{J} 부천시 N2 =3"]
    assert places(result) == []
