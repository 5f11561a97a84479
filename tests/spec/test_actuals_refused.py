"""Monthly actuals that cannot be scored: each refusal names file, row, column and cure."""

import pytest

from dashboard import commands
from dashboard.catalog import load_catalog
from dashboard.errors import ActualsRefused
from dashboard.model import Month
from tests.folders import write_actuals, write_catalog
from tests.spec.refusals import only
from tests.tables import plain

INDICATORS = "지표코드 | 실적종류 | 채점방식\nN1 | 비율 | 구간\nN2 | 건수 | 구간\nN3 | 수준 | 정성등급"


@pytest.fixture
def refused(tmp_path):
    """The findings of drawn actuals."""

    def findings(rows):
        catalog = load_catalog(write_catalog(tmp_path / "catalog", indicators=INDICATORS))
        file = write_actuals(tmp_path / "2023-09.csv", rows)
        with pytest.raises(ActualsRefused) as refusal:
            commands.scores_of(catalog, [file], Month("2023-09"))
        return refusal.value.findings

    return findings


@pytest.mark.parametrize(
    ("row", "rule", "column"),
    [
        ("기준월 | 실적\n2023-13 | 1", "unknown-month", "기준월"),
        ("기준월 | 실적\n2023-9 | 1", "unknown-month", "기준월"),
        ("기준월 | 실적\n2023년 9월 | 1", "unknown-month", "기준월"),
        ("시군 | 실적\n서울시 | 1", "unknown-name", "시군"),
        ("지표코드 | 실적\nN9 | 1", "unknown-name", "지표코드"),
        ("실적 | 상태\n1 | 보류", "unknown-state", "상태"),
        ("실적 | 상태\n1 | 사례없음", "unknown-state", "상태"),
        ("실적\n많음", "not-a-number", "실적"),
        ("분자 | 분모\n1 | 2%", "not-a-number", "분모"),
        ("분자 | 분모\n1e3 | 2", "not-a-number", "분자"),
        ("분자 | 분모\n1,00 | 2", "not-a-number", "분자"),
        ("분자 | 분모\n１ | 2", "not-a-number", "분자"),
        ("분자 | 분모\n1 | -2", "negative-denominator", "분모"),
        ("지표코드 | 등급\nN3 | Z", "unknown-grade", "등급"),
    ],
)
def test_a_wrong_cell_is_refused_with_row_and_column(refused, row, rule, column):
    finding = only(refused(row))

    assert (finding.rule, finding.file, finding.row, finding.column) == (rule, "2023-09.csv", 2, column)


@pytest.mark.parametrize("numerator", ["5", "0.5", "-1"])
@pytest.mark.parametrize("denominator", ["0", "0.0", "-0"])
def test_something_out_of_nothing_is_refused(refused, numerator, denominator):
    finding = only(refused([{"분자": numerator, "분모": denominator}]))

    assert (finding.rule, finding.row, finding.column) == ("nothing-to-divide-by", 2, "분모")
    assert numerator in finding.message


def test_all_wrong_rows_are_said_at_once(refused):
    found = refused("""
        시군   | 지표코드 | 분자 | 분모
        부천시 | N1       | 1    | 2
        서울시 | N1       | 1    | 2
        부천시 | N1       | 1    | 0
        부천시 | N8       | x    | 2
        """)

    assert [(each.rule, each.row) for each in found] == [
        ("unknown-name", 3),
        ("nothing-to-divide-by", 4),
        ("unknown-name", 5),
        ("not-a-number", 5),
    ]


def test_a_file_without_its_key_columns_is_refused(tmp_path):
    catalog = load_catalog(write_catalog(tmp_path / "catalog"))
    (tmp_path / "a.csv").write_text("기준월,지표코드,실적\n2023-09,N1,1\n", encoding="utf-8")

    with pytest.raises(ActualsRefused) as refusal:
        commands.scores_of(catalog, [tmp_path / "a.csv"], Month("2023-09"))

    assert (only(refusal.value.findings).rule, refusal.value.findings[0].column) == ("missing-column", "시군")


def test_an_unknown_column_is_said_and_not_read(tmp_path, capsys):
    catalog = load_catalog(write_catalog(tmp_path / "catalog"))
    file = write_actuals(tmp_path / "a.csv", "실적 | 담당자\n95 | 김")

    scores = commands.scores_of(catalog, [file], Month("2023-09"))

    assert plain(scores.cells["부천시", "N1"].value) == "95"
    assert "담당자" in capsys.readouterr().err


def test_a_number_of_any_length_is_exact(tmp_path):
    catalog = load_catalog(write_catalog(tmp_path / "catalog"))
    file = write_actuals(tmp_path / "a.csv", "실적\n123456789012345678901234567890.123456789012345678")
    scores = commands.scores_of(catalog, [file], Month("2023-09"))

    assert 10**18 * scores.cells["부천시", "N1"].value == 123456789012345678901234567890123456789012345678
