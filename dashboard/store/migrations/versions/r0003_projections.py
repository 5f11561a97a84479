"""Projections that were published, to be held against what came."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """One more table; nothing that was there changes."""
    op.create_table(
        "projections",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("month", sa.String(7), nullable=False),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("catalog", sa.String(64), nullable=False),
        sa.Column("cities", sa.JSON, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sqlite_autoincrement=True,
    )
