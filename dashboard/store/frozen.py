"""Copies of the data folder as meetings saw it: each file once, named after its content, whoever changes the folder later."""

from collections.abc import Mapping
from pathlib import Path

from dashboard.errors import StoreDamaged
from dashboard.store import folder

READ = {".csv", ".toml"}  # all that the program reads of the data folder
GONE = "회의가 본 자료의 사본이 {what}: {path}. 백업에서 되살리십시오."


def frozen_file(home: Path, sha256: str) -> Path:
    """Where the copy of a content lies."""
    return home / "frozen" / sha256


def freeze(home: Path, data: Path) -> dict[str, str]:
    """Have a copy of every file below ``data`` in the store; answers the SHA-256 of each by its path there."""
    found = {}
    for path in sorted(each for each in data.rglob("*") if each.suffix in READ and each.is_file()):
        content = path.read_bytes()
        sha256 = folder.fingerprint(content)
        folder.keep(frozen_file(home, sha256), content)
        found[path.relative_to(data).as_posix()] = sha256
    return found


def thaw(home: Path, files: Mapping[str, str], into: Path) -> None:
    """Lay the files out as they were. Raises StoreDamaged for a copy that is missing or altered."""
    for name, sha256 in files.items():
        content = _read(home, sha256)
        target = into / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def damaged(home: Path, sha256: str) -> str | None:
    """What is wrong with a copy, in a sentence; None for one that is what it was."""
    path = frozen_file(home, sha256)
    if not path.exists():
        return GONE.format(what="없습니다", path=path.relative_to(home))
    if folder.fingerprint(path.read_bytes()) != sha256:
        return GONE.format(what="바뀌었습니다", path=path.relative_to(home))
    return None


def _read(home: Path, sha256: str) -> bytes:
    if wrong := damaged(home, sha256):
        raise StoreDamaged(wrong)
    return frozen_file(home, sha256).read_bytes()
