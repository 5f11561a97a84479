"""Saved scenarios: the newest of each name counts, older ones stay; the same one is saved once."""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from dashboard.model import SavedScenario
from dashboard.store.tables import scenarios


def newest(connection: Connection) -> list[SavedScenario]:
    """The newest of each name, in the order in which they were saved."""
    every = [SavedScenario(*row) for row in connection.execute(select(scenarios).order_by(scenarios.c.id))]
    return sorted({each.name: each for each in every}.values(), key=lambda each: each.id)


def same(connection: Connection, name: str, spelled: str) -> SavedScenario | None:
    """The newest of this name, if it supposes this very thing."""
    found = (each for each in newest(connection) if (each.name, each.spelled) == (name, spelled))
    return next(found, None)


def add(connection: Connection, name: str, spelled: str, *, by: str, at: datetime) -> SavedScenario:
    """One more line."""
    columns = {"name": name, "spelled": spelled, "by": by, "at": at}
    number: int = connection.execute(insert(scenarios).values(columns).returning(scenarios.c.id)).scalar_one()
    return SavedScenario(number, name, spelled, by, at)
