"""우수사례 on screen: registering, changing, the choice when two write at once, the goal, the owner's chance."""

from argparse import Namespace
from datetime import UTC, datetime

import pytest

from dashboard import access
from dashboard.access import Role, User
from dashboard.commands import report
from dashboard.errors import DashboardError, NotAllowed
from dashboard.intake import probabilities
from dashboard.model import CaseStatus, CaseText, Month
from dashboard.present import case_words, cases, own_chances
from dashboard.projection import Basis, with_given
from dashboard.ui import case_writes, desk, forecasts
from tests.pages.opening import opened, words

JUNE = "2023년 6월"
NOW = datetime(2023, 7, 10, 9, tzinfo=UTC)
CARE = "F3-22"  # 초등돌봄 우수사례, led by 아동청소년과
FOUND = CaseText("돌봄 공백 해소", "아동청소년과", 1, CaseStatus.FOUND, (), CARE)


def as_(monkeypatch, role, *departments):
    monkeypatch.setattr(access, "LOCAL_USER", User("담당자", role, frozenset(departments)))


def add(store, **changes):
    return store.cases.add(2023, FOUND._replace(**changes), by="다른 담당자", at=NOW)


def by_label(elements, label):
    return next(each for each in elements if each.label == label)


def labels_of(elements):
    return [each.label for each in elements]


def choose(at, case):
    return at.selectbox(key="case").set_value(case_words.name(case)).run()


@pytest.mark.usefixtures("own_store")
def test_without_cases_the_page_says_what_to_do():
    at = opened("cases")

    assert at.title[0].value == "2023년 우수사례, 아직 없음"
    assert cases.NONE in words(at)
    assert "분기별 목표가 정해지지 않았습니다" in words(at)


def test_a_case_is_registered_with_its_evidence(own_store):
    at = opened("cases")
    by_label(at.text_input, case_words.FIELDS["title"]).set_value("<b>규제</b> 해소")
    by_label(at.text_area, case_words.LINKS_HELP).set_value("https://www.bucheon.go.kr/a?b=1\n")
    by_label(at.button, case_words.SAVE).click().run()

    assert at.success[0].value == case_words.SAVED
    assert own_store.cases.newest(2023)[1].said.links == ("https://www.bucheon.go.kr/a?b=1",)
    shown = words(at)
    assert "&lt;b&gt;규제&lt;/b&gt; 해소" in shown
    assert (
        'href="https://www.bucheon.go.kr/a?b=1" target="_blank" rel="noopener noreferrer nofollow"' in shown
    )
    assert by_label(at.text_input, case_words.FIELDS["title"]).value == ""


def test_a_link_that_runs_something_is_refused_and_what_was_typed_stays(own_store):
    at = opened("cases")
    by_label(at.text_input, case_words.FIELDS["title"]).set_value("규제 해소")
    by_label(at.text_area, case_words.LINKS_HELP).set_value("javascript:alert(1)")
    by_label(at.button, case_words.SAVE).click().run()

    assert "http:// 또는 https://로 시작하는 주소만" in at.error[0].value
    assert own_store.cases.newest(2023) == {}
    assert by_label(at.text_input, case_words.FIELDS["title"]).value == "규제 해소"


def test_whoever_is_second_sees_both_and_chooses(own_store):
    case = add(own_store)
    at = choose(opened("cases"), case)
    theirs = FOUND._replace(title="그들의 이름")
    own_store.cases.change(1, theirs, based_on=case.id, by="다른 담당자", at=NOW)
    by_label(at.text_input, case_words.FIELDS["title"]).set_value("새 이름")
    by_label(at.button, case_words.SAVE).click().run()

    assert "다른 담당자님이" in at.warning[0].value
    assert "그들의 이름" in words(at)
    assert own_store.cases.newest(2023)[1].said == theirs
    at.button(key="mine").click().run()
    assert own_store.cases.newest(2023)[1].said.title == "새 이름"
    assert not at.warning


