"""지표 관리카드: one page for one indicator; and 부서 한 장: one page for one department."""

from collections.abc import Sequence
from fractions import Fraction
from statistics import median

from dashboard import exact
from dashboard.model import Indicator
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
from dashboard.present import card, distance_words, labels, levers_table, progress, values
from dashboard.present.weak import NO_PACES, weaknesses
from dashboard.present.weak_board import needed
from dashboard.scoring import Scores
from dashboard.scoring.distance import distance

PAIR = (Column("항목", 1), Column("내용", 2.4), Column("항목", 1), Column("내용", 2.4))
NONE = "없음"
NO_INDICATORS = "이 부서가 주관하는 지표가 없습니다."


def one_card(sources: Sources, code: str) -> Section:
    """The rule, today's figures, the way to the next grade and the months of one indicator."""
    scores, indicator = sources.scores, sources.scores.catalog.indicators[code]
    found = distance(scores, sources.home, code)
    return Section(
        labels.indicator_name(code, indicator.name),
        (
            Point(Level.SECTION, card.title(scores, sources.home, code, NO_PACES)),
            _pairs("지표", rule(scores, indicator)),
            _pairs(f"{labels.month_name(scores.month)} 실적", today(sources, indicator)),
            *(Point(Level.POINT, each) for each in distance_words.lines(found, indicator)),
            _months(sources, indicator),
        ),
    )


def _pairs(caption: str, pairs: Sequence[tuple[str, str]]) -> Table:
    """Names and values, two pairs a row."""
    padded = [*pairs, ("", "")] if len(pairs) % 2 else list(pairs)
    rows = [
        tuple(Cell(each) for pair in padded[start : start + 2] for each in pair)
        for start in range(0, len(padded), 2)
    ]
    return Table(caption, PAIR, tuple(rows), NONE)


def rule(scores: Scores, indicator: Indicator) -> list[tuple[str, str]]:
    """What the rulebook says of it, as label and value."""
    target = scores.catalog.target(scores.catalog.rules.home_city, indicator)
    grades = scores.catalog.rules.grades
    cuts = ", ".join(
        f"{grade} {exact.plain(cut)}"
        for grade, cut in zip(grades, indicator.cuts, strict=False)
        if cut is not None
    )
    prior = scores.catalog.prior.get((scores.catalog.rules.home_city, indicator.code))
    return [
        ("분야", scores.catalog.fields[indicator.field].name),
        ("구분", f"{indicator.block} · {indicator.evaluation}"),
        ("주관부서", indicator.lead_department or NONE),
        ("협업부서", ", ".join(indicator.helping_departments) or NONE),
        ("배점", f"{exact.plain(indicator.weight)}점"),
        ("채점방식", f"{indicator.method}({'상향' if indicator.higher_is_better else '하향'})"),
        ("등급 기준", cuts or NONE),
        ("산식", indicator.formula or NONE),
        ("목표", NONE if target is None else values.target(target, indicator)),
        ("전년 최종 실적", NONE if prior is None else values.shown(prior, indicator)),
        ("집계방식", str(indicator.accumulation)),
        ("근거", indicator.source),
    ]


def today(sources: Sources, indicator: Indicator) -> list[tuple[str, str]]:
    """What was reported and what it earns, as label and value."""
    scores, home = sources.scores, sources.home
    cell = scores.cells[home, indicator.code]
    reached = progress.progress(scores, home, indicator.code, NO_PACES)
    where = card.place(scores, home, indicator.code)
    chance = sources.outlook.chances.cells[home, indicator.code]
    return [
        ("실적", str(cell.state) if cell.rounded is None else values.shown(cell.rounded, indicator)),
        ("분자/분모", values.fraction(scores.actuals.reports.get((home, indicator.code)), indicator)),
        ("등급", cell.grade or str(cell.state)),
        ("득점", "합산 제외" if cell.points is None else f"{exact.show(cell.points, 2)}점"),
        ("진도율", progress.short(reached) if reached else progress.no_progress(scores, home, indicator)),
        ("그룹 내 순위", card.in_group(scores, home, where)),
        ("마감 때 등급 확률", levers_table.likely(chance, scores.catalog.rules.grades)),
        ("상태", str(cell.state)),
    ]


def _months(sources: Sources, indicator: Indicator) -> Chart:
    """Our value month by month, and the median of the group."""
    months = tuple(f"{each.month.number}월" for each in sources.race)
    ours = tuple(_float(each.cells[sources.home, indicator.code].rounded) for each in sources.race)
    middle = tuple(_median(each, sources.home, indicator.code) for each in sources.race)
    said = ", ".join(
        f"{month} {'미제출' if value is None else f'{value:,.{indicator.digits}f}{indicator.unit}'}"
        for month, value in zip(months, ours, strict=True)
    )
    series = (Series(sources.home, ours, is_ours=True), Series("그룹 중앙값", middle))
    alt = f"{indicator.name}의 월별 실적: {sources.home} {said}."
    return Chart(ChartKind.LINE, "월별 실적", alt, indicator.unit, months, series)


def _median(scores: Scores, home: str, code: str) -> float | None:
    known = [scores.cells[city, code].rounded for city in scores.catalog.peers(home)]
    given = [float(each) for each in known if each is not None]
    return median(given) if given else None


def _float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def of_department(sources: Sources, department: str) -> Section:
    """Every indicator that the department leads, and which of them are weak."""
    scores, home = sources.scores, sources.home
    weak = {each.indicator.code: each for each in weaknesses(scores, sources.outlook, sources.levers)}
    led = [each for each in scores.catalog.indicators.values() if each.lead_department == department]
    columns = (
        Column("지표", 3.2),
        Column("실적", 1.4, Align.RIGHT),
        Column("오늘", 0.8, Align.CENTER),
        Column("진도율", 1.2, Align.RIGHT),
        Column("마감 때 등급 확률", 2),
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
