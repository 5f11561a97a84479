"""The order of business of a meeting, and what its screens say that no page says: one message each."""

from collections import Counter
from collections.abc import Mapping, Sequence
from re import sub
from urllib.parse import urlencode

from dashboard.model import Meeting, Month, State
from dashboard.present import labels, links, wording
from dashboard.present.bump import Race
from dashboard.present.changes import SHOWN_AT_ONCE, letter
from dashboard.present.html import column, table, tag, text
from dashboard.present.movement import GradeMove, Movement
from dashboard.scoring import Scores

STEPS = {
    "standing": "총괄",
    "course": "추이",
    "outlook": "전망",
    "changes": "변화",
    "weak": "부진 상위",
    "departments": "부서별",
    "instructions": "지시사항",
}
OVERDUE = {"overdue": "기한 지난 지시"}  # opens the meeting where there is any
BACK = "회의 화면으로 돌아가기"
NEXT, BEFORE, LEAVE = "다음", "이전", "닫기"
FIRST = "첫 기준월이라 견줄 달이 없습니다"
MOST_DEPARTMENTS = 8  # what a wall can hold
LINK = r'href="(\./[^"]*)"'


def order(*, is_anything_overdue: bool) -> dict[str, str]:
    """The order of business by key; what was promised and not done comes first of all.

    >>> next(iter(order(is_anything_overdue=True).values()))
    '기한 지난 지시'
    """
    return OVERDUE | STEPS if is_anything_overdue else STEPS


def top(step: str, month: str, steps: Sequence[str]) -> str:
    """The way out, and where the meeting is, e.g. "3/5 전망"."""
    place = f"{steps.index(step) + 1}/{len(steps)} {(OVERDUE | STEPS)[step]}"
    leave = tag("a", text(LEAVE), href=links.to(links.HOME, month=month))
    return tag("p", leave, tag("strong", text(place)), class_="place")


def way_back(step: str, month: str | None = None, held: str | None = None) -> str:
    """From a page that was opened in a meeting to the screen that led there, of the same month and past meeting."""
    about = {links.AGENDA: step} | ({links.HELD: held} if held else {})
    address = links.to("meeting", **about) + (f"&{urlencode({links.MONTH: month})}" if month else "")
    return tag("a", text(BACK), href=address, class_="way-back")


def leading_back(html: str, step: str, held: str | None = None) -> str:
    """Every link out of a screen opens in large letters, knows the way back, and shows what that meeting saw.

    >>> leading_back('<a href="./indicator?city=x">', "changes")
    '<a href="./indicator?city=x&amp;mode=meeting&amp;agenda=changes">'
    """
    more = f"mode=meeting&amp;{links.AGENDA}={step}" + (f"&amp;{links.HELD}={held}" if held else "")
    return sub(LINK, lambda found: f'href="{_joined(found[1], more)}"', html)


def _joined(address: str, more: str) -> str:
    return f"{address}{'&amp;' if '?' in address else '?'}{more}"


def course(race: Race, city: str) -> str:
    """The ranks of the first and the last month, e.g. "1월 8위에서 9월 3위"."""
    first, last = race[0], race[-1]
    ends = (f"{each.month.number}월 {wording.rank(each.cities[city].in_final)}" for each in (first, last))
    return "에서 ".join(ends) if len(race) > 1 else next(ends)


def said(words: str) -> str:
    """A sentence below the message."""
    return tag("p", text(words), class_="lead")


def changed(found: Movement, since: str) -> str:
    """The message of the changes, e.g. "8월보다 등급이 오른 지표 3개, 내린 지표 1개"."""
    return f"{since}보다 등급이 오른 지표 {found.risen}개, 내린 지표 {found.fallen}개"


def since(earlier: Month, meeting: Meeting | None) -> str:
    """With what is compared: the last meeting, or the month before where none was held."""
    if meeting is None:
        return f"{earlier.number}월"
    return f"지난 회의({meeting.held_on.month}월 {meeting.held_on.day}일)"


def grades(found: Movement, now: Month, since: str) -> str:
    """The indicators that read otherwise, worse ones first, as many as a wall can hold."""
    if not found.grades:
        return tag("p", text(labels.NO_GRADE_MOVED), class_="lead")
    head = [
        column(labels.INDICATOR),
        column(since),
        column(f"{now.number}월"),
        column("득점", class_="n"),
        column("주관부서"),
    ]
    shown, rest = found.grades[:SHOWN_AT_ONCE], len(found.grades) - SHOWN_AT_ONCE
    rows = (_moved(move, found, now) for move in shown)
    more = tag("p", text(f"그 밖의 {rest}개 지표는 종합 현황에 있습니다."), class_="note") if rest > 0 else ""
    return table(labels.GRADES_MOVED, head, rows) + more


def _moved(move: GradeMove, found: Movement, now: Month) -> str:
    known = found.earlier.catalog.rules.grades
    name = labels.indicator_name(move.indicator.code, move.indicator.name)
    address = links.to("indicator", month=now, city=found.after.city, indicator=name)
    return tag(
        "tr",
        tag("th", tag("a", text(name), href=address), scope="row", class_="name"),
        tag("td", letter(move.before, known)),
        tag("td", letter(move.after, known)),
        tag("td", text(wording.change(move.points)), class_="n"),
        tag("td", text(move.indicator.lead_department)),
    )


def by_department(scores: Scores, city: str) -> Mapping[str, Counter[str]]:
    """How many indicators of each grade the departments lead, and how many were not submitted.

    An indicator that does not apply is nobody's business here.
    """
    found: dict[str, Counter[str]] = {}
    for code, indicator in scores.catalog.indicators.items():
        cell = scores.cells[city, code]
        said = str(cell.state) if cell.state is State.NOT_SUBMITTED else cell.grade
        if said is not None:
            found.setdefault(indicator.lead_department, Counter())[said] += 1
    return found


def behind(scores: Scores, city: str) -> list[tuple[str, Counter[str], int]]:
    """The departments with indicators below the best grade, those with most of them first."""
    best = scores.catalog.rules.grades[0]
    found = ((name, each, each.total() - each[best]) for name, each in by_department(scores, city).items())
    return sorted((each for each in found if each[2]), key=lambda each: -each[2])


def departments_message(scores: Scores, city: str) -> str:
    """E.g. "S 등급이 아닌 지표 7개, 4개 부서"."""
    best, found = scores.catalog.rules.grades[0], behind(scores, city)
    if not found:
        return f"모든 부서의 지표가 {best} 등급입니다"
    return f"{best} 등급이 아닌 지표 {sum(number for _, _, number in found)}개, {len(found)}개 부서"


def departments(scores: Scores, city: str) -> str:
    """What the departments have that can still gain."""
    found = behind(scores, city)
    if not found:
        return ""
    said = (*scores.catalog.rules.grades, str(State.NOT_SUBMITTED))
    head = [column("주관부서"), *(column(each, class_="n") for each in said)]
    rows = (_department(name, counts, said, scores.month) for name, counts, _ in found[:MOST_DEPARTMENTS])
    rest = len(found) - MOST_DEPARTMENTS
    more = (
        tag("p", text(f"그 밖의 {rest}개 부서는 지표 등급표에 있습니다."), class_="note") if rest > 0 else ""
    )
    return table("부서별 지표 수", head, rows) + more


def _department(name: str, counts: Counter[str], said: Sequence[str], month: Month) -> str:
    address = links.to("grades", month=month, department=name)
    cells = (tag("td", text(f"{counts[each]}개"), class_="n") for each in said)
    return tag("tr", tag("th", tag("a", text(name), href=address), scope="row", class_="name"), *cells)
