"""The table of a group: ranks, scores, components and the distance of each city to the award lines."""

from collections.abc import Iterator
from fractions import Fraction

from dashboard.model import Component
from dashboard.present import labels, links, wording
from dashboard.present.award_lines import AwardLine, award_lines, ranked
from dashboard.present.html import column, table, tag, text
from dashboard.scoring import CityScore, Scores
from dashboard.scoring.shapes import Place


def league(scores: Scores, earlier: Scores | None, city: str) -> str:
    """The standings of the group of a city, with a dotted line under the last rank of each award."""
    population_group = scores.cities[city].population_group
    lines = award_lines(scores, population_group)
    under = {line.inside.city for line in lines}
    cities = ranked(scores, population_group)
    rows = [
        _row(scores, earlier, own, above=above, lines=lines, classes=_classes(own, city, under))
        for above, own in zip((None, *cities), cities, strict=False)
    ]
    caption = (
        f"{labels.month_name(scores.month)} {labels.LEAGUE.format(group=labels.group_name(population_group))}"
    )
    return table(
        f"{caption}({ordering(scores)}, 점선은 시상 경계)",
        list(_head(scores, earlier)),
        rows,
        classes="sheet lines",
    )


def ordering(scores: Scores) -> str:
    """On what the ranks hang."""
    digits = scores.catalog.rules.rank_digits
    return "반올림하지 않은 점수 순" if digits is None else f"소수 {digits}자리로 반올림한 점수 순"


def _classes(own: CityScore, city: str, under: set[str]) -> str | None:
    names = [name for name, on in (("ours", own.city == city), ("line", own.city in under)) if on]
    return " ".join(names) or None


def _head(scores: Scores, earlier: Scores | None) -> Iterator[str]:
    yield from (column(words) for words in (labels.CITY, labels.RANK))
    if earlier:
        yield column(f"{earlier.month.number}월보다")
    yield column(labels.FINAL, class_="n")
    yield column("바로 위와 차이", class_="n")
    yield from (column(words) for words in (labels.AWARD, "다음 시상까지", "시상 유지 여유"))
    for component in scores.catalog.rules.components:
        yield column(f"{component.name} {wording.percent(component.weight)}")


def _row(
    scores: Scores,
    earlier: Scores | None,
    own: CityScore,
    *,
    above: CityScore | None,
    lines: tuple[AwardLine, ...],
    classes: str | None,
) -> str:
    cells = [
        tag("td", tag("b", text(wording.rank(own.in_final)))),
        *([_moved(earlier.cities[own.city].in_final, own.in_final)] if earlier else []),
        tag("td", text(labels.NO_FINAL if own.final is None else wording.score(own.final)), class_="n"),
        tag("td", text(_behind(own, above)), class_="n"),
        tag("td", text(own.award or labels.NO_AWARD)),
        tag("td", text(up(lines, own))),
        tag("td", text(down(lines, own))),
        *(tag("td", text(_component(own, each))) for each in scores.catalog.rules.components),
    ]
    address = links.to("overview", month=scores.month, city=own.city)
    name = tag("th", tag("a", text(own.city), href=address), scope="row")
    return tag("tr", name, *cells, class_=classes)


def _moved(before: Place, after: Place) -> str:
    return tag("td", text(wording.steps(before, after)))


def _behind(own: CityScore, above: CityScore | None) -> str:
    if own.final is None:
        return "비교 불가"
    if above is None or above.final is None:
        return "맨 위"
    return f"{wording.gap(above.final - own.final)} 부족" if above.final != own.final else "동점"


def up(lines: tuple[AwardLine, ...], own: CityScore) -> str:
    """How much is missing to the next better award."""
    better = [line for line in lines if not line.holds(own)]
    if own.final is None:
        return "비교 불가"
    if not better:
        return "가장 높은 시상"
    line = better[-1]
    return f"{line.award.name}까지 {_size(line.distance(own))}"


def down(lines: tuple[AwardLine, ...], own: CityScore) -> str:
    """How far the first city outside the own award is behind."""
    held = [line for line in lines if line.holds(own)]
    if not held:
        return "시상권 밖"
    distance = held[0].distance(own)
    return labels.NO_RIVAL if distance is None else f"{_size(distance)} 앞섬"


def _size(distance: Fraction | None) -> str:
    return wording.gap(distance or Fraction(0))


def _component(own: CityScore, component: Component) -> str:
    score, place = component_of(own, component.key)
    return "미정" if score is None else f"{wording.score(score)} ({wording.rank(place)})"


def component_of(own: CityScore, key: str) -> tuple[Fraction | None, Place]:
    """The score and the place of a city in one component."""
    if key == "city_eval":
        return own.city_eval, own.in_city_eval
    return own.joint_eval, own.in_joint_eval
