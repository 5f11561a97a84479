"""One city's indicators by field: value, grade, points, progress, state, department."""

from collections.abc import Iterator, Mapping, Sequence

from dashboard import exact
from dashboard.model import Indicator
from dashboard.present import labels, links, marks, progress, values
from dashboard.present.grid_choice import Choice, indicators
from dashboard.present.html import column, table, tag, text
from dashboard.present.progress import Paces
from dashboard.scoring import Scores
from dashboard.scoring.sums import grade_counts

COLUMNS = {
    "지표": None,
    "등급": None,
    "실적": "n",
    "분자/분모": "n",
    "목표": "n",
    "진도율": None,
    "득점/배점": "n",
    "상태": None,
    "주관부서": None,
}


def title(scores: Scores, choice: Choice, city: str) -> str:
    """How many of each grade; before the cut-off the best grade and what is still growing."""
    shown = [each for members in indicators(scores, choice, [city]).values() for each in members]
    counts = grade_counts((scores.cells[city, each.code] for each in shown), scores.catalog)
    unfinished = sum(progress.is_unfinished(scores, city, each) for each in shown)
    best = scores.catalog.rules.grades[0]
    said = f"{best} {counts[best]}개, 마감 전 진행 중 {unfinished}개" if unfinished else _counted(counts)
    where = f"{city}({labels.group_name(scores.catalog.cities[city].population_group)})"
    if not shown:
        return f"{where}, {labels.NOTHING_FITS}"
    return f"{where}, 지표 {len(shown)}개 중 {said}"


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{grade} {number}개" for grade, number in counts.items() if number) or labels.NO_GRADE


def roster(scores: Scores, choice: Choice, city: str, known: Paces) -> str:
    """Counts by field, then every indicator that passes the filters."""
    fields = indicators(scores, choice._replace(population_group=None), [city])
    if not fields:
        return tag("p", text(labels.NOTHING_FOUND))
    rows = [row for code, members in fields.items() for row in _field(scores, city, code, members, known)]
    caption = f"{city} · {labels.month_name(scores.month)} 기준"
    head = [column(name, class_=class_) for name, class_ in COLUMNS.items()]
    above = marks.legend(scores.catalog.rules.grades, growing=progress.is_early(scores)) + progress.note(
        scores
    )
    return above + table(caption, head, rows, classes="sheet roster")


def _field(scores: Scores, city: str, code: str, members: Sequence[Indicator], known: Paces) -> Iterator[str]:
    counts = grade_counts((scores.cells[city, each.code] for each in members), scores.catalog)
    name = text(f"{code} {scores.catalog.fields[code].name}")
    stack = marks.stack(counts, scores.catalog.rules.grades)
    yield tag(
        "tr",
        tag("th", tag("span", name, stack, class_="field"), scope="rowgroup", colspan=str(len(COLUMNS))),
        class_="group",
    )
    yield from (_row(scores, city, each, known) for each in members)


def _row(scores: Scores, city: str, indicator: Indicator, known: Paces) -> str:
    cell = scores.cells[city, indicator.code]
    report = scores.actuals.reports.get((city, indicator.code))
    target = scores.catalog.target(city, indicator)
    words = labels.indicator_name(indicator.code, indicator.name)
    card = links.to("indicator", month=scores.month, city=city, indicator=words)
    return tag(
        "tr",
        tag("th", tag("a", text(words), href=card), scope="row"),
        tag("td", *_grade(scores, city, indicator)),
        tag(
            "td", text(cell.state if cell.value is None else values.shown(cell.value, indicator)), class_="n"
        ),
        tag("td", text(values.fraction(report, indicator)), class_="n"),
        tag("td", text("별도 목표 없음" if target is None else values.target(target, indicator)), class_="n"),
        tag("td", *_progress(scores, city, indicator, known)),
        tag("td", text(_points(scores, city, indicator)), class_="n"),
        tag("td", text(cell.state)),
        tag("td", text(indicator.lead_department)),
    )


def _grade(scores: Scores, city: str, indicator: Indicator) -> Iterator[str]:
    growing = progress.is_unfinished(scores, city, indicator)
    yield marks.badge(scores.cells[city, indicator.code], scores.catalog.rules.grades, growing=growing)
    if growing:
        yield f" {progress.badge()}"


def _progress(scores: Scores, city: str, indicator: Indicator, known: Paces) -> Iterator[str]:
    found = progress.progress(scores, city, indicator.code, known)
    if found is None:
        yield tag("span", text(progress.no_progress(scores, city, indicator)), class_="none")
        return
    yield text(progress.short(found))
    if found.of != progress.TARGET:
        yield text(f" ({found.of} 대비)")
    usual = progress.against_usual(found)
    if usual:
        yield tag("small", text(f" {usual}"))


def _points(scores: Scores, city: str, indicator: Indicator) -> str:
    cell = scores.cells[city, indicator.code]
    if cell.points is None:
        return f"합산 제외/{exact.plain(indicator.weight)}"
    return f"{exact.show(cell.points, 2)}/{exact.plain(indicator.weight)}"
