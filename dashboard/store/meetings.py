"""회의: when it was held and which data it saw, so that it can be replayed to the digit."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from dashboard.model import Meeting
from dashboard.store import audit, frozen, ledger, refusals
from dashboard.store.opened import Opened
from dashboard.store.tables import meetings
from dashboard.store.troubles import told


class Meetings:
    """Every meeting that was recorded."""

    def __init__(self, opened: Opened) -> None:
        """Opens nothing yet."""
        self._opened = opened

    def every(self) -> list[Meeting]:
        """All of them, in the order in which they were recorded."""
        with self._opened.reading() as connection:
            return _every(connection) if connection else []

    def freeze(self, data: Path) -> tuple[tuple[str, str], ...]:
        """Keep a copy of every file of the data folder, for a meeting that is about to be recorded. Raises StoreProblem."""
        home = self._opened.home
        with told(self._opened.place, home):
            return tuple(sorted(frozen.freeze(home, data).items()))

    def thaw(self, meeting: Meeting, into: Path) -> None:
        """Lay the data folder that a meeting saw out again. Raises StoreDamaged for a copy that is not what it was."""
        frozen.thaw(self._opened.home, dict(meeting.files), into)

    def record(self, seen: Meeting) -> Meeting:
        """One more meeting, whose files are frozen already; answers it with its number.

        Raises AlreadyRecorded when uploads came after its journal, StoreProblem, and DashboardError without a name.
        """
        refusals.blank(seen.by, "기록하는 사람의 이름")
        columns = {
            **seen._asdict(),
            "departments": list(seen.departments),
            "files": dict(seen.files),
        }
        del columns["id"]
        with self._opened.writing() as connection:
            refusals.the_outdated(seen.journal, ledger.version(connection))
            number: int = connection.execute(
                insert(meetings).values(columns).returning(meetings.c.id)
            ).scalar_one()
            subject = f"{seen.held_on} 회의({seen.month})"
            audit.record(connection, "회의 기록", subject, by=seen.by, at=seen.at, after=spelled(seen))
        return seen._replace(id=number)


def spelled(seen: Meeting) -> str:
    """Who was there and what they saw, in one line."""
    return f"참석 {', '.join(seen.departments) or '적지 않음'} / 자료 판 {seen.version} / 평가 기준 {seen.catalog}"


def copies(connection: Connection) -> frozenset[str]:
    """SHA-256 of every file that a meeting keeps a copy of."""
    return frozenset(sha256 for meeting in _every(connection) for _, sha256 in meeting.files)


def _every(connection: Connection) -> list[Meeting]:
    return [_meeting(row) for row in connection.execute(select(meetings).order_by(meetings.c.id))]


def _meeting(row: Row[Any]) -> Meeting:
    found = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's own public name for it
    files = tuple(sorted((row.files or {}).items()))
    return Meeting(
        **found | {"departments": tuple(row.departments), "files": files, "scores": row.scores or ""}
    )
