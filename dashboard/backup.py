"""A backup: everything it takes to say the same again, in one file, and the proof that it does."""

import hashlib
import json
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from dashboard import snapshot
from dashboard.errors import DashboardError
from dashboard.present import exports
from dashboard.settings import Settings
from dashboard.store import Store, store_at, store_of, witness
from dashboard.store.dump import Dump, dump, pour, trail
from dashboard.store.folder import READ_ONLY, accepted_file, original_file
from dashboard.store.frozen import frozen_file
from dashboard.store.health import damage

MANIFEST, TABLES, STORE, DATA = "manifest.json", "tables", "store", "data"
TRAIL = f"{TABLES}/audit.jsonl"
NOT_A_BACKUP = (
    "{name}: 백업 파일이 아니거나 손상되었습니다({why}). 다른 백업 파일을 고르십시오. 되살린 것은 없습니다."
)
UNREADABLE = "{name}: 백업 파일이 아니거나 손상되었습니다({why}). 이 백업과는 견주지 못했습니다."
NOT_THE_SAME = "{name}: 되살린 자료의 점수가 백업할 때와 다릅니다({months}). 다른 백업 파일을 고르십시오."
NOT_WELL = "{name}: 되살린 저장소에 이상이 있습니다. {first} 다른 백업 파일을 고르십시오."
TAKEN = "{place}: 비어 있지 않은 폴더입니다. 되살릴 새 폴더를 적으십시오."


class Manifest(NamedTuple):
    """What a backup holds: by path the SHA-256 of each file, by month that of its scores."""

    written: str
    release: str
    journal: int
    year: int
    files: Mapping[str, str]
    scores: Mapping[str, str]
    troubles: list[
        str
    ]  # what was wrong with the trail by then: a store that is not well needs a backup all the more


def back_up(settings: Settings, place: Path, *, at: datetime) -> Manifest:
    """Write all data, uploads and tables of one moment, also while the server runs, and restore them once to compare.

    Nothing is at ``place`` unless that held. Raises StoreProblem, and StoreDamaged for an upload that changed.
    """
    found = dump(store_of(settings).opened)
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(f".{place.name}.part")
    try:
        beside.touch(mode=0o600)  # it holds everything
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive:
            manifest = _written(archive, settings, found, at)
        with tempfile.TemporaryDirectory() as folder:
            restore(beside, Path(folder) / "restored")
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)
    return manifest


def _written(archive: zipfile.ZipFile, settings: Settings, found: Dump | None, at: datetime) -> Manifest:
    files = {}
    for name, content in _contents(settings, found):
        archive.writestr(name, content)
        files[name] = hashlib.sha256(content).hexdigest()
    release, journal = (found.release, found.journal) if found else ("", 0)
    scores = scored(settings, journal)
    known = damage(store_of(settings).opened, now=at)
    manifest = Manifest(at.isoformat(), release, journal, settings.year, files, scores, known)
    archive.writestr(MANIFEST, json.dumps(manifest._asdict(), ensure_ascii=False, indent=1))
    return manifest


def _contents(settings: Settings, found: Dump | None) -> Iterator[tuple[str, bytes]]:
    for path in sorted(each for each in settings.data.rglob("*") if each.is_file()):
        yield f"{DATA}/{path.relative_to(settings.data).as_posix()}", path.read_bytes()
    if found is None:
        return
    for name, lines in found.tables.items():
        yield f"{TABLES}/{name}.jsonl", lines.encode()
    store = store_of(settings)
    names = {}
    for slip in (each.slip for each in found.uploads):
        names[accepted_file(Path(STORE), slip.month, slip.sha256).as_posix()] = store.file(slip)
        store.original(slip)  # raises StoreDamaged where it is not what it was
        names[original_file(Path(STORE), slip.original).as_posix()] = original_file(store.home, slip.original)
    for sha256 in found.frozen:
        names[frozen_file(Path(STORE), sha256).as_posix()] = frozen_file(store.home, sha256)
    for name, path in names.items():
        yield name, path.read_bytes()


