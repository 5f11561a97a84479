"""What is told to whoever looks on: newer figures have come, or the store cannot be reached."""

from datetime import datetime

from dashboard.errors import StoreDamaged, StoreProblem
from dashboard.present.html import tag, text

LOOK_AGAIN = "새로 보기"
NEWER = (
    "새 실적이 반영되었거나 접수가 회수되었습니다. 이 화면은 그 전의 자료입니다. "
    f"'{LOOK_AGAIN}'를 누르면 새 자료로 바뀝니다."
)
NEWER_BY_NOW = "그사이 새 자료가 반영되어 보고 계시던 자료를 기록하지 않았습니다. 새로 나온 숫자를 확인한 뒤 다시 누르십시오."
AWAY = (
    "접수 저장소에 연결할 수 없어 {time}에 읽은 자료를 보여 드립니다. "
    "연결되면 이 알림이 사라지고 새 자료를 볼 수 있습니다. 오래 계속되면 총괄 담당자에게 알려 주십시오."
)
DAMAGED = (
    "접수 저장소를 읽을 수 없어 {time}에 읽은 자료를 보여 드립니다. 총괄 담당자에게 알려 주십시오. {problem}"
)


def away(problem: StoreProblem, read_at: datetime) -> str:
    """Why old figures are shown, and of when they are."""
    if isinstance(problem, StoreDamaged):
        return DAMAGED.format(time=f"{read_at:%H:%M}", problem=problem)
    return AWAY.format(time=f"{read_at:%H:%M}")


def status(sentence: str) -> str:
    """A place that is there from the start, so that what is later written into it is read aloud, in its turn."""
    inside = tag("p", text(sentence)) if sentence else ""
    return tag("div", inside, role="status", class_="notice" if sentence else "no-notice")
