"""The tables that departments fill besides their figures: breakdowns by 동."""

from sqlalchemy import JSON, Boolean, Column, Integer, String, Table, Text

from dashboard.store.tables import METADATA, Instant

# Append only: an indicator of a month told apart by 동; of one month and indicator the newest counts.
breakdowns = Table(
    "breakdowns",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("month", String(7), nullable=False),
    Column("indicator", Text, nullable=False),
    Column("parts", JSON, nullable=False),
    Column("is_sample", Boolean, nullable=False),
    Column("name", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Instant, nullable=False),
    sqlite_autoincrement=True,
)