def scored(settings: Settings, journal: int) -> dict[str, str]:
    """By month a hash of everything that ``score`` writes, as of a line of the journal."""
    now = snapshot.load(settings, journal)
    return {month: exports.fingerprint(scores) for month, scores in now.scores.items()}


def unlike(settings: Settings, place: Path) -> str | None:
    """A sentence where the trail is not what it was when this backup was made, or went on from there.

    Raises DashboardError for a file that is no backup, StoreProblem.
    """
    try:
        with zipfile.ZipFile(place) as archive:
            manifest = json.loads(archive.read(MANIFEST))
            then = archive.read(TRAIL).decode() if TRAIL in manifest["files"] else ""
    except (OSError, zipfile.BadZipFile, EOFError, KeyError, TypeError, ValueError) as problem:
        raise DashboardError(UNREADABLE.format(name=place.name, why=_why(problem))) from problem
    return witness.unlike(store_of(settings).trail.lines(), trail(then), place.name)


def restore(place: Path, into: Path, database_url: str | None = None) -> Manifest:
    """Have everything that a backup holds in a fresh folder (``data`` and ``store``), proven to say the same.

    Tables go into a file there, or into the empty PostgreSQL at ``database_url``. Nothing is at ``into`` unless all held.
    Raises DashboardError for a folder in use or a file that is no whole backup, StoreProblem.
    """
    if into.exists() and any(into.iterdir()):
        raise DashboardError(TAKEN.format(place=into))
    draft = into.with_name(f".{into.name}.part")
    shutil.rmtree(draft, ignore_errors=True)
    try:
        manifest = _unpacked(place, draft)
        _poured(manifest, place, draft, database_url)
        into.parent.mkdir(parents=True, exist_ok=True)
        draft.replace(into)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return manifest


def _unpacked(place: Path, draft: Path) -> Manifest:
    try:
        with zipfile.ZipFile(place) as archive:
            manifest = Manifest(**{"troubles": []} | json.loads(archive.read(MANIFEST)))
            for name, sha256 in manifest.files.items():
                _unpack(archive, name, sha256, draft)
    except (OSError, zipfile.BadZipFile, EOFError, KeyError, TypeError, ValueError) as problem:
        raise DashboardError(NOT_A_BACKUP.format(name=place.name, why=_why(problem))) from problem
    return manifest


def _why(problem: Exception) -> str:
    return problem.args[0] if isinstance(problem, ValueError) and problem.args else type(problem).__name__


def _unpack(archive: zipfile.ZipFile, name: str, sha256: str, draft: Path) -> None:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or path.parts[0] not in {TABLES, STORE, DATA}:
        raise ValueError(f"알 수 없는 파일 {name}")
    content = archive.read(name)
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ValueError(f"{name}의 내용이 바뀌었습니다")
    target = draft.joinpath(*path.parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    if path.parts[0] == STORE:
        target.chmod(READ_ONLY)


def _poured(manifest: Manifest, place: Path, draft: Path, database_url: str | None) -> None:
    tables = {path.stem: path.read_text(encoding="utf-8") for path in (draft / TABLES).glob("*.jsonl")}
    shutil.rmtree(draft / TABLES, ignore_errors=True)
    where: dict[str, Any] = {"year": manifest.year, "store": draft / STORE, "database_url": database_url}
    settings = Settings(data=draft / DATA, **where)
    store = store_of(settings)
    try:
        if manifest.release:
            pour(store.opened, manifest.release, tables)
        _prove(manifest, place, settings, store)
    finally:
        store.close()
        store_at.cache_clear()


def _prove(manifest: Manifest, place: Path, settings: Settings, store: Store) -> None:
    now = datetime.fromisoformat(manifest.written)
    found = [each for each in damage(store.opened, now=now) if each not in manifest.troubles]
    if found:
        raise DashboardError(NOT_WELL.format(name=place.name, first=found[0]))
    scores = scored(settings, manifest.journal)
    months = scores.keys() | manifest.scores.keys()
    if other := sorted(each for each in months if scores.get(each) != manifest.scores.get(each)):
        raise DashboardError(NOT_THE_SAME.format(name=place.name, months=", ".join(other)))
