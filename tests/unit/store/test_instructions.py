"""지시사항: given, answered, accepted, given again; what may follow what, and which are late."""

from datetime import date, timedelta

import pytest

from dashboard.errors import DashboardError, UnknownName
from dashboard.model import Act
from dashboard.present import instructions as words
from dashboard.store import audit
from tests.acceptance import NOON

DUE = date(2023, 7, 31)
ANSWERED, ACCEPTED, REOPENED = Act.ANSWERED, Act.ACCEPTED, Act.REOPENED


def give(store, text="동별 점검 계획을 내십시오", department="건축과", due=DUE):
    given = {"month": "2023-06", "department": department, "person": "점검 담당자", "due": due, "text": text}
    return store.instructions.give(**given, by="총괄 담당자", at=NOON)


def walk(store, *acts):
    number = give(store).id
    for act in acts:
        found = store.instructions.add(number, act, text="하였습니다", by="담당자", at=NOON)
    return found


def test_a_store_that_was_never_used_has_no_instructions(store):
    assert store.instructions.every() == []


def test_one_that_was_given_is_open(store):
    given = give(store)

    assert store.instructions.every() == [given]
    assert (given.state, given.is_open, given.due) == ("지시", True, DUE)


@pytest.mark.parametrize(
    ("acts", "state", "is_open"),
    [
        ([ANSWERED], "답변", True),
        ([ANSWERED, ANSWERED], "답변", True),
        ([ANSWERED, ACCEPTED], "완료", False),
        ([ANSWERED, REOPENED], "재지시", True),
        ([ANSWERED, ACCEPTED, REOPENED, ANSWERED, ACCEPTED], "완료", False),
    ],
    ids=["답변", "고쳐 답변", "완료 인정", "재지시", "완료 뒤 재지시"],
)
def test_what_happened_last_is_the_state_and_everything_before_is_kept(store, acts, state, is_open):
    found = walk(store, *acts)

    assert (found.state, found.is_open) == (state, is_open)
    assert [event.act for event in store.instructions.every()[0].events] == acts


@pytest.mark.parametrize(
    "acts",
    [
        [ACCEPTED],
        [REOPENED],
        [ANSWERED, ACCEPTED, ANSWERED],
        [ANSWERED, ACCEPTED, ACCEPTED],
        [ANSWERED, REOPENED, ACCEPTED],
    ],
    ids=["답변 없이 완료", "지시 중에 재지시", "완료 뒤 답변", "두 번 완료", "재지시 뒤 답변 없이 완료"],
)
def test_out_of_turn_nothing_is_written(store, acts):
    with pytest.raises(DashboardError, match="처리를 할 수 없습니다"):
        walk(store, *acts)
    assert [event.act for event in store.instructions.every()[0].events] == acts[:-1]


def test_an_answer_without_words_and_an_order_without_words_are_refused(store):
    number = give(store).id

    with pytest.raises(DashboardError, match="답변 내용"):
        store.instructions.add(number, ANSWERED, text=" ", by="담당자", at=NOON)
    with pytest.raises(DashboardError, match="지시 내용"):
        give(store, text=" ")
    assert len(store.instructions.every()) == 1


def test_an_instruction_that_does_not_exist_is_told(store):
    with pytest.raises(UnknownName, match="지시사항 7번이 없습니다"):
        store.instructions.add(7, ANSWERED, text="하였습니다", by="담당자", at=NOON)


@pytest.mark.parametrize(
    ("acts", "days", "late"),
    [
        ([], 0, False),
        ([], 1, True),
        ([ANSWERED], 1, False),
        ([ANSWERED, REOPENED], 1, True),
        ([ANSWERED, ACCEPTED], 9, False),
    ],
    ids=["기한 날", "기한 다음 날", "답변하고 기다림", "재지시", "완료"],
)
def test_late_is_what_is_not_answered_after_its_day(store, acts, days, late):
    found = walk(store, *acts) if acts else give(store)

    assert found.is_overdue(DUE + timedelta(days=days)) is late


def test_what_is_given_again_may_get_a_new_day_and_the_old_one_stays_for_the_meetings_before(store):
    number, later = walk(store, ANSWERED).id, DUE + timedelta(days=30)
    store.instructions.add(
        number, REOPENED, text="다시", by="총괄 담당자", at=NOON + timedelta(hours=1), due=later
    )
    (found,) = store.instructions.every()

    assert (found.due, found.first_due, found.as_of(NOON).due) == (later, DUE, DUE)
    assert not found.is_overdue(later)
    assert found.is_overdue(later + timedelta(days=1))
    with store.opened.reading() as connection:
        assert audit.lines(connection)[-1].after == f"다시({later})"


def test_what_was_said_when_it_was_given_again_stands_beside_the_answer(store):
    given = give(store)
    assert words.said(given) == "없음"
    store.instructions.add(given.id, ANSWERED, text="점검했습니다", by="담당자", at=NOON)
    found = store.instructions.add(given.id, REOPENED, text="명단을 붙이십시오", by="총괄 담당자", at=NOON)
    assert words.said(found) == "점검했습니다 / 재지시: 명단을 붙이십시오"
    assert (
        words.said(store.instructions.add(given.id, ANSWERED, text="붙였습니다", by="담당자", at=NOON))
        == "붙였습니다"
    )


def test_only_what_is_given_again_gets_another_day(store):
    number = give(store).id
    store.instructions.add(
        number, ANSWERED, text="하였습니다", by="담당자", at=NOON, due=DUE + timedelta(days=30)
    )

    assert store.instructions.every()[0].due == DUE


def test_late_ones_come_first_and_the_list_of_commitments_names_what_is_open(store):
    give(store, "나중 것", "환경과", DUE + timedelta(days=30))
    give(store, "늦은 것", "건축과", DUE)
    done = give(store, "끝난 것", "녹지과", DUE)
    for act in (ANSWERED, ACCEPTED):
        store.instructions.add(done.id, act, text="하였습니다", by="담당자", at=NOON)
    found, today = store.instructions.every(), DUE + timedelta(days=3)

    assert [each.text for each in words.in_order(found, today)] == ["늦은 것", "나중 것", "끝난 것"]
    assert words.title(found, today) == "끝나지 않은 지시사항 2건, 기한 지남 1건"
    assert words.commitments(found, today).splitlines() == [
        "조치 약속 목록",
        "1. [건축과] 늦은 것 (담당 점검 담당자, 기한 2023-07-31(3일 지남), 지시)",
        "2. [환경과] 나중 것 (담당 점검 담당자, 기한 2023-08-30, 지시)",
    ]


def test_every_step_leaves_a_line_in_the_trail(store):
    walk(store, ANSWERED, ACCEPTED)

    with store.opened.reading() as connection:
        found = [(line.act, line.subject) for line in audit.lines(connection)]
    subject = "지시사항 1번(건축과)"
    assert found == [("지시", subject), ("지시사항 답변", subject), ("지시사항 완료", subject)]
