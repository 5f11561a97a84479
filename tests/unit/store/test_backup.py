"""A backup holds everything, and what is restored from it says the same to the byte."""

import json
import shutil
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import delete, select, update

from dashboard import backup, replay, snapshot
from dashboard.__main__ import main
from dashboard.errors import DashboardError, StoreDamaged
from dashboard.model import Act
from dashboard.settings import ROOT, Settings
from dashboard.settings import settings as settings_of
from dashboard.store import Store, audit, folder, health, store_at, store_of
from dashboard.store.dump import dump
from dashboard.store.tables import audit as table
from tests.acceptance import NOON, after, checked

MONTH = "2023-09"
ROWS = [{"시군": "부천시", "지표코드": code, "실적": "71.5"} for code in ("F3-14", "F3-15")]


@pytest.fixture
def used(tmp_path, url):
    """One month of the sample with uploads, a withdrawal, a scenario, an instruction and a meeting."""
    for name in ("catalog/2023", "history"):
        shutil.copytree(ROOT / "data" / name, tmp_path / "data" / name)
    (tmp_path / "data/actuals/2023").mkdir(parents=True)
    shutil.copy(ROOT / f"data/actuals/2023/{MONTH}.csv", tmp_path / "data/actuals/2023")
    settings = Settings(data=tmp_path / "data", year=2023, store=tmp_path / "var", database_url=url)
    store = store_of(settings)
    store.accept(checked(ROWS[:1], month=MONTH), by="담당자", at=NOON)
    gone = store.accept(checked(ROWS[1:], month=MONTH), by="다른 담당자", at=after(1))
    store.withdraw(gone.id, by="담당자", why="잘못 올림", at=after(2))
    store.save_scenario("가", "one", by="담당자", at=after(3))
    given = store.instructions.give(
        month=MONTH,
        department="녹지과",
        person="",
        due=date(2023, 10, 2),
        text="점검",
        by="담당자",
        at=after(4),
    )
    store.instructions.add(given.id, Act.ANSWERED, text="했습니다", by="담당자", at=after(5))
    replay.record(
        settings,
        snapshot.load(settings),
        MONTH,
        held_on=date(2023, 10, 5),
        departments=("녹지과",),
        by="담당자",
        at=after(6),
    )
    yield settings
    store.close()
    store_at.cache_clear()


@pytest.fixture
def made(used, tmp_path):
    place = tmp_path / "백업" / "오늘.zip"
    backup.back_up(used, place, at=after(9))
    return place


def test_a_backup_is_for_its_owner_s_eyes_only(made):
    assert made.stat().st_mode & 0o777 == 0o600


def score_files(data: Path, home: Path, out: Path) -> dict[str, bytes]:
    """What ``score`` writes from these folders."""
    given = ["--catalog", data / "catalog/2023", "--actuals", data / "actuals/2023", home / "accepted"]
    assert main(["score", *map(str, given), "--month", MONTH, "--out", str(out)]) == 0
    return {path.name: path.read_bytes() for path in out.iterdir()}


def test_score_of_what_was_restored_writes_the_same_bytes(used, made, tmp_path):
    backup.restore(made, tmp_path / "새것")
    before = score_files(used.data, used.store, tmp_path / "before")
    restored = score_files(tmp_path / "새것/data", tmp_path / "새것/store", tmp_path / "restored")

    assert sorted(restored) == ["cells.csv", "cities.csv", "fields.csv"]
    assert restored == before


def test_a_meeting_is_replayed_from_what_was_restored(used, made, tmp_path):
    backup.restore(made, tmp_path / "새것")
    shutil.rmtree(tmp_path / "새것/data/catalog")  # whatever becomes of the folder
    settings = Settings(data=tmp_path / "새것/data", year=2024, store=tmp_path / "새것/store")
    (meeting,) = store_of(used).meetings.every()

    assert replay.is_the_same(meeting, replay.replayed(settings, meeting))


def test_the_restored_store_holds_every_line_of_every_table(used, made, tmp_path):
    backup.restore(made, tmp_path / "새것")
    restored = Store(tmp_path / "새것/store")

    assert dump(restored.opened) == dump(store_of(used).opened)
    assert health.damage(restored.opened, now=after(9)) == []
    restored.close()


