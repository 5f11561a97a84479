"""Slips and journal: what is written at an upload and a withdrawal, and what counts at any moment."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Row, Select, and_, func, insert, select, true

from dashboard.model import Month, PastUpload, Slip, Withdrawal
from dashboard.store.tables import ACCEPTED, WITHDRAWN, journal, slips

Moment = int | datetime  # a version of the store, or a time of day

accepted = journal.alias("accepted")
withdrawn = journal.alias("withdrawn")


@dataclass(frozen=True, slots=True)
class Kept:
    """An upload whose files are on the disk and whose slip is not written yet."""

    month: Month
    name: str
    original: str
    sha256: str
    rows: int


def accept(connection: Connection, kept: Kept, *, by: str, at: datetime) -> Slip:
    """A new slip, and its line in the journal."""
    columns = {
        "month": str(kept.month),
        "name": kept.name,
        "original": kept.original,
        "sha256": kept.sha256,
        "rows": kept.rows,
    }
    number: int = connection.execute(insert(slips).values(columns).returning(slips.c.id)).scalar_one()
    _enter(connection, ACCEPTED, number, by=by, at=at, why="")
    return one(connection, number).slip


def withdraw(connection: Connection, number: int, *, by: str, at: datetime, why: str) -> None:
    """The second and last line of a slip in the journal."""
    _enter(connection, WITHDRAWN, number, by=by, at=at, why=why)


def _enter(connection: Connection, act: str, number: int, *, by: str, at: datetime, why: str) -> None:
    connection.execute(insert(journal).values(act=act, slip=number, by=by, at=at, why=why))


def version(connection: Connection) -> int:
    """The newest line of the journal; 0 before the first."""
    return connection.execute(select(func.max(journal.c.id))).scalar() or 0


def history(connection: Connection, as_of: Moment | None = None) -> list[PastUpload]:
    """Every upload and what became of it up to a moment, in the order of acceptance."""
    return [_past(row) for row in connection.execute(_uploads(as_of).order_by(slips.c.id))]


def one(connection: Connection, number: int) -> PastUpload:
    """The upload of this number; raise LookupError where there is none."""
    row = connection.execute(_uploads(None).where(slips.c.id == number)).one_or_none()
    if row is None:
        raise LookupError(number)
    return _past(row)


def same(connection: Connection, kept: Kept) -> Slip | None:
    """The newest upload of the same bytes for the same month that still counts."""
    found = _uploads(None).where(
        slips.c.month == kept.month, slips.c.original == kept.original, withdrawn.c.id.is_(None)
    )
    row = connection.execute(found.order_by(slips.c.id.desc()).limit(1)).one_or_none()
    return None if row is None else _past(row).slip


def _uploads(as_of: Moment | None) -> Select[Any]:
    first = and_(accepted.c.slip == slips.c.id, accepted.c.act == ACCEPTED, _until(accepted, as_of))
    second = and_(withdrawn.c.slip == slips.c.id, withdrawn.c.act == WITHDRAWN, _until(withdrawn, as_of))
    return select(
        slips,
        accepted.c.by,
        accepted.c.at,
        withdrawn.c.by.label("withdrawn_by"),
        withdrawn.c.at.label("withdrawn_at"),
        withdrawn.c.why,
    ).select_from(slips.join(accepted, first).outerjoin(withdrawn, second))


def _until(line: FromClause, as_of: Moment | None) -> ColumnElement[bool]:
    if as_of is None:
        return true()
    column = line.c["at" if isinstance(as_of, datetime) else "id"]
    return column <= as_of


def _past(row: Row[Any]) -> PastUpload:
    found = row._mapping  # noqa: SLF001 - SQLAlchemy's own public name for it
    slip = Slip(
        id=found["id"],
        month=Month(found["month"]),
        by=found["by"],
        at=found["at"],
        name=found["name"],
        original=found["original"],
        sha256=found["sha256"],
        rows=found["rows"],
    )
    if found["withdrawn_by"] is None:
        return PastUpload(slip)
    return PastUpload(slip, Withdrawal(found["withdrawn_by"], found["withdrawn_at"], found["why"]))
