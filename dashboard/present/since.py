"""Since the last meeting, beyond ranks and grades: weak indicators, the chance of an award, instructions."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from dashboard.model import Instruction
from dashboard.present.html import tag, text
from dashboard.present.outlook_words import percent
from dashboard.projection import Outlook

Names = Mapping[str, str]  # of indicators, by code
WEAK, CHANCE, ORDERS = "부진지표", "시상 확률(자체 추정)", "지시사항"
DEEPER = "부진지표·시상 확률·지시사항도 견주기(처음에는 몇 초 걸립니다)"
COMPARED = "{what}에 견주어"
MOST_NAMED, ALL_NAMES = 3, "이름 모두 보기"
FIRST = "앞선 달도 지난 회의도 없어 견줄 것이 없습니다."
NO_CHANCE = "최종 점수가 없어 시상 확률을 견줄 수 없습니다."
SAME_WEAK = "부진지표가 그대로 {count}개입니다."
NO_ORDERS = "그사이 지시하거나 답변하거나 완료한 것이 없습니다."


def since(
    weak: tuple[Names, Names], outlooks: tuple[Outlook, Outlook], home: str, orders: Sequence[str]
) -> str:
    """Each pair is (the meeting before, this one or now)."""
    told = ((WEAK, weak_lines(*weak)), (CHANCE, [chance_line(*outlooks, home)]), (ORDERS, orders))
    return "".join(
        tag("h3", text(name)) + tag("ul", *(tag("li", text(line)) for line in lines)) for name, lines in told
    )


def weak_since(what: str, old: Names, new: Names) -> str:
    """New and resolved, and since when, e.g. "지난 회의(10월 5일)보다"."""
    short, whole = weak_lines(old, new, MOST_NAMED), weak_lines(old, new)
    said = tag("p", text(COMPARED.format(what=what)), class_="lead") + _listed(short)
    return said if short == whole else said + tag("details", tag("summary", text(ALL_NAMES)), _listed(whole))


def _listed(lines: Iterable[str]) -> str:
    return tag("ul", *(tag("li", text(line)) for line in lines))


def nothing() -> str:
    """In the first month before the first meeting."""
    return tag("p", text(FIRST), class_="note")


def weak_lines(old: Names, new: Names, most: int | None = None) -> list[str]:
    """New, resolved and still weak, by name; at most so many names each."""
    if old.keys() == new.keys():
        return [SAME_WEAK.format(count=len(new))]
    return [
        f"새로 부진 {_named(new, old, most)}",
        f"부진에서 벗어남 {_named(old, new, most)}",
        f"여전히 부진 {len(old.keys() & new.keys())}개",
    ]


def _named(these: Names, those: Names, most: int | None) -> str:
    found = [f"{code} {name}" for code, name in these.items() if code not in those]
    rest = f" 외 {len(found) - most}개" if most and len(found) > most else ""
    return f"{len(found)}개: {', '.join(found[:most])}{rest}" if found else "없음"


def chance_line(before: Outlook, now: Outlook, home: str) -> str:
    """The chance of any award, then and now."""
    old, new = before.cities[home], now.cities[home]
    if not (old.ranks and new.ranks):
        return NO_CHANCE
    return f"{percent(sum(old.awards.values()))} → {percent(sum(new.awards.values()))}"


def order_lines(after: datetime, known: Sequence[Instruction], today: date) -> list[str]:
    """What happened after the meeting before, as far as it is known, and what is late on the day."""
    acts = Counter(act for act, at in _happened(known) if after < at)
    late = [each for each in known if each.is_overdue(today)]
    told = [f"{act} {count}건" for act, count in acts.items()]
    overdue = [f"기한이 지난 지시 {len(late)}건: {', '.join(each.text for each in late)}"] if late else []
    return [*([" · ".join(told)] if told else [NO_ORDERS]), *overdue]


def _happened(every: Sequence[Instruction]) -> Iterator[tuple[str, datetime]]:
    for each in every:
        yield "지시", each.at
        yield from ((str(event.act), event.at) for event in each.events)
