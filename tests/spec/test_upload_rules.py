"""Every rule of an upload: what is refused, what is only asked, and in which cell."""

import pytest

from dashboard.model import Month, Severity
from tests.uploads import checked, counting, places, rows_of, text

LONG = "기준월,시군,지표코드,분자,분모,실적,등급,상태,비고\n"


def only(result):
    assert len(result.findings) == 1, [str(each) for each in result.findings]
    finding = result.findings[0]
    assert finding.message
    assert "십시오" in finding.cure
    return finding


@pytest.mark.parametrize(
    ("line", "rule", "cell"),
    [
        (",부천시,N2,,,1,,,", None, None),
        ("2023-06,,N2,,,1,,,", "blank-cell", "B2"),
        ("2023-06,부천시,,,,1,,,", "blank-cell", "C2"),
        ("13월,부천시,N2,,,1,,,", "unknown-month", "A2"),
        ("Jun-23,부천시,N2,,,1,,,", "unknown-month", "A2"),
        ("45078,부천시,N2,,,1,,,", "unknown-month", "A2"),
        ("2023.1,부천시,N2,,,1,,,", "torn-month", "A2"),
        ("2023-05,부천시,N2,,,1,,,", "other-month", "A2"),
        ("2023-08,부천시,N2,,,1,,,", "future-month", "A2"),
        ("2023-06,서울시,N2,,,1,,,", "unknown-name", "B2"),
        ("2023-06,부쳔시,N2,,,1,,,", "unknown-name", "B2"),
        ("2023-06,부천시,N9,,,1,,,", "unknown-name", "C2"),
        ("2023-06,부천시,N2,,,약 30,,,", "not-a-number", "F2"),
        ('2023-06,부천시,N2,,,"12,34",,,', "not-a-number", "F2"),
        ('2023-06,부천시,N2,,,"1.234,5",,,', "not-a-number", "F2"),
        ("2023-06,부천시,N2,,,1E+05,,,", "not-a-number", "F2"),
        ("2023-06,부천시,N2,,,#DIV/0!,,,", "excel-error", "F2"),
        ("2023-06,부천시,N2,,,######,,,", "excel-error", "F2"),
        ("2023-06,부천시,N2,,,=SUM(A1:A9),,,", "formula-without-result", "F2"),
        ("2023-06,부천시,N2,,,▲3,,,", "unclear-mark", "F2"),
        ("2023-06,부천시,N2,,,30명,,,", None, None),
        ("2023-06,부천시,N2,,,30천원,,,", "other-unit", "F2"),
        ("2023-06,부천시,N2,,,30%,,,", "other-unit", "F2"),
        ("2023-06,부천시,N1,3,0,,,,", "nothing-to-divide-by", "E2"),
        ("2023-06,부천시,N1,3,-4,,,,", "negative-denominator", "E2"),
        ("2023-06,부천시,N1,3,,,,,", "half-a-quotient", "D2"),
        ("2023-06,부천시,N1,,4,,,,", "half-a-quotient", "E2"),
        ("2023-06,부천시,N1,3,4,76,,,", "contradicting-value", "F2"),
        ("2023-06,부천시,N2,3,4,,,,", "not-a-quotient", "D2"),
        ("2023-06,부천시,N3,,,,Z,,", "unknown-grade", "G2"),
        ("2023-06,부천시,N2,,,1,,보류,", "unknown-state", "H2"),
        ("2023-06,부천시,N2,,,해당없음,,제출,", "state-contradicted", "H2"),
        ("2023-06,부천시,N2,,,해당없음,,미제출,", "state-contradicted", "F2"),
        ("2023-06,부천시,N1,미제출,4,,,,", "state-contradicted", "D2"),
    ],
)
def test_an_error_names_its_cell(line, rule, cell):
    result = checked((LONG + line + "\n").encode())

    if rule is None:
        assert result.ok
        return
    finding = only(result)
    assert (finding.rule, finding.row, finding.cell) == (rule, 2, cell)
    assert finding.severity is Severity.ERROR
    assert not result.ok
    assert result.rows == ()


