"""Since the last meeting, beyond ranks and grades: weak indicators, the chance of an award, instructions."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime

from dashboard.model import Instruction, Meeting
from dashboard.present.html import tag, text
from dashboard.present.outlook_words import percent
from dashboard.present.weak import Weakness
from dashboard.projection import Outlook

WEAK, CHANCE, ORDERS = "부진지표", "시상 확률(자체 추정)", "지시사항"
DEEPER = "부진지표·시상 확률·지시사항도 견주기(처음에는 몇 초 걸립니다)"
NO_CHANCE = "최종 점수가 없어 시상 확률을 견줄 수 없습니다."
SAME_WEAK = "부진지표가 그대로 {count}개입니다."
NO_ORDERS = "그사이 지시하거나 답변하거나 완료한 것이 없습니다."


def since(
    weak: tuple[Sequence[Weakness], Sequence[Weakness]],
    outlooks: tuple[Outlook, Outlook],
    home: str,
    orders: Sequence[str],
) -> str:
    """Each pair is (the meeting before, this one)."""
    told = ((WEAK, weak_lines(*weak)), (CHANCE, [chance_line(*outlooks, home)]), (ORDERS, orders))
    return "".join(
        tag("h3", text(name)) + tag("ul", *(tag("li", text(line)) for line in lines)) for name, lines in told
    )


def weak_lines(before: Sequence[Weakness], now: Sequence[Weakness]) -> list[str]:
    """New, resolved and still weak, by name."""
    old = {each.indicator.code: each.indicator.name for each in before}
    new = {each.indicator.code: each.indicator.name for each in now}
    if old.keys() == new.keys():
        return [SAME_WEAK.format(count=len(new))]
    return [
        f"새로 부진 {_named(new, old)}",
        f"부진에서 벗어남 {_named(old, new)}",
        f"여전히 부진 {len(old.keys() & new.keys())}개",
    ]


def _named(these: dict[str, str], those: dict[str, str]) -> str:
    found = [f"{code} {name}" for code, name in these.items() if code not in those]
    return f"{len(found)}개: {', '.join(found)}" if found else "없음"


def chance_line(before: Outlook, now: Outlook, home: str) -> str:
    """The chance of any award, then and now."""
    old, new = before.cities[home], now.cities[home]
    if not (old.ranks and new.ranks):
        return NO_CHANCE
    return f"{percent(sum(old.awards.values()))} → {percent(sum(new.awards.values()))}"


def order_lines(before: Meeting, meeting: Meeting, every: Sequence[Instruction]) -> list[str]:
    """What happened between the two meetings, and what was late on the day of the second."""
    acts = Counter(act for act, at in _happened(every) if before.at < at <= meeting.at)
    late = [
        each for each in every if each.at <= meeting.at and _until(each, meeting).is_overdue(meeting.held_on)
    ]
    told = [f"{act} {count}건" for act, count in acts.items()]
    overdue = [f"기한이 지난 지시 {len(late)}건: {', '.join(each.text for each in late)}"] if late else []
    return [*([" · ".join(told)] if told else [NO_ORDERS]), *overdue]


def _happened(every: Sequence[Instruction]) -> Iterator[tuple[str, datetime]]:
    for each in every:
        yield "지시", each.at
        yield from ((str(event.act), event.at) for event in each.events)


def _until(order: Instruction, meeting: Meeting) -> Instruction:
    """The instruction as it stood at the meeting."""
    return order._replace(events=tuple(event for event in order.events if event.at <= meeting.at))
