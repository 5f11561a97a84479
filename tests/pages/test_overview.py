"""The overview shows what scoring found: for the newest month of the home city, and for any other choice."""

import pytest

from dashboard.exact import show
from dashboard.present import wording
from dashboard.ui import desk
from tests.pages.opening import opened, words


@pytest.fixture(scope="module")
def now():
    return desk.current()


def home_title(now):
    """The message: the published rank, and how it moved in the sample."""
    before, after = (now.scores[month].cities["부천시"].in_final for month in ("2023-08", "2023-09"))
    return f"1그룹 3위, {wording.steps(before, after)}"


def test_it_opens_with_the_home_city_in_the_newest_month(now):
    at = opened("overview")
    own = now.scores["2023-09"].cities["부천시"]

    assert at.title[0].value == home_title(now)
    assert f"{show(own.final, 2)}점" in words(at)
    assert "2억원" in words(at)
    assert "200,000,000원" in words(at)
    assert "확정 전 자체 추정" in words(at)
    assert "표본 자료(가상)" in words(at)
    assert now.version in words(at)


def test_the_components_add_up_to_the_final_score(now):
    at = opened("overview")
    own = now.scores["2023-09"].cities["부천시"]

    assert f"{show(own.city_eval, 2)}점, 1위 × 70%" in words(at)
    assert f"{show(own.joint_eval, 2)}점, 4위 × 30%" in words(at)


def test_another_month_and_city_change_everything(now):
    at = opened("overview", month="2023년 5월", city="과천시")
    own = now.scores["2023-05"].cities["과천시"]

    assert at.title[0].value.startswith(f"과천시, 3그룹 {wording.rank(own.in_final)}, ")
    assert f"{show(own.final, 2)}점" in words(at)
    assert "3그룹 순위표" in words(at)
    assert "진행 중" in words(at)


def test_every_city_of_the_group_is_in_the_table_and_all_cities_on_the_map(now):
    at = opened("overview")

    for name in now.catalog.peers("부천시"):
        assert f"{show(now.scores['2023-09'].cities[name].final, 2)}점" in words(at)
    assert words(at).count('class="tile ') == len(now.catalog.cities) + 1


def test_the_chart_is_told_in_a_sentence(now):
    first = wording.rank(now.scores["2023-01"].cities["부천시"].in_final)

    assert f"부천시: 1월 {first}, 2월" in opened("overview").get("plotly_chart")[0].proto.alt


@pytest.mark.parametrize(("key", "value"), [("month", "2031년 1월"), ("city", "<b>서울</b>")])
def test_nonsense_in_the_address_falls_back(now, key, value):
    assert opened("overview", **{key: value}).title[0].value == home_title(now)
