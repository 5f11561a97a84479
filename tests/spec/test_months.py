"""Which row counts: the month's own, the newest of a cell, and for 연1회 the newest so far."""

import pytest

from dashboard import commands
from dashboard.catalog import load_catalog
from dashboard.model import Month
from tests.folders import write_actuals, write_catalog
from tests.tables import plain

MONTHLY = """
    기준월  | 시군 | 지표코드 | 실적
    2022-12 | 가   | N1       | 99
    2023-03 | 가   | N1       | 30
    2023-06 | 가   | N1       | 60
    2023-10 | 가   | N1       | 100
    """


@pytest.mark.parametrize(
    ("month", "value"), [("2023-03", "30"), ("2023-05", ""), ("2023-06", "60"), ("2023-09", "")]
)
@pytest.mark.parametrize("accumulation", ["누계", "시점", "평균"])
def test_a_month_is_scored_from_its_own_rows(score_of, month, value, accumulation):
    scores = score_of(MONTHLY, indicators=[{"집계방식": accumulation}], month=month)

    assert plain(scores.cells["가", "N1"].value) == value


@pytest.mark.parametrize(
    ("month", "value"),
    [("2023-02", ""), ("2023-03", "30"), ("2023-05", "30"), ("2023-09", "60"), ("2023-10", "100")],
)
def test_a_yearly_indicator_takes_the_newest_row_at_or_before_the_month(score_of, month, value):
    scores = score_of(MONTHLY, indicators=[{"집계방식": "연1회"}], month=month)

    assert plain(scores.cells["가", "N1"].value) == value


def test_a_yearly_indicator_that_was_withdrawn_later_is_not_submitted(score_of):
    scores = score_of(
        """
        기준월  | 시군 | 지표코드 | 실적 | 상태
        2023-03 | 가   | N1       | 30   |
        2023-06 | 가   | N1       |      | 미제출
        """,
        indicators=[{"집계방식": "연1회"}],
    )

    assert scores.cells["가", "N1"].state == "미제출"


def test_the_later_row_of_a_file_is_newer(score_of):
    scores = score_of(
        "시군 | 실적\n가 | 10\n나 | 70\n가 | 95\n가 | 85", cities=[{"시군": "가"}, {"시군": "나"}]
    )

    assert plain(scores.cells["가", "N1"].value) == "85"
    assert plain(scores.cells["나", "N1"].value) == "70"


@pytest.mark.parametrize(("order", "value"), [(["one", "two"], "20"), (["two", "one"], "10")])
def test_the_later_file_of_a_command_is_newer(tmp_path, order, value):
    catalog = load_catalog(write_catalog(tmp_path / "catalog"))
    write_actuals(tmp_path / "one.csv", "실적\n10")
    write_actuals(tmp_path / "two.csv", "실적\n20")

    scores = commands.scores_of(catalog, [tmp_path / f"{name}.csv" for name in order], Month("2023-09"))

    assert plain(scores.cells["부천시", "N1"].value) == value


def test_the_files_of_a_folder_count_in_the_order_of_their_names(tmp_path):
    catalog = load_catalog(write_catalog(tmp_path / "catalog"))
    write_actuals(tmp_path / "actuals" / "b.csv", "실적\n20")
    write_actuals(tmp_path / "actuals" / "a.csv", "실적\n10")

    scores = commands.scores_of(catalog, [tmp_path / "actuals"], Month("2023-09"))

    assert plain(scores.cells["부천시", "N1"].value) == "20"


def test_a_later_file_corrects_only_the_cells_it_names(tmp_path):
    catalog = load_catalog(write_catalog(tmp_path / "catalog", cities="시군\n가\n나"))
    write_actuals(tmp_path / "one.csv", "시군 | 실적\n가 | 10\n나 | 11")
    write_actuals(tmp_path / "two.csv", "시군 | 실적\n나 | 12")

    scores = commands.scores_of(catalog, [tmp_path / "one.csv", tmp_path / "two.csv"], Month("2023-09"))

    assert [plain(scores.cells[city, "N1"].value) for city in "가나"] == ["10", "12"]
