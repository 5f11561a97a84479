"""지시사항 in words: what is open, what is overdue, and the list of commitments to send round."""

from collections.abc import Iterable, Sequence
from datetime import date

from dashboard.model import Act, Instruction
from dashboard.present import labels
from dashboard.present.html import column, table, tag, text

NONE = "지시사항이 없습니다."
HEADS = ("번호", "지시한 달", "부서", "담당자", "기한", "상태", "지시 내용", "답변과 재지시")
GIVE, PICK, LIST = "새 지시사항", "지시사항", "조치 약속 목록(복사해 보내기)"
DEPARTMENT, PERSON, DUE, TEXT, SAVE = "부서", "담당자", "기한", "지시 내용", "지시하기"
FOLLOW_TEXT, NEW_DUE = "내용", "새 기한(다시 지시할 때)"
BUTTONS = {Act.ANSWERED: "답변하기", Act.ACCEPTED: "완료로 인정", Act.REOPENED: "다시 지시"}
DONE = {
    Act.ANSWERED: "답변을 저장했습니다",
    Act.ACCEPTED: "완료로 인정했습니다",
    Act.REOPENED: "다시 지시했습니다",
}
GIVEN = "지시사항을 저장했습니다"


def in_order(found: Iterable[Instruction], today: date) -> list[Instruction]:
    """Overdue ones first, then open ones by their day, then what is done."""
    return sorted(found, key=lambda each: (not each.is_overdue(today), not each.is_open, each.due, each.id))


def title(found: Sequence[Instruction], today: date) -> str:
    """How many are open, and how many of them are late."""
    still_open = sum(each.is_open for each in found)
    late = sum(each.is_overdue(today) for each in found)
    if not still_open:
        return "끝나지 않은 지시사항이 없습니다"
    return f"끝나지 않은 지시사항 {still_open}건, 기한 지남 {late}건"


def late(found: Iterable[Instruction], today: date) -> list[Instruction]:
    """The overdue ones, the longest overdue first."""
    return in_order((each for each in found if each.is_overdue(today)), today)


def late_title(found: Sequence[Instruction], today: date) -> str:
    """The message of the screen that opens a meeting, e.g. "기한이 지난 지시사항 3건, 2개 부서"."""
    overdue = late(found, today)
    return f"기한이 지난 지시사항 {len(overdue)}건, {len({each.department for each in overdue})}개 부서"


def board(found: Sequence[Instruction], today: date) -> str:
    """All of them as a table."""
    if not found:
        return tag("p", text(NONE), class_="lead")
    rows = (_row(each, today) for each in in_order(found, today))
    return table(
        f"지시사항 {len(found)}건(기한 지난 것부터)",
        map(column, HEADS),
        rows,
        classes="sheet cards-when-narrow",
    )


def name(each: Instruction) -> str:
    """One of them in a list to choose from."""
    return f"{each.id}번 {each.department}: {each.text[:40]}"


def due(each: Instruction, today: date) -> str:
    """The day, and by how much it is late."""
    late = (today - each.due).days
    return f"{each.due.isoformat()}({late}일 지남)" if each.is_overdue(today) else each.due.isoformat()


def said(each: Instruction) -> str:
    """What the department answered last, and what it was told after that."""
    answers = [place for place, event in enumerate(each.events) if event.act is Act.ANSWERED]
    if not answers:
        return "없음"
    answer, *after = each.events[answers[-1] :]
    told = [f"{event.act}: {event.text}" for event in after if event.text]
    return " / ".join([answer.text, *told])


def commitments(found: Sequence[Instruction], today: date) -> str:
    """What everybody has promised, as a text to send within the day."""
    still_open = [each for each in in_order(found, today) if each.is_open]
    lines = (
        f"{number}. [{each.department}] {each.text} (담당 {each.person or '미정'}, 기한 {due(each, today)}, {each.state})"
        for number, each in enumerate(still_open, 1)
    )
    return "\n".join(["조치 약속 목록", *lines]) if still_open else NONE


def _row(each: Instruction, today: date) -> str:
    plain = (
        labels.month_name(each.month),
        each.department,
        each.person or "미정",
        due(each, today),
        each.state,
    )
    short = (
        tag("td", text(words), class_="whole", data_label=head)
        for head, words in zip(HEADS[1:], plain, strict=False)
    )
    long = (
        tag("td", text(words), class_="words", data_label=head)
        for head, words in zip(HEADS[-2:], (each.text, said(each)), strict=True)
    )
    return tag("tr", tag("th", text(f"{each.id}번"), scope="row"), *short, *long)
