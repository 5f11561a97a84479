"""부진지표 and 전망: what is weak and what it costs, and where the city will stand at the cut-off."""

from collections import Counter
from collections.abc import Sequence

from dashboard.papers.content import done
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
)
from dashboard.papers.content.sources import Sources
from dashboard.present import labels, outlook, outlook_chances, outlook_ranks, weak, weak_board, wording
from dashboard.present import outlook_words as words
from dashboard.present.award_lines import span
from dashboard.present.resting import UNSEEN, unseen
from dashboard.present.weak import Weakness
from dashboard.scoring import Scores

MOST = 3  # departments that are named


def weakest(sources: Sources) -> tuple[Section, ...]:
    """The weak indicators, those with most at stake first; and what is done about them."""
    found = weak.weaknesses(sources.scores, sources.outlook, sources.levers)
    plans = (done.plans(sources, found),) if found else ()
    return (_weak(sources, found), *plans)


def _weak(sources: Sources, found: tuple[Weakness, ...]) -> Section:
    columns = (
        Column("지표", 3),
        Column("주관부서", 1.6),
        Column("부진 요건", 1.7),
        Column("오늘", 0.9, Align.CENTER),
        Column("잃는 득점", 1, Align.RIGHT),
        Column("최고 등급이면 상사업비 기댓값", 1.9, Align.RIGHT),
        Column("다음 등급까지", 2.8),
    )
    rows = tuple(_row(each, sources.scores) for each in found)
    said = f"부진지표 {len(found)}개입니다. 걸린 상사업비가 큰 순서입니다." if found else weak_board.NONE_WEAK
    table = Table("부진지표", columns, rows, weak_board.NONE_WEAK)
    blocks = (_busiest(found), table) if found else ()
    return Section("부진지표", (Point(Level.POINT, said), *blocks), own_page=True)


def _busiest(found: Sequence[Weakness]) -> Point:
    """The departments with the most of them."""
    counts = Counter(each.indicator.lead_department or "부서 없음" for each in found)
    said = ", ".join(f"{name} {number}개" for name, number in counts.most_common(MOST))
    return Point(Level.POINT, f"많은 부서는 {said}입니다.")


def _row(each: Weakness, scores: Scores) -> tuple[Cell, ...]:
    indicator = each.indicator
    return (
        Cell(labels.indicator_name(indicator.code, indicator.name)),
        Cell(indicator.lead_department or "부서 없음"),
        Cell(" · ".join(each.lines)),
        Cell(each.cell.grade or str(each.cell.state), grade=each.cell.grade),
        Cell(wording.gap(each.lost), each.lost),
        Cell(weak_board.change(each)),
        Cell(weak_board.needed(each, scores)),
    )


def ahead(sources: Sources) -> Section:
    """The chances of each award and rank, and what they rest on."""
    found, catalog = sources.outlook, sources.scores.catalog
    own = outlook_chances.home_of(found, catalog)
    points = [Point(Level.SECTION, outlook.title(found, catalog, sources.lines))]
    if own.median is None:
        return Section("전망", (*points, Point(Level.POINT, outlook.NO_FINAL)))
    points += [Point(Level.POINT, each) for each in outlook.reasons(found, sources.scores)]
    if sources.lines is not None:
        points += [Point(Level.NOTE, f"{UNSEEN}: {each}") for each in unseen(own, sources.lines)]
    columns = (Column("시상", 2), Column("확률", 1, Align.CENTER), Column("상사업비", 1.5, Align.RIGHT))
    rows = tuple(
        (
            Cell(f"{each.name}({span(each)})"),
            Cell(outlook_chances.alone(own, each)),
            Cell(wording.won(each.grant)),
        )
        for each in catalog.rules.awards
    )
    expected = outlook_chances.money(own.expected_grant or 0)
    points.append(Point(Level.POINT, f"마감 때 상사업비 기댓값은 {expected}입니다."))
    table = Table("마감 때 시상 확률", columns, rows, "시상이 정해져 있지 않습니다.")
    points.append(Point(Level.NOTE, words.way(own)))
    return Section("전망", (*points, table, _ranks(sources)))


def _ranks(sources: Sources) -> Chart:
    own = outlook_chances.home_of(sources.outlook, sources.scores.catalog)
    ranks = tuple(f"{rank}위" for rank in range(1, len(own.ranks) + 1))
    told = tuple(outlook_ranks.said(own, place) for place in range(1, len(own.ranks) + 1))
    values = tuple(100 * each for each in own.ranks)
    series = (Series(f"{own.city}의 순위 확률", values, told, is_ours=True),)
    said = ", ".join(f"{rank} {chance}" for rank, chance in zip(ranks, told, strict=True))
    return Chart(
        ChartKind.BAR, "마감 때 순위 확률", f"{own.city}의 마감 때 순위 확률: {said}.", "%", ranks, series
    )
