"""Files that are whole or not there, survive a power cut, and never change: named after their content."""

import csv
import hashlib
import io
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from uuid import uuid4

from dashboard.formulas import harmless
from dashboard.intake.canonical import BOM, HEADER
from dashboard.intake.checked import Checked
from dashboard.model import Month
from dashboard.store.ledger import Kept

READ_ONLY = 0o444  # Excel must not save over what counts


def fingerprint(content: bytes) -> str:
    """SHA-256: the name of a content."""
    return hashlib.sha256(content).hexdigest()


def spelled(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as the one canonical CSV file, which Excel opens too and runs no formula of."""
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\n").writerows(map(_harmless, rows))
    return f"{BOM}{HEADER}{file.getvalue()}".encode()


def _harmless(row: Sequence[str]) -> list[str]:
    *known, remark = row  # all but the remark are numbers, or names out of the rulebook
    return [*known, harmless(remark)]


def accepted_file(folder: Path, month: Month, sha256: str) -> Path:
    """Where the rows of an upload lie."""
    return folder / "accepted" / month / f"{sha256}.csv"


def original_file(folder: Path, sha256: str) -> Path:
    """Where the bytes that came lie; their own name stands on the slip, for it may be anything."""
    return folder / "originals" / sha256


def keep_upload(folder: Path, checked: Checked) -> Kept:
    """The bytes that came and the rows that will count, both on the disk; the slip is still to be written."""
    rows = spelled(checked.rows)
    original, sha256 = fingerprint(checked.raw), fingerprint(rows)
    keep(original_file(folder, original), checked.raw)
    keep(accepted_file(folder, checked.month, sha256), rows)
    return Kept(checked.month, checked.name, original, sha256, len(checked.rows))


def keep(path: Path, content: bytes) -> None:
    """Have this content at this path, on the disk itself, when this returns."""
    make(path.parent)
    if not (path.exists() and path.read_bytes() == content):
        _write(path, content)
    _settle(path.parent)


def make(folder: Path) -> None:
    """Have this folder, and its name in the folder above, on the disk itself."""
    if not folder.is_dir():
        make(folder.parent)
        folder.mkdir(exist_ok=True)
        _settle(folder.parent)


def _write(path: Path, content: bytes) -> None:
    draft = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(READ_ONLY)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    if os.name == "nt":  # pragma: no cover - tests run on Linux
        return  # Windows has no way to ask for it, and NTFS keeps names in a log of its own
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