def test_whoever_is_second_may_keep_what_stands_there(own_store):
    case = add(own_store)
    at = choose(opened("cases"), case)
    theirs = FOUND._replace(title="그들의 이름")
    own_store.cases.change(1, theirs, based_on=case.id, by="다른 담당자", at=NOW)
    by_label(at.text_input, case_words.FIELDS["title"]).set_value("새 이름")
    by_label(at.button, case_words.SAVE).click().run()
    at.button(key="theirs").click().run()

    assert not at.warning
    assert [each.said for each in own_store.cases.versions(1)] == [theirs, FOUND]


def test_counts_stand_against_the_goal_for_quarters_that_ended(own_store):
    own_store.cases.set_goal(2023, 2, by="총괄 담당자", at=NOW)
    add(own_store)
    add(own_store, quarter=3, status=CaseStatus.SELECTED)
    shown = words(opened("cases", month=JUNE, department="아동청소년과"))

    assert "1건(1건 모자람)" in shown  # the first quarter
    assert "0건(2건 모자람)" in shown  # the second
    assert shown.count("모자람)") == 2
    assert "2023년 우수사례 2건: 제출 0건, 선정 1건, 미선정 0건" in shown


def test_a_department_that_leads_a_jury_indicator_is_counted_even_without_a_case(own_store):
    own_store.cases.set_goal(2023, 2, by="총괄 담당자", at=NOW)
    add(own_store)
    row = 'class="name">평생교육과</th><td class="n">0건(2건 모자람)</td>'

    assert row in words(opened("cases", month=JUNE))
    assert row not in words(opened("cases", month=JUNE, department="아동청소년과"))


def test_the_goal_is_set_by_the_overseer_alone(own_store, monkeypatch):
    at = opened("cases")
    by_label(at.number_input, case_words.GOAL).set_value(3)
    by_label(at.button, case_words.SET_GOAL).click().run()
    assert own_store.cases.goal(2023) == 3

    as_(monkeypatch, Role.OFFICIAL, "아동청소년과")
    assert case_words.GOAL not in labels_of(opened("cases").expander)
    with pytest.raises(NotAllowed, match="'총괄' 권한"):
        case_writes.set_goal(2023, 9)
    assert own_store.cases.goal(2023) == 3


def test_of_another_department_a_case_is_read_and_neither_changed_nor_taken(own_store, monkeypatch):
    case = add(own_store)
    as_(monkeypatch, Role.OFFICIAL, "건축관리과")
    at = choose(opened("cases"), case)

    assert at.info[0].value == case_words.NO_RIGHT.format(department="아동청소년과")
    with pytest.raises(NotAllowed, match="아동청소년과"):
        case_writes.change(case, FOUND._replace(department="건축관리과"), based_on=case.id)
    with pytest.raises(NotAllowed, match="아동청소년과"):
        case_writes.add(2023, FOUND)
    assert own_store.cases.newest(2023) == {1: case}


def test_an_official_registers_for_the_own_department(own_store, monkeypatch):
    as_(monkeypatch, Role.OFFICIAL, "건축관리과")
    at = opened("cases")
    assert list(by_label(at.selectbox, case_words.FIELDS["department"]).options) == ["건축관리과"]

    by_label(at.text_input, case_words.FIELDS["title"]).set_value("규제 해소")
    by_label(at.button, case_words.SAVE).click().run()
    assert [each.said.department for each in own_store.cases.newest(2023).values()] == ["건축관리과"]


@pytest.mark.usefixtures("own_store")
def test_a_viewer_without_departments_is_told_whom_to_ask(monkeypatch):
    as_(monkeypatch, Role.VIEWER)
    at = opened("cases")

    assert case_words.NO_DEPARTMENT in [each.value for each in at.info]
    assert not at.text_input


