"""Slips of accepted uploads, and the journal of what was done to them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """The first two tables."""
    op.create_table(
        "slips",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("month", sa.String(7), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("original", sa.String(64), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("rows", sa.Integer, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "journal",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("act", sa.String(9), nullable=False),
        sa.Column("slip", sa.Integer, sa.ForeignKey("slips.id", name="journal_slip"), nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.CheckConstraint("act in ('accepted', 'withdrawn')", name="journal_act"),
        sa.UniqueConstraint("slip", "act", name="journal_once"),
        sqlite_autoincrement=True,
    )
