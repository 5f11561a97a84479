"""The board of missing entries: the due date, counts by department, and each indicator that is owed."""

from collections.abc import Iterator
from datetime import date

from dashboard.model import Accumulation
from dashboard.present import entries_words as words
from dashboard.present import facts, labels, links
from dashboard.present.entries import Board, Debt, Owed
from dashboard.present.html import column, table, tag, text

COUNTS = ("부서", "미제출 지표", "맡은 지표", "오래된 값", "올릴 곳")
COLUMNS = ("지표", "집계방식", "마지막 실적", "올린 사람과 때")
NUMBERS = {"미제출 지표", "맡은 지표", "오래된 값"}


def top(board: Board, version: str, today: date) -> str:
    """Facts, then how much, whose, and until when."""
    said = facts.line(board.scores, version, board.city)
    if not board.owed:
        return said + tag("p", text(_nothing(board)), class_="lead")
    return f"{said}{_cards(board, today)}{tag('p', text(words.NO_MONTHLY_DUE), class_='note')}{_once_a_year(board)}"


def tables(board: Board) -> str:
    """The departments, then every indicator."""
    if not board.owed:
        return ""
    return tag("h2", text("부서별 미제출")) + _counts(board) + tag("h2", text("미제출 지표")) + _owed(board)


def note() -> str:
    """How the text is copied."""
    return tag("p", text(words.REMINDER_NOTE), class_="note")


def _nothing(board: Board) -> str:
    return words.NOTHING_OWED.format(city=board.city, month=labels.month_name(board.scores.month))


def _cards(board: Board, today: date) -> str:
    old = sum(each.old for each in board.debts)
    boxes = (
        _card("미제출 지표", f"{board.owed}개", f"{board.city}에 해당하는 지표 {board.applicable}개 가운데"),
        _card("미제출 부서", f"{len(board.debts)}곳", _most(board)),
        _card(
            "마감",
            words.left(board.due, today),
            f"{labels.DATES[board.due.key]} {words.spelled(board.due.day)}",
        ),
        _card(words.OLD, f"{old}개", "마지막 실적이 기준월의 지난달보다 오래된 지표"),
    )
    return tag("div", *boxes, class_="cards")


def _card(label: str, figure: str, under: str) -> str:
    parts = (("label", label), ("figure", figure), ("under", under))
    return tag("div", *(tag("p", text(said), class_=class_) for class_, said in parts), class_="card")


def _once_a_year(board: Board) -> str:
    owed = (each for debt in board.debts for each in debt.owed)
    is_needed = any(each.indicator.accumulation is Accumulation.YEARLY for each in owed)
    return tag("p", text(words.ONCE_A_YEAR), class_="note") if is_needed else ""


def _most(board: Board) -> str:
    if not board.ranked:
        return "아래 표에서 우리 부서를 확인하십시오"
    most = board.debts[0]
    return f"가장 많은 부서 {most.department} {len(most.owed)}개"


def _counts(board: Board) -> str:
    head = [column(name, class_="n" if name in NUMBERS else None) for name in COUNTS]
    rows = (
        tag(
            "tr",
            tag("th", text(each.department), scope="row"),
            *(
                tag("td", text(f"{number}개"), class_="n")
                for number in (len(each.owed), each.leads, each.old)
            ),
            tag("td", _upload(board, each)),
        )
        for each in board.debts
    )
    order = "많은 부서부터" if board.ranked else "이름 순서로"
    return table(f"주관부서마다 미제출 지표 수, {order}", head, rows, classes="sheet lines")


def _upload(board: Board, debt: Debt) -> str:
    return tag("a", text(f"{debt.department} 실적 올리기"), href=words.upload(board, debt.department))


def _owed(board: Board) -> str:
    rows = [row for each in board.debts for row in _department(board, each)]
    caption = f"{board.city} {labels.month_name(board.scores.month)} 실적이 없는 지표와 그 마지막 실적"
    return table(caption, map(column, COLUMNS), rows)


def _department(board: Board, debt: Debt) -> Iterator[str]:
    name = tag("span", text(f"{debt.department} {len(debt.owed)}개"))
    yield tag("tr", tag("th", name, scope="rowgroup", colspan=str(len(COLUMNS))), class_="group")
    yield from (_indicator(board, each) for each in debt.owed)


def _indicator(board: Board, owed: Owed) -> str:
    name = labels.indicator_name(owed.indicator.code, owed.indicator.name)
    card = links.to("indicator", month=board.scores.month, city=board.city, indicator=name)
    old = f" {tag('span', text(words.OLD), class_='badge old')}" if owed.is_old else ""
    return tag(
        "tr",
        tag("th", tag("a", text(name), href=card), scope="row", class_="name"),
        tag("td", text(owed.indicator.accumulation)),
        tag("td", text(words.last(owed)), old, class_="whole"),
        tag("td", text(words.origin(owed) if owed.last else "없음"), class_="whole"),
    )
