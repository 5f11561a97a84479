"""``python -m dashboard`` as a person calls it: what is printed, written, and given back."""

import csv
import json
import os
import subprocess
import sys

import pytest

from dashboard import commands
from dashboard.__main__ import parser
from dashboard.settings import ROOT
from tests.folders import write_actuals, write_catalog

INDICATOR = {"실적종류": "비율", "S": "95", "A": "90", "B": "80", "C": "70"}
MONTH = ("--month", "2023-09")


@pytest.fixture
def folder(tmp_path):
    write_catalog(tmp_path / "catalog", cities="시군\n부천시\n수원시", indicators=[INDICATOR])
    write_actuals(tmp_path / "actuals" / "1.csv", "시군 | 분자 | 분모\n부천시 | 1 | 2\n수원시 | 9 | 10")
    write_actuals(tmp_path / "actuals" / "2.csv", "시군 | 분자 | 분모\n부천시 | 968 | 1019")
    return tmp_path


@pytest.fixture
def run(folder):
    """One command in its own process; words that name a file of the test's folder are put there."""

    def command(*words, **environment):
        placed = [str(folder / word) if (folder / word.split("/")[0]).exists() else word for word in words]
        return subprocess.run(
            [sys.executable, "-m", "dashboard", *placed],
            cwd=ROOT,
            env=os.environ | environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return command


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_score_writes_three_files_and_says_where_home_stands(run, folder):
    done = run("score", "--catalog", "catalog", "--actuals", "actuals", *MONTH, "--out", str(folder / "out"))

    assert (done.returncode, done.stderr) == (0, "")
    assert "부천시: 1그룹 1위, 최종 97.00점, 최우수, 상사업비 400,000,000원" in done.stdout
    assert [row["grade"] for row in read(folder / "out" / "cells.csv")] == ["S", "A"]
    assert [row["final"] for row in read(folder / "out" / "cities.csv")] == ["97.000000", "90.000000"]
    assert [row["rate"] for row in read(folder / "out" / "fields.csv")] == ["100.000000", "90.000000"]


@pytest.mark.parametrize(
    ("order", "grade"), [(["actuals/1.csv", "actuals/2.csv"], "S"), (["actuals/2.csv", "actuals/1.csv"], "D")]
)
def test_of_several_files_the_later_one_is_newer(run, folder, order, grade):
    done = run(
        "score", "--catalog", "catalog", "--actuals", *order, *MONTH, "--out", str(folder / "out"), "--json"
    )

    assert json.loads(done.stdout)["month"] == "2023-09"
    assert read(folder / "out" / "cells.csv")[0]["grade"] == grade


@pytest.mark.parametrize("encoding", [{"PYTHONIOENCODING": "cp949"}, {"LANG": "C", "LC_ALL": "C"}])
def test_explain_prints_hangul_in_utf_8_wherever_it_runs(run, encoding):
    words = ("--catalog", "catalog", "--actuals", "actuals", *MONTH, "--city", "부천시", "--indicator", "N1")
    done = run("explain", *words, **encoding)

    assert done.returncode == 0
    assert "실적은 100 × 968 ÷ 1,019 = 94.995093…건입니다." in done.stdout
    assert "반올림으로 등급 변동" in done.stdout


def test_explain_as_json_is_the_same_tree_with_exact_numbers(run):
    words = ("--catalog", "catalog", "--actuals", "actuals", *MONTH, "--city", "부천시", "--indicator", "N1")
    done = run("explain", *words, "--json")
    tree = json.loads(done.stdout)
    steps = {step["step"]: step for section in tree["sections"] for step in section["steps"]}

    assert "부천시" in done.stdout
    assert [section["key"] for section in tree["sections"]] == [
        "cell",
        "field",
        "city_eval",
        "final",
        "award",
    ]
    assert (tree["city"], tree["grade"], tree["state"]) == ("부천시", "S", "제출")
    assert steps["value"]["facts"]["value"] == "96800/1019"
    assert steps["award"]["facts"]["award"] == "최우수"
    assert all(step["sentence"].endswith(".") for step in steps.values())


def test_a_rulebook_without_findings_is_said_to_have_none(run):
    done = run("rules", "check", "catalog")

    assert (done.returncode, done.stderr) == (0, "")
    assert "이상 없음: 2023년 시험 규정" in done.stdout


def test_a_rulebook_with_findings_is_refused_sentence_by_sentence(run, folder):
    write_catalog(
        folder / "catalog",
        cities="시군 | 인구그룹\n부천시 | 1\n부천시 | 2",
        indicators=[{"배점": "열"}],
        joint="시군 | 점수\n부천시 | 90",
    )
    done = run("rules", "check", "catalog")

    assert (done.returncode, done.stdout) == (1, "")
    assert "cities.csv 3행 시군" in done.stderr
    assert "indicators.csv 2행 배점: '열'은 숫자가 아닙니다." in done.stderr
    assert "Traceback" not in done.stderr


def test_rules_diff_says_what_changed_and_whom_it_moves(run, folder):
    write_catalog(
        folder / "draft",
        cities="시군\n부천시\n수원시",
        indicators=[INDICATOR],
        adjustments="시군 | 점수\n수원시 | 50",
    )
    done = run("rules", "diff", "catalog", "draft", "--actuals", "actuals", *MONTH, "--json")
    answer = json.loads(done.stdout)

    assert done.returncode == 0
    assert [change["table"] for change in answer["changes"]] == ["adjustments.csv"]
    assert {move["city"]: move["after"]["rank"] for move in answer["moves"]} == {"부천시": 2, "수원시": 1}


def test_actuals_with_findings_are_refused_and_nothing_is_written(run, folder):
    write_actuals(folder / "actuals" / "3.csv", "시군 | 분자 | 분모\n서울시 | 1 | 2\n부천시 | 1 | 0")
    done = run("score", "--catalog", "catalog", "--actuals", "actuals", *MONTH, "--out", str(folder / "out"))

    assert (done.returncode, done.stdout) == (1, "")
    assert "3.csv 2행 시군" in done.stderr
    assert "3.csv 3행 분모" in done.stderr
    assert not (folder / "out").exists()


def test_what_is_not_there_is_refused_by_its_name(run):
    known = ("--catalog", "catalog", *MONTH, "--city", "부천시")
    lost = run("explain", *known, "--actuals", "gone.csv", "--indicator", "N1")
    unknown = run("explain", *known, "--actuals", "actuals", "--indicator", "N9")

    assert (lost.returncode, unknown.returncode) == (1, 1)
    assert "실적 파일이 없습니다: gone.csv" in lost.stderr
    assert "지표 'N9'" in unknown.stderr


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("predict",),
        ("rules",),
        ("score", "--catalog", "catalog"),
        ("score", "--catalog", "catalog", "--actuals", "actuals", "--month", "2023-9", "--out", "x"),
    ],
    ids=lambda words: " ".join(words) or "nothing",
)
def test_wrong_usage_is_2_and_said_in_korean(run, words):
    done = run(*words)

    assert (done.returncode, done.stdout) == (2, "")
    assert "사용법이 맞지 않습니다" in done.stderr


@pytest.mark.parametrize("verb", commands.MODULES)
def test_every_verb_is_known_to_the_module_that_is_imported_for_it(verb, capsys):
    with pytest.raises(SystemExit, match=r"^0$"):
        parser(verb).parse_args([verb, "--help"])

    assert f"python -m dashboard {verb}" in capsys.readouterr().out


def test_no_module_knows_a_verb_that_is_never_asked_of_it(capsys):
    with pytest.raises(SystemExit, match=r"^0$"):
        parser("").parse_args(["--help"])

    assert f"{{{','.join(commands.MODULES)}}}" in capsys.readouterr().out


def test_a_score_starts_without_papers_forecasts_and_the_store():
    ask = "import sys; from dashboard.__main__ import parser; parser('score'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=True)

    assert "dashboard.commands.scores" in done.stdout.split()
    assert {"sqlalchemy", "scipy", "pandas", "hwpx", "plotly"}.isdisjoint(done.stdout.split())
