"""Explanations of weak indicators: every version is kept, and nobody's text is overwritten unseen."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from dashboard.errors import DashboardError, NoteConflict
from dashboard.model import Explanation, Note
from dashboard.store import audit, refusals
from dashboard.store.opened import Opened
from dashboard.store.tables import notes

EMPTY = "부진사유나 대책 가운데 하나는 적어야 합니다. 저장한 것은 없습니다."


class Notes:
    """The explanations of every year."""

    def __init__(self, opened: Opened) -> None:
        """Opens nothing yet."""
        self._opened = opened

    def newest(self, year: int, until: datetime | None = None) -> Mapping[str, Note]:
        """The newest version for each indicator of a year, now or as of a moment."""
        found = self._every(year)
        return {each.indicator: each for each in found if until is None or each.at <= until}

    def versions(self, year: int, indicator: str) -> list[Note]:
        """Every version for one indicator, newest first."""
        return [each for each in reversed(self._every(year)) if each.indicator == indicator]

    def save(
        self, year: int, indicator: str, said: Explanation, *, based_on: int | None, by: str, at: datetime
    ) -> Note:
        """One more version. ``based_on`` is the version that the writer had before the eyes, None for none.

        Raises NoteConflict with the other's text where somebody was faster, StoreProblem, and DashboardError for an
        empty text or a deadline that is no day.
        """
        refusals.blank(by, "적는 사람의 이름")
        _check(said)
        with self._opened.writing() as connection:
            newest = _newest(connection, year, indicator)
            if (newest.id if newest else None) != based_on:
                raise NoteConflict(newest)
            columns = {"year": year, "indicator": indicator, **said._asdict(), "by": by, "at": at}
            number: int = connection.execute(insert(notes).values(columns).returning(notes.c.id)).scalar_one()
            before = spelled(newest.said) if newest else ""
            audit.record(
                connection,
                "부진사유 저장",
                f"{year}년 {indicator}",
                by=by,
                at=at,
                before=before,
                after=spelled(said),
            )
            return Note(number, year, indicator, said, by, at)

    def _every(self, year: int) -> list[Note]:
        with self._opened.reading() as connection:
            if connection is None:
                return []
            asked = select(notes).where(notes.c.year == year).order_by(notes.c.id)
            return [_note(row) for row in connection.execute(asked)]


def spelled(said: Explanation) -> str:
    """All of it in one line."""
    names = ("부진사유", "대책", "조치기한", "협조요청", "예상실적")
    return " / ".join(f"{name}: {words}" for name, words in zip(names, said, strict=True) if words)


def _newest(connection: Connection, year: int, indicator: str) -> Note | None:
    asked = select(notes).where(notes.c.year == year, notes.c.indicator == indicator)
    row = connection.execute(asked.order_by(notes.c.id.desc()).limit(1)).first()
    return _note(row) if row else None


def _note(row: Row[Any]) -> Note:
    said = Explanation(row.cause, row.plan, row.due, row.help, row.expected)
    return Note(row.id, row.year, row.indicator, said, row.by, row.at)


def _check(said: Explanation) -> None:
    if not (said.cause.strip() or said.plan.strip()):
        raise DashboardError(EMPTY)
    if said.due:
        try:
            date.fromisoformat(said.due)
        except ValueError as problem:
            raise DashboardError(f"조치기한은 2023-09-15처럼 적으십시오: {said.due}") from problem
