"""The questions to the reported figures, each asked of real files."""

from fractions import Fraction

import pytest

from dashboard import queries
from dashboard.catalog import load_catalog
from dashboard.model import Kind, Month, State
from tests.folders import write_catalog, write_table
from tests.tables import table

COLUMNS = ["기준월", "시군", "지표코드", "분자", "분모", "실적", "등급", "상태", "비고"]
YEAR = {"start": Month("2023-01"), "until": Month("2023-12")}


@pytest.fixture
def database(tmp_path):
    """A database of canonical files, drawn; a later one is newer."""

    def of(*drawn):
        found = []
        for order, text in enumerate(drawn):
            rows = [dict.fromkeys(COLUMNS, "") | {"상태": "제출"} | row for row in table(text)]
            found.append(write_table(tmp_path / f"{order}.csv", rows, COLUMNS))
        return queries.Database(found)

    return of


@pytest.fixture
def catalog(tmp_path):
    rows = "지표코드 | 집계방식\nN1 | 누계\nN2 | 연1회"
    return load_catalog(write_catalog(tmp_path / "catalog", cities="시군\n가\n나", indicators=rows))


def test_a_database_without_files_has_no_answers(catalog):
    empty = queries.Database()

    assert queries.actuals(empty, Month("2023-09"), catalog).reports == {}
    assert queries.months(empty, **YEAR) == []
    assert queries.trend(empty, "N1", Kind.COUNT, **YEAR) == []
    assert queries.pace(empty, months=[Month("2022-06")], cutoffs=[Month("2022-09")]) == []
    assert queries.award_history(empty, 1) == []


def test_a_report_comes_back_exactly_as_it_was_written(database, catalog):
    asked = database("""
        기준월  | 시군 | 지표코드 | 분자 | 분모 | 실적 | 등급 | 상태 | 비고
        2023-09 | 가   | N1       | 0.1  | 3    | -12345678901234567890.5 | A | 추정 | 표본
        """)
    report = queries.actuals(asked, Month("2023-09"), catalog).reports["가", "N1"]

    assert report.numerator == Fraction(1, 10)
    assert report.denominator == 3
    assert report.value == Fraction("-12345678901234567890.5")
    assert (report.grade, report.state, report.note, report.month) == (
        "A",
        State.ESTIMATED,
        "표본",
        "2023-09",
    )


def test_blanks_are_none(database, catalog):
    report = queries.actuals(
        database("기준월 | 시군 | 지표코드\n2023-09 | 가 | N1"), Month("2023-09"), catalog
    ).reports["가", "N1"]

    assert (report.numerator, report.denominator, report.value, report.grade, report.note) == (
        None,
        None,
        None,
        "",
        "",
    )


def test_the_newest_of_a_cell_is_the_last_row_of_the_last_file(database, catalog):
    asked = database(
        "기준월 | 시군 | 지표코드 | 실적\n2023-09 | 가 | N1 | 9\n2023-09 | 나 | N1 | 8",
        "기준월 | 시군 | 지표코드 | 실적\n2023-09 | 가 | N1 | 7\n2023-09 | 가 | N1 | 1",
        "기준월 | 시군 | 지표코드 | 실적\n2023-08 | 가 | N1 | 5",
    )
    reports = queries.actuals(asked, Month("2023-09"), catalog).reports

    assert {cell: report.value for cell, report in reports.items()} == {("가", "N1"): 1, ("나", "N1"): 8}


def test_of_thousands_of_corrections_over_many_files_the_last_one_counts(database, catalog):
    head = "기준월 | 시군 | 지표코드 | 실적\n"
    drawn = [
        head + "\n".join(f"2023-09 | 가 | N1 | {file * 1000 + row}" for row in range(1000))
        for file in range(12)
    ]
    reports = queries.actuals(database(*drawn), Month("2023-09"), catalog).reports

    assert reports["가", "N1"].value == 11999


def test_a_yearly_indicator_takes_its_newest_month_since_the_start_of_the_period(database, catalog):
    asked = database(
        """
        기준월  | 시군 | 지표코드 | 실적
        2023-06 | 가   | N2       | 6
        2023-11 | 가   | N2       | 11
        2022-12 | 나   | N2       | 12
        """,
        "기준월 | 시군 | 지표코드 | 실적\n2023-03 | 가 | N2 | 3",
    )
    reports = queries.actuals(asked, Month("2023-09"), catalog).reports

    assert {cell: (report.value, report.month) for cell, report in reports.items()} == {
        ("가", "N2"): (6, "2023-06")
    }


