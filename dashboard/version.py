"""What names the data: a version for people (자료 판), and a signature that is cheap to ask at every rerun."""

import hashlib
import os
from collections.abc import Hashable, Iterator, Sequence
from pathlib import Path

from dashboard.intake import files
from dashboard.model import Catalog, OwnChance, Slip
from dashboard.settings import Settings
from dashboard.store import store_of

Owned = tuple[OwnChance, ...]


def signature(settings: Settings) -> Hashable:
    """Cheap to ask at every rerun, other when anything changed: names, sizes and times of the files, newest slip.

    The settings belong to it: another store may have as many slips.
    """
    folders = (settings.data / "catalog", settings.data / "actuals", settings.history)
    marks = tuple(frozenset(_marks(folder)) for folder in folders)
    return settings, marks, store_of(settings).version(), store_of(settings).own_chances.version()


def _marks(folder: str | Path) -> Iterator[tuple[str, int, int]]:
    # os.scandir, because this runs at every rerun of every page: a fifth of the time of Path.rglob.
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _marks(entry.path)
            else:
                stat = entry.stat()
                yield entry.path, stat.st_size, stat.st_mtime_ns


def version(settings: Settings, catalog: Catalog, slips: Sequence[Slip], own: Owned) -> str:
    """Ten characters: of the rulebook, the year's files, the uploads and the chances that owners gave."""
    chances = "".join(sorted(f"{each.indicator}={each.percent};" for each in own))
    return hashed(catalog, reports_in(settings.actuals), slips, chances)[:10]


def hashed(catalog: Catalog, sources: Sequence[Path], slips: Sequence[Slip], chances: str = "") -> str:
    """SHA-256 of everything that the scores of a year rest on."""
    digest = hashlib.sha256(catalog.sha256.encode())
    for file in sources:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    for slip in slips:
        digest.update(bytes.fromhex(slip.sha256))
    digest.update(chances.encode())
    return digest.hexdigest()


def reports_in(folder: Path) -> list[Path]:
    """The files of a year that lie in the data; a new year begins with uploads alone."""
    return files([folder]) if folder.is_dir() else []
