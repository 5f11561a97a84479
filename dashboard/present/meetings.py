"""회의 in words: what was recorded, whether the data are still what it saw, and the list to choose from."""

from collections.abc import Sequence

from dashboard.model import Meeting
from dashboard.present import labels
from dashboard.present.html import column, table, tag, text

NONE = "기록된 회의가 없습니다. 회의를 시작할 때 기록하면 그때 본 자료를 뒤에 그대로 되살릴 수 있습니다."
PICK, NEW, DAY, DEPARTMENTS, RECORD = "회의", "회의 기록하기", "회의 날짜", "참석 부서", "지금 자료로 기록"
RECORDED = "회의를 기록했습니다. 지금 보이는 자료가 그 회의의 자료입니다."
SAME = "그 회의가 본 자료를 그대로 되살렸습니다(자료 판 {version})."
OTHER_RULES = (
    "그 뒤 평가 기준이 바뀌었습니다. 아래는 그때의 실적을 지금의 기준으로 계산한 것이므로 "
    "회의에서 본 숫자와 다를 수 있습니다."
)
OTHER_FILES = "그 뒤 자료 폴더의 실적 파일이 바뀌었습니다(그때 자료 판 {version}). 아래 숫자는 회의에서 본 것과 다를 수 있습니다."
FIRST = "앞선 회의가 없어 견줄 것이 없습니다."
SINCE = "지난 회의({day}) 뒤 달라진 것"
HEADS = ("회의", "기준월", "참석 부서", "자료 판", "기록한 사람")


def title(found: Sequence[Meeting]) -> str:
    """How many, and the last one."""
    if not found:
        return "기록된 회의 없음"
    return f"회의 {len(found)}건, 마지막 {found[-1].held_on.isoformat()}"


def name(meeting: Meeting) -> str:
    """One of them in a list to choose from."""
    return f"{meeting.held_on.isoformat()} 회의({labels.month_name(meeting.month)} 실적, {meeting.id}번)"


def board(found: Sequence[Meeting]) -> str:
    """All of them, newest first."""
    if not found:
        return tag("p", text(NONE), class_="lead")
    rows = (
        tag(
            "tr",
            tag("th", text(each.held_on.isoformat()), scope="row"),
            *(
                tag("td", text(words))
                for words in (
                    labels.month_name(each.month),
                    ", ".join(each.departments) or "적지 않음",
                    each.version,
                    each.by,
                )
            ),
        )
        for each in reversed(found)
    )
    return table(f"회의 {len(found)}건", map(column, HEADS), rows)


def fidelity(meeting: Meeting, catalog: str, version: str) -> str:
    """Is what is replayed what the meeting saw?"""
    if catalog != meeting.catalog:
        return OTHER_RULES
    return (SAME if version == meeting.version else OTHER_FILES).format(version=meeting.version)


def nothing_before() -> str:
    """For the first meeting."""
    return tag("p", text(FIRST))


def since(before: Meeting) -> str:
    """The heading of what changed."""
    return SINCE.format(day=before.held_on.isoformat())
