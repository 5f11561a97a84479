"""Comparison before it counts: what an upload or a withdrawal would do, a sentence first and then tables."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from dashboard.model import Month
from dashboard.present import comparison_words as words
from dashboard.present import facts, labels, marks, supposed, wording
from dashboard.present.html import column, table, tag, text
from dashboard.scoring import Scores
from dashboard.scoring.compare import compare
from dashboard.scoring.moves import FINAL, Change, GradeMove, Moves, RankMove, ValueMove

MOST_ROWS = 200
LATEST_LAST = (Change.REMOVED, Change.CHANGED, Change.NEW)  # what is lost is looked at first


def comparisons(before: Mapping[Month, Scores], after: Mapping[Month, Scores], city: str) -> str:
    """Every month that moves, each under its own heading; ``after`` is what a draft gives, ``before`` what counts now."""
    parts = [*_months(before, after, city)]
    return "".join(parts) or tag("p", text(words.NOTHING_MOVES), class_="lead")


def comparison(moves: Moves, city: str) -> str:
    """One month: sentence, counts, and tables of grades, ranks and awards, and values."""
    own = moves.group(moves.after.cities[city].population_group)
    return tag(
        "section",
        tag("p", text(words.sentence(moves, city)), class_="lead"),
        tag("p", *_facts(moves), class_="facts"),
        *_tables(moves, own, city),
        class_="comparison",
    )


def _months(before: Mapping[Month, Scores], after: Mapping[Month, Scores], city: str) -> Iterator[str]:
    for month in sorted(before.keys() | after.keys()):
        heading = tag("h3", text(labels.month_name(month)))
        if month not in after:
            yield heading + tag("p", text(words.gone(month)), class_="lead")
        elif before.get(month) is not after[month]:
            yield heading + comparison(compare(before.get(month), after[month]), city)


def _facts(moves: Moves) -> Iterator[str]:
    yield from (tag("span", text(each)) for each in words.counts(moves))
    if facts.is_provisional(moves.after.catalog, moves.after.month):
        yield tag("span", text(labels.PROVISIONAL))
    if facts.is_sample(moves.after):
        yield facts.sample_badge()
    if facts.is_on_assumptions(moves.after.catalog):
        yield facts.assumed_badge()


def _tables(moves: Moves, own: Moves, city: str) -> Iterator[str]:
    group = labels.group_name(moves.after.cities[city].population_group)
    if moves.values and moves.before and not (moves.grades or moves.ranks or moves.awards):
        yield tag("p", text(words.ONLY_VALUES))
    yield _grades(moves, city)
    yield _standings(own, city, group)
    if elsewhere := words.elsewhere(moves, city):
        yield tag("p", text(elsewhere), class_="note")
    yield _folded(_ranks(own, city, group))
    yield _folded(_values(moves, city))


def _grades(moves: Moves, city: str) -> str:
    """Our city first, then our group, then by what the change is worth."""
    group = moves.after.catalog.peers(city)
    found = sorted(
        moves.grades,
        key=lambda each: (
            each.city != city,
            each.city not in group,
            -abs(_points(each)),
            each.indicator.code,
        ),
    )
    head = [
        *map(column, ("지표", "시군", "등급 전", "등급 후", "값 전", "값 후")),
        column("득점", class_="n"),
    ]
    rows = (_grade(each, moves, city) for each in found)
    return _cut(f"등급이 바뀌는 칸 {len(found):,}개", head, rows, len(found))


def _grade(move: GradeMove, moves: Moves, city: str) -> str:
    grades = moves.after.catalog.rules.grades
    return _row(
        move.city == city,
        tag(
            "th",
            text(labels.indicator_name(move.indicator.code, move.indicator.name)),
            scope="row",
            class_="name",
        ),
        tag("td", text(move.city), class_="whole"),
        tag("td", marks.badge(move.before, grades)),
        tag("td", supposed.grade_after(move, moves)),
        *_cells(*words.pair(_reported(move, moves), moves.before, moves.after)),
        tag("td", text(wording.change(_points(move))), class_="n"),
    )


def _reported(move: GradeMove, moves: Moves) -> ValueMove:
    sides = (each.actuals.reports if each else {} for each in (moves.before, moves.after))
    return ValueMove(
        move.city, move.indicator, *(each.get((move.city, move.indicator.code)) for each in sides)
    )


def _points(move: GradeMove) -> Fraction:
    return (move.after.points or Fraction(0)) - (move.before.points or Fraction(0))


def _standings(own: Moves, city: str, group: str) -> str:
    """Cities of the group whose final place or award is another one."""
    if own.before is None:
        return ""
    moved = {each.city for each in own.ranks if each.of == FINAL} | {each.city for each in own.awards}
    names = [each for each in own.after.catalog.peers(city) if each in moved]
    names.sort(key=lambda each: (each != city, own.after.cities[each].in_final.rank or len(names) + 1))
    head = [*map(column, ("시군", "최종 순위 전", "최종 순위 후", "변동", "시상 전", "시상 후"))]
    rows = (_standing(each, own.before, own.after, city) for each in names)
    return _cut(f"{group}에서 최종 순위나 시상이 바뀌는 시군 {len(names)}곳", head, rows, len(names))


def _standing(name: str, before: Scores, after: Scores, city: str) -> str:
    was, now = before.cities[name], after.cities[name]
    return _row(
        name == city,
        tag("th", text(name), scope="row"),
        *_cells(
            wording.rank(was.in_final), wording.rank(now.in_final), wording.steps(was.in_final, now.in_final)
        ),
        *_cells(words.award(was), words.award(now)),
    )


def _ranks(own: Moves, city: str, group: str) -> tuple[str, str]:
    """The other ranks of the group: city evaluation and fields, our city first."""
    found = sorted((each for each in own.ranks if each.of != FINAL), key=lambda each: each.city != city)
    caption = f"{group}에서 바뀌는 시군종합평가·분야별 순위 {len(found):,}건"
    head = [*map(column, ("시군", "구분", "순위 전", "순위 후", "변동"))]
    return caption, _cut(caption, head, (_rank(each, own.after, city) for each in found), len(found))


def _rank(move: RankMove, after: Scores, city: str) -> str:
    return _row(
        move.city == city,
        tag("th", text(move.city), scope="row"),
        *_cells(words.what(move, after), wording.rank(move.before), wording.rank(move.after)),
        *_cells(wording.steps(move.before, move.after)),
    )


def _values(moves: Moves, city: str) -> tuple[str, str]:
    found = sorted(moves.values, key=lambda each: (each.city != city, LATEST_LAST.index(each.change)))
    caption = f"새로 생기거나 바뀌거나 없어지는 값 {len(found):,}건"
    head = [*map(column, ("지표", "시군", "구분", "전", "후"))]
    return caption, _cut(caption, head, (_value(each, moves, city) for each in found), len(found))


def _value(move: ValueMove, moves: Moves, city: str) -> str:
    return _row(
        move.city == city,
        tag(
            "th",
            text(labels.indicator_name(move.indicator.code, move.indicator.name)),
            scope="row",
            class_="name",
        ),
        *_cells(move.city, words.CHANGES[move.change], *words.pair(move, moves.before, moves.after)),
    )


def _row(ours: bool, *cells: str) -> str:  # noqa: FBT001 # read at once where it stands
    return tag("tr", *cells, class_="ours" if ours else None)


def _cells(*said: str) -> Iterator[str]:
    return (tag("td", text(each), class_="whole") for each in said)


def _cut(caption: str, head: Sequence[str], rows: Iterable[str], size: int) -> str:
    """A table of the first rows, and a sentence for the rest; nothing for no rows."""
    if not size:
        return ""
    shown = [row for row, _ in zip(rows, range(MOST_ROWS), strict=False)]
    drawn = table(caption, head, shown)
    if size <= MOST_ROWS:
        return drawn
    rest = f"처음 {MOST_ROWS}건만 보여 드립니다. 나머지 {size - MOST_ROWS:,}건은 반영한 뒤 지표 등급표에서 확인하십시오."
    return drawn + tag("p", text(rest), class_="note")


def _folded(said: tuple[str, str]) -> str:
    caption, inside = said
    return tag("details", tag("summary", text(f"{caption} 보기")), inside) if inside else ""
