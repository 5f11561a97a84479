"""회의: what it saw can be replayed to the digit, whatever was accepted or taken back since."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard import snapshot
from dashboard.errors import AlreadyRecorded
from dashboard.intake import examine
from dashboard.model import Month
from dashboard.settings import ROOT, Settings
from dashboard.store import store_of
from tests.acceptance import NOON, value
from tests.uploads import text

SEPTEMBER = Month("2023-09")


def record(store, journal, version="f8ab0d4a05"):
    seen = {"journal": journal, "catalog": "c" * 64, "version": version}
    return store.meetings.record(
        held_on=date(2023, 10, 5), month="2023-09", departments=["녹지과"], **seen, by="총괄 담당자", at=NOON
    )


def test_a_store_that_was_never_used_has_no_meetings(store):
    assert store.meetings.every() == []


def test_a_meeting_keeps_what_it_saw(store):
    recorded = record(store, 0)

    assert store.meetings.every() == [recorded]
    assert (recorded.departments, recorded.journal, recorded.version) == (("녹지과",), 0, "f8ab0d4a05")


def test_a_meeting_that_sees_old_data_is_not_recorded(store):
    store.accept(value(90), by="담당자", at=NOON)

    with pytest.raises(AlreadyRecorded, match="그 사이 새 실적이 반영되어"):
        record(store, 0)
    assert store.meetings.every() == []
    assert record(store, 1).journal == 1


def test_a_past_meeting_is_replayed_to_the_digit(tmp_path, url):
    place = Settings(data=ROOT / "data", year=2023, store=tmp_path / "var", database_url=url)
    store = store_of(place)
    upload(place, "2023-09,부천시,F3-14,70")
    seen = snapshot.load(place)
    meeting = record(store, seen.journal, seen.version)

    upload(place, "2023-09,부천시,F3-14,99")
    store.withdraw(1, by="담당자", why="잘못된 값", at=NOON)
    assert snapshot.load(place).of(SEPTEMBER).cities != seen.of(SEPTEMBER).cities

    replayed = snapshot.load(place, as_of=meeting.journal)
    assert replayed.of(SEPTEMBER).cities == seen.of(SEPTEMBER).cities
    assert replayed.of(SEPTEMBER).cells == seen.of(SEPTEMBER).cells
    assert replayed.version == meeting.version


def upload(place, line):
    now = snapshot.load(place)
    raw = text(f"기준월,시군,지표코드,실적\n{line}")
    checked = examine(raw, "실적.csv", month=SEPTEMBER, catalog=now.catalog)
    store_of(place).accept(replace(checked, findings=()), by="담당자", at=NOON)
