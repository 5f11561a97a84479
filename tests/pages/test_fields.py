"""Ranks field by field: the message, the table of the group, other roll-ups, one field in detail."""

import pytest

from dashboard.exact import show
from dashboard.present import labels, wording
from dashboard.scoring.rollup import roll_up
from dashboard.ui import desk
from tests.pages.opening import opened, words

TITLE = "부천시, 1그룹에서 9개 분야 중 8개 분야 1위"


def scores_of(month="2023-09"):
    return desk.current().scores[month]


def test_it_opens_with_the_home_city():
    at = opened("fields")

    assert at.title[0].value == TITLE
    assert "표본 자료(가상)" in words(at)
    assert "미확정 기준" in words(at)


@pytest.mark.parametrize(("month", "group"), [("2023-09", 1), ("2023-09", 3), ("2023-03", 2)])
def test_every_rate_and_rank_of_the_group_is_on_the_page(month, group):
    scores = scores_of(month)
    shown = words(opened("fields", month=labels.month_name(month), group=labels.group_name(group)))

    for city in scores.catalog.groups[group]:
        assert city in shown
        for code in scores.catalog.fields:
            own = scores.fields[city, code]
            assert f">{show(own.rate, 2)}</span>" in shown
            assert f">{wording.rank(own.place)}</span>" in shown


def test_a_group_without_the_home_city_looks_at_its_first():
    assert opened("fields", group="2그룹").title[0].value.startswith("시흥시, 2그룹에서 9개 분야 중 ")


def test_another_city_can_be_looked_at():
    assert (
        opened("fields", city="고양시").title[0].value
        == "고양시, 1그룹에서 9개 분야 중 1개 분야 1위(공동 1개 포함)"
    )


def test_a_rollup_ranks_fields_taken_together():
    scores = scores_of()
    rollup = scores.catalog.rules.rollups[0]
    found = roll_up(scores, rollup)
    at = opened("fields", rollup=rollup.name)

    assert "7개 분야 중" in at.title[0].value
    for city in scores.catalog.groups[1]:
        assert f">{show(found[city, '도정'].rate, 2)}</span>" in words(at)


def test_one_field_shows_who_loses_points_where():
    field = scores_of().catalog.fields["F6"].name
    at = opened("fields", field=field)

    assert at.title[0].value == f"부천시, {field} 분야 1그룹 3위"
    assert "71.40/72.00점" in words(at)
    assert "F6-09 공유재산 실태조사율" in words(at)
    assert "0.83점" in words(at)


def test_the_picture_is_told_in_words():
    chart = opened("fields").get("plotly_chart")[0]

    assert "100.00점 1위" in chart.proto.alt


@pytest.mark.parametrize("key", ["month", "group", "city", "rollup", "field"])
def test_nonsense_in_the_address_falls_back(key):
    assert opened("fields", **{key: "없는 값"}).title[0].value == TITLE
