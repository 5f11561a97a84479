"""The audit trail: every write leaves a line, and a line that was changed is found."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import delete, update

from dashboard.store import audit
from dashboard.store.tables import audit as table

AT = datetime(2023, 7, 10, 9, tzinfo=UTC)


@pytest.fixture
def written(store):
    for name in ("만회", "현상 유지", "최선"):
        store.save_scenario(name, f"{name}:S", by="담당자", at=AT)
    return store


def lines(store):
    with store.opened.reading() as connection:
        return audit.lines(connection)


def test_every_write_says_who_did_what_and_what_stands_there_now(written):
    assert [(line.by, line.act, line.subject, line.after) for line in lines(written)] == [
        ("담당자", "시나리오 저장", "만회", "만회:S"),
        ("담당자", "시나리오 저장", "현상 유지", "현상 유지:S"),
        ("담당자", "시나리오 저장", "최선", "최선:S"),
    ]


def test_an_untouched_trail_is_whole(written):
    assert audit.broken(lines(written)) is None


@pytest.mark.parametrize(
    ("tampering", "found"),
    [
        (update(table).where(table.c.id == 2).values(by="다른 담당자"), 2),
        (update(table).where(table.c.id == 2).values(after="현상 유지:A"), 2),
        (delete(table).where(table.c.id == 1), 2),
        (delete(table).where(table.c.id == 2), 3),
    ],
    ids=["다른 사람 이름으로", "다른 내용으로", "첫 줄을 지움", "가운데 줄을 지움"],
)
def test_a_trail_that_was_changed_is_found(written, tampering, found):
    with written.opened.writing() as connection:
        connection.execute(tampering)
    assert audit.broken(lines(written)).id == found
