"""Where the outcomes of a city's cells lie: multiples of one step where they can, shares of a grid where they cannot."""

from dataclasses import replace
from fractions import Fraction
from math import ceil, gcd, lcm
from operator import mul
from typing import NamedTuple

from dashboard.model import Rules
from dashboard.projection.shapes import Way
from dashboard.projection.terms import Terms

Shifts = tuple[
    int | float, ...
]  # integers on an exact lattice; on a grid that rounds some lie between the places

MOST_PLACES = 2**15  # of the dense way
GRID = 2**13  # places of a grid that rounds
FINE = 64  # places to a standard deviation of the normal error
TAIL = 9  # standard deviations after which a normal error is nothing


class Layout(NamedTuple):
    """Where the places lie: the term of a cell is ``low + step · shift``, and ``origin`` the sum of all ``low``."""

    origin: Fraction
    step: Fraction
    shifts: tuple[Shifts, ...]
    top: int
    deviation: float = 0.0
    pad: int = 0

    @property
    def size(self) -> int:
        """Length of the transform: every place, and a round number so that cities share their waves."""
        needed = self.top + 2 + 2 * self.pad
        return -(-needed // 256) * 256


def layout_of(terms: Terms, also: tuple[Fraction, ...] = ()) -> Layout:
    """The lattice on which all outcomes of all cells lie, from all worst to all best."""
    reach = [(*bundle.moves, *(bundle.worth * share for share in also)) for bundle in terms.bundles]
    under = lcm(*(move.denominator for moves in reach for move in moves))
    whole = [[move.numerator * (under // move.denominator) for move in moves] for moves in reach]
    lows = [min(moves) for moves in whole]
    # Multiples of the greatest common divisor are all that sums of these moves can reach.
    step = gcd(*(move - low for moves, low in zip(whole, lows, strict=True) for move in moves)) or under
    shifts = tuple(
        tuple((move - low) // step for move in moves) for moves, low in zip(whole, lows, strict=True)
    )
    counts = [len(bundle.codes) for bundle in terms.bundles]
    origin = terms.base + Fraction(sum(map(mul, lows, counts)), under)
    top = sum(max(each) * count for each, count in zip(shifts, counts, strict=True))
    return Layout(origin, Fraction(step, under), shifts, top)


def layout_with_grades(terms: Terms, rules: Rules) -> Layout:
    """The lattice on which every cell may end at any grade as well, also one that it cannot reach by itself."""
    return layout_of(terms, also=tuple(rules.ratios[grade] for grade in rules.grades))


def in_waves(terms: Terms, layout: Layout, grid: int = GRID) -> tuple[Layout, Way]:
    """The lattice to transform: dense where it fits, else a grid of about so many places that rounds."""
    return densely(terms, layout) if fits_densely(terms, layout) else roughly(terms, layout, grid)


def fits_densely(terms: Terms, layout: Layout) -> bool:
    """Is there a transform for it? A normal error always needs one."""
    return bool(terms.frame.spread) or layout.top < MOST_PLACES


def densely(terms: Terms, layout: Layout) -> tuple[Layout, Way]:
    """The exact lattice, or the grid that a normal error needs."""
    return (noisy(terms, layout), Way.GRID) if terms.frame.spread else (layout, Way.EXACT)


def roughly(terms: Terms, layout: Layout, grid: int) -> tuple[Layout, Way]:
    """A grid for terms that have no common step to speak of: that of the graded cells alone, where it is fine enough.

    Then only the cells that earn shares of their own fall between its places.
    """
    graded = [
        shift
        for bundle, shifts in zip(terms.bundles, layout.shifts, strict=True)
        if not bundle.has_shares
        for shift in shifts
    ]
    step = layout.step * (gcd(*(int(shift) for shift in graded)) or layout.top)
    finest = layout.step * layout.top / grid
    many = layout.step * layout.top / step
    return coarse(layout, step / max(grid // ceil(many), 1) if many <= grid else finest), Way.GRID


def noisy(terms: Terms, layout: Layout) -> Layout:
    """A grid fine enough for the normal error of an estimated joint score, with room for it on both sides."""
    deviation = terms.frame.spread / terms.frame.slope
    finest = max(deviation / FINE, layout.step * layout.top / GRID)
    step = layout.step / ceil(layout.step / finest) if layout.step > finest else finest
    fine = coarse(layout, step)
    return fine._replace(deviation=float(deviation / step), pad=ceil(TAIL * deviation / step))


def coarse(layout: Layout, step: Fraction) -> Layout:
    """The terms of an exact lattice on another step.

    An outcome that then lies between two places is shared out between them: the mean stays, the spread grows a little.
    """
    scale = layout.step / step
    shifts = tuple(tuple(_scaled(int(shift), scale) for shift in each) for each in layout.shifts)
    return layout._replace(step=step, shifts=shifts, top=ceil(layout.top * scale))


def _scaled(shift: int, scale: Fraction) -> int | float:
    place, rest = divmod(shift * scale.numerator, scale.denominator)
    return place + rest / scale.denominator if rest else place


def moving(terms: Terms) -> Terms:
    """Where this year weighs nothing, an estimated joint score alone moves the final one."""
    if terms.frame.slope or not terms.frame.spread:
        return terms
    return replace(terms, base=Fraction(0), bundles=(), frame=replace(terms.frame, slope=Fraction(1)))
