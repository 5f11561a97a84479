"""Disk full, a folder for reading only, a database that is away: a sentence, and nothing new counts."""

import errno
import json
import os
import resource
import shutil
import subprocess
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from psycopg.errors import DiskFull
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, OperationalError

from dashboard.errors import StoreAway, StoreDamaged, StoreFull, StoreProblem, StoreReadOnly
from dashboard.store import Store, engine
from dashboard.store.troubles import told
from tests.acceptance import NOON, checked, counted, value

BLOCK = 4096
NOBODY = 65534
NEVER = "postgresql://dashboard:very-secret@127.0.0.1:1/slips"


def large(mark):
    """Eighty kilobytes that no other upload has."""
    return checked([{"시군": f"시군{row}", "비고": f"{mark} " + "가" * 20} for row in range(400)])


@pytest.fixture
def small_disk():
    """A disk of six megabytes, where this machine lets us have one."""
    folder = Path(tempfile.mkdtemp())
    words = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", folder]
    if os.geteuid() != 0 or subprocess.run(words, capture_output=True, check=False).returncode:
        folder.rmdir()
        pytest.skip("only root may mount a small disk; the limit on the size of files is tested all the same")
    yield folder
    subprocess.run(["umount", folder], check=True)
    folder.rmdir()


@contextmanager
def all_but(room, folder):
    """Fill the disk, but for some bytes."""
    filler = folder / "filler"
    filler.write_bytes(b"0" * max(0, shutil.disk_usage(folder).free - room))
    yield
    filler.unlink()


@contextmanager
def no_file_longer_than(most):
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def accepted_or_refused(store, upload, trouble):
    """Was it accepted? If not, for that trouble."""
    try:
        store.accept(upload, by="담당자", at=NOON)
    except trouble:
        return False
    return True


def test_wherever_the_disk_fills_up_an_upload_is_whole_or_not_there(small_disk):
    store = Store(small_disk / "var")
    store.accept(value(90), by="담당자", at=NOON)
    outcomes = []
    for blocks in range(64):
        before = store.slips()
        with all_but(blocks * BLOCK, small_disk):
            outcomes.append(accepted_or_refused(store, large(blocks), StoreFull))
            assert len(store.slips()) == len(before) + outcomes[-1]  # still to be read on a full disk
            assert all(store.file(slip) for slip in store.slips())

    assert set(outcomes) == {True, False}
    assert counted(store)["2023-09", "부천시", "N1"] == "90"


@pytest.mark.parametrize("blocks", range(0, 40, 3))
def test_wherever_a_write_fails_an_upload_is_whole_or_not_there(tmp_path, blocks):
    store = Store(tmp_path / "var")
    if blocks % 2:
        store.accept(value(90), by="담당자", at=NOON)
    before = store.slips()

    with no_file_longer_than(blocks * BLOCK):
        accepted = accepted_or_refused(store, large(blocks), StoreProblem)

    assert len(store.slips()) == len(before) + accepted
    assert accepted_or_refused(store, large("after"), ())


