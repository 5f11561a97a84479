"""The cheapest set of raises that wins an award with a chosen chance, given what each raise costs.

Chances do not add up, gains of the expected score do: so the cheapest sets are sought by gain (dynamic programming, or
scipy's HiGHS where departments have limits), and each that is looked at is judged by the exact distribution.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

import numpy as np

from dashboard.errors import UnknownName
from dashboard.model import Catalog
from dashboard.particles import topic
from dashboard.projection.knapsack import Choose, Raise, by_constraints, by_programming
from dashboard.projection.lattice import spread_of
from dashboard.projection.outlook import Outlook
from dashboard.projection.rivals import settled
from dashboard.projection.shapes import Chance, Chances
from dashboard.projection.standing import standing_of
from dashboard.projection.terms import Floats, chances_by_outcome, terms_of

GRAINS = 2000  # steps into which the gain of all raises together is cut
NOTHING: tuple[Raise, ...] = ()


class Plan(NamedTuple):
    """What to do, what it costs, and the exact chance that it then comes true."""

    raises: tuple[Raise, ...]
    effort: float
    chance: float


@dataclass(frozen=True, eq=False)
class Aim:
    """The award, or a better one, that a city shall win with this chance."""

    outlook: Outlook
    catalog: Catalog
    city: str
    award: str
    chance: float

    def reached(self, raises: Sequence[Raise]) -> float:
        """The chance after these raises, by the same engine that made the outlook."""
        rules = self.catalog.rules
        terms = terms_of(
            self.city, with_raises(self.outlook.chances, self.city, raises, self.catalog), self.catalog
        )
        if terms is None:
            return 0.0
        own = settled(spread_of(terms), rules)
        peers = [name for name in self.catalog.peers(self.city) if name != self.city]
        rivals = [
            settled(self.outlook.spreads[name], rules) for name in peers if name in self.outlook.spreads
        ]
        ranks = standing_of(own, rivals, rules).ranks @ own.chances
        return float(ranks[: self._last_rank()].sum())

    def _last_rank(self) -> int:
        found = [each.last for each in self.catalog.rules.awards if each.name == self.award]
        if not found:
            raise UnknownName(
                f"시상 '{self.award}'{topic(self.award)} 평가 기준에 없습니다. 시상 이름을 확인하십시오."
            )
        return max(found)


def with_raises(chances: Chances, city: str, raises: Sequence[Raise], catalog: Catalog) -> Chances:
    """The same chances, where these indicators of the city end at their grades for certain."""
    grades = catalog.rules.grades
    cells = dict(chances.cells)
    for each in raises:
        sure = tuple(float(grade == each.grade) for grade in grades)
        key = city, each.indicator
        cells[key] = cells[key]._replace(probabilities=sure, shares=(), is_certain=True)
    return replace(chances, cells=cells)


def cheapest(aim: Aim, options: Sequence[Raise], limits: Mapping[str, float] | None = None) -> Plan | None:
    """The plan of least effort, or None where even all of them together do not reach the chance.

    ``limits`` are person-days by department. An outlook that had to be drawn has no distributions to judge a plan by:
    raises UnknownName.
    """
    if aim.city not in aim.outlook.spreads:
        raise UnknownName(
            f"{aim.city}의 점수 분포가 없어 계획을 세울 수 없습니다. 등급 확률을 주고 다시 계산하십시오."
        )
    if aim.reached(NOTHING) >= aim.chance:
        return Plan(NOTHING, 0.0, aim.reached(NOTHING))
    gains = np.array([gain(aim, each) for each in options])
    useful = [each for each, more in zip(options, gains, strict=True) if more > 0]
    grains = _grains(gains[gains > 0])
    choose = by_programming(useful, grains) if not limits else by_constraints(useful, grains, limits)
    found = _least(aim, choose, int(grains.sum()))
    return None if found is None else _without_spare(aim, found)


def gain(aim: Aim, option: Raise) -> float:
    """By how much a raise lifts the expected city evaluation, in shares of full points times 배점."""
    cell = aim.outlook.chances.cells[aim.city, option.indicator]
    ratios = aim.catalog.rules.ratios
    if not cell.probabilities:
        return 0.0
    worth = float(_worth(aim, option.indicator))
    return worth * (float(ratios[option.grade]) - _expected_share(cell, list(ratios.values())))


def _worth(aim: Aim, code: str) -> Fraction:
    terms = terms_of(aim.city, aim.outlook.chances, aim.catalog)
    found = [bundle.worth for bundle in terms.bundles if code in bundle.codes] if terms else []
    return found[0] if found else Fraction(0)


def _expected_share(cell: Chance, ratios: Sequence[Fraction]) -> float:
    shares = [share for share, _ in cell.shares] or ratios
    return sum(float(share) * chance for share, chance in zip(shares, chances_by_outcome(cell), strict=True))


def _grains(gains: Floats) -> Floats:
    """Gains in whole steps, rounded down so that none is promised too much; the smallest still count."""
    if not len(gains):
        return gains
    found: Floats = np.maximum(np.floor(gains * GRAINS / gains.sum()), 1.0)
    return found


def _least(aim: Aim, choose: Choose, most: int) -> Plan | None:
    """The least gain whose cheapest set reaches the chance, by bisection."""
    below, above, best = 0, most, None
    while below <= above:
        middle = (below + above) // 2
        chosen = choose(middle)
        chance = aim.reached(chosen) if chosen is not None else None
        if chosen is not None and chance is not None and chance >= aim.chance:
            best = Plan(chosen, sum(each.effort for each in chosen), chance)
            above = middle - 1
        elif chosen is None:
            above = middle - 1
        else:
            below = middle + 1
    return best


def _without_spare(aim: Aim, found: Plan) -> Plan:
    """Leave out, the dearest first, whatever the chance does not need: gains are sought in steps, chances are not."""
    for spare in sorted(found.raises, key=lambda each: -each.effort):
        rest = tuple(each for each in found.raises if each != spare)
        chance = aim.reached(rest)
        if chance >= aim.chance:
            found = Plan(rest, sum(each.effort for each in rest), chance)
    return found
