"""Alembic's entry: runs revisions on the connection that ``schema.upgrade`` holds, inside its transaction."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
