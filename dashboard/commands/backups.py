"""backup and restore: everything in one file, and back into a fresh folder."""

from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path

from dashboard import backup
from dashboard.commands.common import Answer, Verbs
from dashboard.settings import settings

WRITTEN = "{place}: 파일 {files}개, 점수 {months}달. 새 폴더에 되살려 점수가 같음을 확인했습니다."
RESTORED = "{place}: 파일 {files}개, 점수 {months}달을 되살렸고, 점수가 백업할 때와 같습니다."
USE_IT = (
    "이 자료로 시작하려면: DASHBOARD_DATA={place}/data DASHBOARD_STORE={place}/store DASHBOARD_YEAR={year}"
)
USE_DATABASE = "데이터베이스는 DASHBOARD_DATABASE_URL로 적으십시오."


def add_to(verbs: Verbs) -> None:
    """The grammar."""
    verb = verbs.add_parser(
        "backup", help="자료·접수 파일·기록을 한 파일에 담습니다(서버가 켜져 있어도 됩니다)"
    )
    verb.add_argument("--out", type=Path, required=True, help="쓸 파일(.zip)")
    verb.set_defaults(command=back_up)

    verb = verbs.add_parser("restore", help="백업 파일을 새 폴더에 되살리고 점수를 견줍니다")
    verb.add_argument("backup", type=Path, help="백업 파일")
    verb.add_argument("--into", type=Path, required=True, help="되살릴 새 폴더")
    verb.add_argument("--database", help="되살릴 빈 PostgreSQL의 주소(없으면 폴더 안의 파일)")
    verb.set_defaults(command=restore)


def back_up(given: Namespace) -> Answer:
    """Write it and prove it."""
    found = backup.back_up(settings(), given.out, at=datetime.now(UTC))
    said = WRITTEN.format(place=given.out, files=len(found.files), months=len(found.scores))
    return Answer([said], {"file": str(given.out), **found._asdict()}, problems=found.troubles)


def restore(given: Namespace) -> Answer:
    """Unpack it and prove it."""
    found = backup.restore(given.backup, given.into, given.database)
    said = RESTORED.format(place=given.into, files=len(found.files), months=len(found.scores))
    lines = [
        said,
        USE_IT.format(place=given.into, year=found.year),
        *([USE_DATABASE] if given.database else []),
    ]
    return Answer(lines, {"folder": str(given.into), **found._asdict()})
