"""Levers where chances are drawn: the same draws again, one grade forced, so that only the grade makes the difference."""

from collections.abc import Iterator, Mapping, Sequence

from dashboard.model import Catalog
from dashboard.projection.dice import Throw
from dashboard.projection.drawn import (
    Drawing,
    Ranks,
    Round,
    award_chance,
    expected_grant,
    keys_of,
    placed,
    rounds,
    tally,
)
from dashboard.projection.shapes import Chances
from dashboard.projection.standing import award_names, prizes_of


def draw_levers(
    city: str, cities: Sequence[str], chances: Chances, catalog: Catalog, drawing: Drawing
) -> Iterator[tuple[str, int, Mapping[str, float], float]]:
    """Indicator, place of the grade, chances of the awards and expected grant."""
    counts: dict[tuple[str, int], Ranks] = {}
    for some in rounds(cities, chances, catalog, drawing):
        for key, more in _counted(cities.index(city), some, catalog):
            counts[key] = counts.get(key, 0) + more
    prizes = prizes_of(catalog.rules.awards, len(cities))
    for (code, grade), counted in counts.items():
        awards = {
            name: award_chance(counted, prizes, name) / drawing.draws for name in award_names(catalog.rules)
        }
        yield code, grade, awards, expected_grant(counted, prizes) / drawing.draws


def _counted(own: int, some: Round, catalog: Catalog) -> Iterator[tuple[tuple[str, int], Ranks]]:
    die, made = some.dice[own], some.throws[own]
    rivals = [keys for place, keys in enumerate(some.keys) if place != own]
    ratios = [float(catalog.rules.ratios[grade]) for grade in catalog.rules.grades]
    for place, cell in enumerate(die.cells):
        for grade, ratio in enumerate(ratios):
            ranks, sizes = placed(keys_of(die, _forced(made, place, ratio), catalog), rivals)
            yield (cell.indicator, grade), tally(ranks, sizes, len(some.dice))


def _forced(made: Throw, place: int, share: float) -> Throw:
    shares = made.shares.copy()
    shares[:, place] = share
    return Throw(shares, made.values, made.error)
