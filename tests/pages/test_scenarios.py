"""The scenarios: built with pickers, held by the address, refused with a sentence."""

from fractions import Fraction

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import access
from dashboard.access import Role, User
from dashboard.present import links
from dashboard.present import scenario_words as said
from dashboard.scoring.scenario import Graded, JointScore, Scenario, Share
from dashboard.scoring.scenario_text import spelled, understood
from dashboard.ui import desk
from dashboard.ui.server import SHELL
from dashboard.ui.site import SITE
from tests.acceptance import NOON
from tests.pages.opening import opened, words

WON = Scenario("전년도 만점", (JointScore("부천시", Fraction(1000)),))


def pressed(at, label):
    next(each for each in at.button if each.label == label).click()
    at.run()
    assert not at.exception
    return at


def opened_with_errors(link):
    at = AppTest.from_file(SHELL, default_timeout=30)
    at.query_params[links.SCENARIO] = [link]
    return at.switch_page(str(SITE["scenarios"].file)).run()


def in_address(at):
    held = at.query_params[links.SCENARIO]
    return [understood(each) for each in ([held] if isinstance(held, str) else held)]


def test_before_anything_is_changed_the_figures_are_those_of_today():
    at = opened("scenarios")

    assert at.title[0].value.startswith("새 시나리오: 부천시 1그룹")
    assert at.title[0].value.endswith("그대로")
    assert "아직 바꾼 것이 없습니다." in words(at)
    assert "미확정 기준" in words(at)


def test_a_link_shows_its_scenario_before_and_after():
    at = opened("scenarios", scenario=[spelled(WON)])

    assert "전년도 만점: 부천시" in at.title[0].value
    assert "→ 1그룹 1위, 최우수" in at.title[0].value
    assert "부천시 정부합동평가(전년도) 1000점" in words(at)


def test_a_change_is_added_by_pickers_and_stands_in_the_address():
    at = pressed(opened("scenarios"), said.ADD)
    first = next(iter(desk.current().catalog.indicators))

    assert in_address(at) == [Scenario(said.BASE, (Graded("부천시", first, "S"),))]
    assert f"부천시 {first}" in words(at)


def test_the_last_change_is_taken_out_and_another_scenario_set_beside():
    at = pressed(opened("scenarios", scenario=[spelled(WON)]), said.ANOTHER)
    assert [each.changes for each in in_address(at)] == [WON.changes, WON.changes]

    at = pressed(at, said.TAKE_OUT)
    assert [each.changes for each in in_address(at)] == [WON.changes, ()]


def test_scenarios_stand_beside_each_other_with_today():
    other = Scenario("80 대 20", (Share(Fraction(4, 5)),))
    shown = words(opened("scenarios", scenario=[spelled(WON), spelled(other)]))

    for name in (said.NOW, "전년도 만점", "80 대 20"):
        assert f'<th scope="row">{name}</th>' in shown


@pytest.mark.parametrize(
    ("link", "sentence"),
    [
        ("없는 값", "주소에 담긴 시나리오를 읽을 수 없습니다"),
        (spelled(Scenario("", (Graded("부쳔시", "N1", "S"),))), "시군 '부쳔시'"),
    ],
)
def test_a_bad_link_is_said_and_today_is_shown(link, sentence):
    at = opened_with_errors(link)

    assert sentence in at.error[0].value
    assert at.title[0].value.startswith("새 시나리오:")


def test_what_is_no_number_is_said_and_cannot_be_added():
    at = opened("scenarios")
    at.selectbox[2].set_value(JointScore).run()
    next(each for each in at.text_input if each.label == "점수(점)").set_value("구십").run()

    assert at.error[0].value == said.NOT_A_NUMBER.format(given="구십")
    assert next(each for each in at.button if each.label == said.ADD).disabled


def test_a_supposed_grade_is_a_scenario_and_no_official_result():
    worst = desk.current().catalog.rules.grades[-1]
    link = spelled(Scenario("나빠지면", (Graded("부천시", "F1-01", worst),)))
    shown = words(opened("scenarios", scenario=link))

    assert f">{worst}</span> 시나리오" in shown
    assert f"{worst}*" not in shown
    assert "공식 결과" not in shown


def test_a_scenario_is_saved_listed_and_opened_again(own_store):
    at = opened("scenarios", scenario=spelled(WON))
    at.button(key="save").click().run()

    assert at.success[0].value == said.SAVED_AS.format(name="전년도 만점")
    assert [(each.name, understood(each.spelled)) for each in own_store.scenarios()] == [("전년도 만점", WON)]
    fresh = opened("scenarios")
    assert "저장한 시나리오 1건" in words(fresh)
    assert f"scenario={spelled(WON)}" in words(fresh)

    assert in_address(pressed(fresh, said.BESIDE)) == [WON]


def test_the_same_scenario_is_saved_once(own_store):
    at = opened("scenarios", scenario=spelled(WON))
    at.button(key="save").click().run()
    at.button(key="save").click().run()

    assert "이미 저장되어 있습니다" in at.error[0].value
    assert len(own_store.scenarios()) == 1


def test_whoever_may_only_read_is_not_offered_to_save(own_store, monkeypatch):
    monkeypatch.setattr(access, "LOCAL_USER", User("열람자", Role.VIEWER))
    at = opened("scenarios", scenario=spelled(WON))

    assert said.SAVE not in [each.label for each in at.button]
    assert own_store.scenarios() == []


def test_whose_role_was_taken_away_saves_nothing(own_store, monkeypatch):
    at = opened("scenarios", scenario=spelled(WON))
    monkeypatch.setattr(access, "LOCAL_USER", User("열람자", Role.VIEWER))
    at.button(key="save").click().run()

    assert "'담당' 권한이 있어야" in at.error[0].value
    assert own_store.scenarios() == []


def test_a_saved_scenario_is_deleted(own_store):
    own_store.save_scenario("첫째", spelled(WON), by="다른 담당자", at=NOON)
    at = opened("scenarios")
    at.button(key="delete").click().run()

    assert at.success[0].value == said.DELETED_IS.format(name="첫째")
    assert "저장한 시나리오가 아직 없습니다" in words(at)
    assert own_store.scenarios() == []


def test_an_official_deletes_only_own_scenarios(own_store, monkeypatch):
    own_store.save_scenario("남의 것", spelled(WON), by="다른 담당자", at=NOON)
    mine = own_store.save_scenario("내 것", spelled(WON), by="담당자", at=NOON)
    monkeypatch.setattr(access, "LOCAL_USER", User("담당자", Role.OFFICIAL))
    at = opened("scenarios")

    assert at.selectbox(key="to-delete").options == [mine.name]
    at.button(key="delete").click().run()
    assert [each.name for each in own_store.scenarios()] == ["남의 것"]


def test_whose_role_was_taken_away_deletes_nothing(own_store, monkeypatch):
    own_store.save_scenario("첫째", spelled(WON), by="다른 담당자", at=NOON)
    at = opened("scenarios")
    monkeypatch.setattr(access, "LOCAL_USER", User("담당자", Role.OFFICIAL))
    at.button(key="delete").click().run()

    assert "'총괄' 권한이 있어야" in at.error[0].value
    assert len(own_store.scenarios()) == 1


def test_a_saved_scenario_that_this_rulebook_cannot_suppose_says_so(own_store):
    own_store.save_scenario(
        "옛것", spelled(Scenario("옛것", (Graded("부천시", "없음", "S"),))), by="담당자", at=NOON
    )

    assert said.UNREADABLE in words(opened("scenarios"))
