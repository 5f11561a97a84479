"""총괄 and 변화: where the city stands, field by field, and what moved since the month before."""

from collections.abc import Sequence
from fractions import Fraction

from dashboard.papers.content.paper import (
    Align,
    Cell,
    Chart,
    ChartKind,
    Column,
    Level,
    Point,
    Section,
    Series,
    Table,
    marked,
)
from dashboard.papers.content.sources import Sources
from dashboard.present import changes, labels, outlook_chances, overview, wording
from dashboard.present.award_lines import ranked
from dashboard.present.movement import movement
from dashboard.present.weak import weaknesses
from dashboard.scoring import CityScore, Scores

NO_EARLIER = "견줄 지난달 실적이 없습니다."


def standing(sources: Sources) -> Section:
    """The message, the group, the fields and the months."""
    scores, home = sources.scores, sources.home
    return Section(
        "총괄",
        (
            Point(Level.SECTION, overview.title(scores, sources.earlier, home)),
            Point(Level.POINT, overview.sentence(scores, home)),
            _at_a_glance(sources),
            _group(scores, scores.cities[home]),
            _fields(scores, home),
            _months(sources),
        ),
    )


def changed(sources: Sources) -> Section:
    """What moved since the month before."""
    if sources.earlier is None:
        return Section("변화", (Point(Level.POINT, NO_EARLIER),), own_page=True)
    found = movement(sources.earlier, sources.scores, sources.home)
    before, now = sources.earlier.month.number, sources.scores.month.number
    rows = (
        (
            Cell(labels.indicator_name(move.indicator.code, move.indicator.name)),
            Cell(move.before, grade=move.before),
            Cell(move.after, grade=move.after),
            Cell(wording.change(move.points), move.points),
            Cell(move.indicator.lead_department),
        )
        for move in found.grades
    )
    columns = (
        Column("지표", 4),
        Column(f"{before}월", 0.8, Align.CENTER),
        Column(f"{now}월", 0.8, Align.CENTER),
        Column("득점", 1.5, Align.RIGHT),
        Column("주관부서", 1.6),
    )
    table = Table(f"{before}월보다 등급이 바뀐 지표", columns, tuple(rows), labels.NO_GRADE_MOVED)
    return Section("변화", (Point(Level.POINT, changes.summary(found)), table), own_page=True)


def _at_a_glance(sources: Sources) -> Table:
    """What the meeting turns on, in one row."""
    scores = sources.scores
    own, chance = scores.cities[sources.home], outlook_chances.home_of(sources.outlook, scores.catalog)
    weak = weaknesses(scores, sources.outlook, sources.levers)
    found = {
        "지표 등급": (
            2.6,
            " · ".join(f"{each} {own.counts.get(each, 0)}" for each in scores.catalog.rules.grades),
        ),
        "미제출": (1, f"{own.not_submitted}개"),
        "부진지표": (1, f"{len(weak)}개"),
        **{
            f"마감 때 {award.name} 이상": (1.7, outlook_chances.chance(chance, award, scores.catalog))
            for award in scores.catalog.rules.awards[-1:]
        },
        "상사업비 기댓값": (1.5, outlook_chances.money(chance.expected_grant or 0)),
    }
    columns = tuple(Column(name, share, Align.CENTER) for name, (share, _) in found.items())
    return Table("한눈에 보기", columns, (tuple(Cell(said) for _, said in found.values()),), labels.NO_FINAL)


def _group(scores: Scores, own: CityScore) -> Table:
    cities = ranked(scores, own.population_group)
    columns = (
        Column("순위", 1.1, Align.CENTER),
        Column("시군", 1.2),
        *(Column(each.name, 2.4, Align.RIGHT) for each in scores.catalog.rules.components[:2]),
        Column("최종", 1.3, Align.RIGHT),
        Column("오늘 기준 시상", 1.7, Align.CENTER),
    )
    rows = tuple(marked(_city(each, scores), ours=each.city == own.city) for each in cities)
    return Table(f"{labels.group_name(own.population_group)} 순위표", columns, rows, labels.NO_FINAL)


def _city(city: CityScore, scores: Scores) -> tuple[Cell, ...]:
    parts = {"city_eval": city.city_eval, "joint_eval": city.joint_eval}
    shown = (parts.get(each.key) for each in scores.catalog.rules.components[:2])
    points = (*shown, city.final)
    numbers = [Cell("없음" if each is None else wording.score(each), each) for each in points]
    return Cell(wording.rank(city.in_final)), Cell(city.city), *numbers, Cell(city.award or "시상 없음")


def _fields(scores: Scores, home: str) -> Table:
    grades = scores.catalog.rules.grades
    columns = (
        Column("분야", 5.6),
        Column("그룹 순위", 1.3, Align.CENTER),
        Column("득점률", 1.4, Align.RIGHT),
        *(Column(each, 0.7, Align.RIGHT) for each in grades),
    )
    rows = []
    for code, field in scores.catalog.fields.items():
        own = scores.fields[home, code]
        rate = Cell(
            "없음" if own.rate is None else f"{wording.score(own.rate).removesuffix('점')}%", own.rate
        )
        counts = (Cell(f"{own.counts.get(each, 0)}") for each in grades)
        rows.append((Cell(field.name), Cell(wording.rank(own.place)), rate, *counts))
    return Table(f"{home} 분야별 순위와 등급 수", columns, tuple(rows), labels.NO_FINAL)


def _months(sources: Sources) -> Chart:
    """Our final score month by month, with the first rank and the last award line."""
    group = sources.scores.cities[sources.home].population_group
    last = max((each.last for each in sources.scores.catalog.rules.awards), default=1)
    series = (
        _line(sources.home, [each.cities[sources.home].final for each in sources.race], is_ours=True),
        _line("그룹 1위", [_at(each, group, 1) for each in sources.race]),
        _line(f"그룹 {last}위(시상선)", [_at(each, group, last) for each in sources.race]),
    )
    months = tuple(f"{each.month.number}월" for each in sources.race)
    spoken = ", ".join(f"{month} {words}" for month, words in zip(months, series[0].said, strict=True))
    alt = f"{sources.home}의 월별 최종 점수와 그룹 1위, 시상선: {sources.home} {spoken}."
    return Chart(ChartKind.LINE, "월별 최종 점수", alt, "점", months, series)


def _line(name: str, finals: Sequence[Fraction | None], *, is_ours: bool = False) -> Series:
    values = tuple(None if each is None else float(each) for each in finals)
    return Series(
        name, values, tuple("없음" if each is None else wording.score(each) for each in finals), is_ours
    )


def _at(scores: Scores, group: int, rank: int) -> Fraction | None:
    finals = [each.final for each in ranked(scores, group) if each.final is not None]
    return finals[rank - 1] if rank <= len(finals) else None