def in_a_child_without_rights(work):
    """What ``work`` answers in a process that may only read: root may write anywhere."""
    reading, writing = os.pipe()
    if (child := os.fork()) == 0:
        if os.geteuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        os.write(writing, json.dumps(work()).encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as answer:
        return json.load(answer)


@pytest.fixture
def folder_for_reading():
    """A store with one upload, where nobody may write."""
    above = Path(tempfile.mkdtemp())
    above.chmod(0o755)
    store = Store(above / "공유 100%? #1")  # an address would mean something else by this
    store.accept(value(90), by="담당자", at=NOON)
    folders = [store.home, *(path for path in store.home.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    (store.home / "slips.sqlite").chmod(0o444)
    yield store
    for folder in folders:
        folder.chmod(0o755)
    shutil.rmtree(above)


def test_in_a_folder_for_reading_nothing_is_accepted_or_withdrawn_and_all_is_read(folder_for_reading):
    store = folder_for_reading

    def attempts():
        said = [store.version(), len(store.slips())]
        for attempt in (
            lambda: store.accept(value(95), by="담당자", at=NOON),
            lambda: store.withdraw(1, by="담당자", why="잘못 올림", at=NOON),
        ):
            try:
                attempt()
            except StoreReadOnly as problem:
                said.append(str(problem))
        return said

    version, slips, *said = in_a_child_without_rights(attempts)

    assert (version, slips, len(said)) == (1, 1, 2)
    assert all(f"쓸 권한이 없습니다({store.home}" in each for each in said)


def test_a_place_where_no_folder_can_be_made_is_told(tmp_path):
    (tmp_path / "var").write_text("a file", encoding="utf-8")

    with pytest.raises(StoreProblem, match="저장소"):
        Store(tmp_path / "var").accept(value(90), by="담당자", at=NOON)


def test_a_database_of_noise_is_told(tmp_path):
    store = Store(tmp_path)
    (tmp_path / "slips.sqlite").write_bytes(b"noise" * 1000)

    for use in (store.version, lambda: store.accept(value(90), by="담당자", at=NOON)):
        with pytest.raises(StoreDamaged, match=r"손상되었습니다.*백업"):
            use()


def test_a_database_that_is_away_is_told_without_its_password(tmp_path):
    store = Store(tmp_path / "var", NEVER)

    for use in (store.version, store.slips, lambda: store.accept(value(90), by="담당자", at=NOON)):
        with pytest.raises(StoreAway, match=r"연결할 수 없습니다\(127.0.0.1/slips\)") as told_to_people:
            use()
        assert "secret" not in str(told_to_people.value)


def test_a_database_that_went_and_came_back_has_lost_nothing(tmp_path, cluster):
    store = Store(tmp_path / "var", cluster.emptied())
    store.accept(value(90), by="담당자", at=NOON)
    cluster.stop()
    try:
        for use in (store.version, lambda: store.accept(value(95), by="담당자", at=NOON)):
            with pytest.raises(StoreAway):
                use()
    finally:
        cluster.start()

    assert (store.version(), counted(store)["2023-09", "부천시", "N1"]) == (1, "90")
    assert store.accept(value(95), by="담당자", at=NOON) in store.slips()
    store.close()


def test_a_database_for_reading_is_told(tmp_path, cluster):
    store = Store(tmp_path / "var", cluster.emptied())
    store.accept(value(90), by="담당자", at=NOON)
    with store.opened._engine.begin() as connection:
        connection.execute(text("alter database postgres set default_transaction_read_only = on"))
    store.close()
    try:
        with pytest.raises(StoreReadOnly, match="쓰기 권한"):
            store.accept(value(95), by="담당자", at=NOON)
        assert store.version() == 1
    finally:
        with store.opened._engine.begin() as connection:
            connection.execute(text("set transaction read write"))
            connection.execute(text("alter database postgres reset default_transaction_read_only"))
        store.close()


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        (errno.ENOSPC, StoreFull),
        (errno.EDQUOT, StoreFull),
        (errno.EROFS, StoreReadOnly),
        (errno.EACCES, StoreReadOnly),
        (errno.EIO, StoreAway),
    ],
)
def test_every_complaint_of_a_disk_has_its_sentence(tmp_path, number, trouble):
    with pytest.raises(trouble, match="하십시오"), told("here", tmp_path):
        raise OSError(number, os.strerror(number))


def test_a_full_disk_of_the_database_server_is_told(tmp_path):
    # Raised by hand: a server whose disk is full cannot be had without a disk of its own.
    with pytest.raises(StoreFull, match="저장 공간"), told("here", tmp_path):
        raise OperationalError("insert", {}, DiskFull("could not extend file"))


def test_more_people_than_connections_are_told_to_wait(tmp_path, cluster):
    store = Store(tmp_path / "var", cluster.emptied())
    store.opened._engine.pool._timeout = 0.01
    with ExitStack() as busy:
        for _ in range(store.opened._engine.pool.size() + store.opened._engine.pool._max_overflow):
            busy.enter_context(store.opened._engine.connect())
        with pytest.raises(StoreAway, match="잠시 뒤"):
            store.version()
    store.close()


def test_a_writer_that_never_ends_keeps_nobody_waiting_for_ever(tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "PATIENCE", 0.05)
    store = Store(tmp_path / "var")
    store.accept(value(90), by="담당자", at=NOON)

    with engine.writing(store.opened._engine), pytest.raises(StoreAway, match="잠시 뒤"):
        store.accept(value(95), by="다른 담당자", at=NOON)
    assert len(store.slips()) == 1


def test_a_share_that_is_not_mounted_any_more_is_no_store_that_was_never_used(tmp_path):
    store = Store(tmp_path / "var")
    store.accept(value(90), by="담당자", at=NOON)
    assert store.version() == 1
    (tmp_path / "var").rename(tmp_path / "elsewhere")

    for ask in (store.version, store.slips, lambda: store.accept(value(95), by="담당자", at=NOON)):
        with pytest.raises(StoreAway, match="연결할 수 없습니다"):
            ask()

    shutil.rmtree(tmp_path / "var")
    (tmp_path / "elsewhere").rename(tmp_path / "var")
    assert len(store.slips()) == 1


def test_a_database_file_that_may_not_grow_is_told(tmp_path):
    store = Store(tmp_path / "var")
    store.accept(value(90), by="담당자", at=NOON)

    with engine.writing(store.opened._engine) as connection:
        connection.execute(text("pragma max_page_count = 1"))
        with pytest.raises(StoreFull), told("here", tmp_path):
            connection.execute(text("create table more as select zeroblob(100000)"))


def test_a_bug_stays_a_bug(store):
    store.accept(value(90), by="담당자", at=NOON)

    with store.opened._engine.connect() as connection, pytest.raises(DBAPIError, match="no_such"):  # noqa: SIM117
        with told("here", store.home):
            connection.execute(text("select * from no_such"))
