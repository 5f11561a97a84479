"""The audit trail on screen: who did what, found by person, act and words; and whether it is whole."""

import pytest
from sqlalchemy import update

from dashboard.present import audit as texts
from dashboard.store import audit
from dashboard.store.tables import audit as table
from tests.acceptance import NOON
from tests.pages.opening import opened, words

NONE = "조건에 맞는 기록이 없습니다"


@pytest.fixture
def written(own_store):
    own_store.save_scenario("만회", "만회:S", by="담당자", at=NOON)
    own_store.save_scenario("최선", "최선:S", by="다른 담당자", at=NOON)
    own_store.trail.exported("지표등급표.csv", by="다른 담당자", at=NOON)
    return own_store


@pytest.mark.usefixtures("own_store")
def test_an_empty_trail_says_what_will_stand_in_it():
    at = opened("audit")

    assert at.title[0].value == "감사 기록, 아직 없음"
    assert texts.NOTHING_YET in words(at)
    assert not at.download_button


@pytest.mark.usefixtures("written")
def test_every_line_stands_there_newest_first_and_the_trail_is_whole():
    shown = words(opened("audit"))

    assert "기록 3건이 처음 적힌 그대로입니다" in shown
    assert shown.index("지표등급표.csv") < shown.index("최선:S") < shown.index("만회:S")


@pytest.mark.usefixtures("written")
@pytest.mark.parametrize(
    ("choices", "found"),
    [
        ({"by": "담당자"}, ["만회:S"]),
        ({"act": audit.EXPORTED}, ["지표등급표.csv"]),
        ({"find": "최선"}, ["최선:S"]),
        ({"find": "시나리오 만회"}, ["만회:S"]),
        ({"find": "없는말"}, [NONE]),
    ],
    ids=["한 사람", "한 일", "말 하나", "말 두 개가 모두", "맞는 것이 없음"],
)
def test_lines_are_found_by(choices, found):
    shown = words(opened("audit", **choices))
    every = {"만회:S", "최선:S", "지표등급표.csv", NONE}

    assert [each for each in sorted(every) if each in shown] == sorted(found)


def test_a_line_that_was_changed_is_named(written):
    with written.opened.writing() as connection:
        connection.execute(update(table).where(table.c.id == 2).values(by="담당자"))

    assert "기록 2번이 적힌 뒤에 바뀌었거나" in words(opened("audit"))


def test_the_file_holds_the_lines_with_their_hashes_and_nothing_that_excel_runs(own_store):
    own_store.save_scenario("=1+1", "=2+2", by="담당자", at=NOON)
    lines = own_store.trail.lines()
    file = texts.file_of(lines).decode("utf-8-sig")

    assert lines[0].sha256 in file
    assert "'=2+2" in file
