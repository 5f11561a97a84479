"""Where to push: the most valuable indicator in the title, the levers by what they are worth for their effort."""

import re

import pytest

from dashboard import projection
from dashboard.model import Month
from dashboard.present import efforts, levers, official_grades
from dashboard.present.outlook_words import percent
from dashboard.ui import desk, forecasts, pushes
from tests.pages.opening import opened, words

MONTH = Month("2023-06")


def test_the_title_names_the_indicator_worth_most_for_its_effort():
    at = opened("levers", month="2023년 6월")
    now = desk.current()
    outlook, found = forecasts.outlook(now, MONTH), pushes.levers(now, MONTH, "부천시")
    best = max(levers.pushes(outlook, found, now.scores[MONTH]), key=lambda each: each.per_day)

    assert at.title[0].value.startswith(f"품에 견주어 가장 값진 지표는 {best.indicator.code} ")
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


def test_after_the_cutoff_the_page_says_what_official_grades_could_still_change():
    now = desk.current()
    moving = [each for each in pushes.levers(now, Month("2023-09"), "부천시").levers if round(each.change)]
    shown = words(opened("levers", month="2023년 9월"))

    assert "모든 등급이 정해졌습니다" in shown
    assert f"상사업비가 바뀌는 경우 {len(moving)}가지" in shown or official_grades.NOTHING_MOVES in shown


def test_the_indicators_stand_in_the_order_of_their_worth_for_a_person_day():
    now = desk.current()
    outlook, found = forecasts.outlook(now, MONTH), pushes.levers(now, MONTH, "부천시")
    sorted_codes = [each.indicator.code for each in levers.pushes(outlook, found, now.scores[MONTH])]
    seen, folded = words(opened("levers", month="2023년 6월")).split("<table")[1:3]

    assert re.findall(r'class="name">(\S+) ', seen + folded) == sorted_codes


def test_an_effort_that_was_entered_is_told_from_one_that_is_proposed():
    code = levers.pushes(
        forecasts.outlook(desk.current(), MONTH),
        pushes.levers(desk.current(), MONTH, "부천시"),
        desk.current().scores[MONTH],
    )[-1].indicator.code
    shown = words(opened("levers", month="2023년 6월", effort=f"{code}:0.1"))
    rows = "".join(re.findall(r"<tbody>(.*?)</tbody>", shown)[:2]).split("</tr>")[:-1]
    told = {code in each: ("(적은 값)" in each, "(제안)" in each) for each in rows}

    assert told == {True: (True, False), False: (False, True)}


def test_an_effort_is_entered_and_stands_in_the_address():
    at = opened("levers", month="2023년 6월")
    at.selectbox(key="effort-of").set_value("F1-01")
    at.text_input(key="effort-days-F1-01").set_value("2.5")
    at.button(key="effort-enter").click().run()

    assert at.query_params["effort"] in ("F1-01:2.5", ["F1-01:2.5"])


@pytest.mark.parametrize("given", ["0", "-3", "많이", "1e9"])
def test_what_is_no_effort_is_refused_with_a_sentence(given):
    at = opened("levers", month="2023년 9월")
    at.text_input(key="effort-days-F1-01").set_value(given)
    at.button(key="effort-enter").click().run()

    assert at.error[0].value == efforts.REFUSED.format(given=given)
    assert "effort" not in at.query_params


def test_the_cheapest_plan_reaches_its_chance_by_the_engine_of_the_outlook():
    at = opened("levers", month="2023년 6월", award="장려", chance="80 %")
    at.toggle(key="with_plan").set_value(True).run()
    assert not at.exception
    shown = words(at)
    count = int(re.search(r"지표 (\d+)개를 올립니다", shown)[1])
    reached = float(re.search(r"그때의 확률은 (\d+) %", shown)[1])

    assert "그룹 전체를 다시 모의하여 얻은 확률" in shown
    assert reached >= 80
    assert f"올릴 지표 {count}개" in shown


def test_a_department_without_time_leaves_its_indicators_alone():
    at = opened("levers", month="2023년 6월", award="장려", chance="60 %", limit="복지정책과:0.5")
    at.toggle(key="with_plan").set_value(True).run()
    table = words(at).split("<caption>올릴 지표")[1].split("</table>")[0]

    assert "<tbody>" in table
    assert "복지정책과" not in table


def test_what_no_grade_can_reach_is_said_with_the_joint_score_that_it_would_take():
    shown = words(opened("levers", month="2023년 9월"))

    assert "지표 101개가 모두 S등급이어도 부천시는" in shown
    assert "1그룹의 고양시를 넘지 못합니다" in shown
    assert "정부합동평가 점수가 다음 해에 1.24점 더 높아야 합니다" in shown


def test_indicators_of_the_state_show_both_years_in_points():
    shown = words(opened("levers", month="2023년 6월"))

    assert "올해 11월(9. 30. 실적)" in shown
    assert "다음 해 11월(12. 31. 실적)" in shown


def test_indicators_of_the_state_show_what_may_become_of_them_by_the_end_of_the_year():
    shown = words(opened("levers", month="2023년 6월"))
    now = desk.current()
    later = forecasts.at_the_years_end(now, MONTH)
    assert later.until == now.catalog.rules.joint_cutoff
    code = next(each.code for each in now.catalog.indicators.values() if each.block == "정부연계")
    assert f">S {percent(later.cells['부천시', code].probabilities[0])}" in shown.replace(
        "&nbsp;", " "
    ).replace("\xa0", " ")


def test_cliffs_are_shown_from_below_and_from_above():
    shown = words(opened("levers", month="2023년 9월"))

    assert "다음 등급이 가장 가까운 지표" in shown
    assert "오늘의 등급을 잃기 가장 쉬운 지표" in shown
