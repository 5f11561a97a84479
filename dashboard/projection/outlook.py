"""Where every city will stand: chances of ranks and awards, expected grant, and what can happen at all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeVar

import numpy as np

from dashboard.model import Catalog, Method, Rules
from dashboard.projection.compared import draw
from dashboard.projection.contenders import is_compared
from dashboard.projection.drawn import USUAL, Drawing
from dashboard.projection.keys import ALONG_THE_SCORE
from dashboard.projection.lattice import outer, spreads_of
from dashboard.projection.rivals import ends_of, extremes, settled
from dashboard.projection.shapes import FAN, Chances, CityOutlook, Way
from dashboard.projection.spread import Spread
from dashboard.projection.standing import Standing, standing_of
from dashboard.projection.terms import Terms, terms_of

T = TypeVar("T")

TIE = 1e-12  # a tie less likely than this needs no breaking
NOTHING: tuple[float, ...] = ()


@dataclass(frozen=True, eq=False)
class Outlook:
    """Every city in catalog order. ``spreads`` are the distributions of those that were not drawn."""

    chances: Chances
    cities: Mapping[str, CityOutlook]
    spreads: Mapping[str, Spread]


def outlook(chances: Chances, catalog: Catalog, *, drawing: Drawing = USUAL) -> Outlook:
    """Chances of every city's rank and award within its group, exact wherever the rulebook lets them be.

    A group is drawn at random instead (seeded, with its standard error) where cells hang on what the other cities
    reach, or where likely ties are broken by counts of grades or rates of fields.
    """
    spreads: dict[str, Spread] = {}
    cities: dict[str, CityOutlook] = {}
    waiting = hanging_on_others(chances)
    for members in catalog.groups.values():
        cities |= {city: _unranked(city, catalog) for city in members}
        exactly = members if waiting.isdisjoint(members) else ()
        terms = _terms(exactly, chances, catalog)
        own = dict(zip(terms, spreads_of(terms.values()), strict=True))
        spreads |= own
        cities |= dict(_found(own, catalog)) or _drawn(members, chances, catalog, drawing)
    return Outlook(chances, {city: cities[city] for city in catalog.cities}, spreads)


def _terms(cities: Sequence[str], chances: Chances, catalog: Catalog) -> dict[str, Terms]:
    """Of the cities that have a final score."""
    found = ((city, terms_of(city, chances, catalog)) for city in cities)
    return {city: terms for city, terms in found if terms is not None}


def _found(spreads: Mapping[str, Spread], catalog: Catalog) -> Iterator[tuple[str, CityOutlook]]:
    """Nothing where likely ties hang on more than the scores."""
    rules = catalog.rules
    ready = {city: settled(spread, rules) for city, spread in spreads.items()}
    standings = {city: standing_of(own, others(ready, city), rules) for city, own in ready.items()}
    if needs_breaking(spreads, standings, rules):
        return
    bounds = {city: ends_of(spread, rules) for city, spread in ready.items()}
    way, error = way_of(ready.values())
    for city, standing in standings.items():
        best_and_worst = extremes(bounds[city], others(bounds, city), rules)
        median, q10, q90, *fan = (spreads[city].quantile(chance) for chance in (0.5, 0.1, 0.9, *FAN))
        exact = _exact(ready[city], standing, best_and_worst, catalog)
        yield city, exact._replace(median=median, q10=q10, q90=q90, way=way, error=error, fan=tuple(fan))


def others(named: Mapping[str, T], city: str) -> list[T]:
    """What belongs to the rivals of a city."""
    return [each for name, each in named.items() if name != city]


def way_of(spreads: Iterable[Spread]) -> tuple[Way, float]:
    """A group is as exact as the least exact of its cities."""
    grids = [each.error for each in spreads if each.way is Way.GRID]
    return (Way.GRID, max(grids)) if grids else (Way.EXACT, 0.0)


def _drawn(
    cities: Sequence[str], chances: Chances, catalog: Catalog, drawing: Drawing
) -> dict[str, CityOutlook]:
    """What was drawn says nothing of what can happen at all: that comes from the best and the worst of every cell."""
    free = _terms(cities, relaxed(chances, cities, catalog), catalog)
    if not free:
        return {}
    drawn = draw(list(free), chances, catalog, drawing)
    ends = {city: ends_of(outer(terms), catalog.rules) for city, terms in free.items()}
    for city in free:
        best, worst = extremes(ends[city], others(ends, city), catalog.rules)
        drawn[city] = drawn[city]._replace(best_rank=best, worst_rank=worst)
    return drawn


def relaxed(chances: Chances, cities: Sequence[str], catalog: Catalog) -> Chances:
    """Cells that hang on other cities may end anywhere between full points and those of the last grade, or none."""
    best, last = (catalog.rules.ratios[catalog.rules.grades[place]] for place in (0, -1))
    cells = dict(chances.cells)
    for code, indicator in catalog.indicators.items():
        least = Fraction(0) if indicator.method is Method.GROUP_SPREAD else last
        for city in cities:
            if is_compared(cells[city, code]):
                shares = ((max(best, Fraction(1)), 0.5), (least, 0.5))
                cells[city, code] = cells[city, code]._replace(shares=shares)
    return replace(chances, cells=cells, correlation=0.0)


def hanging_on_others(chances: Chances) -> frozenset[str]:
    """Cities with an open cell whose grade depends on the values of the other cities."""
    return frozenset(city for (city, _), cell in chances.cells.items() if is_compared(cell))


def needs_breaking(spreads: Mapping[str, Spread], standings: Mapping[str, Standing], rules: Rules) -> bool:
    """Are there likely ties whose breaker does not follow from the final score?"""
    if not rules.tie_break or not any(each.tie > TIE for each in standings.values()):
        return False
    return not ALONG_THE_SCORE.issuperset(rules.tie_break) or any(each.smooth for each in spreads.values())


def _unranked(city: str, catalog: Catalog) -> CityOutlook:
    group = catalog.cities[city].population_group
    return CityOutlook(city, group, NOTHING, {}, None, None, None, None, None, None, Way.EXACT)


def _exact(own: Spread, standing: Standing, best_and_worst: tuple[int, int], catalog: Catalog) -> CityOutlook:
    best, worst = best_and_worst
    ranks = np.clip(standing.ranks @ own.chances, 0.0, 1.0).tolist()
    return CityOutlook(
        city=own.city,
        population_group=catalog.cities[own.city].population_group,
        ranks=tuple(chance if best <= rank <= worst else 0.0 for rank, chance in enumerate(ranks, start=1)),
        awards={name: min(float(given @ own.chances), 1.0) for name, given in standing.awards.items()},
        expected_grant=float(standing.grant @ own.chances),
        median=None,
        q10=None,
        q90=None,
        best_rank=best,
        worst_rank=worst,
        way=own.way,
    )
