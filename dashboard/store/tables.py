"""The tables of the store; ``migrations`` makes them, a test holds the two together."""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

ACCEPTED = "accepted"
WITHDRAWN = "withdrawn"


class Instant(TypeDecorator[datetime]):
    """A moment in UTC: SQLite knows no time zones, PostgreSQL answers in that of the session."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """To the database."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """From the database."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


METADATA = MetaData()

slips = Table(
    "slips",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("month", String(7), nullable=False),
    Column("name", Text, nullable=False),
    Column("original", String(64), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("rows", Integer, nullable=False),
    sqlite_autoincrement=True,  # a number that was once given to an upload is never given again
)

# Who and when stand in the journal alone: an upload is its first line, a withdrawal its second and last.
journal = Table(
    "journal",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("act", String(9), nullable=False),
    Column("slip", Integer, ForeignKey("slips.id", name="journal_slip"), nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("why", Text, nullable=False),
    CheckConstraint(f"act in ('{ACCEPTED}', '{WITHDRAWN}')", name="journal_act"),
    UniqueConstraint("slip", "act", name="journal_once"),
    sqlite_autoincrement=True,
)

# Append only: which heading of their own files a department took for which column, newest last.
mappings = Table(
    "mappings",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("department", Text, nullable=False),
    Column("columns", JSON, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Instant, nullable=False),
    sqlite_autoincrement=True,
)

# Append only: what was said of every city's end, as known in a month.
projections = Table(
    "projections",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("month", String(7), nullable=False),
    Column("version", Text, nullable=False),
    Column("catalog", String(64), nullable=False),
    Column("cities", JSON, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Instant, nullable=False),
    sqlite_autoincrement=True,
)

# Append only: what was supposed under a name; of one name the newest counts.
scenarios = Table(
    "scenarios",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("spelled", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Instant, nullable=False),
    sqlite_autoincrement=True,
)

# Append only: who did what, bound line to line by hashes.
audit = Table(
    "audit",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("by", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("sha256", String(64), nullable=False),
    sqlite_autoincrement=True,
)

# Append only: every version of an explanation; the newest of an indicator counts.
notes = Table(
    "notes",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("year", Integer, nullable=False),
    Column("indicator", Text, nullable=False),
    Column("cause", Text, nullable=False),
    Column("plan", Text, nullable=False),
    Column("due", Text, nullable=False),
    Column("help", Text, nullable=False),
    Column("expected", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Instant, nullable=False),
    sqlite_autoincrement=True,
)

instructions = Table(
    "instructions",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("month", String(7), nullable=False),
    Column("department", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("due", Date, nullable=False),
    Column("text", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Instant, nullable=False),
    sqlite_autoincrement=True,
)

# Append only: the newest event of an instruction is its state.
instruction_events = Table(
    "instruction_events",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("instruction", Integer, ForeignKey("instructions.id", name="event_instruction"), nullable=False),
    Column("act", String(3), nullable=False),
    Column("text", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("due", Date),
    CheckConstraint("act in ('답변', '완료', '재지시')", name="event_act"),
    sqlite_autoincrement=True,
)

# Append only: which data a meeting saw; ``journal`` is the newest line of the journal at that moment, ``files`` the
# copies of the data folder (none before release 0011).
meetings = Table(
    "meetings",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("held_on", Date, nullable=False),
    Column("month", String(7), nullable=False),
    Column("departments", JSON, nullable=False),
    Column("journal", Integer, nullable=False),
    Column("catalog", String(64), nullable=False),
    Column("version", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("files", JSON),
    Column("scores", String(64)),
    sqlite_autoincrement=True,
)
