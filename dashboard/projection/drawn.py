"""Ranks and awards by drawing, where no exact distribution exists: relative methods, breakers that count grades."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dashboard.model import Catalog
from dashboard.projection.dice import Die, Throw, compare_cities, die_of, throw
from dashboard.projection.shapes import FAN, Chances, CityOutlook, Way
from dashboard.projection.standing import Prizes, award_names, prizes_of
from dashboard.projection.terms import Floats

Ranks = NDArray[np.int64]

LEVEL = 9  # decimals to which two drawn scores must agree to be a tie
WITHOUT_RATE = -1e9


class Drawing(NamedTuple):
    """How often is drawn, how much at a time, and from what seed: the same seed gives the same chances."""

    draws: int = 10_000
    at_a_time: int = 1_000
    seed: int = 20231120


USUAL = Drawing()


@dataclass(frozen=True, eq=False)
class Round:
    """Some draws of a whole group. ``keys`` of each city: (key, draw), the more the better."""

    dice: list[Die]
    throws: list[Throw]
    keys: list[Floats]


def rounds(cities: Sequence[str], chances: Chances, catalog: Catalog, drawing: Drawing) -> Iterator[Round]:
    """Chunk by chunk, so that memory stays small however many draws there are."""
    dice = [die_of(city, chances, catalog) for city in cities]
    chance = np.random.default_rng(drawing.seed)
    for start in range(0, drawing.draws, drawing.at_a_time):
        count = min(drawing.at_a_time, drawing.draws - start)
        throws = [throw(die, count, chances.correlation, chance) for die in dice]
        compare_cities(dice, throws, catalog)
        yield Round(
            dice, throws, [keys_of(die, made, catalog) for die, made in zip(dice, throws, strict=True)]
        )


def keys_of(die: Die, made: Throw, catalog: Catalog) -> Floats:
    """What the rank hangs on: the final score, then the tie breakers."""
    city_eval = die.base + made.shares @ die.worths
    final = final_of(die, city_eval, made)
    digits = catalog.rules.rank_digits
    first = np.round(final, LEVEL)
    if digits is not None:
        first = np.copysign(np.floor(np.abs(final) * 10.0**digits + 0.5 + 1e-9), final)
    others = [_breaker(rule, die, made, city_eval, catalog) for rule in catalog.rules.tie_break]
    return np.array([first, *(np.round(each, LEVEL) for each in others)])


def final_of(die: Die, city_eval: Floats, made: Throw) -> Floats:
    """The final score of each draw."""
    return float(die.frame.fixed) + float(die.frame.slope) * city_eval + made.error


def _breaker(rule: str, die: Die, made: Throw, city_eval: Floats, catalog: Catalog) -> Floats:
    head, _, rest = rule.partition(":")
    if head == "count":
        return _counted(rest, made, catalog)
    if head == "field":
        return _field_rate(rest, die, made, catalog)
    if rule == "city_eval":
        return city_eval
    joint = WITHOUT_RATE if die.frame.joint is None else float(die.frame.joint)
    weight = float(next(each.weight for each in catalog.rules.components if each.key == "joint_eval")) or 1.0
    return joint + made.error / weight


def _counted(grade: str, made: Throw, catalog: Catalog) -> Floats:
    """How many shares reach this grade's ratio and no better one's."""
    ratios = [float(catalog.rules.ratios[each]) for each in catalog.rules.grades]
    place = catalog.rules.grades.index(grade)
    reached = made.shares >= ratios[place] - 1e-12 if grade != catalog.rules.grades[-1] else made.shares > -1
    beaten = made.shares >= ratios[place - 1] - 1e-12 if place else np.zeros_like(reached)
    found: Floats = (reached & ~beaten).sum(axis=1).astype(np.float64)
    return found


def _field_rate(field: str, die: Die, made: Throw, catalog: Catalog) -> Floats:
    inside = [catalog.indicators[cell.indicator] for cell in die.cells]
    weights = np.array([float(each.weight) * (each.field == field) for each in inside])
    if not weights.any():
        return np.full(len(made.shares), WITHOUT_RATE)
    found: Floats = made.shares @ weights / weights.sum()
    return found


def placed(own: Floats, rivals: Sequence[Floats]) -> tuple[Ranks, Ranks]:
    """Rank and number of cities that share it, draw by draw."""
    above = np.zeros(own.shape[1], dtype=np.int64)
    level = np.ones(own.shape[1], dtype=np.int64)
    for rival in rivals:
        ahead = np.zeros(own.shape[1], dtype=np.bool_)
        tied = np.ones(own.shape[1], dtype=np.bool_)
        for ours, theirs in zip(own, rival, strict=True):
            ahead |= tied & (theirs > ours)
            tied &= theirs == ours
        above += ahead
        level += tied
    return 1 + above, level


def tally(ranks: Ranks, sizes: Ranks, cities: int) -> Ranks:
    """How often each rank (row) was shared by each number of cities (column)."""
    found = np.zeros((cities, cities), dtype=np.int64)
    np.add.at(found, (ranks - 1, sizes - 1), 1)
    return found


def draw_group(
    cities: Sequence[str], chances: Chances, catalog: Catalog, drawing: Drawing
) -> dict[str, CityOutlook]:
    """The outlook of each of these cities, which must have a final score; but for what can happen at all."""
    tallies = {city: np.zeros((len(cities), len(cities)), dtype=np.int64) for city in cities}
    finals: dict[str, list[Floats]] = {city: [] for city in cities}
    for some in rounds(cities, chances, catalog, drawing):
        for place, (die, made) in enumerate(zip(some.dice, some.throws, strict=True)):
            others = [key for other, key in enumerate(some.keys) if other != place]
            tallies[die.city] += tally(*placed(some.keys[place], others), len(cities))
            finals[die.city].append(final_of(die, die.base + made.shares @ die.worths, made))
    return {
        city: _outlook(city, tallies[city], np.concatenate(finals[city]), catalog, drawing) for city in cities
    }


def quantiles(finals: Floats) -> list[Fraction]:
    """Median, 10 % and 90 % of drawn final scores, then those of ``FAN``."""
    return [Fraction(each) for each in np.quantile(finals, (0.5, 0.1, 0.9, *FAN)).tolist()]


def _outlook(city: str, counts: Ranks, finals: Floats, catalog: Catalog, drawing: Drawing) -> CityOutlook:
    prizes = prizes_of(catalog.rules.awards, len(counts))
    ranks = counts.sum(axis=1) / drawing.draws
    median, q10, q90, *fan = quantiles(finals)
    return CityOutlook(
        city=city,
        population_group=catalog.cities[city].population_group,
        ranks=tuple(ranks.tolist()),
        awards={
            name: award_chance(counts, prizes, name) / drawing.draws for name in award_names(catalog.rules)
        },
        expected_grant=expected_grant(counts, prizes) / drawing.draws,
        median=median,
        q10=q10,
        q90=q90,
        best_rank=None,
        worst_rank=None,
        way=Way.DRAWN,
        error=0.5 / sqrt(drawing.draws),
        fan=tuple(fan),
    )


def award_chance(counts: Ranks, prizes: Prizes, name: str) -> int:
    """How often an award of this name was won."""
    return sum(
        int(counts[rank, size])
        for rank, names in enumerate(prizes.names)
        for size, each in enumerate(names)
        if each == name
    )


def expected_grant(counts: Ranks, prizes: Prizes) -> int:
    """The sum of all grants that were won."""
    return sum(
        int(counts[rank, size]) * grant
        for rank, grants in enumerate(prizes.grants)
        for size, grant in enumerate(grants)
    )
