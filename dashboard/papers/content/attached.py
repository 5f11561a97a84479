"""붙임: the grades of all cities, and every figure of the group, for those who want to count again."""

from collections.abc import Iterator

from dashboard.papers.content.paper import Align, Cell, Column, Section, Table
from dashboard.papers.content.sources import Sources
from dashboard.present import labels
from dashboard.scoring import CellScore, Scores

NOTHING = "실적이 없습니다."


def grades(sources: Sources) -> Section:
    """A row for each indicator, a column for each city, our group first."""
    scores = sources.scores
    cities = _cities(scores, sources.home)
    head = (Column("지표", 4), Column("분야", 1), *(Column(each, 1, Align.CENTER) for each in cities))
    rows = []
    for code, indicator in scores.catalog.indicators.items():
        cells = (scores.cells[city, code] for city in cities)
        rows.append(
            (Cell(labels.indicator_name(code, indicator.name)), Cell(indicator.field), *map(_letter, cells))
        )
    return Section("등급표", (Table("시군별 지표 등급", head, tuple(rows), NOTHING),), attached=True)


def _cities(scores: Scores, home: str) -> list[str]:
    peers = list(scores.catalog.peers(home))
    return [
        home,
        *(each for each in peers if each != home),
        *(each for each in scores.catalog.cities if each not in peers),
    ]


def _letter(cell: CellScore) -> Cell:
    is_missing = cell.points is None or cell.grade is None
    return Cell(str(cell.state)) if is_missing else Cell(cell.grade or "", grade=cell.grade)


def figures(sources: Sources) -> Section:
    """Every cell of the home city's group: what was reported, and what came of it."""
    names = "시군 지표코드 지표명 주관부서 분자 분모 실적 반올림 등급 득점 배점 상태".split()
    numbers = {"분자", "분모", "실적", "반올림", "득점", "배점"}
    head = tuple(Column(each, 1, Align.RIGHT if each in numbers else Align.LEFT) for each in names)
    return Section(
        "원자료", (Table("그룹의 모든 실적", head, tuple(_figures(sources)), NOTHING),), attached=True
    )


def _figures(sources: Sources) -> Iterator[tuple[Cell, ...]]:
    scores = sources.scores
    for city in scores.catalog.peers(sources.home):
        for code, indicator in scores.catalog.indicators.items():
            cell, report = scores.cells[city, code], scores.actuals.reports.get((city, code))
            parts = (report.numerator, report.denominator, report.value) if report else (None, None, None)
            numbers = (*parts, cell.rounded)
            yield (
                *map(Cell, (city, code, indicator.name, indicator.lead_department)),
                *(Cell("" if each is None else f"{float(each):,.6g}", each, 6) for each in numbers),
                Cell(cell.grade or "", grade=cell.grade),
                Cell("" if cell.points is None else f"{float(cell.points):.2f}", cell.points),
                Cell(f"{float(indicator.weight):g}", indicator.weight),
                Cell(str(cell.state)),
            )
