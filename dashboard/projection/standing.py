"""Chances of ranks and awards at each place of one city: 1 + the number of rivals above, ties sharing the better rank."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from dashboard.model import Award, Rules
from dashboard.projection.rivals import Against, against
from dashboard.projection.spread import Spread
from dashboard.projection.terms import Floats
from dashboard.scoring.ranks import prize


@dataclass(frozen=True, eq=False)
class Standing:
    """By rank (or award name) and place of the city: the chance, given that place. ``tie``: expected number of ties."""

    ranks: Floats
    awards: Mapping[str, Floats]
    grant: Floats
    tie: float


@dataclass(frozen=True, slots=True)
class Prizes:
    """What each rank wins, by the number of cities that share it; ``by_rank``: the number does not matter."""

    names: tuple[tuple[str | None, ...], ...]
    grants: tuple[tuple[int, ...], ...]

    @property
    def by_rank(self) -> bool:
        """Does the rank alone say what is won?"""
        return all(
            len({*zip(names, grants, strict=True)}) == 1
            for names, grants in zip(self.names, self.grants, strict=True)
        )

    def alone(self, names: Sequence[str]) -> Floats:
        """(rank, prize): 1 for each of these awards that a rank wins alone, and at the end its grant."""
        ranks = zip(self.names, self.grants, strict=True)
        return np.array([[*(won[0] == name for name in names), grants[0]] for won, grants in ranks], float)


@lru_cache(maxsize=64)
def prizes_of(awards: tuple[Award, ...], cities: int) -> Prizes:
    """Ranks 1 to ``cities``, shared by 1 up to as many as there are left."""
    won = [
        [prize(rank, size, awards) for size in range(1, cities - rank + 2)] for rank in range(1, cities + 1)
    ]
    return Prizes(
        tuple(tuple(each.award for each in row) for row in won),
        tuple(tuple(each.grant for each in row) for row in won),
    )


def award_names(rules: Rules) -> tuple[str, ...]:
    """Names in the order of the rulebook, each once."""
    return tuple(dict.fromkeys(award.name for award in rules.awards))


def standing_of(own: Spread, rivals: Sequence[Spread], rules: Rules) -> Standing:
    """A Poisson–binomial count over the rivals, who are independent of each other and of us."""
    met = [against(own, rival, rules) for rival in rivals]
    prizes = prizes_of(rules.awards, len(rivals) + 1)
    level = sum((each.level for each in met), np.zeros(len(own.places)))
    if prizes.by_rank or not level.any():
        ranks = _counted([each.above for each in met], len(own.places))
        shared = ranks[:, np.newaxis, :]
    else:
        shared = _counted_with_ties(met, len(own.places))
        ranks = shared.sum(axis=1)
    return Standing(
        ranks, _awards(shared, prizes, rules), _grants(shared, prizes), float(level @ own.chances)
    )


def _counted(above: list[Floats], places: int) -> Floats:
    """Number of rivals above (row) by place (column)."""
    found = np.zeros((len(above) + 1, places))
    found[0] = 1
    for number, chance in enumerate(above, start=1):
        moving = found[:number] * chance
        found[:number] -= moving
        found[1 : number + 1] += moving
    return found


def _counted_with_ties(met: list[Against], places: int) -> Floats:
    """Number of rivals above, number level, place: where a tie may span an award line from above."""
    found = np.zeros((len(met) + 1, len(met) + 1, places))
    found[0, 0] = 1
    for above, level in met:
        more = found * (1 - above - level)
        more[1:] += found[:-1] * above
        more[:, 1:] += found[:, :-1] * level
        found = more
    return found


def _awards(shared: Floats, prizes: Prizes, rules: Rules) -> dict[str, Floats]:
    found = {name: np.zeros(shared.shape[2]) for name in award_names(rules)}
    for rank, names in enumerate(prizes.names):
        for size, name in enumerate(names[: shared.shape[1]]):
            if name is not None:
                found[name] += shared[rank, size]
    return found


def _grants(shared: Floats, prizes: Prizes) -> Floats:
    found = np.zeros(shared.shape[2])
    for rank, grants in enumerate(prizes.grants):
        for size, grant in enumerate(grants[: shared.shape[1]]):
            found += grant * shared[rank, size]
    return found
