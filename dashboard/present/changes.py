"""What changed since the month before, told first in a sentence and then by field and indicator."""

from collections.abc import Iterator

from dashboard.model import Month
from dashboard.present import labels, links, marks, wording
from dashboard.present.html import column, table, tag, text
from dashboard.present.movement import FieldMove, GradeMove, Movement, movement
from dashboard.scoring import Scores

SHOWN_AT_ONCE = 6


def changes(scores: Scores, earlier: Scores | None, city: str) -> str:
    """The whole section; says so where there is no month before."""
    if earlier is None:
        return tag("p", text(labels.FIRST_MONTH), class_="lead")
    found = movement(earlier, scores, city)
    return tag(
        "section",
        tag("h2", text(labels.CHANGED_SINCE.format(month=labels.month_name(earlier.month)))),
        tag("p", text(summary(found)), class_="lead"),
        tag("div", *_blocks(found, earlier.month, scores.month), class_="side"),
    )


def summary(found: Movement) -> str:
    """Rank, score and grades in one sentence each."""
    return f"{_rank(found)} {_score(found)} {_grades(found)}"


def _rank(found: Movement) -> str:
    before, after = found.before.in_final, found.after.in_final
    earlier = f"{found.earlier.month.number}월 {wording.rank(before)}"
    return f"최종 순위는 {wording.rank(after)}입니다({earlier}, {wording.steps(before, after)})."


def _score(found: Movement) -> str:
    before, after = found.before.final, found.after.final
    if before is None or after is None:
        return "최종 점수가 없는 달이 있어 점수를 견줄 수 없습니다."
    earlier = f"{found.earlier.month.number}월 {wording.score(before)}"
    return f"최종 점수는 {wording.score(after)}입니다({earlier}, {wording.change(after - before)})."


def _grades(found: Movement) -> str:
    if not found.risen and not found.fallen:
        return labels.NO_GRADE_MOVED
    return f"등급이 오른 지표 {found.risen}개, 내린 지표 {found.fallen}개입니다."


def _blocks(found: Movement, earlier: Month, now: Month) -> Iterator[str]:
    yield tag("div", *_fields(found.fields, earlier, now), *_missing(found, now))
    yield tag("div", *_indicators(found, earlier, now))


def _fields(moves: tuple[FieldMove, ...], earlier: Month, now: Month) -> Iterator[str]:
    if not moves:
        yield tag("p", text(labels.NO_FIELD_MOVED))
        return
    head = [column(labels.FIELD), *_months(earlier, now, "순위"), column("변동")]
    caption = f"{labels.FIELDS_MOVED} {len(moves)}개"
    yield table(caption, head, (_field(move, now) for move in moves))


def _field(move: FieldMove, now: Month) -> str:
    address = links.to("fields", month=now, field=move.field.name)
    return tag(
        "tr",
        tag("th", tag("a", text(move.field.name), href=address), scope="row", class_="name"),
        tag("td", text(wording.rank(move.before)), class_="whole"),
        tag("td", text(wording.rank(move.after)), class_="whole"),
        tag("td", text(wording.steps(move.before, move.after)), class_="whole"),
    )


def _missing(found: Movement, now: Month) -> Iterator[str]:
    if not found.newly_missing:
        yield tag("p", text(labels.NO_NEWLY_MISSING))
        return
    yield tag("h3", text(f"{labels.NEWLY_MISSING} {len(found.newly_missing)}개"))
    links_to_cards = (_card_link(each.code, each.name, found, now) for each in found.newly_missing)
    yield tag("ul", *(tag("li", link) for link in links_to_cards))


def _indicators(found: Movement, earlier: Month, now: Month) -> Iterator[str]:
    if not found.grades:
        yield tag("p", text(labels.NO_GRADE_MOVED))
        return
    head = [
        column(labels.INDICATOR),
        *_months(earlier, now, "등급"),
        column("득점", class_="n"),
        column("주관부서"),
    ]
    rows = [_indicator(move, found, now) for move in found.grades]
    caption = f"{labels.GRADES_MOVED} {len(rows)}개(내린 것부터, 득점 변화가 큰 순서)"
    yield table(caption, head, rows[:SHOWN_AT_ONCE])
    if rest := rows[SHOWN_AT_ONCE:]:
        words = f"나머지 {len(rest)}개 지표 보기"
        yield tag("details", tag("summary", text(words)), table(words, head, rest))


def _indicator(move: GradeMove, found: Movement, now: Month) -> str:
    return tag(
        "tr",
        tag(
            "th", _card_link(move.indicator.code, move.indicator.name, found, now), scope="row", class_="name"
        ),
        tag("td", letter(move.before, found.earlier.catalog.rules.grades)),
        tag("td", letter(move.after, found.earlier.catalog.rules.grades)),
        tag("td", text(wording.change(move.points)), class_="n"),
        tag("td", text(move.indicator.lead_department)),
    )


def letter(word: str, grades: tuple[str, ...]) -> str:
    """A grade in its colour, or the word that stands for none."""
    return marks.letter(word, grades) if word in grades else tag("span", text(word), class_="none")


def _months(earlier: Month, now: Month, what: str) -> tuple[str, str]:
    return column(f"{earlier.number}월 {what}"), column(f"{now.number}월 {what}")


def _card_link(code: str, name: str, found: Movement, now: Month) -> str:
    spelled = labels.indicator_name(code, name)
    address = links.to("indicator", month=now, city=found.after.city, indicator=spelled)
    return tag("a", text(spelled), href=address)
