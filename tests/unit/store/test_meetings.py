"""회의: what it saw can be replayed to the digit, whatever was accepted, taken back or changed since."""

import shutil
from dataclasses import replace
from datetime import date

import pytest

from dashboard import projection, replay, snapshot
from dashboard.errors import AlreadyRecorded, StoreDamaged
from dashboard.intake import examine
from dashboard.model import Meeting, Month
from dashboard.settings import ROOT, Settings
from dashboard.store import audit, frozen, health, store_of
from tests.acceptance import NOON, after, value
from tests.uploads import text

SEPTEMBER = Month("2023-09")
HELD = {"held_on": date(2023, 10, 5), "departments": ("녹지과",), "by": "총괄 담당자"}


@pytest.fixture
def place(tmp_path, url):
    """A month of the sample in a folder of its own, and a store that was never used."""
    for name in ("catalog/2022", "catalog/2023", "history"):
        shutil.copytree(ROOT / "data" / name, tmp_path / "data" / name)
    (tmp_path / "data/actuals/2023").mkdir(parents=True)
    shutil.copy(ROOT / "data/actuals/2023/2023-09.csv", tmp_path / "data/actuals/2023")
    return Settings(data=tmp_path / "data", year=2023, store=tmp_path / "var", database_url=url)


def seen(journal):
    """A meeting that saw the store up to a line of its journal, and no files."""
    return Meeting(
        0, date(2023, 10, 5), "2023-09", ("녹지과",), journal, "c" * 64, "f8ab0d4a05", "총괄 담당자", NOON
    )


def record(place, at=NOON):
    return replay.record(place, snapshot.load(place), SEPTEMBER, **HELD, at=at)


def upload(place, line):
    now = snapshot.load(place)
    raw = text(f"기준월,시군,지표코드,실적\n{line}")
    checked = examine(raw, "실적.csv", month=SEPTEMBER, catalog=now.catalog)
    store_of(place).accept(replace(checked, findings=()), by="담당자", at=NOON)


def change(path, old, new):
    said = path.read_text(encoding="utf-8-sig")
    assert old in said
    path.write_text(said.replace(old, new), encoding="utf-8-sig" if path.suffix == ".csv" else "utf-8")


def assert_same(then, before):
    """To the digit: every cell, field and city of every month."""
    assert then.version == before.version
    assert then.scores.keys() == before.scores.keys()
    for month in before.scores:
        assert then.of(month).cells == before.of(month).cells
        assert then.of(month).fields == before.of(month).fields
        assert then.of(month).cities == before.of(month).cities


def expected(now):
    """What is expected of the end."""
    learnt = projection.learn(now.catalog, now.past.months)
    chances = projection.forecast(learnt, now.scores, month=SEPTEMBER)
    return projection.outlook(chances, now.catalog).cities


def test_a_store_that_was_never_used_has_no_meetings(store):
    assert store.meetings.every() == []


def test_a_meeting_keeps_what_it_saw(store):
    recorded = store.meetings.record(seen(0))

    assert store.meetings.every() == [recorded]
    assert (recorded.departments, recorded.journal, recorded.version) == (("녹지과",), 0, "f8ab0d4a05")


def test_a_meeting_that_sees_old_data_is_not_recorded(store):
    store.accept(value(90), by="담당자", at=NOON)

    with pytest.raises(AlreadyRecorded, match="그 사이 새 실적이 반영되어"):
        store.meetings.record(seen(0))
    assert store.meetings.every() == []
    assert store.meetings.record(seen(1)).journal == 1


def test_a_past_meeting_is_replayed_to_the_digit(place):
    upload(place, "2023-09,부천시,F3-14,70")
    before = snapshot.load(place)
    meeting = record(place)

    upload(place, "2023-09,부천시,F3-14,99")
    store_of(place).withdraw(1, by="담당자", why="잘못된 값", at=NOON)
    assert snapshot.load(place).of(SEPTEMBER).cities != before.of(SEPTEMBER).cities

    then = replay.replayed(place, meeting)
    assert replay.is_the_same(meeting, then)
    assert_same(then, before)


def test_a_past_meeting_is_replayed_whatever_became_of_the_data_folder(place):
    before = snapshot.load(place)
    meeting = record(place)
    change(place.data / "catalog/2023/rules.toml", 'A = "0.90"', 'A = "0.81"')
    change(place.data / "catalog/2023/indicators.csv", "F1-01,적극행정", "F1-91,적극행정")
    change(place.data / "catalog/2022/rules.toml", 'A = "0.90"', 'A = "0.81"')
    (place.data / "actuals/2023/2023-09.csv").unlink()

    then = replay.replayed(replace(place, year=2022), meeting)  # the server may be at another year by now
    assert replay.is_the_same(meeting, then)
    assert_same(then, before)
    assert then.catalog.sha256 == meeting.catalog
    assert expected(then) == expected(before)


def test_two_meetings_share_the_copies_of_what_did_not_change(place):
    record(place)
    copies = set((place.store / "frozen").iterdir())
    change(place.data / "catalog/2023/rules.toml", "revision = 1", "revision = 2")
    record(place, after(1))

    first, second = store_of(place).meetings.every()
    assert len(set((place.store / "frozen").iterdir()) - copies) == 1
    assert first.catalog != second.catalog
    assert health.damage(store_of(place).opened, now=after(2)) == []


def test_a_meeting_is_not_recorded_when_the_files_changed_after_the_page_was_read(place):
    now = snapshot.load(place)
    change(place.data / "catalog/2023/rules.toml", "revision = 1", "revision = 2")

    with pytest.raises(AlreadyRecorded, match="기록한 것은 없습니다"):
        replay.record(place, now, SEPTEMBER, **HELD, at=NOON)
    assert store_of(place).meetings.every() == []


def test_a_copy_that_was_changed_is_found_and_never_counted(place):
    meeting = record(place)
    sha256 = dict(meeting.files)["catalog/2023/rules.toml"]
    path = frozen.frozen_file(place.store, sha256)
    path.chmod(0o644)
    path.write_bytes(path.read_bytes() + b"\n")

    with pytest.raises(StoreDamaged, match="바뀌었습니다"):
        replay.replayed(place, meeting)
    path.unlink()
    with pytest.raises(StoreDamaged, match="없습니다"):
        replay.replayed(place, meeting)
    (found,) = health.damage(store_of(place).opened, now=after(1))
    assert "백업에서 되살리십시오" in found


def test_a_meeting_of_an_earlier_release_is_replayed_with_the_folder_of_today(place):
    now = snapshot.load(place)
    old = seen(0)._replace(catalog=now.catalog.sha256, version=now.version)
    assert replay.is_the_same(old, replay.replayed(place, old))

    change(place.data / "catalog/2023/rules.toml", 'A = "0.90"', 'A = "0.81"')
    assert not replay.is_the_same(old, replay.replayed(place, old))


def test_the_trail_says_what_a_meeting_saw(place):
    meeting = record(place)

    with store_of(place).opened.reading() as connection:
        (line,) = audit.lines(connection)
    assert line.act == "회의 기록"
    assert line.after == f"참석 녹지과 / 자료 판 {meeting.version} / 평가 기준 {meeting.catalog}"
