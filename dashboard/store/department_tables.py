"""The tables that departments fill besides their figures: breakdowns by 동, cases, their own chances."""

from sqlalchemy import JSON, Boolean, CheckConstraint, Column, Integer, String, Table, Text

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

# Append only: every version of a case; of one number the newest counts.
cases = Table(
    "cases",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("year", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("department", Text, nullable=False),
    Column("quarter", Integer, nullable=False),
    Column("status", String(3), nullable=False),
    Column("links", JSON, nullable=False),
    Column("indicator", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Instant, nullable=False),
    CheckConstraint("quarter between 1 and 4", name="case_quarter"),
    CheckConstraint("status in ('발굴', '보완', '제출', '선정', '미선정')", name="case_status"),
    sqlite_autoincrement=True,
)

# Append only: how many cases each department is to find in a quarter; of one year the newest counts.
case_goals = Table(
    "case_goals",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("year", Integer, nullable=False),
    Column("goal", Integer, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Instant, nullable=False),
    sqlite_autoincrement=True,
)

# Append only: an owner's chance of the best grade in percent, None where it was taken back; the newest counts.
own_chances = Table(
    "own_chances",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("year", Integer, nullable=False),
    Column("indicator", Text, nullable=False),
    Column("percent", Integer),
    Column("by", Text, nullable=False),
    Column("at", Instant, nullable=False),
    CheckConstraint("percent between 1 and 99", name="own_chance_percent"),
    sqlite_autoincrement=True,
)
