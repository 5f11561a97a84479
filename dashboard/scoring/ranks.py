"""Competition ranks on exact values, tie-break chains, and the awards that follow from them."""

from collections.abc import Mapping
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from dashboard.exact import round_half_up
from dashboard.model import Award, Rules
from dashboard.scoring.shapes import NO_PLACE, Place

Key = tuple[Fraction, ...] | tuple[int]


def rank_by(values: Mapping[str, Fraction | None], rules: Rules) -> dict[str, Place]:
    """Places by value, more is better; rounded first where the rulebook ranks on decimals.

    They are compared as integers over their common denominator, several times as quick as comparing fractions.
    """
    parts = {
        name: ranked(value, rules).as_integer_ratio() for name, value in values.items() if value is not None
    }
    common = lcm(*(under for _, under in parts.values()))
    keys = {name: (over * (common // under),) for name, (over, under) in parts.items()}
    return places({name: keys.get(name) for name in values})


def ranked(value: Fraction, rules: Rules) -> Fraction:
    """The number that a rank hangs on."""
    return value if rules.rank_digits is None else round_half_up(value, rules.rank_digits)


def places(keys: Mapping[str, Key | None]) -> dict[str, Place]:
    """Competition ranks (1, 1, 3); who has no key has no place.

    >>> places({"수원시": (Fraction(90),), "용인시": (Fraction(90),), "고양시": (Fraction(80),)})["고양시"].rank
    3
    """
    found = dict.fromkeys(keys, NO_PLACE)
    order = sorted((key, name) for name, key in keys.items() if key is not None)
    order.reverse()
    rank = 0
    for position, (key, name) in enumerate(order, start=1):
        tied_before = position > 1 and order[position - 2][0] == key
        tied_after = position < len(order) and order[position][0] == key
        rank = rank if tied_before else position
        found[name] = Place(rank, tied_before or tied_after)
    return found


class Prize(NamedTuple):
    """What a rank wins; uncertain where a tie spans an award line."""

    award: str | None
    grant: int
    uncertain: bool


def prizes(ranks: Mapping[str, Place], awards: tuple[Award, ...]) -> dict[str, Prize]:
    """Everyone in a tie gets the better award; ``uncertain`` when its members' positions differ in award."""
    sizes: dict[int | None, int] = {}
    for place in ranks.values():
        sizes[place.rank] = sizes.get(place.rank, 0) + 1
    return {name: prize(place.rank, sizes[place.rank], awards) for name, place in ranks.items()}


def prize(rank: int | None, size: int, awards: tuple[Award, ...]) -> Prize:
    """What a rank wins that ``size`` cities share."""
    if rank is None:
        return Prize(None, 0, uncertain=False)
    won = [award_at(position, awards) for position in range(rank, rank + size)]
    best = next((award for award in won if award), None)
    uncertain = any(award != best for award in won)
    return Prize(best.name, best.grant, uncertain) if best else Prize(None, 0, uncertain)


def award_at(rank: int, awards: tuple[Award, ...]) -> Award | None:
    """The award of one rank."""
    return next((award for award in awards if award.first <= rank <= award.last), None)
