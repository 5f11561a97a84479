"""The 31 cities where they lie, each with its rank within its group and its award in words."""

from collections.abc import Iterator

from dashboard.model import City
from dashboard.present import labels, links, wording
from dashboard.present.html import tag, text
from dashboard.scoring import CityScore, Scores

SEOUL = (2, 2, 2)  # row and column on the map, and how many columns it is wide


def tilemap(scores: Scores, city: str) -> str:
    """All cities that have a place on the map, row by row."""
    placed = [
        each for each in scores.catalog.cities.values() if each.row is not None and each.column is not None
    ]
    if not placed:
        return ""
    tiles = [_tile(scores, each, ours=each.name == city) for each in sorted(placed, key=_reading_order)]
    return tag(
        "figure",
        tag("figcaption", text(labels.TILEMAP), class_="note"),
        tag("ul", *tiles, _seoul(placed), class_="tiles"),
        tag("p", *_key(scores), class_="note"),
        class_="tilemap",
    )


def _reading_order(city: City) -> tuple[int, int]:
    return city.row or 0, city.column or 0


def _tile(scores: Scores, city: City, *, ours: bool) -> str:
    own = scores.cities[city.name]
    tier = tier_of(scores, own)
    address = links.to("overview", month=scores.month, city=city.name)
    return tag(
        "li",
        tag("a", text(city.name), href=address),
        tag("b", text(wording.rank(own.in_final))),
        tag("span", text(_under(own)), class_="small"),
        class_=f"tile t{tier}{' ours' if ours else ''}",
        style=f"grid-area: {_reading_order(city)[0] + 1} / {_reading_order(city)[1] + 1}",
    )


def _under(own: CityScore) -> str:
    group = labels.group_name(own.population_group)
    return f"{group} {own.award}" if own.award else group


def tier_of(scores: Scores, own: CityScore) -> int:
    """1 for the first award, 2 for the second …; 0 without one."""
    names = [award.name for award in scores.catalog.rules.awards]
    return names.index(own.award) + 1 if own.award in names else 0


def _seoul(placed: list[City]) -> str:
    row, column, wide = SEOUL
    taken = {_reading_order(city) for city in placed}
    if any((row, column + step) in taken for step in range(wide)):
        return ""
    return tag(
        "li",
        text(labels.SEOUL),
        class_="tile elsewhere",
        style=f"grid-area: {row + 1} / {column + 1} / auto / span {wide}",
    )


def _key(scores: Scores) -> Iterator[str]:
    for tier, award in enumerate(scores.catalog.rules.awards, start=1):
        yield tag("span", text(award.name), class_=f"key t{tier}")
    yield tag("span", text(labels.NO_AWARD), class_="key t0")
    yield text(labels.TILEMAP_KEY)
