"""A store written by any earlier release opens with everything that was in it."""

import json
from datetime import UTC, date, datetime

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Date, DateTime, MetaData, insert, select

from dashboard.store import Store, schema
from dashboard.store.audit import START, fingerprint
from tests.acceptance import NOON, value

RELEASES = sorted(each.revision for each in ScriptDirectory(str(schema.MIGRATIONS)).walk_revisions())
AT = "2023-07-10T09:00:00+00:00"
BY = {"by": "담당자", "at": AT}
SAID = ("담당자", "실적 반영", "접수 1번", "", "")
ROWS = {
    "slips": {
        "id": 1,
        "month": "2023-09",
        "name": "실적.csv",
        "original": "0" * 64,
        "sha256": "1" * 64,
        "rows": 1,
    },
    "journal": {"id": 1, "act": "accepted", "slip": 1, "why": ""} | BY,
    "mappings": {"id": 1, "department": "녹지과", "columns": {"값": "실적"}} | BY,
    "projections": {"id": 1, "month": "2023-06", "version": "v", "catalog": "2" * 64, "cities": []} | BY,
    "scenarios": {"id": 1, "name": "가", "spelled": "one"} | BY,
    "audit": {
        "id": 1,
        "at": AT,
        "by": SAID[0],
        "act": SAID[1],
        "subject": SAID[2],
        "before": "",
        "after": "",
        "previous": START,
        "sha256": fingerprint(START, datetime.fromisoformat(AT), *SAID),
    },
    "notes": {
        "id": 1,
        "year": 2023,
        "indicator": "F1-01",
        "cause": "장마",
        "plan": "점검",
        "due": "2023-08-01",
        "help": "",
        "expected": "",
    }
    | BY,
    "instructions": {
        "id": 1,
        "month": "2023-06",
        "department": "녹지과",
        "person": "",
        "due": "2023-07-31",
        "text": "점검",
    }
    | BY,
    "instruction_events": {"id": 1, "instruction": 1, "act": "답변", "text": "했습니다"} | BY,
    "meetings": {
        "id": 1,
        "held_on": "2023-07-10",
        "month": "2023-06",
        "departments": ["녹지과"],
        "journal": 1,
        "catalog": "2" * 64,
        "version": "v",
    }
    | BY,
}


def written_by(store, release):
    """What a program of this release left: a row in each of its tables."""
    with store.opened.writing(release) as connection:
        held = MetaData()
        held.reflect(connection)
        written = [each for each in held.sorted_tables if each.name in ROWS]
        for table in written:
            connection.execute(insert(table).values(row(table)))
    return [each.name for each in written]


def row(table):
    return {name: typed(table.columns[name].type, given) for name, given in ROWS[table.name].items()}


def typed(kind, given):
    if isinstance(kind, DateTime):
        return datetime.fromisoformat(given)
    return date.fromisoformat(given) if isinstance(kind, Date) else given


def plain(given):
    """As it was written, whatever a database makes of days and moments."""
    if isinstance(given, datetime):
        return given.replace(tzinfo=given.tzinfo or UTC).astimezone(UTC).isoformat()
    return given.isoformat() if isinstance(given, date) else given


@pytest.mark.parametrize("release", RELEASES)
def test_every_row_of_an_earlier_release_is_there_after_the_upgrade(store, url, release):
    tables = written_by(store, release)
    assert "slips" in tables

    with Store(store.home, url).opened.reading() as connection:
        assert schema.release(connection) == schema.NEWEST
        held = MetaData()
        held.reflect(connection)
        for name in tables:
            (found,) = connection.execute(select(held.tables[name])).mappings()
            kept = {column: plain(found[column]) for column in ROWS[name]}
            assert json.loads(json.dumps(kept)) == ROWS[name]


@pytest.mark.parametrize("release", RELEASES)
def test_the_upgraded_store_is_read_and_written_as_any_other(store, url, release):
    tables = written_by(store, release)
    later = Store(store.home, url)

    assert [each.name for each in later.slips()] == ["실적.csv"]
    assert [each.name for each in later.scenarios()] == (["가"] if "scenarios" in tables else [])
    assert [each.text for each in later.instructions.every()] == (
        ["점검"] if "instructions" in tables else []
    )
    assert [each.departments for each in later.meetings.every()] == (
        [("녹지과",)] if "meetings" in tables else []
    )
    with later.opened.writing() as connection:
        assert schema.release(connection) == schema.NEWEST
    if url is None:  # PostgreSQL counts on by itself, and was told these numbers by hand
        assert later.accept(value(90), by="담당자", at=NOON).id == 2
    later.close()
