"""부진사유와 대책: every version is kept, and nobody's text is overwritten unseen."""

import pytest

from dashboard.errors import DashboardError, NoteConflict
from dashboard.model import Explanation
from dashboard.store import audit
from tests.acceptance import NOON, after

FIRST = Explanation("인력 부족", "합동 점검", "2023-08-31", "건축과: 명단", "95건")
SECOND = Explanation("예산 지연", "추경 반영")


def save(store, said, based_on=None, by="담당자", indicator="F3-14"):
    return store.notes.save(2023, indicator, said, based_on=based_on, by=by, at=NOON)


def test_a_store_that_was_never_used_has_no_notes(store):
    assert store.notes.newest(2023) == {}
    assert store.notes.versions(2023, "F3-14") == []


def test_every_version_is_kept_and_the_newest_counts(store):
    first = save(store, FIRST)
    second = save(store, SECOND, based_on=first.id, by="다른 담당자")

    assert store.notes.newest(2023) == {"F3-14": second}
    assert [each.said for each in store.notes.versions(2023, "F3-14")] == [SECOND, FIRST]
    assert second.by == "다른 담당자"


def test_years_and_indicators_have_notes_of_their_own(store):
    save(store, FIRST)
    save(store, SECOND, indicator="F1-01")
    store.notes.save(2024, "F3-14", SECOND, based_on=None, by="담당자", at=NOON)

    assert {code: each.said for code, each in store.notes.newest(2023).items()} == {
        "F3-14": FIRST,
        "F1-01": SECOND,
    }


def test_whoever_is_second_is_shown_the_text_of_the_first_and_overwrites_nothing(store):
    first = save(store, FIRST)

    with pytest.raises(NoteConflict) as problem:
        save(store, SECOND, by="다른 담당자")

    assert problem.value.other == first
    assert store.notes.newest(2023)["F3-14"] == first
    assert save(store, SECOND, based_on=first.id, by="다른 담당자").said == SECOND


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (Explanation(due="2023-08-31"), "부진사유나 대책 가운데 하나는 적어야 합니다."),
        (Explanation(" ", "\n"), "부진사유나 대책 가운데 하나는 적어야 합니다."),
        (Explanation("인력 부족", due="8월 말"), "조치기한은 2023-09-15처럼 적으십시오: 8월 말"),
    ],
    ids=["기한만", "빈칸뿐", "날이 아닌 기한"],
)
def test_what_cannot_be_a_note_is_refused_in_a_sentence(store, said, why):
    with pytest.raises(DashboardError, match=why):
        save(store, said)
    assert store.notes.newest(2023) == {}


def test_the_trail_says_what_stood_there_before(store):
    save(store, SECOND, based_on=save(store, FIRST).id)

    with store.opened.reading() as connection:
        last = audit.lines(connection)[-1]
    assert (last.act, last.subject) == ("부진사유 저장", "2023년 F3-14")
    assert last.before.startswith("부진사유: 인력 부족 / 대책: 합동 점검")
    assert last.after == "부진사유: 예산 지연 / 대책: 추경 반영"


def test_times_come_back_as_they_were(store):
    at = after(61)
    store.notes.save(2023, "F3-14", FIRST, based_on=None, by="담당자", at=at)

    assert store.notes.newest(2023)["F3-14"].at == at