def test_the_restored_store_goes_on_with_the_next_numbers(made, tmp_path):
    backup.restore(made, tmp_path / "새것")
    restored = Store(tmp_path / "새것/store")

    assert restored.accept(checked(ROWS, month=MONTH), by="담당자", at=after(10)).id == 3
    assert restored.save_scenario("나", "two", by="담당자", at=after(11)).id == 2
    restored.close()


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_a_backup_is_restored_into_an_empty_postgresql_and_goes_on_there(made, tmp_path, cluster):
    address = cluster.emptied()
    backup.restore(made, tmp_path / "새것", address)
    restored = Store(tmp_path / "새것/store", address)

    assert [each.name for each in restored.scenarios()] == ["가"]
    assert restored.accept(checked(ROWS, month=MONTH), by="담당자", at=after(10)).id == 3
    restored.close()


def test_the_snapshot_of_what_was_restored_has_the_same_version(used, made, tmp_path):
    manifest = backup.restore(made, tmp_path / "새것")
    settings = replace(used, data=tmp_path / "새것/data", store=tmp_path / "새것/store", database_url=None)

    assert snapshot.load(settings).version == snapshot.load(used).version
    assert (manifest.journal, manifest.year, max(manifest.scores)) == (3, 2023, MONTH)


def rewritten(place: Path, change) -> None:
    """The archive once more, each content as ``change`` makes it."""
    with zipfile.ZipFile(place) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(place, "w") as archive:
        for name, content in change(contents).items():
            archive.writestr(name, content)


def with_manifest(contents, **changes):
    manifest = json.loads(contents["manifest.json"]) | changes
    return contents | {"manifest.json": json.dumps(manifest)}


HARM = {
    "cut-off": lambda place: place.write_bytes(place.read_bytes()[:-200]),
    "no-archive": lambda place: place.write_bytes(b"backup"),
    "gone": lambda place: place.unlink(),
    "a-changed-file": lambda place: rewritten(
        place, lambda held: held | {"data/catalog/2023/rules.toml": b"schema = 1"}
    ),
    "a-missing-file": lambda place: rewritten(
        place, lambda held: {name: each for name, each in held.items() if name != "tables/journal.jsonl"}
    ),
    "a-way-out": lambda place: rewritten(
        place, lambda held: with_manifest(held, files={"../elsewhere": "0" * 64}) | {"../elsewhere": b""}
    ),
    "other-scores": lambda place: rewritten(
        place, lambda held: with_manifest(held, scores={MONTH: "0" * 64})
    ),
}


@pytest.mark.parametrize("harm", HARM)
def test_a_backup_that_is_not_whole_is_refused_and_nothing_half_made_stays(made, tmp_path, harm):
    HARM[harm](made)
    there = set(tmp_path.rglob("*"))

    with pytest.raises(DashboardError, match="백업"):
        backup.restore(made, tmp_path / "새것")
    assert set(tmp_path.rglob("*")) == there


def test_a_folder_in_use_is_left_alone(made, tmp_path):
    (tmp_path / "새것").mkdir()
    (tmp_path / "새것/글.txt").write_text("남의 것", encoding="utf-8")

    with pytest.raises(DashboardError, match="비어 있지 않은 폴더"):
        backup.restore(made, tmp_path / "새것")
    assert [each.name for each in (tmp_path / "새것").iterdir()] == ["글.txt"]


def test_a_damaged_upload_is_not_backed_up_as_if_it_were_whole(used, tmp_path):
    slip = store_of(used).slips()[0]
    path = folder.accepted_file(used.store, slip.month, slip.sha256)
    path.chmod(0o644)
    path.write_bytes(b"changed")

    with pytest.raises(StoreDamaged, match="접수 1번"):
        backup.back_up(used, tmp_path / "백업.zip", at=after(9))
    assert not list(tmp_path.glob("*백업.zip*"))


def test_a_dump_while_others_write_is_of_one_moment(used, url):
    stop, rows = Event(), count(1)

    def write() -> None:
        writer = Store(used.store, url)
        while not stop.is_set():
            row = ROWS[0] | {"실적": str(next(rows))}
            writer.accept(checked([row], month=MONTH), by="담당자", at=NOON)
        writer.close()

    with ThreadPoolExecutor() as pool:
        writing = pool.submit(write)
        try:
            found = [dump(store_of(used).opened) for _ in range(20)]
        finally:
            stop.set()
        writing.result()

    for each in found:
        lines = {name: [json.loads(line) for line in text.splitlines()] for name, text in each.tables.items()}
        slips = {line["id"] for line in lines["slips"]}
        assert {line["slip"] for line in lines["journal"]} == slips == {past.slip.id for past in each.uploads}
        assert each.journal == len(lines["journal"])
        accepted = [line for line in lines["audit"] if line["act"] == "실적 반영"]
        assert len(accepted) == len(slips)
    assert found[0].journal < found[-1].journal


