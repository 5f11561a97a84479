"""The command ``check``: findings on stderr, data on stdout, 1 for an error; nothing is stored."""

import json

import pytest

from dashboard.__main__ import main
from tests.folders import write_actuals, write_catalog
from tests.uploads import CITIES, INDICATORS, book

GOOD = "기준월,시군,지표코드,실적\n2023-06,부천시,N2,3\n"
HEAD = ["시군", "지표코드", "5월", "6월"]


@pytest.fixture
def run(tmp_path, capsys):
    """Exit code, stdout and stderr of check for these bytes."""
    folder = write_catalog(tmp_path / "catalog", cities=CITIES, indicators=INDICATORS)

    def ran(raw, *more, name="실적.csv"):
        (tmp_path / name).write_bytes(raw)
        code = main(["check", str(tmp_path / name), "--catalog", str(folder), *more])
        said = capsys.readouterr()
        return code, said.out, said.err

    return ran


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
def test_a_good_file_ends_with_0_and_says_how_many_rows_it_has(run, encoding):
    code, out, err = run(GOOD.encode(encoding), "--month", "2023-06")

    assert (code, err) == (0, "")
    assert "1건" in out


def test_an_error_ends_with_1_and_one_sentence_on_stderr(run):
    code, _, err = run(GOOD.replace("부천시", "부쳔시").encode(), "--month", "2023-06")

    assert code == 1
    assert err.count("\n") == 1
    assert "실적.csv 2행 시군" in err
    assert "혹시 '부천시'입니까?" in err


def test_a_confirmation_alone_ends_with_0(run):
    code, _, err = run(GOOD.replace(",3", ",△3").encode(), "--month", "2023-06")

    assert code == 0
    assert err.startswith("[확인]")


def test_the_same_as_data(run):
    code, out, _ = run(GOOD.replace(",3", ",약 3").encode(), "--json")
    data = json.loads(out)

    assert (code, data["ok"], data["month"]) == (1, False, "2023-06")
    (finding,) = data["findings"]
    assert (finding["rule"], finding["row"], finding["column"], finding["cell"]) == (
        "not-a-number",
        2,
        "실적",
        "D2",
    )


def test_a_wide_workbook_is_read_too(run):
    code, out, err = run(
        book([HEAD, ["부천시", "N2", 2, 3]]), "--month", "2023-06", "--json", name="실적.xlsx"
    )

    assert (code, json.loads(out)["rows"]) == (0, 1)
    assert "2023-05의 값은 읽지 않았습니다" in err


def test_without_a_month_all_months_of_the_file_are_looked_at(run):
    code, out, _ = run(book([HEAD, ["부천시", "N2", 2, 3]]), "--json", name="실적.xlsx")

    assert (code, json.loads(out)["rows"]) == (0, 2)


def test_last_month_is_held_against_it_where_it_is_given(run, tmp_path):
    before = write_actuals(tmp_path / "5월" / "2023-05.csv", "기준월 | 지표코드 | 실적\n2023-05 | N2 | 9")
    code, _, err = run(GOOD.encode(), "--month", "2023-06", "--actuals", str(before))

    assert code == 0
    assert "지난달(9)보다 적은 3입니다" in err


def test_a_file_that_is_no_table_is_one_finding(run):
    code, out, err = run(b"%PDF-1.7", "--json")

    assert code == 1
    assert [each["rule"] for each in json.loads(out)["findings"]] == ["pdf-file"]
    assert "PDF 문서입니다" in err


def test_a_file_that_is_not_there_is_said(tmp_path, capsys):
    folder = write_catalog(tmp_path / "catalog")

    assert main(["check", str(tmp_path / "없음.csv"), "--catalog", str(folder)]) == 1
    assert "파일을 읽을 수 없습니다" in capsys.readouterr().err
