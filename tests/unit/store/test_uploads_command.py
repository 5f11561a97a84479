"""upload, history and withdraw as a person types them."""

import json
from types import SimpleNamespace

import pytest

from dashboard import settings
from dashboard.__main__ import main
from tests.folders import write_actuals, write_catalog

SEPTEMBER = ("--month", "2023-09", "--by", "담당자")


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """One command on a small year; words that name a file are put in its folder."""
    write_catalog(tmp_path / "catalog" / "2023", cities="시군\n부천시\n수원시")
    write_actuals(tmp_path / "good.csv", "시군 | 실적\n부천시 | 1,234\n수원시 | 85")
    write_actuals(tmp_path / "wrong.csv", "시군 | 실적\n부천 | 90\n수원시 | 약 30")
    write_actuals(tmp_path / "august.csv", "기준월 | 실적\n2023-08 | 90")
    place = {"DASHBOARD_DATA": str(tmp_path), "DASHBOARD_STORE": str(tmp_path / "var")}

    def command(*words, **environment):
        for name, text in (place | environment).items():
            monkeypatch.setenv(name, text)
        settings.settings.cache_clear()
        placed = [str(tmp_path / word) if word.endswith(".csv") else word for word in words]
        try:
            code = main(placed)
        except SystemExit as usage:
            code = usage.code
        said = capsys.readouterr()
        return SimpleNamespace(returncode=code, stdout=said.out, stderr=said.err)

    yield command
    settings.settings.cache_clear()


def test_an_upload_is_accepted_told_and_withdrawn(run):
    first = run("upload", "good.csv", *SEPTEMBER)
    again = run("upload", "good.csv", *SEPTEMBER)
    gone = run("withdraw", "1", "--by", "총괄 담당자", "--why", "단위가 다름")
    told = json.loads(run("history", "--json").stdout)

    assert (first.returncode, first.stderr) == (0, "")
    assert "접수 1번: 2023-09 실적 2건을 반영했습니다(good.csv)" in first.stdout
    assert again.returncode == 1
    assert "이미 접수되어 있습니다: 접수 1번" in again.stderr
    assert gone.returncode == 0
    assert [(each["id"], each["month"], each["by"], each["rows"], each["counts"]) for each in told] == [
        (1, "2023-09", "담당자", 2, False)
    ]
    assert told[0]["withdrawn"]["why"] == "단위가 다름"


def test_the_same_file_is_taken_again_on_demand(run):
    run("upload", "good.csv", *SEPTEMBER)

    assert "접수 2번" in run("upload", "good.csv", "--again", *SEPTEMBER).stdout


@pytest.mark.parametrize("file", ["wrong.csv", "august.csv", "missing.csv"])
def test_findings_refuse_the_whole_and_nothing_is_stored(run, tmp_path, file):
    done = run("upload", file, *SEPTEMBER)

    assert (done.returncode, done.stdout) == (1, "")
    assert "십시오" in done.stderr
    assert not (tmp_path / "var").exists()


def test_a_month_outside_of_the_year_is_refused(run):
    done = run("upload", "good.csv", "--month", "2022-09", "--by", "담당자")

    assert done.returncode == 1
    assert "2023-01~2023-12" in done.stderr


def test_a_store_that_was_never_used_has_no_history(run, tmp_path):
    done = run("history")

    assert (done.returncode, done.stdout) == (0, "접수한 파일이 없습니다.\n")
    assert not (tmp_path / "var").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("withdraw", "7", "--by", "총괄 담당자", "--why", "단위가 다름"),
        ("withdraw", "7", "--by", "", "--why", "단위가 다름"),
    ],
)
def test_what_cannot_be_withdrawn_is_said(run, words):
    done = run(*words)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr


@pytest.mark.parametrize("words", [("upload", "good.csv"), ("withdraw", "one", "--by", "a", "--why", "b")])
def test_half_a_command_is_wrong_usage(run, words):
    assert run(*words).returncode == 2


def test_a_database_that_is_away_is_said_in_a_sentence(run):
    done = run("history", DASHBOARD_DATABASE_URL="postgresql://dashboard:very-secret@127.0.0.1:1/slips")

    assert done.returncode == 1
    assert done.stderr == (
        "저장소에 연결할 수 없습니다(127.0.0.1/slips). 잠시 뒤 이력에서 반영 여부를 확인하고 다시 하십시오.\n"
    )
