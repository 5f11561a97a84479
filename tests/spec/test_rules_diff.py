"""What changed between two rulebooks, and whose place it moves."""

from argparse import Namespace

import pytest

from dashboard.catalog import load_catalog
from dashboard.catalog.diff import diff
from dashboard.commands import rulebook
from dashboard.errors import DashboardError
from dashboard.model import Month
from tests.folders import write_actuals, write_catalog

TWO = "시군\n가\n나"


@pytest.fixture
def changes(tmp_path):
    """Changes between the plain rulebook and one with something else in it."""

    def between(before, after):
        one = load_catalog(write_catalog(tmp_path / "before", **before))
        two = load_catalog(write_catalog(tmp_path / "after", **after))
        return [tuple(change) for change in diff(one, two)]

    return between


def test_the_same_rulebook_in_another_folder_has_no_changes(changes):
    assert changes({}, {}) == []


def test_a_changed_rule_is_named_with_both_texts(changes):
    after = {"rules": {"rounding": {"rank_on": 2}, "missing": {"not_submitted": "exclude"}}}

    assert changes({}, after) == [
        ("rules.toml", "rank_digits", "", "없음", "2"),
        ("rules.toml", "missing_is_lowest", "", "True", "False"),
    ]


def test_a_changed_cell_of_a_table_is_named_by_item_and_column(changes):
    assert changes({}, {"indicators": [{"배점": "12.5"}]}) == [
        ("indicators.csv", "N1", "weight", "10", "12.5")
    ]


def test_rows_that_come_and_go_are_named(changes):
    found = changes({"cities": TWO}, {"cities": "시군\n가\n다"})
    rows = {(table, item, before is None, after is None) for table, item, _, before, after in found}

    assert rows >= {
        ("cities.csv", "나", False, True),
        ("cities.csv", "다", True, False),
        ("joint.csv", "나", False, True),
        ("joint.csv", "다", True, False),
    }


@pytest.mark.parametrize(
    ("table", "rows", "item"),
    [
        ("targets", "지표코드 | 시군 | 목표\nN1 | 부천시 | 5", "부천시 N1"),
        ("stretch", "지표코드 | 목표\nN1 | 5", "N1"),
        ("prior", "지표코드 | 시군 | 실적\nN1 | 부천시 | 5", "부천시 N1"),
        ("not_applicable", "지표코드 | 시군 | 사유\nN1 | 부천시 | 없음", "부천시 N1"),
        ("overrides", "지표코드 | 시군 | 등급\nN1 | 부천시 | S", "부천시 N1"),
        ("adjustments", "시군 | 점수\n부천시 | 1", "가점·감점"),
    ],
)
def test_every_table_is_compared(changes, table, rows, item):
    assert [change[:2] for change in changes({}, {table: rows})] == [(f"{table}.csv", item)]


@pytest.fixture
def command(tmp_path):
    """``rules diff`` with actuals."""

    def run(before, after, actuals="시군 | 실적\n가 | 95\n나 | 85", month="2023-09"):
        return rulebook.rules_diff(
            Namespace(
                before=write_catalog(tmp_path / "before", cities=TWO, **before),
                after=write_catalog(tmp_path / "after", cities=TWO, **after),
                actuals=[write_actuals(tmp_path / "actuals.csv", actuals)] if actuals else None,
                month=Month(month) if month else None,
            )
        )

    return run


def test_with_actuals_the_moved_places_are_said(command):
    answer = command({}, {"adjustments": "시군 | 점수\n나 | 20"})

    assert answer.data["moves"] == [
        {"city": "가", "before": {"rank": 1, "award": "최우수"}, "after": {"rank": 2, "award": "우수"}},
        {"city": "나", "before": {"rank": 2, "award": "우수"}, "after": {"rank": 1, "award": "최우수"}},
    ]
    assert "가: 1위(최우수) → 2위(우수)" in answer.lines


def test_a_change_that_moves_nobody_is_said_to_move_nobody(command):
    answer = command({}, {"indicators": [{"배점": "99"}]})

    assert answer.data["moves"] == []
    assert "최종 순위가 바뀌는 시군은 없습니다." in answer.lines


def test_a_city_that_loses_its_joint_score_loses_its_place(command):
    answer = command({}, {"joint": "시군 | 점수 | 상태\n가 |  | 미정\n나 | 90 | 확정"})

    assert "가: 1위(최우수) → 순위 없음" in answer.lines


def test_an_indicator_that_only_one_rulebook_knows_is_no_reason_to_refuse_the_actuals(command):
    answer = command(
        {},
        {"indicators": "지표코드\nN1\nN2"},
        actuals="시군 | 지표코드 | 실적\n가 | N1 | 95\n나 | N1 | 85\n나 | N2 | 95",
    )

    assert [move["city"] for move in answer.data["moves"]] == ["가", "나"]


@pytest.mark.parametrize(("actuals", "month"), [("시군 | 실적\n가 | 95", None), (None, "2023-09")])
def test_actuals_and_month_go_together(command, actuals, month):
    with pytest.raises(DashboardError, match="--month"):
        command({}, {}, actuals=actuals, month=month)