def test_months_are_counted_by_cells_and_a_sample_says_so(database):
    asked = database(
        """
        기준월  | 시군 | 지표코드 | 실적 | 비고
        2023-02 | 가   | N1       | 1    | 표본: 가상
        2023-02 | 나   | N1       | 1    |
        2023-02 | 가   | N1       | 2    |
        2023-01 | 가   | N1       | 1    | 정정
        2022-12 | 가   | N1       | 1    | 표본
        """
    )

    assert queries.months(asked, **YEAR) == [("2023-01", 1, False), ("2023-02", 2, True)]


@pytest.mark.parametrize(("kind", "value"), [(Kind.RATE, 25.0), (Kind.MEAN, 0.25), (Kind.COUNT, 0.25)])
def test_a_trend_is_in_the_unit_of_the_indicator(database, kind, value):
    asked = database("기준월 | 시군 | 지표코드 | 분자 | 분모\n2023-02 | 가 | N1 | 1 | 4")

    assert [point.value for point in queries.trend(asked, "N1", kind, **YEAR)] == [value]


def test_a_trend_runs_through_the_months_with_the_newest_of_each_cell(database):
    asked = database(
        """
        기준월  | 시군 | 지표코드 | 분자 | 분모 | 실적 | 상태
        2023-02 | 가   | N1       |      |      | 20   |
        2023-01 | 나   | N1       | 0    | 0    |      |
        2023-01 | 가   | N1       |      |      | 10   |
        2023-03 | 가   | N1       |      |      |      | 미제출
        2023-01 | 가   | N2       |      |      | 99   |
        """.replace("|      |      | 20   |\n", "|      |      | 20   | 제출\n")
        .replace("| 0    | 0    |      |\n", "| 0    | 0    |      | 제출\n")
        .replace("| 10   |\n", "| 10   | 제출\n")
        .replace("| 99   |\n", "| 99   | 제출\n"),
        "기준월 | 시군 | 지표코드 | 실적 | 상태\n2023-02 | 가 | N1 | 21 | 확정",
    )
    points = queries.trend(asked, "N1", Kind.RATE, **YEAR)

    assert [(point.month, point.city, point.value, point.state) for point in points] == [
        ("2023-01", "가", 10.0, "제출"),
        ("2023-01", "나", None, "제출"),
        ("2023-02", "가", 21.0, "확정"),
        ("2023-03", "가", None, "미제출"),
    ]


def test_the_pace_is_the_median_share_of_the_value_at_the_cutoff(database):
    asked = database("""
        기준월  | 시군 | 지표코드 | 실적
        2022-06 | 가   | N1       | 50
        2022-09 | 가   | N1       | 100
        2022-06 | 나   | N1       | 30
        2022-09 | 나   | N1       | 40
        2022-06 | 다   | N1       | 9
        2022-09 | 다   | N1       | 10
        2022-06 | 라   | N1       | 9
        2022-09 | 라   | N1       | 0
        2021-06 | 가   | N1       | 1
        2021-09 | 가   | N1       | 4
        """)
    pace = queries.pace(
        asked,
        months=[Month("2022-06"), Month("2021-06")],
        cutoffs=[Month("2022-09"), Month("2021-09")],
    )

    assert pace == [("N1", 2021, 0.25), ("N1", 2022, 0.75)]


def test_at_the_cutoff_the_pace_is_one(database):
    asked = database("기준월 | 시군 | 지표코드 | 실적\n2022-09 | 가 | N1 | 40")
    pace = queries.pace(asked, months=[Month("2022-09")], cutoffs=[Month("2022-09")])

    assert pace == [("N1", 2022, 1.0)]


def test_the_award_history_is_newest_first_and_exact(tmp_path):
    rows = table("""
        year | population_group | rank | city | score | award
        2021 | 1                | 1    | 가   | 98.22 | 최우수
        2022 | 1                |      | 다   |       | 장려
        2022 | 1                | 2    | 나   | 85.46 | 우수
        2022 | 2                | 1    | 라   | 99    | 최우수
        """)
    asked = queries.Database(awards=[write_table(tmp_path / "awards.csv", rows)])

    assert [tuple(each) for each in queries.award_history(asked, 1)] == [
        (2022, 1, 2, "나", Fraction("85.46"), "우수"),
        (2022, 1, None, "다", None, "장려"),
        (2021, 1, 1, "가", Fraction("98.22"), "최우수"),
    ]
