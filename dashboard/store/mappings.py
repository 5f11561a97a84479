"""Which heading means which column, as departments chose by hand: the newest choice counts, older ones stay."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, insert, select

from dashboard.store.tables import mappings


def newest(connection: Connection, department: str) -> dict[str, str]:
    """Heading → canonical column ("" for one not to be read); empty where nothing was ever chosen."""
    chosen = select(mappings.c.columns).where(mappings.c.department == department)
    found: dict[str, str] | None = connection.execute(chosen.order_by(mappings.c.id.desc()).limit(1)).scalar()
    return found or {}


def add(
    connection: Connection, department: str, mapping: Mapping[str, str], *, by: str, at: datetime
) -> None:
    """One more choice; the same as the newest one is no new choice."""
    if newest(connection, department) != mapping:
        columns = {"department": department, "columns": dict(mapping), "by": by, "at": at}
        connection.execute(insert(mappings).values(columns))
