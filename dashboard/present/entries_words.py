"""The words of the missing entries: message, due date, last value, and the reminder to a department."""

from datetime import date
from urllib.parse import urljoin

from dashboard.model import Accumulation
from dashboard.present import labels, links
from dashboard.present.entries import Board, Debt, Due, Owed
from dashboard.present.uploads import moment

NO_MONTHLY_DUE = (
    "평가 기준에는 달마다의 제출 기한이 없으므로, 남은 날은 오늘부터 그 달의 실적이 쓰이는 마감까지 셉니다."
)
ONCE_A_YEAR = "집계방식이 연1회인 지표는 마감까지 한 번만 올리면 그 뒤의 달에도 쓰입니다."
NOTHING_OWED = "{city} {month} 실적 가운데 미제출된 지표가 없습니다. 다른 달은 위의 기준월에서 고르십시오."
REMINDER = "부서에 보낼 안내문"
REMINDER_NOTE = "안내문 오른쪽 위의 단추를 누르면 복사됩니다. 메신저나 메일에 붙여 넣으십시오."
RECIPIENT = "안내할 부서"
NO_VALUE_YET = "올해 실적 없음"
OLD = "오래된 값"
SAMPLE = "표본 자료"
FIRST = "처음 자료"


def title(board: Board) -> str:
    """How much is missing, and of how many departments."""
    whose = f"{board.city} {labels.month_name(board.scores.month)}"
    if not board.owed:
        return f"{whose}, 미제출 없음"
    return f"{whose}, 부서 {len(board.debts)}곳에 미제출 지표 {board.owed}개"


def spelled(day: date) -> str:
    """A date in words."""
    return f"{day.year}년 {day.month}월 {day.day}일"


def left(due: Due, today: date) -> str:
    """How far the due date is from today.

    >>> left(Due("cutoff", date(2023, 9, 30)), date(2023, 9, 18)), left(Due("cutoff", date(2023, 9, 30)), date(2023, 10, 2))
    ('D-12', '마감 지남 2일')
    """
    days = (due.day - today).days
    if days < 0:
        return f"마감 지남 {-days:,}일"
    return f"D-{days:,}" if days else "D-day"


def until(due: Due, today: date) -> str:
    """The due date as a sentence of its own.

    >>> until(Due("cutoff", date(2023, 9, 30)), date(2023, 9, 18))
    '시군종합평가 실적 마감 2023년 9월 30일까지 D-12'
    >>> until(Due("cutoff", date(2023, 9, 30)), date(2023, 10, 2))
    '시군종합평가 실적 마감 2023년 9월 30일, 마감 지남 2일'
    """
    joined = ", " if due.day < today else "까지 "
    return f"{labels.DATES[due.key]} {spelled(due.day)}{joined}{left(due, today)}"


def last(owed: Owed) -> str:
    """The month of the newest value."""
    return labels.month_name(owed.last.month) if owed.last else NO_VALUE_YET


def origin(owed: Owed) -> str:
    """Who brought that value, and when."""
    if owed.last is None:
        return NO_VALUE_YET
    if owed.slip is None:
        return SAMPLE if owed.last.is_sample else FIRST
    return f"{owed.slip.by} · {moment(owed.slip.at)} · 접수 {owed.slip.id}번"


def upload(board: Board, department: str) -> str:
    """Where the department sends its figures of that month."""
    return links.to("upload", department=department, month=board.scores.month)


def reminder(board: Board, debt: Debt, today: date, here: str) -> str:
    """The text to copy; ``here`` is the address of the page, so that the link works in a messenger."""
    month = labels.month_name(board.scores.month)
    lines = "\n".join(f"- {_line(each)}" for each in debt.owed)
    past = " 이른 시일 안에 올려 주시기 바랍니다." if board.due.day < today else ""
    return (
        f"[시군종합평가] {debt.department} {month} 실적 제출 요청\n\n"
        f"{debt.department}에서 맡은 지표 {debt.leads}개 가운데 {len(debt.owed)}개의 "
        f"{board.city} {month} 실적이 아직 제출되지 않았습니다.\n\n"
        f"{lines}\n\n"
        f"기한: {until(board.due, today)}{'.' if past else ''}{past}\n"
        f"올릴 곳: {urljoin(here, upload(board, debt.department))}\n\n"
        f"해당하지 않는 지표는 상태를 '해당없음'으로 적어 올려 주십시오. 이미 올리셨으면 따로 하실 일이 없습니다."
    )


def _line(owed: Owed) -> str:
    name = labels.indicator_name(owed.indicator.code, owed.indicator.name)
    yearly = "연1회, " if owed.indicator.accumulation is Accumulation.YEARLY else ""
    known = f"마지막 실적 {last(owed)}" if owed.last else NO_VALUE_YET
    return f"{name} ({yearly}{known})"
