"""동별 자료: what is refused or asked, by rule and cell, and what is taken as it is."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.intake.breakdown import examine
from dashboard.model import Actuals, District, Month, Part, Report, State
from tests.tables import table
from tests.uploads import book, catalog, text

JUNE, TODAY = Month("2023-06"), date(2023, 7, 10)
DISTRICTS = (
    District("중동", "", Month("2019-07"), Month("2023-12"), "조례"),
    District("상동", "", Month("2019-07"), Month("2023-12"), "조례"),
    District("중1동", "원미구", Month("2024-01"), None, "조례"),
)
HEAD = "기준월,지표코드,동,구분,분자,분모,조치기한"
GOOD = ("2023-06,N1,중동,공장,6,10,2023-07-15", "2023-06,N1,상동,공장,2,10,")


def submitted(over="8", under="20", state=State.SUBMITTED):
    numbers = [Fraction(each) if each else None for each in (over, under)]
    return {JUNE: Actuals(JUNE, {("부천시", "N1"): Report(JUNE, *numbers, None, "", state)})}


def examined(raw, city=None, name="동별.csv"):
    held = submitted() if city is None else city
    return examine(raw, name, catalog=catalog(), districts=DISTRICTS, submitted=held, today=TODAY)


def of_lines(*lines, head=HEAD, city=None):
    return examined("\n".join([head, *lines]).encode(), city)


def told(checked):
    return [(each.rule, each.cell, each.severity.value) for each in checked.findings]


def test_a_breakdown_that_adds_up_is_taken_without_a_word():
    checked = of_lines(*GOOD)

    assert told(checked) == []
    assert checked.breakdowns[0].parts == (
        Part("중동", "공장", Fraction(6), Fraction(10), date(2023, 7, 15)),
        Part("상동", "공장", Fraction(2), Fraction(10)),
    )


@pytest.mark.parametrize(
    "case",
    table("""
        줄                                       | →규칙             | →셀 | →구분
        2023-06,N1,쥥동,공장,6,10,               | unknown-district  | C2  | 오류
        2023-06,N1,중1동,공장,6,10,              | unknown-district  | C2  | 오류
        2023-06,N1,,공장,6,10,                   | blank-cell        | C2  | 오류
        ,N1,중동,공장,6,10,                      | blank-cell        | A2  | 오류
        2023-06,,중동,공장,6,10,                 | blank-cell        | B2  | 오류
        2023-06,N1,중동,공장,,10,                | blank-cell        | E2  | 오류
        13월,N1,중동,공장,6,10,                  | unknown-month     | A2  | 오류
        2023.1,N1,중동,공장,6,10,                | torn-month        | A2  | 오류
        2023-08,N1,중동,공장,6,10,               | future-month      | A2  | 오류
        2023-06,N9,중동,공장,6,10,               | unknown-name      | B2  | 오류
        2023-06,N2,중동,공장,6,10,               | not-a-quotient    | B2  | 오류
        2023-06,N1,중동,공장,약 6,10,            | not-a-number      | E2  | 오류
        2023-06,N1,중동,공장,△6,10,             | negative-part     | E2  | 오류
        2023-06,N1,중동,공장,6배,10,             | other-unit        | E2  | 오류
        2023-06,N1,중동,공장,6,10,9월 말         | not-a-day         | G2  | 오류
        """),
    ids=lambda case: f"{case['→규칙']} {case['줄'].strip()}",
)
def test_a_cell_that_cannot_be_is_an_error_at_its_address(case):
    assert (case["→규칙"], case["→셀"], case["→구분"]) in told(of_lines(case["줄"]))


def test_an_unknown_district_asks_for_the_one_that_was_meant():
    finding = of_lines("2023-06,N1,중등,공장,6,10,").findings[0]

    assert finding.message == "'중등'은 2023-06의 동 이름에 없습니다."
    assert finding.cure == "혹시 '중동'입니까? 맞으면 그렇게 고치십시오."


@pytest.mark.parametrize(
    ("over", "under", "cells"),
    [("9", "20", ["E2:E3"]), ("8", "21", ["F2:F3"]), ("7.5", "19", ["E2:E3", "F2:F3"])],
)
def test_a_breakdown_that_contradicts_the_city_is_an_error_over_the_cells_that_were_added(over, under, cells):
    checked = of_lines(*GOOD, city=submitted(over, under))

    assert told(checked) == [("breakdown-contradicts", cell, "오류") for cell in cells]
    assert not checked.ok


def test_the_contradiction_says_by_how_much():
    finding = of_lines(*GOOD, city=submitted("7.5")).findings[0]

    assert finding.message == "2023-06 일자리 달성률: 동별 분자의 합 8은 시의 분자 7.5보다 0.5 많습니다."
    assert "시의 실적이 틀렸으면" in finding.cure


@pytest.mark.parametrize(
    "city",
    [{}, submitted(state=State.NOT_SUBMITTED), submitted("", "")],
    ids=["달 전체 없음", "미제출", "실적만 제출"],
)
def test_a_figure_that_the_city_did_not_submit_yet_is_asked_about(city):
    checked = of_lines(*GOOD, city=city)

    assert told(checked) == [("breakdown-unchecked", "A2:A3", "확인")]
    assert checked.ok


def test_a_sum_is_not_judged_while_a_row_is_wrong():
    checked = of_lines(GOOD[0], "2023-06,N1,상동,공장,둘,10,")

    assert "breakdown-contradicts" not in {each.rule for each in checked.findings}


def test_the_same_line_twice_is_an_error():
    assert ("told-twice", "C3", "오류") in told(of_lines(GOOD[0], GOOD[0]))


def test_districts_that_are_not_named_and_more_than_all_are_asked_about():
    checked = of_lines("2023-06,N1,중동,공장,11,10,", city=submitted("11", "10"))

    assert told(checked) == [("districts-left-out", None, "확인"), ("more-than-all", "E2", "확인")]
    assert "1곳이 표에 없습니다: 상동" in checked.findings[0].message
    assert checked.ok


def test_columns_that_are_missing_double_or_unknown_are_told():
    missing = of_lines("N1,중동,6,10", head="지표코드,동,분자,분모")
    double = of_lines(GOOD[0] + ",1,x", head=HEAD + ",분자,담당")

    assert ("missing-column", None, "오류") in told(missing)
    assert {("double-column", "H1", "오류"), ("unknown-column", "I1", "확인")} <= set(told(double))


@pytest.mark.parametrize(
    ("raw", "rule"),
    [(b"", "empty-file"), (b"%PDF-1.4", "pdf-file"), ("가,나\n1,2\n".encode(), "no-header")],
    ids=["빈 파일", "PDF", "열 이름 없음"],
)
def test_a_file_that_holds_no_breakdown_is_one_finding(raw, rule):
    checked = examined(raw)

    assert [each.rule for each in checked.findings] == [rule]
    assert checked.breakdowns == ()


def test_a_form_that_nobody_filled_in_has_no_rows():
    assert told(of_lines("2023-06,N1,중동,,,,", "2023-06,N1,상동,,,,")) == [("no-rows", None, "오류")]


def test_a_workbook_as_departments_keep_it_is_read():
    rows = [
        ["2023년 6월 위반건축물 동별 현황"],
        ["기준월", "지표명", "행정동", "건물 유형", "조치(건)", "적발(건)", "기한"],
        ["2023년 6월", "일자리 달성률", "중동", "공장", "5", "8", "2023. 7. 15."],
        ["2023년 6월", "일자리 달성률", None, "주택", "1", "2", None],
        ["2023년 6월", "일자리 달성률", "상동", "공장", "2", "10", None],
        ["합계", None, None, None, "8", "20", None],
        ["※ 6월 말 기준"],
    ]
    checked = examined(book(rows, merges=("C3:C4",)), name="동별.xlsx")

    assert told(checked) == []
    assert [(each.district, each.category) for each in checked.breakdowns[0].parts] == [
        ("중동", "공장"),
        ("중동", "주택"),
        ("상동", "공장"),
    ]


def test_a_text_of_any_korean_encoding_is_read():
    lines = "\n".join((HEAD, *GOOD))

    assert examined(text(lines, "cp949")).ok
    assert examined(text(lines, "utf-16")).ok


def test_what_is_marked_as_a_sample_stays_a_sample():
    checked = of_lines(f"{GOOD[0]},표본", f"{GOOD[1]},표본", head=HEAD + ",비고")

    assert checked.breakdowns[0].is_sample


NOT_ELSEWHERE = {
    "unknown-district": "2023-06,N1,쥥동,공장,6,10,",
    "negative-part": "2023-06,N1,중동,공장,-6,10,",
    "not-a-day": "2023-06,N1,중동,공장,6,10,2023-02-30",
}


@pytest.mark.parametrize("rule", NOT_ELSEWHERE)
def test_rules_that_only_a_breakdown_has_refuse_the_file(rule):
    checked = of_lines(NOT_ELSEWHERE[rule])

    assert [each.rule for each in checked.findings if each.severity.value == "오류"] == [rule]
    assert not checked.ok


def test_a_hopeless_file_is_not_looked_through_to_its_end():
    checked = of_lines(*["2023-06,N1,쥥동,공장,6,10,"] * 10_500)

    assert "too-many-findings" in {each.rule for each in checked.findings}
    assert len(checked.findings) < 10_100


CELL = st.sampled_from(
    ["", "2023-06", "N1", "중동", "상동", "공장", "6", "10", "-", "△3", "합계", "※ 주", "2023-07-15", "1e9"]
)


@given(
    st.lists(st.sampled_from([*HEAD.split(","), "비고", "담당", ""]), max_size=9),
    st.lists(st.lists(CELL, max_size=9), max_size=6),
)
def test_no_table_whatever_it_holds_raises(head, rows):
    checked = examined("\n".join(",".join(each) for each in [head, *rows]).encode())

    assert checked.ok or checked.findings


@given(st.binary(max_size=200))
def test_no_bytes_whatever_they_are_raise(raw):
    assert examined(raw).breakdowns == ()
