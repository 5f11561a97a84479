"""Accepts uploads until somebody kills it: one child at a time, for each line on standard input.

A child says its process number, then the number of each upload once it was told that it is accepted; its parent
says how it ended. The parent has everything imported already, so a child begins at once.
"""

import os
import sys
from pathlib import Path

import alembic.command  # noqa: F401 - the first upload would import it

from dashboard.store import Store
from tests.acceptance import NOON, checked


def say(words):
    # At once or not at all: print() writes the words and the end of the line one after the other where Python
    # runs unbuffered, and whoever dies between the two leaves the reader waiting for the end of the line.
    os.write(sys.stdout.fileno(), f"{words}\n".encode())


def upload(mark, number):
    """Two hundred rows that no other upload has."""
    rows = [{"시군": f"시군{row}", "실적": str(row), "비고": f"{mark}-{number}"} for row in range(200)]
    return checked(rows, name=f"{mark}-{number}")


def accept_for_ever(home, url, mark):
    say(os.getpid())
    store = Store(Path(home), url)
    for number in range(1_000_000):
        say(store.accept(upload(mark, number), by="담당자", at=NOON).id)


def main():
    say("ready")
    for line in sys.stdin:
        home, url, mark = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            accept_for_ever(home, url or None, mark)
        _, status = os.waitpid(child, 0)
        say(f"ended {os.waitstatus_to_exitcode(status)}")


if __name__ == "__main__":
    main()
