"""One field in detail: its cities by rank, and who loses points with which indicator."""

from fractions import Fraction

from dashboard import exact
from dashboard.model import Indicator
from dashboard.present import labels, links, marks, progress, wording
from dashboard.present.html import column, table, tag, text
from dashboard.present.standings import bar, in_group, lost_points, named, names, place
from dashboard.scoring import FieldScore, Scores
from dashboard.scoring.rollup import columns, roll_up

FULL = Fraction(100)


def title(scores: Scores, rollup: str | None, key: str, city: str) -> str:
    """The place of a city in this field."""
    own = roll_up(scores, named(scores, rollup))[city, key]
    group = labels.group_name(own.population_group)
    if own.rate is None:
        return f"{city}, {names(scores, rollup)[key]} 분야에 {labels.NOTHING_APPLIES}"
    return f"{city}, {names(scores, rollup)[key]} 분야 {group} {wording.rank(own.place)}"


def detail(scores: Scores, rollup: str | None, key: str, population_group: int, city: str) -> str:
    """The cities of the field, then its indicators."""
    return cities(scores, rollup, key, population_group, city) + indicators(
        scores, rollup, key, population_group, city
    )


def cities(scores: Scores, rollup: str | None, key: str, population_group: int, city: str) -> str:
    """The cities of a group in one field, with the gap to the first."""
    ranked = in_group(scores, roll_up(scores, named(scores, rollup)), key, population_group)
    head = [
        column("순위"),
        column("시군"),
        column("득점률", class_="n"),
        column("1위와의 격차", class_="n"),
        column("득점/배점", class_="n"),
        column("등급별 지표 수"),
    ]
    rows = [_row(scores, each, ranked[0], each.city == city) for each in ranked]
    caption = f"{labels.month_name(scores.month)} 기준 · 득점률은 배점을 100점으로 본 점수"
    heading = f"{names(scores, rollup)[key]}: {labels.group_name(population_group)} 순위"
    return tag("h2", text(heading)) + table(caption, head, rows)


def _row(scores: Scores, own: FieldScore, first: FieldScore, ours: bool) -> str:  # noqa: FBT001 # one row, one mark
    class_ = "ours" if ours else None
    name = tag("th", text(own.city), scope="row")
    if own.rate is None or first.rate is None:
        words = tag("td", text(f"{labels.NOTHING_APPLIES} · 득점률 없음"), colspan="4", class_="none")
        return tag("tr", tag("td", text(wording.rank(own.place))), name, words, class_=class_)
    floor = FULL * scores.catalog.rules.ratios[scores.catalog.rules.grades[-1]]
    behind = first.rate - own.rate
    return tag(
        "tr",
        tag("td", place(own)),
        name,
        tag("td", bar(own.rate, floor), class_="n"),
        tag("td", text(wording.gap(behind) if behind else "선두"), class_="n"),
        tag("td", text(f"{exact.show(own.points, 2)}/{exact.show(own.weight, 2)}점"), class_="n"),
        tag("td", marks.stack(own.counts, scores.catalog.rules.grades)),
        class_=class_,
    )


def indicators(scores: Scores, rollup: str | None, key: str, population_group: int, city: str) -> str:
    """The indicators of a field against the cities of a group: letters, and the points that each loses."""
    ranked = in_group(scores, roll_up(scores, named(scores, rollup)), key, population_group)
    order = [each.city for each in ranked]
    members = [
        each
        for code in columns(scores, named(scores, rollup))[key]
        for each in scores.catalog.indicators_of[code]
    ]
    head = [
        column("지표"),
        column("배점", class_="n"),
        *(column(name, class_="ours" if name == city else None) for name in order),
        column("그룹이 잃은 점수", class_="n"),
    ]
    rows = [_indicator(scores, each, order, city) for each in members]
    caption = f"{labels.month_name(scores.month)} 기준 · 등급 옆 숫자는 잃은 점수(배점 − 득점) · 시군은 득점률 순위 차례"
    return tag("h2", text("누가 어느 지표에서 점수를 잃었는가")) + table(caption, head, rows)


def _indicator(scores: Scores, indicator: Indicator, order: list[str], city: str) -> str:
    card = links.to(
        "indicator",
        month=scores.month,
        city=city,
        indicator=labels.indicator_name(indicator.code, indicator.name),
    )
    lost = sum((loss(scores, name, indicator) for name in order), Fraction(0))
    return tag(
        "tr",
        tag("th", tag("a", text(f"{indicator.code} {indicator.name}"), href=card), scope="row"),
        tag("td", text(exact.plain(indicator.weight)), class_="n"),
        *(_letter(scores, name, indicator, name == city) for name in order),
        tag("td", text(lost_points(lost)), class_="n"),
    )


def _letter(scores: Scores, city: str, indicator: Indicator, ours: bool) -> str:  # noqa: FBT001 # one cell, one mark
    cell = scores.cells[city, indicator.code]
    lost = loss(scores, city, indicator)
    said = tag("small", text(f" {lost_points(lost)}")) if lost else ""
    growing = progress.is_unfinished(scores, city, indicator)
    return tag(
        "td",
        marks.badge(cell, scores.catalog.rules.grades, growing=growing),
        said,
        class_="ours" if ours else None,
    )


def loss(scores: Scores, city: str, indicator: Indicator) -> Fraction:
    """Points short of 배점; nothing where the indicator does not count."""
    cell = scores.cells[city, indicator.code]
    return Fraction(0) if cell.points is None or cell.weight is None else cell.weight - cell.points
