"""The tables of a store as lines of JSON, and back: the same text from SQLite and from PostgreSQL."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Date, Table, func, insert, select, text

from dashboard.errors import DashboardError
from dashboard.model import AuditLine, PastUpload
from dashboard.store import ledger, meetings, schema
from dashboard.store.opened import Opened
from dashboard.store.tables import METADATA, Instant

NOT_EMPTY = "되살릴 저장소가 비어 있지 않습니다: {place}. 새 폴더나 빈 데이터베이스를 고르십시오."


class Dump(NamedTuple):
    """One moment of a store: its release, newest journal line and uploads, what meetings keep copies of, every table.

    ``frozen``: SHA-256 of each copy. ``tables``: by name a line for each row.
    """

    release: str
    journal: int
    uploads: tuple[PastUpload, ...]
    frozen: frozenset[str]
    tables: Mapping[str, str]


def dump(opened: Opened) -> Dump | None:
    """Everything at one moment, whoever writes meanwhile; None for a store that was never used. Raises StoreProblem."""
    with opened.reading() as connection:
        if connection is None:
            return None
        if connection.dialect.name == "postgresql":  # SQLite shows a reader one moment anyway
            connection.execute(text("set transaction isolation level repeatable read, read only"))
        tables = {each.name: "".join(_lines(connection, each)) for each in METADATA.sorted_tables}
        uploads = tuple(ledger.history(connection))
        frozen = meetings.copies(connection)
        return Dump(schema.NEWEST, ledger.version(connection), uploads, frozen, tables)


def _lines(connection: Connection, table: Table) -> Iterator[str]:
    rows = connection.execute(select(table).order_by(*table.primary_key)).mappings()
    for row in rows:
        yield json.dumps({name: _plain(value) for name, value in row.items()}, ensure_ascii=False) + "\n"


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def pour(opened: Opened, release: str, tables: Mapping[str, str]) -> None:
    """Make an empty store hold what a dump of this release held, brought to the release of this program.

    Raises DashboardError for a store that holds anything already, StoreProblem, and StoreDamaged for a later release.
    """
    if opened.is_there():
        raise DashboardError(NOT_EMPTY.format(place=opened.place))
    with opened.writing(release) as connection:
        for table in METADATA.sorted_tables:
            rows = [_row(table, line) for line in tables.get(table.name, "").splitlines()]
            if rows:
                connection.execute(insert(table), rows)
                _count_on(connection, table)
        schema.upgrade(connection)


def trail(lines: str) -> list[AuditLine]:
    """The trail as a dump holds it."""
    return [AuditLine(**_row(METADATA.tables["audit"], each)) for each in lines.splitlines()]


def _row(table: Table, line: str) -> dict[str, Any]:
    return {name: _typed(table, name, value) for name, value in json.loads(line).items()}


def _typed(table: Table, name: str, value: object) -> object:
    kind = table.columns[name].type
    if isinstance(value, str) and isinstance(kind, Instant):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if isinstance(value, str) and isinstance(kind, Date) else value


def _count_on(connection: Connection, table: Table) -> None:
    """PostgreSQL goes on after the newest number; SQLite does so by itself."""
    if connection.dialect.name == "postgresql" and "id" in table.columns:
        sequence = func.pg_get_serial_sequence(table.name, "id")
        newest = select(func.max(table.columns.id)).scalar_subquery()
        connection.execute(select(func.setval(sequence, newest)))