@pytest.mark.parametrize(
    ("line", "rule", "cell", "row"),
    [
        ("2023-06,부천시,N2,,,△4,,,", "minus-by-triangle", "F2", "2023-06 부천시 N2 =-4"),
        ('2023-06,부천시,N2,,,"(1,200)",,,', "minus-by-brackets", "F2", "2023-06 부천시 N2 =-1200"),
        ("2023-06,부천시,N2,,,-,,,", "dash-as-missing", "F2", "2023-06 부천시 N2 미제출"),
        ("2023-06,부천시,N2,,,,,,", "no-value", "F2", "2023-06 부천시 N2 미제출"),
        ("2023-06,부천시,N3,,,,,,", "no-value", "G2", "2023-06 부천시 N3 미제출"),
        ("2023-06,부천시,N2,,,5,,해당없음,", "value-beside-state", "F2", "2023-06 부천시 N2 =5 해당없음"),
        ("2023-06,부천시,N1,5,4,,,,", "more-than-all", "D2", "2023-06 부천시 N1 5/4"),
        ("2023-06,부천시,N1,,,120.5,,,", "rate-outside", "F2", "2023-06 부천시 N1 =120.5"),
        ("2023-06,부천시,N1,,,-1,,,", "rate-outside", "F2", "2023-06 부천시 N1 =-1"),
        ("2023-06,부천시,N1,,,0.971,,,", "unit-slip", "F2", "2023-06 부천시 N1 =0.971"),
        ("2023-06,부천시,N1,3,,75,,,", "half-a-quotient", "D2", "2023-06 부천시 N1 3/ =75"),
    ],
)
def test_a_confirmation_asks_and_does_not_block(line, rule, cell, row):
    result = checked((LONG + line + "\n").encode())

    finding = only(result)
    assert (finding.rule, finding.cell, finding.severity) == (rule, cell, Severity.WARNING)
    assert result.ok
    assert rows_of(result) == [row]


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("2023-06,부천시,N1,0,0,,,,", "2023-06 부천시 N1 0/0"),
        ("2023-06,부천시,N1,1,3,33.33,,,", "2023-06 부천시 N1 1/3 =33.33"),
        ("2023-06,부천시,N1,2,3,66.6,,,", "2023-06 부천시 N1 2/3 =66.6"),
        ("2023-06,부천시,N1,2,3,67%,,,", "2023-06 부천시 N1 2/3 =67"),
        ("2023-06,부천시,N4,7,2,3.5,,,", "2023-06 부천시 N4 7/2 =3.5"),
        ("2023-06,부천시,N2,,,해당사항 없음,,,", "2023-06 부천시 N2 해당없음"),
        ("2023-06,부천시,N2,,,미제출,,,", "2023-06 부천시 N2 미제출"),
        ("2023-06,부천시,N2,,,,,해당사항없음,", "2023-06 부천시 N2 해당없음"),
        ("2023-06,부천시,N2,,,１２３,,확정,", "2023-06 부천시 N2 =123 확정"),
        ('2023-06,부천시,N5,,,"1,234천원",,추정,', "2023-06 부천시 N5 =1234 추정"),
        ("2023-06,부천시,N3,,,,s,,", "2023-06 부천시 N3 S"),
        ("2023-06,부천시,N3,,,,A등급,,", "2023-06 부천시 N3 A"),
        ("2023-06,부천시,N2,,,\u22123,,,", "2023-06 부천시 N2 =-3"),
    ],
)
def test_a_spelling_that_can_mean_one_thing_only_is_taken_without_a_word(line, row):
    result = checked((LONG + line + "\n").encode())

    assert places(result) == []
    assert rows_of(result) == [row]


@pytest.mark.parametrize(
    "spelling",
    "2023-06|2023.06|2023. 6.|2023/6|23.6월|'23.6월|’23.6월|2023년 6월|2023년 6월말|202306|20230630|"
    "2023-06-30|2023. 6. 30.|6월|6월말|6월말 현재|２０２３년 ６월".split("|"),
)
def test_a_month_may_be_spelled(spelling):
    result = checked(f"{LONG}{spelling},부천시,N2,,,1,,,\n".encode())

    assert places(result) == []
    assert rows_of(result) == ["2023-06 부천시 N2 =1"]


@pytest.mark.parametrize(
    "spelling", ["부천", " 부천시 ", "경기도 부천시", "경기 부천시", "부 천 시", "부천시"]
)
def test_a_city_may_be_spelled(spelling):
    result = checked(f"{LONG}2023-06,{spelling},N2,,,1,,,\n".encode())

    assert places(result) == []
    assert result.rows[0][1] == "부천시"


@pytest.mark.parametrize("spelling", ["N2", "n2", "Ｎ２", "규제개선 건수", "규제개선건수"])
def test_an_indicator_may_be_spelled_and_named(spelling):
    result = checked(f"{LONG}2023-06,부천시,{spelling},,,1,,,\n".encode())

    assert places(result) == []
    assert result.rows[0][2] == "N2"


def test_a_name_that_is_nearly_right_is_asked_and_never_guessed():
    result = checked(f"{LONG}2023-06,부쳔시,N2,,,1,,,\n".encode())

    assert "혹시 '부천시'입니까?" in only(result).cure
    assert result.rows == ()


def test_a_code_and_a_name_that_differ_are_refused():
    result = checked(text("시군,지표코드,지표명,실적\n부천시,N2,주민 만족도,3"))

    assert places(result) == [("code-and-name-differ", 2, "지표명")]


def test_without_a_month_anywhere_the_file_is_refused_once():
    result = checked(text("시군,지표코드,실적\n부천시,N2,3\n수원시,N2,3"), month=None)

    assert places(result) == [("blank-cell", None, "기준월")]
    assert not result.ok


@pytest.mark.parametrize(
    ("second", "rule", "severity"),
    [("3", "same-row-twice", Severity.WARNING), ("4", "told-twice", Severity.ERROR)],
)
def test_a_cell_told_twice_blocks_only_when_the_values_differ(second, rule, severity):
    result = checked(text(f"시군,지표코드,실적\n부천시,N2,3\n수원시,N2,3\n부천시,N2,{second}"))

    finding = only(result)
    assert (finding.rule, finding.row, finding.severity) == (rule, 4, severity)
    assert "2행" in finding.message


