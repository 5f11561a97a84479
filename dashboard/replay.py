"""Meetings again, to the digit: the data that one saw are kept with it, and looked at once before it is recorded."""

import hashlib
import tempfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from dashboard import snapshot
from dashboard.catalog.load import fingerprint
from dashboard.errors import AlreadyRecorded
from dashboard.model import Meeting
from dashboard.present import exports
from dashboard.settings import Settings
from dashboard.snapshot import Snapshot
from dashboard.store import store_of

CHANGED = "그 사이 자료 폴더의 파일이 바뀌었습니다. 화면을 새로 고쳐 자료를 확인한 뒤 다시 기록하십시오. 기록한 것은 없습니다."


def record(
    settings: Settings,
    now: Snapshot,
    month: str,
    *,
    held_on: date,
    departments: tuple[str, ...],
    by: str,
    at: datetime,
) -> Meeting:
    """Record a meeting that sees ``now``, with a copy of everything that ``now`` rests on.

    Raises AlreadyRecorded when other data count by now or when the copies do not give the same figures, StoreProblem.
    """
    store = store_of(settings)
    files = store.meetings.freeze(settings.data)
    about = (now.journal, now.catalog.sha256, now.version)
    seen = Meeting(0, held_on, month, departments, *about, by, at, files, figures(now))
    if not is_the_same(seen, replayed(settings, seen)):
        raise AlreadyRecorded(CHANGED)
    return store.meetings.record(seen)


def replayed(settings: Settings, meeting: Meeting, *, before: Snapshot | None = None) -> Snapshot:
    """Everything as it counted when the meeting was recorded, out of the copies that were made then.

    A meeting of an earlier release has no copies: its uploads are taken with the data folder of today. What rests on the
    same content as in ``before`` is taken over from there.
    Raises StoreDamaged for a copy that is missing or altered, and Refused where today's rulebook does not fit.
    """
    if not meeting.files:
        return snapshot.load(settings, as_of=meeting.journal, before=before, said_by=meeting.at)
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        store_of(settings).meetings.thaw(meeting, data)
        then = replace(settings, data=data, year=_year(data, meeting.catalog))
        return snapshot.load(then, as_of=meeting.journal, before=before, said_by=meeting.at)


def figures(now: Snapshot) -> str:
    """A hash of every figure of every month."""
    return hashlib.sha256("".join(map(exports.fingerprint, now.scores.values())).encode()).hexdigest()


def is_the_same(meeting: Meeting, then: Snapshot) -> bool:
    """Is what is replayed what the meeting saw: the rulebook, the data, and every figure?

    A meeting of an earlier release kept no hash of its figures.
    """
    same_data = (then.catalog.sha256, then.version) == (meeting.catalog, meeting.version)
    return same_data and meeting.scores in ("", figures(then))


def _year(data: Path, catalog: str) -> int:
    """Of which year the rulebook is: the server may be at another one by now."""
    years = (folder.name for folder in (data / "catalog").iterdir() if fingerprint(folder) == catalog)
    found = next(years, None)
    if found is None:  # it changed after the page was read and before it was copied
        raise AlreadyRecorded(CHANGED)
    return int(found)
