"""회의 in words: what was recorded, whether the data are still what it saw, and the list to choose from."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from dashboard.model import Instruction, Meeting
from dashboard.present import instructions, labels, links
from dashboard.present.html import column, table, tag, text

NONE = "기록된 회의가 없습니다. 회의를 시작할 때 기록하면 그때 본 자료를 뒤에 그대로 되살릴 수 있습니다."
PICK, NEW, DAY, DEPARTMENTS, RECORD = "회의", "회의 기록하기", "회의 날짜", "참석 부서", "지금 자료로 기록"
RECORDED = "회의를 기록했습니다. 지금 보이는 자료가 그 회의의 자료입니다."
SAME = "그 회의가 본 자료를 그대로 되살렸습니다(자료 판 {version}, 평가 기준 {catalog})."
OTHER_RULES = " 그 뒤 평가 기준이 바뀌었지만, 아래는 회의가 본 그때의 기준으로 계산한 것입니다."
NOT_SAME = (
    "그 회의가 본 숫자와 다를 수 있습니다(그때 자료 판 {version}, 평가 기준 {catalog}). "
    "자료의 사본을 남기지 않던 때의 회의이거나, 그 뒤 프로그램의 계산이 바뀌었습니다."
)
FIRST = "앞선 회의가 없어 견줄 것이 없습니다."
SINCE = "지난 회의({day}) 뒤 달라진 것"
NOW = "지금(기록하기 전)"
AGAIN = "그 회의가 본 화면:"
GIVEN = "이 회의에서 지시한 것"
NONE_GIVEN = "이 회의에서 지시한 것이 없습니다."
BANNER = "{day} 회의가 본 자료입니다. 지금의 자료가 아닙니다."
TO_THE_PRESENT = "지금 자료 보기"
UNKNOWN = "{number}번 회의가 없습니다. 회의 기록에서 고르십시오."
SHORT_HASH = 10
DAY_LONG = timedelta(days=1)
HEADS = ("회의", "기준월", "참석 부서", "자료 판", "평가 기준", "기록한 사람")


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
                    each.catalog[:SHORT_HASH],
                    each.by,
                )
            ),
        )
        for each in reversed(found)
    )
    return table(f"회의 {len(found)}건", map(column, HEADS), rows)


def fidelity(meeting: Meeting, today: str, *, is_the_same: bool) -> str:
    """Is what is replayed what the meeting saw? ``today``: the rulebook that counts now."""
    said = SAME if is_the_same else NOT_SAME
    told = said.format(version=meeting.version, catalog=meeting.catalog[:SHORT_HASH])
    return told + (OTHER_RULES if is_the_same and today != meeting.catalog else "")


def nothing_before() -> str:
    """For the first meeting."""
    return tag("p", text(FIRST))


def since(before: Meeting) -> str:
    """The heading of what changed."""
    return SINCE.format(day=before.held_on.isoformat())


def again(meeting: Meeting, pages: Iterable[str]) -> str:
    """The ways to the screens as that meeting saw them."""
    about = {"month": meeting.month, links.HELD: str(meeting.id)}
    ways = (
        tag("li", tag("a", text(labels.PAGE_TITLES[page]), href=links.to(page, **about))) for page in pages
    )
    return tag("p", text(AGAIN)) + tag("ul", *ways, class_="plain ways")


def given(meeting: Meeting, after: Meeting | None, orders: Sequence[Instruction], today: date) -> str:
    """What was ordered within a day of the meeting and before the next one: the commitments to send round."""
    until = min(each for each in (meeting.at + DAY_LONG, after.at if after else None) if each)
    found = [each for each in orders if meeting.at <= each.at < until]
    body = instructions.board(found, today) if found else tag("p", text(NONE_GIVEN))
    return tag("h3", text(GIVEN)) + body


def banner(meeting: Meeting) -> str:
    """Stands above every replayed screen."""
    leave = tag("a", text(TO_THE_PRESENT), href=links.to("meetings"))
    return tag(
        "p", text(BANNER.format(day=meeting.held_on.isoformat())), " ", leave, class_="notice replayed"
    )
