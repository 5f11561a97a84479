"""The database of the store: SQLite in the folder, or PostgreSQL by its address. One writer at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

PATIENCE = 10  # seconds that a writer waits for the writer before it
TIMEOUT = 5  # seconds to find a database

# Numbers are given in the order in which transactions end only if no two write at once. Otherwise a reader
# could see entry 6, take that for the newest version, and never hear of entry 5. Any number will do as the key.
ONE_WRITER = text("select pg_advisory_xact_lock(20230930)")

POSTGRESQL = {
    "connect_timeout": TIMEOUT,
    "tcp_user_timeout": 1000 * TIMEOUT,
    "options": f"-c lock_timeout={PATIENCE}s -c statement_timeout={3 * PATIENCE}s",
}


def on_file(path: Path) -> Engine:
    """SQLite. A connection each time: a file that was put back or taken away is noticed at once."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        poolclass=NullPool,
        connect_args={"timeout": PATIENCE, "isolation_level": None},
    )
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def at_rest(path: Path) -> Engine:
    """The same file where nothing can be written, so that what counts can still be read.

    Only for a file that nobody is writing to: it is read without a lock, and without the log beside it.
    """
    query = {"immutable": "1", "uri": "true"}
    return create_engine(URL.create("sqlite", database=path.as_uri(), query=query), poolclass=NullPool)


def is_at_rest(path: Path) -> bool:
    """Is everything in the file itself, and nothing in the log beside it?"""
    log = path.with_name(f"{path.name}-wal")
    return path.exists() and not (log.exists() and log.stat().st_size)


def connected(engine: Engine, path: Path | None) -> Connection:
    """To read. On a full disk or in a folder for reading only, SQLite cannot open its log."""
    try:
        return engine.connect()
    except OperationalError:
        if path is None or not is_at_rest(path):
            raise
        return at_rest(path).connect()


def at_address(url: str) -> Engine:
    """PostgreSQL."""
    address = make_url(url).set(drivername="postgresql+psycopg")
    return create_engine(
        address, connect_args=POSTGRESQL, pool_pre_ping=True, pool_timeout=TIMEOUT, max_overflow=20
    )


def _set_up_sqlite(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    # WAL lets everybody read while one writes; FULL keeps what was committed through a power cut.
    for order in ("journal_mode = wal", "synchronous = full", "foreign_keys = on"):
        connection.execute(f"pragma {order}")


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads before it writes would fail instead of waiting for the writer before it.
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("begin immediate" if writes else "begin")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that no other writer shares the time with."""
    with engine.execution_options(writes=True).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(ONE_WRITER)
        yield connection
