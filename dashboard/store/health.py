"""Is the store what it was? Every file against its slip, and the trail against itself; nothing is mended here."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection

from dashboard.model import PastUpload
from dashboard.store import audit, folder, frozen, ledger, meetings, schema, witness
from dashboard.store.opened import Opened

LEAST_FREE = 2**30  # bytes
FAST_CLOCK = timedelta(minutes=5)  # a line that is later than now by more was written by another clock


def troubles(opened: Opened, *, now: datetime) -> list[str]:
    """A sentence for everything that is not as it should be; none for a store that is well or was never used.

    Raises StoreProblem while the store is away.
    """
    return [*damage(opened, now=now), *_disk(opened.home)]


def damage(opened: Opened, *, now: datetime) -> list[str]:
    """What is not as it was written, wherever the store lies. Raises StoreProblem."""
    with opened.reading() as connection:
        if connection is None:
            return []
        uploads = ledger.history(connection)
        copies = meetings.copies(connection)
        found = [*_release(connection), *_trail(connection, uploads, now)]
    broken = (frozen.damaged(opened.home, each) for each in sorted(copies))
    return [
        *found,
        *_files(opened.home, uploads),
        *filter(None, broken),
        *_orphans(opened.home, uploads, copies),
    ]


def _release(connection: Connection) -> Iterator[str]:
    release = schema.release(connection)
    if release != schema.NEWEST:
        yield f"저장소의 판이 {release}인데 프로그램은 {schema.NEWEST}입니다. 같은 판의 프로그램으로 여십시오."


def _trail(connection: Connection, uploads: list[PastUpload], now: datetime) -> Iterator[str]:
    lines = audit.lines(connection)
    broken = audit.broken(lines)
    if broken:
        yield f"감사 기록 {broken.id}번이 바뀌었거나 그 앞의 줄이 없습니다. 백업과 견주어 누가 고쳤는지 확인하십시오."
    if lines and lines[-1].at.astimezone(UTC) > now + FAST_CLOCK:
        yield "감사 기록의 마지막 때가 지금보다 늦습니다. 서버의 시계를 맞추십시오."
    yield from witness.untold(connection, lines, uploads)


def _files(home: Path, uploads: list[PastUpload]) -> Iterator[str]:
    for slip in (past.slip for past in uploads):
        for name, path, sha256 in (
            ("반영 파일", folder.accepted_file(home, slip.month, slip.sha256), slip.sha256),
            ("원본", folder.original_file(home, slip.original), slip.original),
        ):
            if not path.exists():
                yield f"접수 {slip.id}번의 {name}이 없습니다: {path.relative_to(home)}. 백업에서 되살리십시오."
            elif folder.fingerprint(path.read_bytes()) != sha256:
                yield f"접수 {slip.id}번의 {name}이 바뀌었습니다: {path.relative_to(home)}. 백업에서 되살리십시오."


def _orphans(home: Path, uploads: list[PastUpload], copies: frozenset[str]) -> Iterator[str]:
    """What an upload or a meeting that was broken off leaves: it counts nowhere."""
    known = {folder.accepted_file(home, past.slip.month, past.slip.sha256) for past in uploads}
    known |= {folder.original_file(home, past.slip.original) for past in uploads}
    known |= {frozen.frozen_file(home, each) for each in copies}
    kept = ("accepted", "originals", "frozen")
    there = {path for name in kept for path in (home / name).rglob("*") if path.is_file()}
    for path in sorted(there - known):
        yield f"접수된 적이 없는 파일입니다: {path.relative_to(home)}. 계산에는 쓰이지 않으며, 올리는 중이 아니면 지워도 됩니다."


def _disk(home: Path) -> Iterator[str]:
    free = shutil.disk_usage(home).free if home.exists() else LEAST_FREE
    if free < LEAST_FREE:
        yield f"디스크에 {free // 2**20:,} MB만 남았습니다. 1 GB 이상 비우십시오."
