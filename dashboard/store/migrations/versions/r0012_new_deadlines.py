"""An instruction that is given again may get a new day."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """One more column; the steps before have none."""
    op.add_column("instruction_events", sa.Column("due", sa.Date))
