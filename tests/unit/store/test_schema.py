"""The tables: made by migrations, the same as the code believes, never of a later program."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from dashboard.errors import StoreDamaged
from dashboard.store import Store, schema
from dashboard.store.tables import METADATA
from tests.acceptance import NOON, value


def test_the_newest_migration_is_the_one_that_the_code_knows():
    assert ScriptDirectory(str(schema.MIGRATIONS)).get_current_head() == schema.NEWEST


def test_the_migrations_make_the_tables_of_the_code(store):
    store.accept(value(90), by="담당자", at=NOON)

    with store.opened._engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_an_unfinished_first_use_is_finished_by_the_next(store):
    store.home.mkdir()
    (store.home / "slips.sqlite").touch()  # all that a crash in the first transaction leaves

    assert store.slips() == []
    assert store.accept(value(90), by="담당자", at=NOON).id == 1


def test_a_database_of_a_later_program_is_left_alone(store, url):
    store.accept(value(90), by="담당자", at=NOON)
    with store.opened._engine.begin() as connection:
        connection.execute(text("update alembic_version set version_num = '9999'"))

    later = Store(store.home, url)
    for use in (later.version, lambda: later.accept(value(95), by="담당자", at=NOON)):
        with pytest.raises(StoreDamaged, match=r"나중 것입니다.*9999"):
            use()
    later.close()


def test_a_program_that_is_running_while_a_later_one_migrates_writes_nothing_more(store):
    store.accept(value(90), by="담당자", at=NOON)
    with store.opened._engine.begin() as connection:
        connection.execute(text("update alembic_version set version_num = '9999'"))

    with pytest.raises(StoreDamaged, match="나중 것입니다"):
        store.accept(value(95), by="담당자", at=NOON)
