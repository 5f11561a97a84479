"""부진사유와 대책 in words: the fields of the form, the versions, and two texts side by side."""

from collections.abc import Sequence
from datetime import datetime

from dashboard.model import Explanation, Note
from dashboard.present.html import column, table, tag, text

HEADING = "부진사유와 대책"
WHICH = "적을 지표"
FIELDS = {
    "cause": "부진사유",
    "plan": "대책",
    "due": "조치기한(2023-09-15처럼)",
    "help": "협조요청(부서와 내용)",
    "expected": "예상실적",
}
SAVE, SAVED = "저장", "저장했습니다. 이전 글도 남아 있습니다."
CONFLICT = (
    "그 사이 {by}님이 {at}에 다른 글을 저장했습니다. 두 글을 견주어 고르십시오. 아직 저장한 것은 없습니다."
)
KEEP_MINE, TAKE_THEIRS = "내 글로 저장", "저장된 글을 쓰기"
VERSIONS = "지금까지의 글 {number}건"
UNWRITTEN, CAUSE, PLAN = "미작성", "사유", "대책"
NO_RIGHT = "이 지표의 주관부서나 협업부서 담당자만 적을 수 있습니다."


def short(note: Note | None, most: int = 80) -> str:
    """The cause and the plan with its day in a line, each of at most ``most`` characters; the whole stands elsewhere.

    >>> short(None)
    '미작성'
    """
    if note is None:
        return UNWRITTEN
    said = note.said
    due = f"(조치기한 {said.due})" if said.due else ""
    parts = ((CAUSE, said.cause, ""), (PLAN, said.plan, due))
    return " ".join(f"{name}: {_cut(words, most)}{more}" for name, words, more in parts if words)


def _cut(words: str, most: int) -> str:
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def moment(at: datetime) -> str:
    """A moment in the local time of the server."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def conflict(other: Note) -> str:
    """Who was faster."""
    return CONFLICT.format(by=other.by, at=moment(other.at))


def beside(mine: Explanation, other: Note) -> str:
    """Both texts, field by field."""
    rows = (
        tag(
            "tr",
            tag("th", text(name), scope="row"),
            *(tag("td", text(words or "없음"), class_="words") for words in pair),
        )
        for name, *pair in zip(FIELDS.values(), mine, other.said, strict=True)
    )
    return table("내 글과 저장된 글", map(column, ("항목", "내 글", f"{other.by}님의 글")), rows)


def versions(found: Sequence[Note]) -> str:
    """Every version, newest first."""
    head = map(column, ("적은 때", "적은 사람", *(name.partition("(")[0] for name in FIELDS.values())))
    rows = (
        tag(
            "tr",
            tag("th", text(moment(each.at)), scope="row"),
            tag("td", text(each.by)),
            *(tag("td", text(words or "없음"), class_="words") for words in each.said),
        )
        for each in found
    )
    return table(VERSIONS.format(number=len(found)), head, rows)
