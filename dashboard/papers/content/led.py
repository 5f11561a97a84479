"""부서 한 장: every indicator that a department leads, on one page."""

from dashboard.papers.content.paper import Align, Cell, Column, Level, Point, Section, Table
from dashboard.papers.content.sources import Sources
from dashboard.present import distance_words, labels, levers_table, progress, values
from dashboard.present.weak import NO_PACES, weaknesses
from dashboard.present.weak_board import needed
from dashboard.scoring.distance import distance

NO_INDICATORS = "이 부서가 주관하는 지표가 없습니다."


def of_department(sources: Sources, department: str) -> Section:
    """Every indicator that the department leads, and which of them are weak."""
    scores, home = sources.scores, sources.home
    weak = {each.indicator.code: each for each in weaknesses(scores, sources.outlook, sources.levers)}
    led = [each for each in scores.catalog.indicators.values() if each.lead_department == department]
    columns = (
        Column("지표", 3),
        Column("실적", 1.4, Align.RIGHT),
        Column("오늘", 0.8, Align.CENTER),
        Column("진도율", 1.2, Align.RIGHT),
        Column("마감 때 등급 확률", 2.8),
        Column("다음 등급까지", 2.4),
    )
    rows = []
    for each in led:
        cell = scores.cells[home, each.code]
        reached = progress.progress(scores, home, each.code, NO_PACES)
        found = distance(scores, home, each.code)
        way = (
            distance_words.HEADS[found.silence]
            if found.silence
            else distance_words.short(found.needs[0], each)
        )
        rows.append(
            (
                Cell(labels.indicator_name(each.code, each.name)),
                Cell(
                    str(cell.state) if cell.rounded is None else values.shown(cell.rounded, each),
                    cell.rounded,
                    each.digits,
                ),
                Cell(cell.grade or str(cell.state), grade=cell.grade),
                Cell(progress.short(reached) if reached else progress.no_progress(scores, home, each)),
                Cell(
                    levers_table.likely(
                        sources.outlook.chances.cells[home, each.code], scores.catalog.rules.grades
                    )
                ),
                Cell(needed(weak[each.code], scores) if each.code in weak else way),
            )
        )
    said = f"주관하는 지표 {len(led)}개 가운데 부진지표 {sum(each.code in weak for each in led)}개입니다."
    return Section(
        department,
        (Point(Level.POINT, said), Table(f"{department} 지표", columns, tuple(rows), NO_INDICATORS)),
    )
