"""The card of one indicator of one city: its message, its facts and its neighbours."""

from dashboard.model import Indicator
from dashboard.present import distance_words, facts, labels, links, marks, progress, wording
from dashboard.present.html import tag, text
from dashboard.present.progress import Paces
from dashboard.scoring import CellScore, Scores
from dashboard.scoring.distance import distance
from dashboard.scoring.peers import placed
from dashboard.scoring.shapes import Place


def title(scores: Scores, city: str, code: str, known: Paces) -> str:
    """What matters most: a value still growing, the way to the next grade, else grade and place."""
    indicator, cell = scores.catalog.indicators[code], scores.cells[city, code]
    whose = "" if city == scores.catalog.rules.home_city else f"{city} "
    return f"{whose}{indicator.name}, {_message(scores, city, indicator, cell, known)}"


def _message(scores: Scores, city: str, indicator: Indicator, cell: CellScore, known: Paces) -> str:
    grade = marks.mark(cell, scores.catalog.rules.grades).words
    if progress.is_unfinished(scores, city, indicator):
        found = progress.progress(scores, city, indicator.code, known)
        rate = f" · 진도율 {progress.short(found)}" if found else ""
        return f"{labels.IN_PROGRESS}{rate}(오늘 값 {grade})"
    needs = distance(scores, city, indicator.code).needs
    if needs:
        return f"{grade} · {distance_words.short(needs[0], indicator)}"
    where = place(scores, city, indicator.code)
    return f"{grade} · {in_group(scores, city, where)}" if where.rank else grade


def place(scores: Scores, city: str, code: str) -> Place:
    """Where the city stands with this indicator in its group."""
    return placed(scores, code, scores.catalog.cities[city].population_group)[city]


def in_group(scores: Scores, city: str, where: Place) -> str:
    """A rank with its group."""
    return f"{labels.group_name(scores.catalog.cities[city].population_group)} {wording.rank(where)}"


def line(scores: Scores, version: str, city: str, code: str) -> str:
    """The facts, then the indicators before and after."""
    group = scores.catalog.cities[city].population_group
    cities = len(scores.catalog.groups[group])
    said = facts.line(
        scores, version, f"{city} · {labels.group_name(group)} {cities}개 시군", f"지표코드 {code}"
    )
    return said + _neighbours(scores, city, code)


def _neighbours(scores: Scores, city: str, code: str) -> str:
    codes = list(scores.catalog.indicators)
    here = codes.index(code)
    beside = []
    if here:
        beside.append(_link(scores, city, codes[here - 1], "이전 지표"))
    if here + 1 < len(codes):
        beside.append(_link(scores, city, codes[here + 1], "다음 지표"))
    indicator = scores.catalog.indicators[code]
    if city == scores.catalog.rules.home_city and indicator.kind.is_quotient:
        name = labels.indicator_name(code, indicator.name)
        href = links.to("districts", month=scores.month, indicator=name)
        beside.append(tag("a", text(labels.PAGE_TITLES["districts"]), href=href))
    return tag("nav", *beside, class_="facts neighbours", aria_label="이전 지표와 다음 지표")


def _link(scores: Scores, city: str, code: str, words: str) -> str:
    name = labels.indicator_name(code, scores.catalog.indicators[code].name)
    href = links.to("indicator", month=scores.month, city=city, indicator=name)
    return tag("a", text(f"{words}: {name}"), href=href)


def heading(words: str, scores: Scores, city: str) -> str:
    """The heading of a section, with the group that it compares."""
    return tag("h2", text(f"{labels.group_name(scores.catalog.cities[city].population_group)} {words}"))
