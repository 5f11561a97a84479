"""What changed between two months, and how it is told."""

from dataclasses import replace
from fractions import Fraction

import pytest

from dashboard.commands import scores_of
from dashboard.model import Month, State
from dashboard.present import changes, overview
from dashboard.present.movement import movement
from tests.folders import write_actuals, write_catalog
from tests.tables import table
from tests.totals import totals

INDICATORS = """
    지표코드 | 지표명 | S | A | B | C
    N1       | 조치   | 9 | 8 | 7 | 6
    N2       | 발굴   | 9 | 8 | 7 | 6
    N3       | 점검   | 9 | 8 | 7 | 6
"""


@pytest.fixture
def months(tmp_path):
    """Scores of August and September under one rulebook; rows that are not drawn are not reported."""
    from dashboard.catalog import load_catalog

    catalog = load_catalog(
        write_catalog(tmp_path / "catalog", cities="시군\n부천시\n수원시", indicators=INDICATORS)
    )

    def scored(august, september):
        return tuple(
            scores_of(catalog, [write_actuals(tmp_path / f"{month}.csv", _dated(drawn, month))], Month(month))
            for month, drawn in (("2023-08", august), ("2023-09", september))
        )

    return scored


def _dated(drawn, month):
    return [row | {"기준월": month} for row in table(drawn)]


BEFORE = """
    시군   | 지표코드 | 실적
    부천시 | N1 | 6
    부천시 | N2 | 9
    부천시 | N3 | 9
    수원시 | N1 | 8
    수원시 | N2 | 9
    수원시 | N3 | 9
"""
AFTER = """
    시군   | 지표코드 | 실적
    부천시 | N1 | 9
    부천시 | N2 | 8
    수원시 | N1 | 8
    수원시 | N2 | 9
    수원시 | N3 | 9
"""


def test_grades_that_changed_are_listed_worse_ones_first(months):
    found = movement(*months(BEFORE, AFTER), "부천시")

    assert [(each.indicator.code, each.before, each.after, each.moved) for each in found.grades] == [
        ("N3", "S", "미제출", -4),
        ("N2", "S", "A", -1),
        ("N1", "C", "S", 3),
    ]
    assert (found.risen, found.fallen) == (1, 2)
    assert [each.code for each in found.newly_missing] == ["N3"]


def test_a_report_that_came_in_with_the_lowest_grade_did_not_rise(months):
    late = f"{BEFORE}".replace("부천시 | N1 | 6", "부천시 | N1 | 1")
    missing = "\n".join(line for line in BEFORE.splitlines() if "부천시 | N1" not in line)
    found = movement(*months(missing, late), "부천시")

    assert [(each.before, each.after, each.moved, each.points) for each in found.grades] == [
        (State.NOT_SUBMITTED, "D", 0, Fraction(0))
    ]


def test_fields_whose_rank_moved_are_listed(months):
    earlier, now = months(BEFORE, AFTER)

    assert not movement(earlier, now, "부천시").fields
    assert [
        (each.field.code, each.before.rank, each.after.rank)
        for each in movement(earlier, replace(now, fields=swapped(now.fields)), "부천시").fields
    ] == [("F1", 2, 1)]


def swapped(fields):
    """The two cities in each other's places."""
    names = {"부천시": "수원시", "수원시": "부천시"}
    return {(names[city], code): score for (city, code), score in fields.items()}


def test_the_summary_names_rank_score_and_grades(months):
    earlier, now = months(BEFORE, AFTER)
    said = changes.summary(movement(earlier, now, "부천시"))

    assert "8월 2위, 변동 없음" in said
    assert "등급이 오른 지표 1개, 내린 지표 2개" in said


def test_nothing_that_changed_is_said_in_words(months):
    earlier, now = months(BEFORE, BEFORE)
    html = changes.changes(now, earlier, "부천시")

    assert "순위가 바뀐 분야가 없습니다." in html
    assert "등급이 바뀐 지표가 없습니다." in html
    assert "새로 미제출된 지표가 없습니다." in html


def test_the_first_month_has_nothing_to_be_compared_with(months):
    now = months(BEFORE, AFTER)[1]

    assert "첫 기준월" in changes.changes(now, None, "부천시")
    assert overview.title(now, None, "부천시") == "1그룹 2위, 첫 기준월"
    assert overview.title(now, None, "수원시") == "수원시, 1그룹 1위, 첫 기준월"


def test_a_city_without_a_joint_score_is_said_to_have_no_final_rank(tmp_path):
    scores = totals(tmp_path, "시군|점수\n부천시|\n수원시|99")

    assert overview.title(scores, None, "부천시") == "1그룹 최종 순위 없음, 정부합동평가 점수 미정"
    assert "최종 점수와 순위를 매기지 않았습니다" in overview.lead(scores, "부천시")


def test_newly_missing_indicators_are_listed_with_their_cards(months):
    earlier, now = months(BEFORE, AFTER)
    html = changes.changes(now, earlier, "부천시")

    assert "새로 미제출된 지표 1개" in html
    assert html.count("N3 점검</a>") == 2
    assert "나머지" not in html


def test_an_indicator_that_no_longer_applies_neither_rose_nor_fell(months):
    exempt = BEFORE.replace("시군   | 지표코드 | 실적", "시군   | 지표코드 | 실적 | 상태")
    exempt = "\n".join(
        f"{line} | 제출" if "|" in line and "상태" not in line else line for line in exempt.splitlines()
    )
    exempt = exempt.replace("부천시 | N2 | 9 | 제출", "부천시 | N2 | | 해당없음")
    found = movement(*months(BEFORE, exempt), "부천시")

    assert [(each.before, each.after, each.moved) for each in found.grades] == [("S", "해당없음", 0)]
    assert (found.risen, found.fallen) == (0, 0)
