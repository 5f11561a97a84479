"""kill -9 while uploads are accepted: none that was told is lost, none is half there, the store opens."""

import os
import random
import select
import signal
import subprocess
import sys
import threading
from functools import partial

import pytest

from dashboard.settings import ROOT
from dashboard.store import Store, engine
from tests.acceptance import NOON, counted, value

ROUNDS = int(os.environ.get("CRASH_ROUNDS", "20"))
FRESH = 4  # every so many rounds the store is a new one, and dies while it is made
PATIENCE = 60  # seconds
LONGEST = 0.05  # seconds; an upload takes a third of it
KILLED = f"ended {-signal.SIGKILL}\n".encode()


@pytest.fixture
def victims():
    """Starts a process that accepts uploads; its output is that of all of them."""
    words = [sys.executable, "-m", "tests.unit.store.victim"]
    with subprocess.Popen(
        words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, start_new_session=True
    ) as process:
        try:
            assert process.stdout.readline() == b"ready\n"
            yield process
        finally:
            os.killpg(process.pid, signal.SIGKILL)  # with a victim that a failed test left alive


def said(victims):
    """The next number that a victim says; None once it was killed. Silence and any other end are failures."""
    assert select.select([victims.stdout], [], [], PATIENCE)[0], "the victim says nothing"
    line = victims.stdout.readline()
    assert line == KILLED or line.strip().isdigit(), f"the victim says {line!r}"
    return None if line == KILLED else int(line)


def killed(victims, home, url, mark, uploads, moment):
    """The numbers of the uploads that it was told are accepted; it dies a moment after the first few of them."""
    victims.stdin.write(f"{home}\t{url or ''}\t{mark}\n".encode())
    number = said(victims)
    told = [said(victims) for _ in range(uploads)]
    death = threading.Timer(moment, os.kill, (number, signal.SIGKILL))
    death.start()
    return told + list(iter(partial(said, victims), None))


def settled(store):
    """What counts once PostgreSQL has done what the dead one asked of it last: it holds the writer's turn until then."""
    with engine.writing(store.opened._engine):
        return store.slips()


def test_no_accepted_upload_is_lost_and_none_is_half_visible(victims, tmp_path, url):
    chance, home, known = random.Random(20230930), tmp_path / "first", []
    for round_number in range(ROUNDS):
        if url is None and round_number % FRESH == 0:
            home, known = tmp_path / str(round_number), []
        uploads, moment = chance.randrange(FRESH), chance.uniform(0, LONGEST)
        told = killed(victims, home, url, f"r{round_number}", uploads, moment)
        store = Store(home, url)
        slips = settled(store) if url else store.slips()

        assert slips[: len(known)] == known
        assert {slip.id for slip in slips[len(known) :]} >= set(told)
        assert len(slips) - len(known) - len(told) in (
            0,
            1,
        )  # one may have died between its commit and the news
        assert [slip.id for slip in slips] == sorted({slip.id for slip in slips})
        for slip in slips[len(known) :]:
            assert (slip.rows, store.file(slip).read_bytes().count(b"\n")) == (200, 201)
            assert store.original(slip)
        known = slips
        store.close()

    store = Store(home, url)
    store.accept(value(90, month="2023-08"), by="담당자", at=NOON)
    assert counted(store)["2023-08", "부천시", "N1"] == "90"
    store.close()
