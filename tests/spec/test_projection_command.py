"""``project``: what is read, what is refused, and what is written."""

import csv

import pytest

from dashboard.__main__ import main
from dashboard.catalog import load_catalog
from dashboard.errors import ProbabilitiesRefused
from dashboard.intake import probabilities
from tests.folders import drawn, write_actuals, write_catalog, write_table

TWO_GRADES = {"order": ["상", "하"], "ratio": {"상": "1", "하": "0"}, "source": "편람 2023"}
AWARDS = [{"name": "으뜸", "ranks": [1, 1], "grant": 100}, {"name": "버금", "ranks": [2, 2], "grant": 40}]
RULES = {"grades": TWO_GRADES, "awards": AWARDS, "weak": {"forecast_below": "상"}}
INDICATORS = [{"지표코드": code, "채점방식": "정성등급", "배점": "10"} for code in ("N1", "N2")]
CITIES = "시군 | 인구그룹\n부천시 | 1\n수원시 | 1\n용인시 | 2"
EVEN = """
    시군   | 지표코드 | 상   | 하
    부천시 | N1       | 0.5  | 0.5
    부천시 | N2       | 0.25 | 0.75
    수원시 | N1       | 1    | 0
    수원시 | N2       | 0    | 1
    용인시 | N1       | 0.5  | 0.5
    용인시 | N2       | 5e-1 | .5
"""


@pytest.fixture
def project(tmp_path):
    """Run ``project`` on drawn chances; gives the exit code and reads what was written."""

    def run(chances, *words, **catalog):
        rules = RULES | catalog.pop("rules", {})
        folder = write_catalog(
            tmp_path / "catalog", rules=rules, indicators=INDICATORS, cities=CITIES, **catalog
        )
        actuals = write_actuals(tmp_path / "actuals.csv", "시군 | 등급\n부천시 | 하")
        own = write_table(tmp_path / "chances.csv", drawn(chances))
        given = ["--catalog", folder, "--actuals", actuals, "--month", "2023-09", "--out", tmp_path / "out"]
        code = main(["project", *map(str, given), "--probabilities", str(own), *words])
        return code, lambda name: read(tmp_path / "out" / f"{name}.csv")

    return run


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def numbers(row, *columns):
    """Cells as numbers, blank ones as none."""
    return [float(row[column]) if row[column] else None for column in columns]


def test_ranks_awards_and_grants_of_two_rivals_as_by_hand(project):
    code, written = project(EVEN, "--correlation", "0")
    home, rival, alone = written("outlook")

    # 수원시 has one of two. 부천시 has two with 1/8, one with 4/8 (level: both share the first rank), none with 3/8.
    assert code == 0
    assert numbers(home, "p_rank_1", "p_rank_2", "p_으뜸", "p_버금") == [0.625, 0.375, 0.625, 0.375]
    assert numbers(rival, "p_rank_1", "p_rank_2") == [0.875, 0.125]
    assert numbers(home, "expected_grant", "best_rank", "worst_rank") == [77.5, 1, 2]
    assert numbers(alone, "p_rank_1", "p_rank_2", "expected_grant") == [1, None, 100]
    assert numbers(home, "final_median", "final_q10", "final_q90") == [62, 27, 97]


def test_a_lever_says_what_one_certain_grade_makes_of_the_chances(project):
    _, written = project(EVEN, "--correlation", "0")
    levers = {(row["indicator"], row["grade"]): row for row in written("levers")}

    assert list(levers) == [("N1", "상"), ("N1", "하"), ("N2", "상"), ("N2", "하")]
    assert numbers(levers["N1", "상"], "p_으뜸", "p_any_award", "expected_grant") == [1, 1, 100]
    assert numbers(levers["N1", "하"], "p_으뜸", "change_in_expected_grant") == [0.25, -22.5]


def test_the_chances_that_were_given_are_the_chances_that_are_written(project):
    _, written = project(EVEN)
    rows = {(row["city"], row["indicator"]): row for row in written("chances")}

    assert len(rows) == 6
    assert numbers(rows["부천시", "N2"], "p_상", "p_하", "expected_value") == [0.25, 0.75, None]


def test_a_city_whose_joint_score_is_not_known_has_no_rank_and_leaves_the_ranks_to_the_others(project):
    joint = "시군 | 점수 | 상태\n부천시 | 90 | 확정\n수원시 | | 미정\n용인시 | 90 | 확정"
    _, written = project(EVEN, joint=joint)
    home, unknown, _ = written("outlook")

    assert numbers(home, "p_rank_1", "p_rank_2") == [1, 0]
    assert set(list(unknown.values())[2:]) == {""}


