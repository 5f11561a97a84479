"""The grade table: every city against every indicator, a letter a cell."""

from collections.abc import Iterable, Mapping, Sequence

from dashboard.model import Indicator
from dashboard.present import labels, links, marks, progress, wording
from dashboard.present.grid_choice import Choice, groups, indicators
from dashboard.present.html import tag, text
from dashboard.scoring import Scores
from dashboard.scoring.sums import grade_counts

Columns = Mapping[str, Sequence[Indicator]]


def title(scores: Scores, choice: Choice) -> str:
    """How many cells have the best grade, or the grade that was asked for; before the cut-off what is growing."""
    cities = [city for members in groups(scores, choice).values() for city in members]
    where = labels.group_name(choice.population_group) if choice.population_group else "도내"
    shown = [each for members in indicators(scores, choice, cities).values() for each in members]
    counts = grade_counts(
        (scores.cells[city, each.code] for each in shown for city in cities), scores.catalog
    )
    if not shown:
        return f"{where} {len(cities)}개 시군, {labels.NOTHING_FITS}"
    grade = choice.grade or scores.catalog.rules.grades[0]
    all_of_them = sum(counts.values())
    share = f"({100 * counts[grade] / all_of_them:.1f}%)" if all_of_them else ""
    unfinished = sum(progress.is_unfinished(scores, city, each) for each in shown for city in cities)
    growing = f" · 마감 전 진행 중 {unfinished:,}칸" if unfinished else ""
    return (
        f"{where} {len(cities)}개 시군 × 지표 {len(shown)}개, {grade}등급 {counts[grade]:,}칸{share}{growing}"
    )


def grid(scores: Scores, choice: Choice) -> str:
    """The whole table with its legend; says so when nothing passes the filters."""
    rows = groups(scores, choice)
    cities = [city for members in rows.values() for city in members]
    columns = indicators(scores, choice, cities)
    if not columns:
        return tag("p", text(labels.NOTHING_FOUND))
    inside = [
        tag("caption", text(_caption(scores, choice))),
        _head(scores, columns, cities),
        *(_group(scores, group, members, columns, choice) for group, members in rows.items()),
    ]
    frame = tag(
        "div",
        tag("table", *inside, class_="sheet grid"),
        class_="scroll",
        tabindex="0",
        role="region",
        aria_label=_caption(scores, choice),
    )
    return tag(
        "div",
        marks.legend(scores.catalog.rules.grades, growing=progress.is_early(scores)),
        progress.note(scores),
        frame,
        class_="wide",
    )


def _caption(scores: Scores, choice: Choice) -> str:
    dimmed = f" · {choice.grade}등급이 아닌 칸은 흐리게" if choice.grade else ""
    return f"지표 등급표 · {labels.month_name(scores.month)} 기준 · 시군은 그룹 안의 최종 순위 차례{dimmed}"


def _head(scores: Scores, columns: Columns, cities: Sequence[str]) -> str:
    fields = [_field(scores, code, members, cities) for code, members in columns.items()]
    codes = [_code(scores, each) for members in columns.values() for each in members]
    grades = [tag("th", text(grade), scope="col", rowspan="2") for grade in scores.catalog.rules.grades]
    corner = tag("th", text("시군"), scope="col", rowspan="2")
    return tag("thead", tag("tr", corner, *fields, *grades), tag("tr", *codes))


def _field(scores: Scores, code: str, members: Sequence[Indicator], cities: Sequence[str]) -> str:
    counts = grade_counts(
        (scores.cells[city, each.code] for each in members for city in cities), scores.catalog
    )
    name, numbers = scores.catalog.fields[code].name, marks.counts(counts, scores.catalog.rules.grades)
    return tag(
        "th",
        tag("b", text(f"{code} {name}")),
        tag("span", text(numbers)),
        scope="colgroup",
        colspan=str(len(members)),
        title=f"{name}: {numbers}",
    )


def _code(scores: Scores, indicator: Indicator) -> str:
    words = labels.indicator_name(indicator.code, indicator.name)
    card = links.to("indicator", month=scores.month, indicator=words)
    running = progress.is_running(scores, indicator)
    said = tag("span", text(f" {labels.IN_PROGRESS}"), class_="for-ears") if running else ""
    return tag("th", tag("a", text(words), href=card, title=words, class_="upright"), said, scope="col")


def _group(scores: Scores, group: int, members: Sequence[str], columns: Columns, choice: Choice) -> str:
    width = 1 + sum(map(len, columns.values())) + len(scores.catalog.rules.grades)
    words = f"{labels.group_name(group)} {len(members)}개 시군"
    heading = tag("th", tag("span", text(words)), scope="rowgroup", colspan=str(width))
    rows = (_city(scores, city, columns, choice) for city in members)
    return tag("tbody", tag("tr", heading, class_="group"), *rows)


def _city(scores: Scores, city: str, columns: Columns, choice: Choice) -> str:
    shown = [each for members in columns.values() for each in members]
    counts = grade_counts((scores.cells[city, each.code] for each in shown), scores.catalog)
    link = tag("a", text(city), href=links.to("grades", month=scores.month, city=city))
    rank = text(f" {wording.rank(scores.cities[city].in_final)}")
    return tag(
        "tr",
        tag("th", link, rank, scope="row"),
        *_letters(scores, city, columns, choice.grade),
        *(tag("td", text(number), class_="n") for number in counts.values()),
        class_="ours" if city == scores.catalog.rules.home_city else None,
    )


def _letters(scores: Scores, city: str, columns: Columns, wanted: str | None) -> Iterable[str]:
    for members in columns.values():
        for place, each in enumerate(members):
            cell = scores.cells[city, each.code]
            growing = progress.is_unfinished(scores, city, each)
            drawn = marks.mark(cell, scores.catalog.rules.grades, growing=growing)
            classes = drawn.classes if wanted in (None, cell.grade) else "dim"
            edge = " edge" if not place else ""
            plain = drawn.short == cell.grade
            said = "" if plain else f'<span class="for-ears">{text(drawn.words)}</span>'
            yield f'<td class="{classes}{edge}">{text(drawn.short)}{said}</td>'
