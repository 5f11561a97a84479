"""Accepts uploads for ever, a child for each line on standard input, until somebody kills it.

A child says its process number, then the number of each upload once it was told that it is accepted. The parent
has everything imported already, so a child begins at once.
"""

import os
import signal
import sys
from pathlib import Path

import alembic.command  # noqa: F401 - the first upload would import it

from dashboard.store import Store
from tests.acceptance import NOON, checked


def upload(mark, number):
    """Two hundred rows that no other upload has."""
    rows = [{"시군": f"시군{row}", "실적": str(row), "비고": f"{mark}-{number}"} for row in range(200)]
    return checked(rows, name=f"{mark}-{number}")


def accept_for_ever(home, url, mark):
    print(os.getpid(), flush=True)
    store = Store(Path(home), url)
    for number in range(1_000_000):
        slip = store.accept(upload(mark, number), by="이담당", at=NOON)
        print(slip.id, flush=True)


def main():
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    print("ready", flush=True)
    for line in sys.stdin:
        home, url, mark = line.rstrip("\n").split("\t")
        if os.fork() == 0:
            accept_for_ever(home, url or None, mark)


if __name__ == "__main__":
    main()
