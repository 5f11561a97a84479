"""지표 관리카드: one page for one indicator."""

from collections.abc import Iterator, Sequence
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
    marked,
)
from dashboard.papers.content.sources import Sources
from dashboard.present import card, distance_words, labels, levers_table, progress, values, wording
from dashboard.present.weak import NO_PACES
from dashboard.scoring import CellScore, Scores
from dashboard.scoring.distance import distance
from dashboard.scoring.peers import placed

PAIR = (Column("", 1.1, naming=True), Column("", 2.3), Column("", 1.1, naming=True), Column("", 2.3))
NONE = "없음"
EXPLANATION = {
    "cause": ("부진사유", 2.7),
    "plan": ("대책", 2.7),
    "due": ("조치기한", 1.7),
    "help": ("협조요청", 1.7),
    "expected": ("예상실적", 1.2),
}


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
            *_explained(sources, code),
            _months(sources, indicator),
            _peers(scores, indicator),
        ),
    )


def _explained(sources: Sources, code: str) -> Iterator[Table]:
    """Why it is weak and what is done, where its owner wrote that."""
    note = sources.notes.get(code)
    if note:
        columns = tuple(Column(name, share) for name, share in EXPLANATION.values())
        row = tuple(Cell(words or NONE) for words in note.said)
        yield Table("부진사유와 대책", columns, (row,), NONE)


def _peers(scores: Scores, indicator: Indicator) -> Table:
    """Every city of the group, best first; one that reported nothing says so."""
    home = scores.catalog.rules.home_city
    places = placed(scores, indicator.code, scores.catalog.cities[home].population_group)
    last = len(places) + 1
    rows = (
        marked(
            (Cell(wording.rank(place)), Cell(city), *_result(scores.cells[city, indicator.code], indicator)),
            ours=city == home,
        )
        for city, place in sorted(places.items(), key=lambda pair: pair[1].rank or last)
    )
    columns = (
        Column("순위", 1, Align.CENTER),
        Column("시군", 1.5),
        Column("실적", 1.6, Align.RIGHT),
        Column("등급", 1, Align.CENTER),
        Column("득점", 1.2, Align.RIGHT),
    )
    group = labels.group_name(scores.catalog.cities[home].population_group)
    return Table(f"{group} 시군의 실적", columns, tuple(rows), NONE)


def _result(cell: CellScore, indicator: Indicator) -> tuple[Cell, Cell, Cell]:
    state = str(cell.state)
    return (
        Cell(
            state if cell.rounded is None else values.shown(cell.rounded, indicator),
            cell.rounded,
            indicator.digits,
        ),
        Cell(cell.grade or state, grade=cell.grade),
        Cell("합산 제외" if cell.points is None else f"{exact.show(cell.points, 2)}점", cell.points),
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
    ours = [each.cells[sources.home, indicator.code] for each in sources.race]
    middle = [_median(each, sources.home, indicator.code) for each in sources.race]
    told = tuple(
        str(each.state) if each.rounded is None else values.shown(each.rounded, indicator) for each in ours
    )
    said = ", ".join(f"{month} {words}" for month, words in zip(months, told, strict=True))
    series = (
        Series(sources.home, tuple(_float(each.rounded) for each in ours), told, is_ours=True),
        Series(
            "그룹 중앙값",
            tuple(map(_float, middle)),
            tuple(NONE if each is None else values.shown(each, indicator) for each in middle),
        ),
    )
    alt = f"{indicator.name}의 월별 실적: {sources.home} {said}."
    return Chart(ChartKind.LINE, "월별 실적", alt, indicator.unit, months, series)


def _median(scores: Scores, home: str, code: str) -> Fraction | None:
    known = [scores.cells[city, code].rounded for city in scores.catalog.peers(home)]
    given = [each for each in known if each is not None]
    return median(given) if given else None


def _float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)