def test_a_store_that_was_never_used_is_backed_up_with_its_data(tmp_path):
    settings = Settings(data=ROOT / "data", year=2023, store=tmp_path / "var")
    backup.back_up(settings, tmp_path / "백업.zip", at=NOON)
    backup.restore(tmp_path / "백업.zip", tmp_path / "새것")

    assert not (tmp_path / "새것/store").exists()
    assert (tmp_path / "새것/data/catalog/2023/rules.toml").is_file()


def cut_off(store, *, anew=""):
    """The trail without its last line; with ``anew``, another one in its place and a chain that is whole."""
    with store.opened.writing() as connection:
        newest = connection.execute(select(table.c.id).order_by(table.c.id.desc()).limit(1)).scalar()
        connection.execute(delete(table).where(table.c.id == newest))
        if anew:
            audit.record(connection, anew, "", by="담당자", at=after(5))


@pytest.mark.parametrize("anew", ["", "자료 내려받기"], ids=["끝을 자름", "끝을 새로 씀"])
def test_a_trail_that_is_whole_but_not_the_one_that_was_backed_up_is_found(used, tmp_path, anew):
    store = store_of(used)
    store.trail.exported("지표등급표.csv", by="담당자", at=after(8))
    backup.back_up(used, tmp_path / "백업.zip", at=after(9))
    assert backup.unlike(used, tmp_path / "백업.zip") is None
    cut_off(store, anew=anew)
    assert health.damage(store.opened, now=after(9)) == []

    assert "담당자, 자료 내려받기)이 백업.zip에 적힌 것과 다르거나 없습니다" in backup.unlike(
        used, tmp_path / "백업.zip"
    )


def test_a_trail_that_went_on_since_the_backup_is_well(used, made):
    store_of(used).trail.exported("지표등급표.csv", by="담당자", at=after(10))

    assert backup.unlike(used, made) is None


def test_a_store_whose_trail_was_tampered_with_is_backed_up_with_that_said(used, tmp_path):
    with store_of(used).opened.writing() as connection:
        connection.execute(update(table).where(table.c.id == 1).values(by="다른 담당자"))
    found = backup.back_up(used, tmp_path / "백업.zip", at=after(9))

    assert "감사 기록 1번이 바뀌었거나" in found.troubles[0]
    assert backup.restore(tmp_path / "백업.zip", tmp_path / "새것") == found


def test_doctor_compares_with_every_backup_of_a_folder(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DASHBOARD_STORE", str(tmp_path / "var"))
    settings_of.cache_clear()
    store = store_of(settings_of())
    for number in (1, 2):
        store.trail.exported("지표등급표.csv", by="담당자", at=after(number))
        assert main(["backup", "--out", str(tmp_path / f"backup/{number}.zip")]) == 0
    (tmp_path / "backup/3.zip").write_bytes(b"backup")
    cut_off(store)
    capsys.readouterr()

    assert main(["doctor", "--backups", str(tmp_path / "backup")]) == 1
    said = capsys.readouterr().out
    assert "2.zip에 적힌 것과 다르거나 없습니다" in said
    assert "3.zip: 백업 파일이 아니거나 손상되었습니다" in said
    assert "1.zip" not in said
    assert "백업 3개와 견주었습니다" in said
    assert main(["doctor", "--backups", str(tmp_path / "none")]) == 1
    settings_of.cache_clear()


def test_the_commands_say_what_was_proven(tmp_path, capsys):
    place = tmp_path / "백업.zip"

    assert main(["backup", "--out", str(place)]) == 0
    assert "점수가 같음을 확인했습니다" in capsys.readouterr().out
    assert main(["restore", str(place), "--into", str(tmp_path / "새것")]) == 0
    assert f"DASHBOARD_STORE={tmp_path}/새것/store" in capsys.readouterr().out
    assert main(["restore", str(place), "--into", str(tmp_path / "새것")]) == 1
    assert "비어 있지 않은 폴더입니다" in capsys.readouterr().err
