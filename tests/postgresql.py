"""A PostgreSQL of the tests' own: Debian's programs, a folder in /tmp, a socket that nobody else reaches."""

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

OWNER = "postgres"  # it refuses to run as root
IMPATIENT = {
    "options": "-c lock_timeout=10s"
}  # a transaction that a test left open is its failure, not a wait


def programs():
    """The folder of initdb and pg_ctl; on the build server they must be there."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl")) or [shutil.which("pg_ctl")]
    if found[-1] is None:
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing("PostgreSQL is missing: apt-get install postgresql")
    return Path(found[-1]).parent


class Cluster:
    """A running server with one database, emptied for each test."""

    def __init__(self, folder, programs):
        self.folder, self.programs = folder, programs
        self.url = f"postgresql://{OWNER}@/postgres?host={folder}"

    def emptied(self):
        """The address of the database, as if it were new."""
        engine = create_engine(self.url.replace("://", "+psycopg://"), connect_args=IMPATIENT)
        with engine.begin() as connection:
            connection.execute(text("drop schema public cascade"))
            connection.execute(text("create schema public"))
        engine.dispose()
        return self.url

    def start(self):
        # Nobody's data: what a power cut would take may go, and the tests are quicker.
        options = f"-c listen_addresses='' -c unix_socket_directories={self.folder} -c fsync=off"
        self._control("start", "-w", "-o", options, "-l", f"{self.folder}/log")

    def stop(self):
        self._control("stop", "-m", "immediate")

    def _control(self, verb, *more):
        as_owner(self.programs / "pg_ctl", verb, "-D", f"{self.folder}/data", *more)


def as_owner(*words):
    user = {"user": OWNER, "group": OWNER, "extra_groups": []} if os.geteuid() == 0 else {}
    subprocess.run(words, check=True, cwd="/", stdout=subprocess.DEVNULL, **user)


@contextmanager
def running():
    """Make a cluster, start it, and take it away in the end."""
    bin_folder = programs()
    folder = tempfile.mkdtemp(prefix="pg")
    if os.geteuid() == 0:
        shutil.chown(folder, OWNER, OWNER)
    try:
        options = ["-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        as_owner(bin_folder / "initdb", "-D", f"{folder}/data", *options)
        cluster = Cluster(folder, bin_folder)
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.stop()
    finally:
        shutil.rmtree(folder)
