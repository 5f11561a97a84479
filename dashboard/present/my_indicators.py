"""내 지표: what one department leads, how far each is, what is missing and until when."""

from collections.abc import Sequence
from datetime import date

from dashboard.model import Indicator, Instruction, State
from dashboard.present import (
    distance_words,
    entries_words,
    facts,
    instructions,
    labels,
    links,
    marks,
    progress,
    values,
    weak_board,
)
from dashboard.present.entries import Board
from dashboard.present.html import column, table, tag, text
from dashboard.present.weak import NO_PACES
from dashboard.present.weak_board import Found
from dashboard.scoring import Scores
from dashboard.scoring.distance import distance

HEADS = ("지표", "실적", "오늘", "진도율", "다음 등급까지", "부진 요건")
TO_ANSWER = "답변할 지시사항"
PAPER = "부서 한 장 만들기"
DEPARTMENT = "부서"


def of(scores: Scores, department: str) -> list[Indicator]:
    """The indicators that a department leads, in the order of the rulebook."""
    return [each for each in scores.catalog.indicators.values() if each.lead_department == department]


def title(scores: Scores, department: str, found: Found) -> str:
    """How many, how many missing and how many weak."""
    led = of(scores, department)
    codes, home = {each.code for each in led}, scores.catalog.rules.home_city
    missing = sum(scores.cells[home, code].state is State.NOT_SUBMITTED for code in codes)
    weak = sum(each.indicator.code in codes for each in found)
    return f"{department}: 지표 {len(led)}개, 미제출 {missing}개, 부진 {weak}개"


def board(scores: Scores, department: str, found: Found, due: Board, version: str, today: date) -> str:
    """Facts, the day until which figures can be sent, the indicators, and the way to the paper."""
    until = f"{labels.DATES[due.due.key]} {entries_words.spelled(due.due.day)}, {entries_words.left(due.due, today)}"
    lines = {each.indicator.code: " · ".join(each.lines) for each in found}
    ways = {each.indicator.code: weak_board.needed(each, scores) for each in found}
    rows = (
        _row(scores, each, lines.get(each.code, "해당 없음"), ways.get(each.code))
        for each in of(scores, department)
    )
    paper = links.to("reports", month=scores.month, report="부서 한 장", to=department)
    return (
        facts.line(scores, version, until)
        + table(f"{department}에서 주관하는 지표", map(column, HEADS), rows)
        + tag("p", tag("a", text(PAPER), href=paper))
    )


def orders(found: Sequence[Instruction], department: str) -> list[Instruction]:
    """The open instructions of the department."""
    return [each for each in found if each.department == department and each.is_open]


def to_answer(mine: Sequence[Instruction], today: date) -> str:
    """What the department has to answer."""
    return tag("h2", text(TO_ANSWER)) + instructions.board(mine, today)


def _row(scores: Scores, indicator: Indicator, lines: str, needed: str | None) -> str:
    home = scores.catalog.rules.home_city
    cell = scores.cells[home, indicator.code]
    reached = progress.progress(scores, home, indicator.code, NO_PACES)
    found = distance(scores, home, indicator.code)
    way = (
        distance_words.HEADS[found.silence]
        if found.silence
        else distance_words.short(found.needs[0], indicator)
    )
    name = labels.indicator_name(indicator.code, indicator.name)
    address = links.to("indicator", month=scores.month, city=home, indicator=name)
    said = (
        str(cell.state) if cell.rounded is None else values.shown(cell.rounded, indicator),
        progress.short(reached) if reached else progress.no_progress(scores, home, indicator),
        needed or way,
        lines,
    )
    value, pace, next_grade, weak = (tag("td", text(words)) for words in said)
    grade = tag("td", marks.badge(cell, scores.catalog.rules.grades))
    head = tag("th", tag("a", text(name), href=address), scope="row", class_="name")
    return tag("tr", head, value, grade, pace, next_grade, weak)
