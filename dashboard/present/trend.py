"""One indicator through the months: paths of cities, their median, earlier years; for pictures, hence floats."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from statistics import median

from dashboard import exact
from dashboard.model import Kind
from dashboard.present import values
from dashboard.present.html import column, table, tag, text
from dashboard.queries import Point
from dashboard.scoring import Scores

Path = dict[int, float]


@dataclass(frozen=True, eq=False)
class Course:
    """Every city's values of this year, and those of the years before (newest first), equal only to itself."""

    points: tuple[Point, ...]
    earlier: tuple[tuple[int, tuple[Point, ...]], ...]


def can_be_drawn(scores: Scores, city: str, course: Course) -> bool:
    """Has the city or its group any value to draw?"""
    return any(paths_of(scores, course.points, scores.catalog.peers(city)).values())


def alt(scores: Scores, city: str, code: str, course: Course) -> str:
    """The chart in a sentence."""
    indicator = scores.catalog.indicators[code]
    path = paths_of(scores, course.points, (city,))[city]
    said = ", ".join(f"{month}월 {_shown(value, scores, code)}" for month, value in path.items())
    return f"{indicator.name} 월별 추이. {city}: {said or '값 없음'}."


def numbers(scores: Scores, city: str, code: str, course: Course) -> str:
    """The numbers of the chart as a table."""
    paths = paths_of(scores, course.points, scores.catalog.peers(city))
    series = {city: paths[city], "그룹 중앙값": medians(paths.values())}
    series |= {f"{city} {year}년": own(scores, points, city, year) for year, points in course.earlier}
    head = [column("월"), *(column(name, class_="n") for name in series)]
    rows = [
        tag(
            "tr",
            tag("th", text(f"{month}월"), scope="row"),
            *(tag("td", text(_shown(path.get(month), scores, code)), class_="n") for path in series.values()),
        )
        for month in range(1, scores.catalog.rules.cutoff.number + 1)
    ]
    return table(f"{scores.catalog.indicators[code].name} 월별 추이", head, rows)


def _shown(value: float | None, scores: Scores, code: str) -> str:
    if value is None:
        return "값 없음"
    indicator = scores.catalog.indicators[code]
    exactly = Fraction(value).limit_denominator(10**9)
    digits = 0 if indicator.kind is Kind.COUNT and exactly.denominator == 1 else indicator.digits
    return f"{values.grouped(exact.round_half_up(exactly, digits), digits)}{indicator.unit}"


def paths_of(scores: Scores, points: Iterable[Point], cities: Iterable[str]) -> dict[str, Path]:
    """Values by month of each city, up to the month that is shown."""
    found: dict[str, Path] = {city: {} for city in cities}
    for point in points:
        if point.city in found and point.value is not None and point.month <= scores.month:
            found[point.city][point.month.number] = point.value
    return found


def own(scores: Scores, points: Iterable[Point], city: str, year: int) -> Path:
    """One city's values of an earlier year, as far as the year shown goes."""
    last = scores.catalog.rules.cutoff.number
    return {
        point.month.number: point.value
        for point in points
        if point.city == city
        and point.value is not None
        and point.month.year == year
        and point.month.number <= last
    }


def medians(paths: Iterable[Path]) -> Path:
    """The median city, month by month."""
    by_month: dict[int, list[float]] = {}
    for path in paths:
        for month, value in path.items():
            by_month.setdefault(month, []).append(value)
    return {month: median(by_month[month]) for month in sorted(by_month)}
