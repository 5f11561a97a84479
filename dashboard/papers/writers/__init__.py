"""Writers: one paper into any of four formats. A file is whole or not there."""

import errno
from collections.abc import Callable, Iterable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import cast

from dashboard.errors import DashboardError
from dashboard.papers.content.paper import Paper, Section

# Hands the sections on one by one, so that whoever waits can be told how far it is.
Told = Callable[[tuple[Section, ...]], Iterable[Section]]

FORMATS = {
    "pdf": "application/pdf",
    "hwpx": "application/hwp+zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}


NOT_WRITTEN = "{place} 파일을 쓰지 못했습니다. {why} 남은 파일은 없습니다."


class NotWritten(DashboardError):
    """The file could not be put where it should go; nothing is left there."""


def written(paper: Paper, kind: str, told: Told = iter) -> bytes:
    """The paper as a file of this kind, one of ``FORMATS``. Raises FontMissing for a PDF without a Korean font."""
    writer = import_module(
        f"dashboard.papers.writers.{kind}"
    )  # each library takes long to load; few need all
    return cast("bytes", writer.write(paper, told))


def save(paper: Paper, kind: str, place: Path) -> None:
    """Write to ``place``: beside it first, then in its stead, so that nothing half-made is ever there."""
    put(written(paper, kind), place)


def put(content: bytes, place: Path) -> None:
    """A whole file, or none. Raises NotWritten where the disk is full or the folder may not be written into."""
    beside = place.with_name(f".{place.name}.part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(place)
    except OSError as problem:
        with suppress(OSError):
            beside.unlink()
        raise NotWritten(NOT_WRITTEN.format(place=place, why=_why(problem))) from problem


def _why(problem: OSError) -> str:
    match problem.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return "디스크에 자리가 없습니다. 디스크를 비운 뒤 다시 하십시오."
        case errno.EISDIR:
            return "같은 이름의 폴더가 있습니다. 파일 이름까지 적으십시오."
        case errno.ENAMETOOLONG:
            return "이름이 너무 깁니다. 이름을 줄이십시오."
        case _:
            return "그 폴더에 쓸 수 없습니다. 폴더와 권한을 확인하거나 다른 폴더를 적으십시오."
