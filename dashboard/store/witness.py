"""What else there is to hold the trail against: the rows that it tells of, and a copy of it from another day.

A trail that was cut off at its end, or written anew from some line on, is whole in itself.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection, Table, select

from dashboard.model import AuditLine, PastUpload
from dashboard.store.tables import METADATA, audit

UNTOLD = (
    "{table} 표의 {id}번({by})이 감사 기록에 없습니다. 감사 기록이 지워졌거나 화면과 명령줄을 거치지 않고 적은 것입니다. "
    "백업과 견주어 누가 고쳤는지 확인하십시오."
)
OTHER = "접수 {id}번이 반영한 내용이 감사 기록에 적힌 것과 다릅니다. 백업에서 되살리십시오."
NOT_THE_COPY = (
    "감사 기록 {id}번({at}, {by}, {act})이 {copy}에 적힌 것과 다르거나 없습니다. "
    "그 뒤에 누가 데이터베이스를 고쳤는지 확인하십시오."
)
OLDER = {"journal", "mappings", "projections", "scenarios"}  # tables of releases that kept no trail

Told = dict[tuple[str, datetime], set[str]]  # by whom and when: what stood there after


def untold(connection: Connection, lines: Sequence[AuditLine], uploads: list[PastUpload]) -> Iterator[str]:
    """A sentence for every row of any table that the trail does not tell of, and for every upload that it tells otherwise."""
    began = lines[0].at if lines else None
    told: Told = defaultdict(set)
    for line in lines:
        told[line.by, line.at].add(line.after)
    for table in METADATA.sorted_tables:
        if table is not audit and "at" in table.columns:
            yield from _untold(connection, table, told, began if table.name in OLDER else None)
    for slip in (past.slip for past in uploads):
        if (slip.by, slip.at) in told and slip.sha256 not in told[slip.by, slip.at]:
            yield OTHER.format(id=slip.id)


def _untold(connection: Connection, table: Table, told: Told, since: datetime | None) -> Iterator[str]:
    rows = connection.execute(select(table.c.id, table.c.by, table.c.at).order_by(table.c.id))
    for number, by, at in rows:
        if (by, at) not in told and not (since and at < since):
            yield UNTOLD.format(table=table.name, id=number, by=by)


def unlike(now: Sequence[AuditLine], then: Sequence[AuditLine], copy: str) -> str | None:
    """A sentence for the first line of a copy that the trail does not hold any more; None where it went on from the copy."""
    held = {line.id: line.sha256 for line in now}
    for line in then:
        if held.get(line.id) != line.sha256:
            at = f"{line.at.astimezone():%Y-%m-%d %H:%M}"
            return NOT_THE_COPY.format(id=line.id, at=at, by=line.by, act=line.act, copy=copy)
    return None
