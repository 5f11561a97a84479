"""협업 on screen: who leads and helps with what, and everything that a department is told and asked to do."""

from datetime import UTC, date, datetime

import pytest

from dashboard import access
from dashboard.access import Role, User
from dashboard.model import Act, Explanation
from dashboard.present import partner_words
from dashboard.ui import desk
from tests.pages.opening import opened, words

JUNE = "2023년 6월"
NOW = datetime(2023, 7, 10, 9, tzinfo=UTC)


def ask(store, indicator, help_wanted, **changes):
    said = Explanation("인력 부족", "합동 점검", help=help_wanted)._replace(**changes)
    return store.notes.save(2023, indicator, said, based_on=None, by="담당자", at=NOW)


def order(store, department, due=date(2023, 7, 1)):
    return store.instructions.give(
        month="2023-06", department=department, person="", due=due, text="계획 제출", by="총괄 담당자", at=NOW
    )


def line_of(shown, department):
    """The row of the summary that is headed by the department."""
    return next(
        row
        for row in shown.split("<tr>")
        if f">{department}</a></th>" in row and "partners" in row.partition("</th>")[0]
    )


@pytest.mark.usefixtures("own_store")
def test_every_department_that_leads_or_helps_is_counted():
    shown = words(opened("partners", month=JUNE))
    indicators = desk.current().catalog.indicators.values()
    leads = sum(each.lead_department == "건축관리과" for each in indicators)
    helps = sum("건축관리과" in each.helping_departments for each in indicators)
    row = line_of(shown, "건축관리과")

    assert (leads > 0, helps > 0) == (True, True)
    assert row.index(f">{leads}개<") < row.index(f">{helps}개<")
    assert "행정복지센터" in shown


def test_instructions_and_requests_stand_beside_the_department_they_are_for(own_store):
    ask(own_store, "F3-18", "징수과: 체납 명단, 행정복지센터: 현장 확인")
    order(own_store, "징수과")
    row = line_of(words(opened("partners", month=JUNE)), "징수과")

    assert "1건(기한 지남 1건)" in row
    assert row.rstrip().endswith('<td class="n">1건</td></tr>')


def test_one_department_sees_its_indicators_requests_and_instructions(own_store):
    ask(own_store, "F3-18", "징수과: 체납 명단", due="2023-08-31")
    order(own_store, "징수과")
    at = opened("partners", month=JUNE, department="징수과")
    shown = words(at)

    assert at.title[0].value.startswith("징수과: 주관 ")
    assert at.title[0].value.endswith("받은 협조요청 1건")
    assert "징수과: 체납 명단" in shown
    assert "2023-08-31" in shown
    assert "계획 제출" in shown
    assert "F3-18 위반건축물 조치율" in shown


def test_a_department_that_nobody_asked_is_told_so(own_store):
    ask(own_store, "F3-18", "징수과: 체납 명단")
    shown = words(opened("partners", month=JUNE, department="건축관리과"))

    assert partner_words.NO_REQUEST in shown
    assert "지시사항이 없습니다." in shown


def test_a_request_that_names_no_known_department_is_not_lost(own_store):
    ask(own_store, "F3-18", "옆 과에서 인력 두 명")
    shown = words(opened("partners", month=JUNE))

    assert "부서 이름을 알 수 없는 협조요청 1건" in shown
    assert (
        shown.count("옆 과에서 인력 두 명") == 2
    )  # beside its indicator, and among those without a department


def test_an_accepted_instruction_is_no_longer_owed(own_store):
    number = order(own_store, "징수과").id
    for act in (Act.ANSWERED, Act.ACCEPTED):
        own_store.instructions.add(number, act, text="제출", by="담당자", at=NOW)

    assert "기한 지남 1건" not in words(opened("partners", month=JUNE))


def test_a_department_that_only_has_an_instruction_is_there_too(own_store):
    order(own_store, "감사실 신설팀")

    assert "감사실 신설팀" in words(opened("partners", month=JUNE))


def test_only_an_admin_sees_which_departments_owe_most(own_store, monkeypatch):
    for _ in range(3):
        order(own_store, "행정복지센터")
    ranked = words(opened("partners", month=JUNE))
    monkeypatch.setattr(access, "LOCAL_USER", User("담당자", Role.OFFICIAL))
    by_name = words(opened("partners", month=JUNE))

    assert partner_words.ALL_RANKED in ranked
    assert partner_words.ALL in by_name
    assert ranked.index(">행정복지센터</a>") < ranked.index(">감사담당관</a>")
    assert by_name.index(">감사담당관</a>") < by_name.index(">행정복지센터</a>")