def test_a_given_row_of_what_does_not_apply_is_left_out_and_an_official_grade_stays(project):
    exempt = "지표코드 | 시군 | 사유\nN1 | 부천시 | 없음"
    official = "지표코드 | 시군 | 등급\nN2 | 부천시 | 상"
    _, written = project(EVEN, not_applicable=exempt, overrides=official)
    rows = {(row["city"], row["indicator"]): row for row in written("chances")}

    assert numbers(rows["부천시", "N1"], "p_상", "p_하") == [None, None]
    assert numbers(rows["부천시", "N2"], "p_상", "p_하") == [1, 0]
    assert numbers(written("outlook")[0], "final_median", "p_rank_1") == [97, 1]


def test_a_cell_without_a_row_keeps_its_forecast(project):
    _, written = project("시군 | 지표코드 | 상 | 하\n수원시 | N1 | 0.5 | 0.5")
    rows = {(row["city"], row["indicator"]): row for row in written("chances")}

    assert numbers(rows["부천시", "N1"], "p_상", "p_하") == [0, 1]
    assert sum(numbers(rows["용인시", "N1"], "p_상", "p_하")) == pytest.approx(1)


@pytest.mark.parametrize(
    ("chances", "words"),
    [
        (
            "시군 | 지표코드 | 상 | 하\n부천시 | N1 | 0.5 | 0.4",
            "2행 상·하: 등급 확률의 합이 0.9입니다. 합이 1이 되게 고치십시오.",
        ),
        ("시군 | 지표코드 | 상 | 하\n부천시 | N1 | 1.5 | -0.5", "2행 하: 확률이 0보다 작습니다."),
        ("시군 | 지표코드 | 상 | 하\n부천시 | N1 | 반 | 반", "2행 상: '반'은 확률이 아닙니다."),
        ("시군 | 지표코드 | 상 | 하\n부천시 | N1 | 1 | ", "2행 하: 빈칸입니다."),
        ("시군 | 지표코드 | 상 | 하\n서울시 | N1 | 1 | 0", "2행 시군: '서울시'는 평가 기준에 없습니다."),
        ("시군 | 지표코드 | 상 | 하\n부천시 | N9 | 1 | 0", "2행 지표코드: 'N9'는 평가 기준에 없습니다."),
        ("시군 | 지표코드 | 상 | 하 | S\n부천시 | N1 | 1 | 0 | 0", "1행 S: 알 수 없는 열 'S'입니다."),
        ("시군 | 지표코드 | 상\n부천시 | N1 | 1", "1행 하: '하' 열이 없습니다. 열을 넣으십시오."),
        (
            "시군 | 지표코드 | 상 | 하\n부천시 | N1 | 1 | 0\n부천시 | N1 | 0 | 1",
            "3행 지표코드: 부천시 N1이 두 번 있습니다.",
        ),
    ],
    ids=["합", "음수", "글자", "빈칸", "시군", "지표", "등급", "열", "두번"],
)
def test_chances_that_are_none_are_refused_with_row_and_cure(project, capsys, chances, words):
    code, _ = project(chances)

    assert code == 1
    assert f"chances.csv {words}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("chances", "rules"),
    [
        ("0.5 | 0.4", ["not-one"]),
        ("1.5 | -0.5", ["negative"]),
        ("반 | 1", ["not-a-chance"]),
    ],
)
def test_the_rule_that_chances_break_has_a_name(tmp_path, chances, rules):
    catalog = load_catalog(write_catalog(tmp_path / "catalog", rules=RULES, indicators=INDICATORS))
    own = write_table(tmp_path / "chances.csv", drawn(f"시군 | 지표코드 | 상 | 하\n부천시 | N1 | {chances}"))

    with pytest.raises(ProbabilitiesRefused) as refused:
        probabilities(own, catalog)

    assert [each.rule for each in refused.value.findings] == rules


@pytest.mark.parametrize("correlation", ["1", "-0.1", "nan", "약간"])
def test_a_correlation_that_cannot_be_is_wrong_usage(project, capsys, correlation):
    with pytest.raises(SystemExit) as stopped:
        project(EVEN, f"--correlation={correlation}")

    assert stopped.value.code == 2
    assert f"상관 '{correlation}'" in capsys.readouterr().err


def test_scores_that_agree_after_rounding_share_the_rank(project):
    joint = "시군 | 점수\n부천시 | 90.004\n수원시 | 90\n용인시 | 90"
    exact = project(EVEN, "--correlation", "0", joint=joint)[1]("outlook")
    rounded = project(EVEN, "--correlation", "0", joint=joint, rules={"rounding": {"rank_on": 2}})[1](
        "outlook"
    )

    assert numbers(exact[1], "p_rank_1") == [0.375]
    assert numbers(rounded[1], "p_rank_1") == [0.875]