def test_the_chance_of_an_owner_is_what_the_forecast_uses_until_it_is_taken_back(own_store):
    before = forecasts.outlook(desk.current(), Month("2023-01"))
    assert before.chances.cells["부천시", CARE].basis is not Basis.GIVEN
    at = opened("cases", month="2023년 1월")
    at.selectbox(key="expected").set_value(f"{CARE} 초등돌봄 우수사례").run()
    by_label(at.number_input, case_words.PERCENT).set_value(7)
    by_label(at.button, case_words.ENTER).click().run()

    now = desk.current()
    cell = forecasts.outlook(now, Month("2023-01")).chances.cells["부천시", CARE]
    assert (cell.probabilities[0], cell.basis) == (0.07, Basis.GIVEN)
    assert "7 %(소관 부서 입력, 이 컴퓨터 사용자" in words(at)
    shown = words(opened("outlook", month="2023년 1월"))
    assert "소관 부서 입력 확률을 쓴 지표: 초등돌봄 우수사례(S등급 7 %)." in shown

    at.button(key="take-back").click().run()
    assert own_store.own_chances.newest(2023) == {}
    after = forecasts.outlook(desk.current(), Month("2023-01"))
    assert after.chances.cells["부천시", CARE] == before.chances.cells["부천시", CARE]


def test_the_chances_as_a_file_give_project_the_same_forecast(own_store, tmp_path):
    own_store.own_chances.enter(2023, CARE, 7, by="담당자", at=NOW)
    now, month = desk.current(), Month("2023-01")
    file = tmp_path / "확률.csv"
    file.write_bytes(own_chances.file_of(forecasts.outlook(now, month).chances, now.catalog))
    given = with_given(forecasts.forecast(now, month), probabilities(file, now.catalog), now.of(month))

    assert given.cells["부천시", CARE].probabilities == pytest.approx(
        forecasts.outlook(now, month).chances.cells["부천시", CARE].probabilities
    )
    assert len(file.read_text("utf-8-sig").splitlines()) == 2
    assert own_chances.DOWNLOAD in labels_of(opened("cases", month="2023년 1월").download_button)


def test_a_paper_of_the_command_line_rests_on_the_same_chances_as_the_screen(own_store):
    own_store.own_chances.enter(2023, CARE, 7, by="담당자", at=NOW)
    month = Month("2023-01")
    paper = report._of_the_store(
        Namespace(month=month, author="정책기획과", catalog=None, kind="추진상황", indicator=[])
    )
    screen = forecasts.outlook(desk.current(), month)

    assert paper.outlook.chances.cells["부천시", CARE].basis is Basis.GIVEN
    assert paper.outlook.cities["부천시"] == screen.cities["부천시"]


def test_decided_cases_move_the_proposal(own_store):
    for status in (CaseStatus.SELECTED, CaseStatus.SELECTED, CaseStatus.NOT_SELECTED, CaseStatus.SUBMITTED):
        add(own_store, status=status)

    assert "3건 가운데 2건 선정, 예측" in words(opened("cases", month="2023년 1월"))


@pytest.mark.usefixtures("own_store")
def test_only_the_lead_department_enters_a_chance_and_only_where_a_jury_decides(monkeypatch):
    indicators = desk.current().catalog.indicators
    as_(monkeypatch, Role.OFFICIAL, "평생교육과")
    with pytest.raises(NotAllowed, match="아동청소년과"):
        case_writes.enter_chance(2023, indicators[CARE], 50)
    with pytest.raises(NotAllowed, match="아동청소년과"):
        case_writes.take_chance_back(2023, indicators[CARE])

    as_(monkeypatch, Role.ADMIN)
    with pytest.raises(DashboardError, match="심사로 정하는 지표가 아니어서"):
        case_writes.enter_chance(2023, indicators["F3-18"], 50)


@pytest.mark.usefixtures("own_store")
def test_at_the_cut_off_there_is_no_chance_to_enter():
    at = opened("cases", month="2023년 9월")

    assert case_words.ALL_SETTLED in words(at)
    assert case_words.PERCENT not in labels_of(at.number_input)
