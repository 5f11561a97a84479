"""The opened database of a store: who reads and who writes, and what is said when it is away."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from dashboard.store import engine, folder, schema
from dashboard.store.troubles import told

DATABASE = "slips.sqlite"


class Opened:
    """A file in the folder ``home``, or PostgreSQL at ``url``. Opens nothing before it is asked."""

    def __init__(self, home: Path, url: str | None = None) -> None:
        """Creates nothing yet."""
        self.home = home = home.absolute()
        self._database = home / DATABASE if url is None else None
        self._engine = engine.on_file(home / DATABASE) if url is None else engine.at_address(url)
        self._ready: object = None

    @property
    def place(self) -> str:
        """Where it is, for people: never with a password."""
        address = self._engine.url
        return str(self._database or f"{address.host or 'localhost'}/{address.database or ''}")

    def close(self) -> None:
        """Let go of it."""
        self._engine.dispose()

    @contextmanager
    def writing(self, release: str = schema.NEWEST) -> Iterator[Connection]:
        """One transaction that no other writer shares the time with, on tables of at least a release.

        Raises StoreProblem.
        """
        with told(self.place, self.home):
            folder.make(self.home)
            self._identity()  # a database that went away is not made anew
            with engine.writing(self._engine) as connection:
                schema.upgrade(connection, release)
                yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection | None]:
        """One moment of it; None before it was ever used. Raises StoreProblem."""
        if not self.is_there():
            yield None
            return
        with told(self.place, self.home), engine.connected(self._engine, self._database) as connection:
            yield connection

    def is_there(self) -> bool:
        """Was it ever used? Its tables are then brought to this release, once for each database that is met."""
        with told(self.place, self.home):
            met = self._identity()
            if met is None or met == self._ready:
                return met is not None
            with engine.connected(self._engine, self._database) as connection:
                found = schema.release(connection)
            if found is not None and found != schema.NEWEST:
                with engine.writing(self._engine) as connection:
                    schema.upgrade(connection)
            self._ready = None if found is None else met
        return found is not None

    def _identity(self) -> object:
        if self._database is None:
            return self.place
        if not self._database.exists():
            if self._ready is not None:  # a share that is not mounted any more, not a store never used
                raise FileNotFoundError(errno.ENOENT, "the database went away", str(self._database))
            return None
        status = self._database.stat()
        return status.st_dev, status.st_ino
