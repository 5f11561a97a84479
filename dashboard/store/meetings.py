"""회의: when it was held and which data it saw, so that it can be replayed to the digit."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import insert, select

from dashboard.model import Meeting
from dashboard.store import audit, ledger, refusals
from dashboard.store.opened import Opened
from dashboard.store.tables import meetings


class Meetings:
    """Every meeting that was recorded."""

    def __init__(self, opened: Opened) -> None:
        """Opens nothing yet."""
        self._opened = opened

    def every(self) -> list[Meeting]:
        """All of them, in the order in which they were recorded."""
        with self._opened.reading() as connection:
            if connection is None:
                return []
            rows = connection.execute(select(meetings).order_by(meetings.c.id))
            return [Meeting(*row)._replace(departments=tuple(row.departments)) for row in rows]

    def record(
        self,
        *,
        held_on: date,
        month: str,
        departments: Sequence[str],
        journal: int,
        catalog: str,
        version: str,
        by: str,
        at: datetime,
    ) -> Meeting:
        """One more meeting. Raises AlreadyRecorded when uploads came after ``journal``, StoreProblem."""
        refusals.blank(by, "기록하는 사람의 이름")
        seen = {"journal": journal, "catalog": catalog, "version": version}
        columns = {
            "held_on": held_on,
            "month": month,
            "departments": list(departments),
            **seen,
            "by": by,
            "at": at,
        }
        with self._opened.writing() as connection:
            refusals.the_outdated(journal, ledger.version(connection))
            number: int = connection.execute(
                insert(meetings).values(columns).returning(meetings.c.id)
            ).scalar_one()
            audit.record(connection, "회의 기록", f"{held_on} 회의({month})", by=by, at=at, after=version)
        return Meeting(number, held_on, month, tuple(departments), journal, catalog, version, by, at)
