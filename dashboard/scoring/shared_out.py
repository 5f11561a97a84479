"""What the city still needs, shared out among its districts by what each has left to do. Pure and exact."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from dashboard.exact import ratio, total
from dashboard.model import Kind, Part
from dashboard.scoring.ranks import places

ALL = 100


class Standing(NamedTuple):
    """One district, or one 구분: its sums, its rate with the place among the others, and what is left and late."""

    name: str
    numerator: Fraction
    denominator: Fraction
    rate: Fraction | None
    rank: int | None
    is_tied: bool
    left: Fraction
    overdue: Fraction


def by_district(parts: Sequence[Part], kind: Kind, day: date, *, higher_is_better: bool) -> list[Standing]:
    """Every district, the best rate first, those without a case last."""
    return _standings(_grouped(parts, "district"), kind, day, higher_is_better=higher_is_better)


def by_category(parts: Sequence[Part], kind: Kind, day: date, *, higher_is_better: bool) -> list[Standing]:
    """Every 구분, in the same way."""
    return _standings(_grouped(parts, "category"), kind, day, higher_is_better=higher_is_better)


def overdue(parts: Sequence[Part], day: date) -> list[Part]:
    """What was to be done by a day that has passed and is not, the oldest first."""
    late = [(each.due, each) for each in parts if each.left and each.due is not None and each.due < day]
    return [each for _, each in sorted(late, key=lambda pair: (pair[0], -pair[1].left, pair[1].district))]


def shared_out(amount: Fraction, left: Mapping[str, Fraction]) -> dict[str, Fraction] | None:
    """``amount`` in proportion to what each has left; None where all of it together is not enough.

    Whole cases are shared by largest remainder, so that the shares add up and nobody is given more than there is.

    >>> shared_out(Fraction(5), {"중동": Fraction(6), "상동": Fraction(3), "심곡동": Fraction(0)})
    {'중동': Fraction(3, 1), '상동': Fraction(2, 1), '심곡동': Fraction(0, 1)}
    """
    whole = total(left.values())
    if amount > whole:
        return None
    if not whole:
        return dict.fromkeys(left, Fraction(0))
    quotas = {name: amount * each / whole for name, each in left.items()}
    if any(each.denominator != 1 for each in (amount, *left.values())):
        return quotas
    floors = {name: Fraction(quota.numerator // quota.denominator) for name, quota in quotas.items()}
    behind = sorted(quotas, key=lambda name: (floors[name] - quotas[name], -left[name]))
    for name in behind[: int(amount - total(floors.values()))]:
        floors[name] += 1
    return floors


def to_target(target: Fraction, numerator: Fraction, denominator: Fraction, kind: Kind) -> Fraction:
    """How much more 분자 takes the city to its target with today's 분모, in whole cases where they are whole."""
    needed = target * denominator / (ALL if kind is Kind.RATE else 1) - numerator
    if numerator.denominator == 1 and needed.denominator != 1:
        needed = Fraction(-(-needed.numerator // needed.denominator))
    return max(needed, Fraction(0))


def _grouped(parts: Sequence[Part], field: str) -> dict[str, list[Part]]:
    found: dict[str, list[Part]] = defaultdict(list)
    for each in parts:
        found[each.district if field == "district" else each.category].append(each)
    return found


def _standings(
    grouped: Mapping[str, Sequence[Part]], kind: Kind, day: date, *, higher_is_better: bool
) -> list[Standing]:
    sums = {
        name: (total(each.numerator for each in parts), total(each.denominator for each in parts))
        for name, parts in grouped.items()
    }
    scale = ALL if kind is Kind.RATE else 1
    rates = {name: ratio(over, under, scale) if under else None for name, (over, under) in sums.items()}
    sign = 1 if higher_is_better else -1
    found = places({name: None if rate is None else (sign * rate,) for name, rate in rates.items()})
    rows = [
        Standing(
            name,
            *sums[name],
            rates[name],
            found[name].rank,
            found[name].tied,
            total(each.left for each in parts),
            total(each.left for each in overdue(parts, day)),
        )
        for name, parts in grouped.items()
    ]
    return sorted(rows, key=lambda each: (each.rank is None, each.rank or 0, -each.left))
