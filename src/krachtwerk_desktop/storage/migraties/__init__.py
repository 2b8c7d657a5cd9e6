"""The steps from one schema to the next; Alembic loads them only when one is due."""
