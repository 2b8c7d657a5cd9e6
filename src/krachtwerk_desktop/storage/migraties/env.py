"""Runs the steps on the open connection that ``migreren`` hands over."""

from alembic import context

context.configure(connection=context.config.attributes["verbinding"], transaction_per_migration=False)
context.run_migrations()
