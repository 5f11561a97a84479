"""doctor: is the store what it was when it was written, and when it was backed up?"""

from argparse import Namespace
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from dashboard import backup
from dashboard.commands.common import Answer, Verbs
from dashboard.errors import DashboardError
from dashboard.settings import settings
from dashboard.store import store_of
from dashboard.store.health import troubles

WELL = "저장소에 이상이 없습니다: {place}"
COMPARED = "백업 {count}개와 견주었습니다."
NO_BACKUPS = "{place}: 백업 파일(.zip)이 없어 견주지 못했습니다."


def add_to(verbs: Verbs) -> None:
    """The grammar."""
    verb = verbs.add_parser("doctor", help="저장소의 파일, 감사 기록, 판, 시계, 디스크를 살핍니다")
    verb.add_argument(
        "--backups",
        type=Path,
        help="견줄 백업 파일이나 그 폴더(감사 기록의 끝이 잘리거나 새로 쓰인 것은 이래야 드러납니다)",
    )
    verb.set_defaults(command=doctor)


def doctor(given: Namespace) -> Answer:
    """A sentence for each trouble; 1 if there is any."""
    store = store_of(settings())
    backups = _backups(given.backups) if given.backups else []
    found = [*troubles(store.opened, now=datetime.now(UTC)), *_unlike(backups)]
    if given.backups and not backups:
        found.append(NO_BACKUPS.format(place=given.backups))
    compared = [COMPARED.format(count=len(backups))] if backups else []
    lines = [*(found or [WELL.format(place=store.place)]), *compared]
    return Answer(lines, {"place": store.place, "troubles": found}, exit_code=int(bool(found)))


def _backups(place: Path) -> list[Path]:
    return sorted(place.glob("*.zip")) if place.is_dir() else [place]


def _unlike(backups: list[Path]) -> Iterator[str]:
    for each in backups:
        try:
            said = backup.unlike(settings(), each)
        except DashboardError as problem:
            said = str(problem)
        if said:
            yield said
