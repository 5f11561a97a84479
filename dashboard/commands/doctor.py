"""doctor: is the store what it was when it was written?"""

from argparse import Namespace
from datetime import UTC, datetime

from dashboard.commands.common import Answer, Verbs
from dashboard.settings import settings
from dashboard.store import store_of
from dashboard.store.health import troubles

WELL = "저장소에 이상이 없습니다: {place}"


def add_to(verbs: Verbs) -> None:
    """The grammar."""
    verb = verbs.add_parser("doctor", help="저장소의 파일, 감사 기록, 판, 시계, 디스크를 살핍니다")
    verb.set_defaults(command=doctor)


def doctor(_: Namespace) -> Answer:
    """A sentence for each trouble; 1 if there is any."""
    store = store_of(settings())
    found = troubles(store.opened, now=datetime.now(UTC))
    lines = found or [WELL.format(place=store.place)]
    return Answer(lines, {"place": store.place, "troubles": found}, exit_code=int(bool(found)))
