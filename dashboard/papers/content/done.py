"""대책 and 지시사항: what is done about the weak indicators, and what became of what was ordered."""

from dashboard.model import Indicator
from dashboard.papers.content.paper import Align, Cell, Column, Level, Point, Section, Table
from dashboard.papers.content.sources import Sources
from dashboard.present import instructions, labels
from dashboard.present.weak import Weakness

PLANS = "부진사유와 대책"
NO_NOTES = "적힌 부진사유와 대책이 없습니다."
UNWRITTEN = "부진사유와 대책 미작성 {count}개: {names}."


def plans(sources: Sources, found: tuple[Weakness, ...]) -> Section:
    """What the owners of the weak indicators wrote, and a sentence that names the others."""
    columns = (
        Column("지표", 2.1),
        Column("부진사유", 2.6),
        Column("대책", 2.6),
        Column("조치기한", 1.9, Align.CENTER),
        Column("협조요청", 1.8),
        Column("예상실적", 1.3, Align.RIGHT),
    )
    notes = {each.indicator: sources.notes.get(each.indicator.code) for each in found}
    rows = tuple(
        (Cell(_name(indicator)), *(Cell(words or "없음") for words in note.said))
        for indicator, note in notes.items()
        if note
    )
    table = Table("주관부서가 적은 사유와 대책", columns, rows, NO_NOTES)
    silent = [_name(indicator) for indicator, note in notes.items() if not note]
    if not rows or not silent:
        return Section(PLANS, (table,))
    return Section(
        PLANS, (table, Point(Level.NOTE, UNWRITTEN.format(count=len(silent), names=", ".join(silent))))
    )


def _name(indicator: Indicator) -> str:
    return labels.indicator_name(indicator.code, indicator.name)


def orders(sources: Sources) -> Section:
    """The instructions, overdue ones first."""
    today = sources.written.date()
    found = instructions.in_order(sources.instructions, today)
    columns = (
        Column("부서", 1.5),
        Column("담당자", 1.2),
        Column("지시 내용", 3.4),
        Column("기한", 1.9, Align.CENTER),
        Column("상태", 0.9, Align.CENTER),
        Column("답변과 재지시", 2.8),
    )
    rows = tuple(
        tuple(
            map(
                Cell,
                (
                    each.department,
                    each.person or "지정 없음",
                    each.text,
                    instructions.due(each, today),
                    each.state,
                    instructions.said(each),
                ),
            )
        )
        for each in found
    )
    said = Point(Level.POINT, f"{instructions.title(found, today)}.")
    return Section("지시사항", (said, Table("지시사항", columns, rows, instructions.NONE)))
