"""Brings the database to the release of this program: inside the writer's transaction, or not at all."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from dashboard.errors import StoreDamaged

MIGRATIONS = Path(__file__).with_name("migrations")
NEWEST = "0012"  # known here too, for importing Alembic takes longer than everything else at a start


def release(connection: Connection) -> str | None:
    """The revision of the database, or None before it was ever used."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("select version_num from alembic_version")).scalar()


def upgrade(connection: Connection, to: str = NEWEST) -> None:
    """Run what is missing up to a release; raise StoreDamaged for a database of a later program."""
    found = release(connection)
    latest = max(found or "", to)
    if latest > NEWEST:
        raise StoreDamaged(
            f"저장소가 이 프로그램보다 나중 것입니다(저장소 {latest}, 프로그램 {NEWEST}). 프로그램을 새 것으로 바꾸십시오."
        )
    if found is None or found < to:
        _migrate(connection, to)


def _migrate(connection: Connection, to: str) -> None:
    from alembic import command  # noqa: PLC0415 - half a second that only the first start has to pay
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    command.upgrade(config, to)
