"""upload, history and withdraw: the store, while the server runs or not."""

from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path

from dashboard import snapshot
from dashboard.commands.common import Answer, Verbs, month, read_bytes
from dashboard.errors import DashboardError
from dashboard.intake import Checked, examine
from dashboard.model import Catalog, Month, PastUpload
from dashboard.particles import topic
from dashboard.present import uploads as words
from dashboard.settings import Settings, settings
from dashboard.store import store_of


def add_to(verbs: Verbs) -> None:
    """The grammar."""
    verb = verbs.add_parser("upload", help="실적 파일을 검증하고 반영합니다")
    verb.add_argument("file", type=Path, help="실적 파일")
    verb.add_argument("--month", type=month, required=True, help="기준월(예: 2023-09)")
    verb.add_argument("--by", required=True, help="올리는 사람")
    verb.add_argument("--again", action="store_true", help="이미 접수한 파일이라도 다시 접수합니다")
    verb.set_defaults(command=upload)

    verbs.add_parser("history", help="접수와 회수의 이력").set_defaults(command=history)

    verb = verbs.add_parser("withdraw", help="접수를 회수합니다. 그 전의 값이 다시 쓰입니다")
    verb.add_argument("id", type=int, help="접수 번호")
    verb.add_argument("--by", required=True, help="회수하는 사람")
    verb.add_argument("--why", required=True, help="회수하는 까닭")
    verb.set_defaults(command=withdraw)


def upload(given: Namespace) -> Answer:
    """Check a file and accept it; findings that only ask are said on stderr."""
    place = settings()
    checked = _checked(given.file, given.month, place)
    asked = list(map(str, checked.findings)) if checked.ok else []
    slip = store_of(place).accept(checked, by=given.by, at=datetime.now(UTC), again=given.again)
    return Answer([words.accepted(slip)], words.data(PastUpload(slip)), asked)


def history(_: Namespace) -> Answer:
    """Every upload, oldest first."""
    uploads = store_of(settings()).history()
    return Answer(words.lines(uploads), [words.data(each) for each in uploads])


def withdraw(given: Namespace) -> Answer:
    """Take one upload back."""
    past = store_of(settings()).withdraw(given.id, by=given.by, why=given.why, at=datetime.now(UTC))
    return Answer([words.line(past)], words.data(past))


def _checked(file: Path, month: Month, place: Settings) -> Checked:
    """The file, checked against the rulebook and against what counts so far."""
    now = snapshot.load(place)
    _refuse_other_years(month, now.catalog)
    so_far = {each: scores.actuals for each, scores in now.scores.items()}
    return examine(read_bytes(file), file.name, month=month, catalog=now.catalog, previous=so_far)


def _refuse_other_years(month: Month, catalog: Catalog) -> None:
    start, until = catalog.rules.start, catalog.rules.joint_cutoff
    if not start <= month <= until:
        raise DashboardError(
            f"기준월 {month}{topic(month)} {catalog.rules.title}의 기간({start}~{until})이 아닙니다. "
            "기준월을 확인하거나 환경 변수 DASHBOARD_YEAR로 다른 평가연도를 고르십시오."
        )
