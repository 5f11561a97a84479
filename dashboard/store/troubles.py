"""Troubles of disks and databases, told in sentences with a cure."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from dashboard.errors import StoreAway, StoreDamaged, StoreFull, StoreProblem, StoreReadOnly

LEAST_ROOM = 1 << 16  # bytes; what SQLite needs beside its file to open it
NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}
# SQLSTATE of PostgreSQL: disk_full; read_only_sql_transaction, insufficient_privilege
FULL, MAY_NOT = {"53100"}, {"25006", "42501"}

Kind = type[StoreProblem]
SENTENCES: dict[Kind, str] = {
    StoreFull: "저장 공간이 없습니다({place}). 새로 반영된 것은 없습니다. 디스크를 비운 뒤 다시 하십시오.",
    StoreReadOnly: (
        "저장소에 쓸 권한이 없습니다({place}). 새로 반영된 것은 없습니다. "
        "폴더와 데이터베이스의 쓰기 권한을 확인한 뒤 다시 하십시오."
    ),
    StoreDamaged: "저장소의 데이터베이스가 손상되었습니다({place}). 백업으로 되돌린 뒤 다시 하십시오.",
    StoreAway: "저장소에 연결할 수 없습니다({place}). 잠시 뒤 이력에서 반영 여부를 확인하고 다시 하십시오.",
}


@contextmanager
def told(place: str, folder: Path) -> Iterator[None]:
    """Raise the sentence for whatever a disk or a database complains about; bugs stay what they are."""
    try:
        yield
    except NoConnectionFree as problem:
        raise _sentence(StoreAway, place) from problem
    except DBAPIError as problem:
        kind = _of_database(problem, folder)
        if kind is None:
            raise
        raise _sentence(kind, place) from problem
    except OSError as problem:
        raise _sentence(_of_disk(problem), str(folder)) from problem


def _sentence(kind: Kind, place: str) -> StoreProblem:
    return kind(SENTENCES[kind].format(place=place))


def _of_disk(problem: OSError) -> Kind:
    if problem.errno in NO_ROOM:
        return StoreFull
    return StoreReadOnly if problem.errno in NOT_ALLOWED else StoreAway


def _of_database(problem: DBAPIError, folder: Path) -> Kind | None:
    if isinstance(problem.orig, sqlite3.Error):
        return _of_sqlite(getattr(problem.orig, "sqlite_errorname", ""), folder)
    state = getattr(problem.orig, "sqlstate", None)
    if state in FULL:
        return StoreFull
    if state in MAY_NOT:
        return StoreReadOnly
    return StoreAway if isinstance(problem, OperationalError | InterfaceError) else None


def _of_sqlite(name: str, folder: Path) -> Kind | None:
    """SQLite's own name of the trouble; a file it cannot open or write has a reason that only the folder knows."""
    if name == "SQLITE_FULL":
        return StoreFull
    if name.startswith("SQLITE_READONLY"):
        return StoreReadOnly
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return StoreDamaged
    if name.startswith(("SQLITE_CANTOPEN", "SQLITE_IOERR")):
        return _of_folder(folder)
    return StoreAway if name.startswith("SQLITE_BUSY") else None


def _of_folder(folder: Path) -> Kind:
    if not os.access(folder, os.W_OK):
        return StoreReadOnly
    return StoreFull if _is_full(folder) else StoreAway


def _is_full(folder: Path) -> bool:
    return shutil.disk_usage(folder).free < LEAST_ROOM