def test_a_month_that_the_rulebook_never_counts_is_asked_once():
    result = checked(
        text("기준월,시군,지표코드,실적\n2022-06,부천시,N2,3\n2022-06,수원시,N2,4"), month=Month("2022-06")
    )

    assert places(result) == [("month-outside-period", 2, "기준월")]


@pytest.mark.parametrize("name", ["2023년 5월 실적.csv", "실적_202305.csv", "5월.csv", "2023-05.csv"])
def test_another_month_in_the_name_of_the_file_is_asked(name):
    result = checked(text("시군,지표코드,실적\n부천시,N2,3"), name=name)

    assert places(result) == [("month-stated-otherwise", None, "기준월")]
    assert result.ok


def test_another_month_in_the_title_is_asked():
    result = checked(text("2023년 5월 실적\n시군,지표코드,실적\n부천시,N2,3"))

    assert places(result) == [("month-stated-otherwise", None, "기준월")]


BEFORE = counting("""
    월      | 시군   | 지표 | 분자 | 분모 | 실적
    2023-05 | 부천시 | N1   | 40   | 50   |
    2023-05 | 부천시 | N2   |      |      | 20
    2023-05 | 부천시 | N5   |      |      | 1200
    2023-06 | 수원시 | N2   |      |      | 7
    """)


@pytest.mark.parametrize(
    ("line", "rule", "column"),
    [
        ("부천시,N2,,,61", "three-times", "실적"),
        ("부천시,N2,,,60", None, None),
        ("부천시,N2,,,19", "fallen-sum", "실적"),
        ("부천시,N1,39,50,", "fallen-sum", "분자"),
        ("부천시,N1,40,60,", None, None),
        ("부천시,N5,,,1100", None, None),
        ("부천시,N5,,,1250000", "unit-slip", "실적"),
        ("부천시,N5,,,1.2", "unit-slip", "실적"),
        ("부천시,N5,,,120000", "unit-slip", "실적"),
    ],
)
def test_a_value_is_held_against_last_month(line, rule, column):
    result = checked(text(f"시군,지표코드,분자,분모,실적\n{line}"), previous=BEFORE)

    assert places(result) == ([(rule, 2, column)] if rule else [])
    assert result.ok


def test_a_file_that_repeats_last_month_throughout_is_asked():
    result = checked(
        text("시군,지표코드,분자,분모,실적\n부천시,N1,40,50,\n부천시,N2,,,20\n부천시,N5,,,1200"),
        previous=BEFORE,
    )

    assert places(result) == [("same-as-last-month", None, "실적")]
    assert result.ok


def test_a_file_that_repeats_what_counts_already_is_asked():
    known = counting(
        "월 | 시군 | 지표 | 실적\n"
        + "\n".join(f"2023-06 | {c} | N2 | 5" for c in ("부천시", "수원시", "용인시"))
    )
    result = checked(text("시군,지표코드,실적\n부천시,N2,5\n수원시,N2,5\n용인시,N2,5"), previous=known)

    assert places(result) == [("already-counted", None, "실적")]


def test_in_a_file_of_several_months_each_is_held_against_the_one_before():
    result = checked(
        text("기준월,시군,지표코드,실적\n2023-04,부천시,N2,10\n2023-05,부천시,N2,12\n2023-06,부천시,N2,11"),
        month=None,
    )

    assert places(result) == [("fallen-sum", 4, "실적")]
    assert result.month == "2023-06"


def test_january_is_not_held_against_december():
    before = counting("월 | 시군 | 지표 | 실적\n2022-12 | 부천시 | N2 | 400")
    result = checked(text("시군,지표코드,실적\n부천시,N2,3"), month=Month("2023-01"), previous=before)

    assert places(result) == []


def test_a_file_without_reports_is_refused():
    result = checked(text("기준월,시군,지표코드,실적"))

    assert places(result) == [("no-rows", None, "실적")]
    assert not result.ok


def test_a_file_without_reports_is_refused_even_when_something_is_asked_besides():
    result = checked(text("기준월,시군,지표코드,실적,담당자"))

    assert not result.ok
    assert ("no-rows", None, "실적") in places(result)


def test_hopelessly_many_findings_end_the_look():
    result = checked((LONG + "2023-06,서울시,N2,,,x,,,\n" * 20_000).encode())

    assert len(result.findings) == 10_001
    assert result.findings[0].rule == "too-many-findings"


def test_all_findings_come_at_once_from_the_top_to_the_bottom():
    result = checked(text("시군,지표코드,실적\n부천시,N2,x\n서울시,N9,1\n부천시,N6,1"))

    assert [(each.rule, each.cell) for each in result.findings] == [
        ("not-a-number", "C2"),
        ("unknown-name", "A3"),
        ("unknown-name", "B3"),
    ]
    assert rows_of(result) == ["2023-06 부천시 N6 =1"]
