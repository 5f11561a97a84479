"""The three CSV files of ``score``: a small golden case, letter by letter."""

import csv

from dashboard import commands
from dashboard.catalog import load_catalog
from dashboard.model import Month
from dashboard.present import exports
from tests.folders import write_actuals, write_catalog

CELLS = """\
city,indicator,value,basis,grade,points,weight,state,computed_grade,assumed
가,N1,66.666667,66.670000,C,7.000000,10.000000,제출,C,0
나,N1,95.000000,95.000000,A,9.000000,10.000000,확정,S,0
다,N1,,,D,6.000000,10.000000,미제출,D,0
가,N2,3.000000,3.000000,S,2.500000,2.500000,제출,S,1
나,N2,,,,,,해당없음,,0
다,N2,0.000000,0.000000,D,1.500000,2.500000,추정,D,1
"""
FIELDS = """\
city,population_group,field,points,weight,rate,rank,tied,count_S,count_A,count_B,count_C,count_D
가,1,F1,7.000000,10.000000,70.000000,2,0,0,0,0,1,0
나,1,F1,9.000000,10.000000,90.000000,1,0,0,1,0,0,0
다,2,F1,6.000000,10.000000,60.000000,1,0,0,0,0,0,1
가,1,F2,2.500000,2.500000,100.000000,1,0,1,0,0,0,0
나,1,F2,0.000000,0.000000,,,0,0,0,0,0,0
다,2,F2,1.500000,2.500000,60.000000,1,0,0,0,0,0,1
"""
CITIES = """\
city,population_group,city_eval,joint_eval,adjustment,final,rank_city_eval,rank_joint_eval,rank_final,\
rank_overall,tied_final,award,grant,award_uncertain,count_S,count_A,count_B,count_C,count_D,not_submitted,not_applicable
가,1,76.000000,80.000000,0.000000,77.200000,2,1,1,1,0,최우수,400000000,0,1,0,0,1,0,0,0
나,1,89.500000,,-0.500000,,1,,,,0,,0,0,0,1,0,0,0,0,1
다,2,60.000000,66.666000,0.000000,61.999800,1,1,1,2,0,최우수,400000000,0,0,0,0,0,2,1,0
"""


def scored(tmp_path):
    """Three cities with a value, an official grade, a missing and an exempt cell."""
    folder = write_catalog(
        tmp_path / "catalog",
        cities="시군 | 인구그룹\n가 | 1\n나 | 1\n다 | 2",
        indicators="""
            지표코드 | 분야코드 | 실적종류 | 채점방식 | 배점 | 목표 | 근거
            N1       | F1       | 비율     | 구간     | 10   |      | 편람
            N2       | F2       | 건수     | 달성여부 | 2.5  | 3    | 가정
            """,
        joint="시군 | 점수 | 상태\n가 | 80 | 확정\n나 | | 미정\n다 | 66.666 | 추정",
        overrides="지표코드 | 시군 | 등급 | 사유 | 근거\nN1 | 나 | A | 이의신청 | 공문",
        adjustments="시군 | 점수 | 사유\n나 | -0.5 | 지연",
    )
    actuals = write_actuals(
        tmp_path / "actuals.csv",
        """
        시군 | 지표코드 | 분자 | 분모 | 실적 | 상태
        가   | N1       | 2    | 3    |      |
        나   | N1       | 19   | 20   |      | 확정
        가   | N2       |      |      | 3    |
        나   | N2       |      |      |      | 해당없음
        다   | N2       |      |      | 0    | 추정
        """,
    )
    return commands.scores_of(load_catalog(folder), [actuals], Month("2023-09"))


def test_the_three_files_are_as_drawn(tmp_path):
    written = exports.write(scored(tmp_path), tmp_path / "deep" / "out")

    assert [path.name for path in written] == ["cells.csv", "fields.csv", "cities.csv"]
    assert [path.read_bytes().decode() for path in written] == [CELLS, FIELDS, CITIES]


def test_files_from_before_are_replaced(tmp_path):
    (tmp_path / "cells.csv").write_text("x" * 9999, encoding="utf-8")
    exports.write(scored(tmp_path), tmp_path)

    assert (tmp_path / "cells.csv").read_text("utf-8") == CELLS


def test_counts_follow_the_grades_of_the_rulebook(tmp_path):
    folder = write_catalog(
        tmp_path / "catalog",
        indicators=[{"우수": "50"}],
        rules={
            "grades": {"order": ["우수", "보통"], "ratio": {"우수": "1", "보통": "0"}},
            "weak": {"forecast_below": "우수"},
        },
    )
    scores = commands.scores_of(
        load_catalog(folder), [write_actuals(tmp_path / "a.csv", [{"실적": "50"}])], Month("2023-09")
    )
    fields, cities = (next(iter(rows)) for rows in (exports.fields(scores), exports.cities(scores)))

    assert list(fields)[-2:] == ["count_우수", "count_보통"]
    assert list(cities)[-4:] == ["count_우수", "count_보통", "not_submitted", "not_applicable"]


def test_flags_are_1_where_they_hold(tmp_path):
    folder = write_catalog(tmp_path / "catalog", cities="시군\n가\n나", indicators=[{"근거": "가정"}])
    actuals = write_actuals(tmp_path / "a.csv", "시군 | 실적\n가 | 95\n나 | 95")
    exports.write(commands.scores_of(load_catalog(folder), [actuals], Month("2023-09")), tmp_path)
    cells, fields, cities = (read(tmp_path / f"{name}.csv") for name in ("cells", "fields", "cities"))

    assert [row["assumed"] for row in cells] == ["1", "1"]
    assert [(row["rank"], row["tied"]) for row in fields] == [("1", "1")] * 2
    assert [(row["tied_final"], row["award_uncertain"]) for row in cities] == [("1", "1")] * 2


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
