"""우수사례, the goal of a year, and chances that owners enter themselves."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Three more tables; nothing that was there changes."""
    op.create_table(
        "cases",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("year", sa.Integer, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("department", sa.Text, nullable=False),
        sa.Column("quarter", sa.Integer, nullable=False),
        sa.Column("status", sa.String(3), nullable=False),
        sa.Column("links", sa.JSON, nullable=False),
        sa.Column("indicator", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("quarter between 1 and 4", name="case_quarter"),
        sa.CheckConstraint("status in ('발굴', '보완', '제출', '선정', '미선정')", name="case_status"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "case_goals",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("year", sa.Integer, nullable=False),
        sa.Column("goal", sa.Integer, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "own_chances",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("year", sa.Integer, nullable=False),
        sa.Column("indicator", sa.Text, nullable=False),
        sa.Column("percent", sa.Integer),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("percent between 1 and 99", name="own_chance_percent"),
        sqlite_autoincrement=True,
    )
