"""대책 and 지시사항: what is done about the weak indicators, and what became of what was ordered."""

from dashboard.papers.content.paper import Cell, Column, Level, Point, Section, Table
from dashboard.papers.content.sources import Sources
from dashboard.present import explanations, instructions, labels
from dashboard.present.weak import Weakness

NO_NOTES = "적힌 부진사유와 대책이 없습니다."


def plans(sources: Sources, found: tuple[Weakness, ...]) -> Table:
    """What the owners of the weak indicators wrote; one that was not written says so."""
    columns = (
        Column("지표", 2.6),
        Column("부진사유", 2.6),
        Column("대책", 2.6),
        Column("조치기한", 1.2),
        Column("협조요청", 1.5),
        Column("예상실적", 1.2),
    )
    rows = []
    for each in found:
        note = sources.notes.get(each.indicator.code)
        said = [words or "없음" for words in note.said] if note else [explanations.UNWRITTEN] * 5
        name = labels.indicator_name(each.indicator.code, each.indicator.name)
        rows.append((Cell(name), *map(Cell, said)))
    is_any = any(each.indicator.code in sources.notes for each in found)
    return Table("부진사유와 대책", columns, tuple(rows) if is_any else (), NO_NOTES)


def orders(sources: Sources) -> Section:
    """The instructions, overdue ones first."""
    today = sources.written.date()
    found = instructions.in_order(sources.instructions, today)
    columns = (
        Column("부서", 1.4),
        Column("지시 내용", 3.4),
        Column("기한", 1.6),
        Column("상태", 0.9),
        Column("마지막 답변", 3),
    )
    rows = tuple(
        tuple(
            map(
                Cell,
                (
                    each.department,
                    each.text,
                    instructions.due(each, today),
                    each.state,
                    instructions.last_answer(each),
                ),
            )
        )
        for each in found
    )
    said = Point(Level.POINT, f"{instructions.title(found, today)}.")
    return Section("지시사항", (said, Table("지시사항", columns, rows, instructions.NONE)))
