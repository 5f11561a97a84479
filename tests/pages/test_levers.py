"""Where to push: the most valuable indicator in the title, the levers by what they are worth."""

import re

import pytest

from dashboard import projection
from dashboard.model import Month
from dashboard.present import official_grades
from dashboard.ui import desk, forecasts, pushes
from tests.pages.opening import opened, words

MONTH = Month("2023-06")


def test_the_title_names_the_indicator_worth_most():
    at = opened("levers", month="2023년 6월")
    now = desk.current()
    best = max(pushes.levers(now, MONTH, "부천시").levers, key=lambda each: each.change)

    assert at.title[0].value.startswith(f"가장 값진 지표는 {best.indicator} ")
    assert "확정 전 자체 추정" in words(at)


def test_the_levers_are_those_of_the_projection():
    now = desk.current()
    fresh = projection.levers(forecasts.outlook(now, MONTH), now.catalog, "부천시")

    assert pushes.levers(now, MONTH, "부천시").levers == fresh.levers


def test_a_department_sees_its_own_indicators_only():
    now = desk.current()
    owner = now.catalog.indicators[pushes.levers(now, MONTH, "부천시").levers[0].indicator].lead_department
    shown = words(opened("levers", month="2023년 6월", department=owner))
    tables = shown.split("<table")[1]
    codes = re.findall(r'class="name">(\S+) ', tables)

    assert {now.catalog.indicators[code].lead_department for code in codes} <= {owner}


@pytest.mark.parametrize("month", ["2023년 1월", "2023년 9월"])
def test_no_chance_is_written_as_nothing_or_everything(month):
    shown = words(opened("levers", month=month))

    assert not re.search(r"[^\d.]0 %|100 %(?! 확)", shown.split("<table")[-1])


def test_after_the_cutoff_the_page_says_what_official_grades_could_still_change():
    now = desk.current()
    moving = [each for each in pushes.levers(now, Month("2023-09"), "부천시").levers if round(each.change)]
    shown = words(opened("levers", month="2023년 9월"))

    assert "모든 등급이 정해졌습니다" in shown
    assert f"상사업비가 바뀌는 경우 {len(moving)}가지" in shown or official_grades.NOTHING_MOVES in shown
