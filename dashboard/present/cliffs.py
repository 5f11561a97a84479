"""Cells of a city that stand close to a cut: just below a better grade, or just above a worse one; the nearest first."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from dashboard.model import Indicator
from dashboard.particles import subject
from dashboard.present import distance_words, labels, marks, values
from dashboard.present.html import tag, text
from dashboard.present.levers_table import folded
from dashboard.scoring import Scores
from dashboard.scoring.distance import Need, distance, slack

HEADING = "등급이 바뀌기 가까운 지표"
NOTHING = "등급이 바뀌는 데 필요한 양을 수로 말할 수 있는 지표가 없습니다. 실적을 올리면 여기에 나옵니다."
HEADS = ("지표", "오늘", "달라지는 양과 그때의 등급")
MOST = 10


class Cliff(NamedTuple):
    """``far`` is relative to today's value; ``said`` is what it takes, and what it then is."""

    far: Fraction
    indicator: str
    said: str


def cliffs(scores: Scores, city: str) -> str:
    """Both sides, each with its own table; a sentence where no cell is near."""
    gains = f"{city}: 다음 등급이 가장 가까운 지표(오늘 값에 견주어)"
    losses = f"{city}: 오늘의 등급을 잃기 가장 쉬운 지표(오늘 값에 견주어)"
    both = ((gains, below(scores, city)), (losses, above(scores, city)))
    return "".join(_table(caption, found, scores, city) for caption, found in both) or tag("p", text(NOTHING))


def below(scores: Scores, city: str) -> list[Cliff]:
    """Just below a cut: the smallest step to the next grade."""
    return sorted(_below(scores, city))[:MOST]


def above(scores: Scores, city: str) -> list[Cliff]:
    """Just above a cut: the smallest loss that costs the grade."""
    return sorted(_above(scores, city))[:MOST]


def _below(scores: Scores, city: str) -> Iterator[Cliff]:
    for code, indicator in scores.catalog.indicators.items():
        found = distance(scores, city, code)
        if found.needs:
            said = distance_words.lines(found, indicator)[0]
            yield from _cliff(found.needs[0], said, scores, city, code)


def _above(scores: Scores, city: str) -> Iterator[Cliff]:
    for code, indicator in scores.catalog.indicators.items():
        need = slack(scores, city, code)
        if need is not None:
            yield from _cliff(need, loss(need, indicator), scores, city, code)


def _cliff(need: Need, said: str, scores: Scores, city: str, code: str) -> Iterator[Cliff]:
    today = scores.cells[city, code].rounded
    if today:
        yield Cliff(abs(need.rounded - today) / abs(today), code, said)


def loss(need: Need, indicator: Indicator) -> str:
    """How little costs the grade, in a sentence."""
    name, unit = values.numerator_words(indicator) if need.of_numerator else ("실적", indicator.unit)
    verb = "늘면" if need.change > 0 else "줄면"
    size = distance_words.measured(f"{values.counted(abs(need.change))}{unit}")
    then = values.shown(need.rounded, indicator)
    kept = "지금의 분모에서 " if need.of_numerator else ""
    return f"{kept}{name}{subject(name)} {size} {verb} {then}, {labels.grade_words(need.grade)}입니다."


def _table(caption: str, found: list[Cliff], scores: Scores, city: str) -> str:
    if not found:
        return ""
    return folded(caption, HEADS, [_row(each, scores, city) for each in found])


def _row(each: Cliff, scores: Scores, city: str) -> str:
    catalog = scores.catalog
    name = labels.indicator_name(each.indicator, catalog.indicators[each.indicator].name)
    return tag(
        "tr",
        tag("th", text(name), scope="row", class_="name"),
        tag("td", marks.badge(scores.cells[city, each.indicator], catalog.rules.grades), data_label=HEADS[1]),
        tag("td", text(each.said), data_label=HEADS[2]),
    )
