"""The tables of people and of the owners of indicators."""

from sqlalchemy import JSON, Boolean, Column, Date, Integer, Table, Text

from dashboard.store.tables import METADATA, Instant

# Append only: what an e-mail address may do from a day on; the newest version that has begun counts.
people = Table(
    "people",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("email", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("departments", JSON, nullable=False),
    Column("since", Date, nullable=False),
    Column("until", Date, nullable=True),
    Column("revoked", Boolean, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Instant, nullable=False),
    sqlite_autoincrement=True,
)

# Append only: who looks after an indicator from a day on; the newest version that has begun counts.
owners = Table(
    "owners",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("year", Integer, nullable=False),
    Column("indicator", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("since", Date, nullable=False),
    Column("until", Date, nullable=True),
    Column("by", Text, nullable=False),
    Column("at", Instant, nullable=False),
    sqlite_autoincrement=True,
)
