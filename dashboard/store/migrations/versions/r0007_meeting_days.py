"""Meetings, with the data that they saw."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """One more table; nothing that was there changes."""
    op.create_table(
        "meetings",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("held_on", sa.Date, nullable=False),
        sa.Column("month", sa.String(7), nullable=False),
        sa.Column("departments", sa.JSON, nullable=False),
        sa.Column("journal", sa.Integer, nullable=False),
        sa.Column("catalog", sa.String(64), nullable=False),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sqlite_autoincrement=True,
    )
