"""Who made a change, beside when.

Written out and never changed again, whatever the tables become later.
"""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.execute("ALTER TABLE wijziging ADD COLUMN door TEXT NOT NULL DEFAULT ''")
