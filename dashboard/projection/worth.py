"""What a share of an indicator's 배점 is worth in the city's score, asked of the one scoring path."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from dashboard.model import Catalog, Indicator, JointState, State
from dashboard.scoring import CellScore, sums
from dashboard.scoring.shapes import Part

ZERO, ONE = Fraction(0), Fraction(1)


@dataclass(frozen=True, eq=False)
class Worth:
    """``city_eval = base + Σ values[kinds[code]] · share``, shares being parts of 배점 (0 to 1, or to the cap).

    ``moves`` are what each grade, best first, adds to the score, by kind.
    """

    base: Fraction
    values: tuple[Fraction, ...]
    kinds: Mapping[str, int]
    moves: tuple[tuple[Fraction, ...], ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """``final = fixed + slope · city_eval``, and a normal error of ``spread`` points where the joint score is estimated."""

    fixed: Fraction
    slope: Fraction
    joint: Fraction | None
    spread: Fraction


@lru_cache(maxsize=512)
def worth_of(catalog: Catalog, missing: frozenset[str]) -> Worth | None:
    """The worth of each indicator for a city whose ``missing`` ones leave the sum; None where nothing is left.

    The score is linear in the points of each part, so zero points and then one point in each part tell all.
    """
    parts = _parts(catalog, missing)
    base = sums.city_eval(parts, [], catalog)
    if base is None:
        return None
    slopes = {
        (part.block, part.field): _slope(parts, place, base, catalog) for place, part in enumerate(parts)
    }
    counted = [each for code, each in catalog.indicators.items() if code not in missing]
    worths = {each.code: each.weight * slopes[each.block, each.field] for each in counted}
    values = tuple(dict.fromkeys(worths.values()))
    place_of = {value: place for place, value in enumerate(values)}
    ratios = [catalog.rules.ratios[grade] for grade in catalog.rules.grades]
    moves = tuple(tuple(value * ratio for ratio in ratios) for value in values)
    return Worth(base, values, {code: place_of[worth] for code, worth in worths.items()}, moves)


def _slope(parts: list[Part], place: int, base: Fraction, catalog: Catalog) -> Fraction:
    if not parts[place].weight:
        return ZERO
    raised = [*parts[:place], parts[place]._replace(points=ONE), *parts[place + 1 :]]
    return (sums.city_eval(raised, [], catalog) or base) - base


def _parts(catalog: Catalog, missing: frozenset[str]) -> list[Part]:
    """The parts of one city that has earned nothing yet."""
    city, *_ = catalog.cities
    alone = replace(catalog, cities={city: catalog.cities[city]})
    cells = {
        (city, code): _unearned(city, each, counts=code not in missing)
        for code, each in catalog.indicators.items()
    }
    return sums.parts_of_cities(cells, alone)[city]


def _unearned(city: str, indicator: Indicator, *, counts: bool) -> CellScore:
    points, weight = (ZERO, indicator.weight) if counts else (None, None)
    state = State.SUBMITTED if counts else State.NOT_APPLICABLE
    return CellScore(
        city,
        indicator.code,
        state,
        quotient=None,
        rounded=None,
        basis=None,
        grade=None,
        points=points,
        weight=weight,
        computed_grade=None,
        is_overridden=False,
        assumptions=(),
    )


@lru_cache(maxsize=512)
def frame_of(city: str, catalog: Catalog) -> Frame | None:
    """How the city evaluation becomes the final score; None while the joint score is not known."""
    joint = sums.joint_of(city, catalog)
    fixed = sums.final(ZERO, joint.score, catalog)
    if fixed is None:
        return None
    slope = (sums.final(ONE, joint.score, catalog) or ZERO) - fixed
    spread = ZERO
    if joint.state is JointState.ESTIMATED and joint.spread and joint.score is not None:
        spread = abs(joint.spread * ((sums.final(ZERO, joint.score + 1, catalog) or ZERO) - fixed))
    return Frame(fixed, slope, joint.score, spread)
