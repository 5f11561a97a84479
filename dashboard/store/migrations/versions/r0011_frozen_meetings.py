"""What a meeting saw, file by file, and a hash of its figures."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Two more columns; the meetings before have neither."""
    op.add_column("meetings", sa.Column("files", sa.JSON))
    op.add_column("meetings", sa.Column("scores", sa.String(64)))
