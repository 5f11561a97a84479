"""Where figures come from: the newest value of each indicator, and what was there before any upload."""

import pytest

from dashboard import queries
from dashboard.model import Month
from tests.folders import write_table
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


def updates(asked, until="2023-12"):
    found = queries.updates(asked, "가", start=Month("2023-01"), until=Month(until))
    return [(each.indicator, each.month, each.newer, each.is_sample) for each in found]


def test_a_database_without_files_has_no_updates():
    assert updates(queries.Database()) == []
    assert queries.first_reports(queries.Database(), uploaded=0, **YEAR) == []


def test_the_newest_month_with_a_value_is_the_update_and_later_rows_are_newer(database):
    asked = database(
        """
        기준월  | 시군 | 지표코드 | 실적 | 비고
        2023-01 | 가   | N1       | 1    | 표본
        2023-02 | 가   | N1       | 2    |
        2023-02 | 나   | N1       | 9    |
        2023-01 | 가   | N2       | 5    | 표본
        """,
        """
        기준월  | 시군 | 지표코드 | 실적
        2023-01 | 가   | N1       | 3
        """,
    )

    assert updates(asked) == [("N1", "2023-02", 3, False), ("N2", "2023-01", 1, True)]
    assert updates(asked, until="2023-01") == [("N1", "2023-01", 0, False), ("N2", "2023-01", 1, True)]


@pytest.mark.parametrize(
    ("written", "is_a_value"),
    [
        ({"실적": "0"}, True),
        ({"등급": "S"}, True),
        ({"분자": "1", "분모": "2"}, True),
        ({"분자": "1"}, False),
        ({"분모": "2"}, False),
        ({}, False),
        ({"실적": "1", "상태": "추정"}, True),
        ({"실적": "1", "상태": "확정"}, True),
        ({"실적": "1", "상태": "미제출"}, False),
        ({"상태": "해당없음"}, False),
    ],
)
def test_what_counts_as_a_value(tmp_path, written, is_a_value):
    row = dict.fromkeys(COLUMNS, "") | {"기준월": "2023-01", "시군": "가", "지표코드": "N1", "상태": "제출"}
    asked = queries.Database([write_table(tmp_path / "0.csv", [row | written], COLUMNS)])

    assert bool(updates(asked)) is is_a_value


def test_a_correction_to_nothing_takes_the_value_of_that_month_away(database):
    asked = database(
        """
        기준월  | 시군 | 지표코드 | 실적 | 상태
        2023-01 | 가   | N1       | 1    | 제출
        2023-02 | 가   | N1       | 2    | 제출
        2023-02 | 가   | N1       |      | 미제출
        """
    )

    assert updates(asked) == [("N1", "2023-01", 2, False)]


def test_what_was_there_before_any_upload_is_everything_but_the_last_rows(database):
    asked = database(
        """
        기준월  | 시군 | 지표코드 | 실적 | 비고
        2022-12 | 가   | N1       | 1    |
        2023-01 | 가   | N1       | 1    | 표본
        2023-01 | 나   | N1       | 1    |
        2023-02 | 가   | N1       | 1    |
        """,
        """
        기준월  | 시군 | 지표코드 | 실적
        2023-01 | 가   | N1       | 3
        2023-03 | 가   | N1       | 3
        """,
    )

    assert [tuple(each) for each in queries.first_reports(asked, uploaded=2, **YEAR)] == [
        ("2023-01", 2, True),
        ("2023-02", 1, False),
    ]
