"""Saved scenarios: the newest of each name counts, older ones stay, deleted ones too; the same one is saved once."""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from dashboard.model import SavedScenario
from dashboard.store.tables import scenarios

DELETED = ""  # a line that supposes nothing takes its name off the list; the lines before it stay


def newest(connection: Connection) -> list[SavedScenario]:
    """The newest of each name that was not deleted since, in the order in which they were saved."""
    every = [SavedScenario(*row) for row in connection.execute(select(scenarios).order_by(scenarios.c.id))]
    last = {each.name: each for each in every}.values()
    return sorted((each for each in last if each.spelled != DELETED), key=lambda each: each.id)


def named(connection: Connection, name: str) -> SavedScenario | None:
    """The newest of this name, unless it was deleted."""
    return next((each for each in newest(connection) if each.name == name), None)


def same(connection: Connection, name: str, spelled: str) -> SavedScenario | None:
    """The newest of this name, if it supposes this very thing."""
    found = named(connection, name)
    return found if found and found.spelled == spelled else None


def add(connection: Connection, name: str, spelled: str, *, by: str, at: datetime) -> SavedScenario:
    """One more line."""
    columns = {"name": name, "spelled": spelled, "by": by, "at": at}
    number: int = connection.execute(insert(scenarios).values(columns).returning(scenarios.c.id)).scalar_one()
    return SavedScenario(number, name, spelled, by, at)
