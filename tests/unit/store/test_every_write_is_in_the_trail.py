"""As a table over all writes of the store: each leaves a line that says who did what, and no table is written without."""

from datetime import date

import pytest
from sqlalchemy import func, select

from dashboard.access import Role
from dashboard.model import Act, CaseStatus, CaseText, Explanation
from dashboard.store import Store, audit
from dashboard.store.tables import METADATA
from tests.acceptance import NOON, after, value
from tests.unit.store.test_breakdowns import checked, told
from tests.unit.store.test_meetings import seen
from tests.unit.store.test_published import SAID

BY = {"by": "김주무관", "at": after(9)}
EARLIER = {"by": "박주무관", "at": NOON}
CASE = CaseText("빈집 정비", "건축관리과", 2, CaseStatus("발굴"), (), "F6-02")
PERSON = {"name": "이주무관", "role": Role.VIEWER, "since": date(2023, 1, 1)}
ORDER = {
    "month": "2023-06",
    "department": "녹지과",
    "person": "",
    "due": date(2023, 7, 1),
    "text": "점검",
}


def given(store):
    return store.instructions.give(**ORDER, **EARLIER).id


def answered(store):
    number = given(store)
    store.instructions.add(number, Act.ANSWERED, text="했습니다", **EARLIER)
    return number


def first_note(store):
    return store.notes.save(2023, "F3-14", Explanation(cause="가뭄"), based_on=None, **EARLIER)


# What is done, by the act in the trail, after what there must be before.
WRITES = {
    "실적 반영": lambda store: store.accept(value(90), **BY),
    "실적 회수": lambda store: store.withdraw(store.accept(value(90), **EARLIER).id, why="잘못", **BY),
    "열 맞춤": lambda store: store.remember("녹지과", {"값": "실적"}, **BY),
    "전망 기록": lambda store: store.publish_projection(SAID, **BY),
    "시나리오 저장": lambda store: store.save_scenario("만회", "만회:S", **BY),
    "시나리오 지움": lambda store: (
        store.save_scenario("만회", "만회:S", **EARLIER),
        store.delete_scenario("만회", **BY),
    ),
    "부진사유 저장": lambda store: store.notes.save(
        2023, "F3-14", Explanation(cause="장마"), based_on=first_note(store).id, **BY
    ),
    "지시": lambda store: store.instructions.give(**ORDER, **BY),
    "지시사항 답변": lambda store: store.instructions.add(given(store), Act.ANSWERED, text="했습니다", **BY),
    "지시사항 완료": lambda store: store.instructions.add(answered(store), Act.ACCEPTED, text="", **BY),
    "지시사항 재지시": lambda store: store.instructions.add(answered(store), Act.REOPENED, text="다시", **BY),
    "회의 기록": lambda store: store.meetings.record(seen(0)._replace(**BY)),
    "동별 자료 반영": lambda store: store.breakdowns.keep(checked(told(6)), **BY),
    "우수사례 등록": lambda store: store.cases.add(2023, CASE, **BY),
    "우수사례 고침": lambda store: store.cases.change(
        1, CASE._replace(quarter=3), based_on=store.cases.add(2023, CASE, **EARLIER).id, **BY
    ),
    "우수사례 목표": lambda store: store.cases.set_goal(2023, 2, **BY),
    "확률 입력": lambda store: store.own_chances.enter(2023, "F3-22", 60, **BY),
    "확률 거둠": lambda store: (
        store.own_chances.enter(2023, "F3-22", 60, **EARLIER),
        store.own_chances.take_back(2023, "F3-22", **BY),
    ),
    "권한 부여": lambda store: store.people.grant("lee@example.org", **PERSON, **BY),
    "권한 회수": lambda store: (
        store.people.grant("lee@example.org", **PERSON, **EARLIER),
        store.people.revoke("lee@example.org", on=date(2023, 10, 2), **BY),
    ),
    "지표 담당자 지정": lambda store: store.owners.assign(
        2023, "F3-14", "lee@example.org", since=date(2023, 1, 1), **BY
    ),
    audit.EXPORTED: lambda store: store.trail.exported("등급표.csv", **BY),
}


def filled(store):
    """The tables that hold anything."""
    with store.opened.reading() as connection:
        return {
            each.name
            for each in METADATA.sorted_tables
            if connection.execute(select(func.count()).select_from(each)).scalar()
        }


@pytest.mark.parametrize("what", WRITES)
def test_a_write_leaves_one_line_in_the_name_of_whoever_did_it(store, what):
    WRITES[what](store)

    mine = [line for line in store.trail.lines() if line.by == BY["by"]]
    assert [line.at for line in mine] == [BY["at"]]
    assert mine[0].act == what
    assert mine[0].subject
    assert audit.broken(store.trail.lines()) is None


def test_every_table_is_written_by_one_of_these(tmp_path):
    written = set()
    for number, write in enumerate(WRITES.values()):
        store = Store(tmp_path / str(number))
        write(store)
        written |= filled(store)
        store.close()
    assert written == {each.name for each in METADATA.sorted_tables}
