"""Checked uploads for tests of the store, out of drawn rows; and what counts after all of them."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from dashboard.intake.actuals import COLUMNS
from dashboard.intake.checked import Checked
from dashboard.model import Finding, Month, Severity
from dashboard.queries import Database
from dashboard.store.tables import METADATA
from tests.folders import MONTH, drawn

NOON = datetime(2023, 10, 2, 12, tzinfo=UTC)


def checked(rows, *, name="실적.csv", raw=None, month=MONTH, findings=()):
    """A checked upload of September's N1, but where a row says otherwise; its bytes are those of its rows."""
    defaults = dict.fromkeys(COLUMNS, "") | {"기준월": month, "지표코드": "N1", "상태": "제출"}
    whole = tuple(tuple((defaults | row)[column] for column in COLUMNS) for row in drawn(rows))
    raw = repr(whole).encode() if raw is None else raw
    return Checked(name, raw, Month(month), whole, tuple(findings))


def value(number, city="부천시", **named):
    """One city's one value."""
    return checked([{"시군": city, "실적": str(number)}], **named)


def finding(severity=Severity.ERROR):
    """Something wrong with a cell."""
    return Finding("blank-cell", severity, "실적.csv", 2, "실적", "", "빈칸입니다.", "값을 적으십시오.")


def after(minutes):
    """A moment that many minutes after noon."""
    return NOON + timedelta(minutes=minutes)


def counted(store, as_of=None):
    """What counts, (month, city, indicator) to value, read by the database from the accepted files."""
    database = Database([store.file(slip) for slip in store.slips(as_of)])
    newest = {}
    for month in sorted({slip.month for slip in store.slips(as_of)}):
        rows = database.ask("actuals", month=month, start=month, yearly=[])
        newest |= {(of, city, code): reported for of, city, code, _, _, reported, *_ in rows}
    return newest


def back_to(store, revision, held):
    """Make the database what an earlier release left, one that knew the tables ``held`` alone."""
    with store.opened._engine.begin() as connection:
        for table in reversed(METADATA.sorted_tables):
            if table.name not in held:
                table.drop(connection)
        connection.execute(text("update alembic_version set version_num = :revision"), {"revision": revision})
