"""Awards on the figures of the month, and the published history."""

import pytest

from dashboard.exact import show
from dashboard.present import wording
from dashboard.ui import desk
from tests.pages.opening import opened, words


def test_it_opens_with_the_group_of_the_home_city():
    at = opened("awards")

    assert at.title[0].value == "1그룹 최우수 고양시, 부천시 3위 우수 2억원"
    assert "10억원(1,000,000,000원)" in words(at)
    assert "30억원(3,000,000,000원)" in words(at)
    assert "미확정 기준" in words(at)


@pytest.mark.parametrize("population_group", [1, 2, 3])
def test_every_winner_of_every_group_is_named_with_score_and_money(population_group):
    scores = desk.current().scores["2023-09"]
    at = opened("awards", group=f"{population_group}그룹")

    for own in scores.cities.values():
        if own.award:
            assert f">{own.city}</b> {show(own.final, 2)}점, {own.award}" in words(at)


def test_a_group_without_the_home_city_names_its_first():
    assert opened("awards", group="2그룹").title[0].value == "2그룹 최우수 시흥시 101.85점"


def test_another_month_has_other_winners():
    scores = desk.current().scores["2023-03"]
    first = next(
        city for city, own in scores.cities.items() if own.population_group == 1 and own.in_final.rank == 1
    )

    home = f"부천시 {wording.rank(scores.cities['부천시'].in_final)} 시상권 밖"

    assert opened("awards", month="2023년 3월").title[0].value == f"1그룹 최우수 {first}, {home}"


def test_the_history_is_the_published_one():
    at = opened("awards")

    assert "98.17점" in words(at)
    assert "2018년" in words(at)
    assert "점수 미공개" in words(at)


@pytest.mark.parametrize(("key", "value"), [("month", "2031년 1월"), ("group", "9그룹")])
def test_nonsense_in_the_address_falls_back(key, value):
    assert opened("awards", **{key: value}).title[0].value == "1그룹 최우수 고양시, 부천시 3위 우수 2억원"
