"""The audit trail: append only, each line bound to the one before it by its hash."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import Connection, insert, select

from dashboard.model import AuditLine
from dashboard.store.opened import Opened
from dashboard.store.tables import audit

START = "0" * 64  # the hash before the first line
EXPORTED = "자료 내려받기"


def record(
    connection: Connection,
    act: str,
    subject: str,
    *,
    by: str,
    at: datetime,
    before: str = "",
    after: str = "",
) -> None:
    """One more line, within the transaction of what it tells of: neither counts without the other."""
    newest = select(audit.c.sha256).order_by(audit.c.id.desc()).limit(1)
    previous = connection.execute(newest).scalar() or START
    said = (at, by, act, subject, before, after)
    columns = dict(zip(("at", "by", "act", "subject", "before", "after"), said, strict=True))
    connection.execute(
        insert(audit).values(columns | {"previous": previous, "sha256": fingerprint(previous, *said)})
    )


def lines(connection: Connection) -> list[AuditLine]:
    """Everything that was done, oldest first."""
    return [AuditLine(*row) for row in connection.execute(select(audit).order_by(audit.c.id))]


def broken(found: Sequence[AuditLine]) -> AuditLine | None:
    """The first line that is not what was written, or whose predecessor is not; None for a whole trail.

    A trail that was cut off at its end is whole: only a copy elsewhere can tell.
    """
    previous = START
    for line in found:
        said = (line.at, line.by, line.act, line.subject, line.before, line.after)
        if (line.previous, line.sha256) != (previous, fingerprint(previous, *said)):
            return line
        previous = line.sha256
    return None


def fingerprint(previous: str, at: datetime, *said: str) -> str:
    """SHA-256 of a line and of all before it."""
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    return sha256(json.dumps([previous, moment, *said], ensure_ascii=False).encode()).hexdigest()


class Trail:
    """The trail of an opened store."""

    def __init__(self, opened: Opened) -> None:
        """Opens nothing yet."""
        self._opened = opened

    def lines(self) -> list[AuditLine]:
        """Everything that was done, oldest first. Raises StoreProblem."""
        with self._opened.reading() as connection:
            return lines(connection) if connection else []

    def exported(self, name: str, *, by: str, at: datetime) -> None:
        """Somebody took a file of figures away. Raises StoreProblem."""
        with self._opened.writing() as connection:
            record(connection, EXPORTED, name, by=by, at=at)
