"""Writers: one paper into any of four formats. A file is whole or not there."""

from importlib import import_module
from pathlib import Path
from typing import cast

from dashboard.papers.content.paper import Paper

FORMATS = {
    "pdf": "application/pdf",
    "hwpx": "application/hwp+zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}


def written(paper: Paper, kind: str) -> bytes:
    """The paper as a file of this kind, one of ``FORMATS``. Raises FontMissing for a PDF without a Korean font."""
    writer = import_module(
        f"dashboard.papers.writers.{kind}"
    )  # each library takes long to load; few need all
    return cast("bytes", writer.write(paper))


def save(paper: Paper, kind: str, place: Path) -> None:
    """Write to ``place``: beside it first, then in its stead, so that nothing half-made is ever there."""
    put(written(paper, kind), place)


def put(content: bytes, place: Path) -> None:
    """A whole file, or none."""
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(f".{place.name}.part")
    beside.write_bytes(content)
    beside.replace(place)
