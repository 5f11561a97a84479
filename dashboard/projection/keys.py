"""What ranks hang on, place by place, and where a rival's places lie against them: exactly, so that a tie is a tie."""

from collections.abc import Iterator
from fractions import Fraction
from math import floor, gcd, lcm
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dashboard.model import Rules
from dashboard.projection.spread import Places, Spread, fits, whole

Index = NDArray[np.int64]

ALONG_THE_SCORE = frozenset({"city_eval", "joint_eval"})


class Line(NamedTuple):
    """A key ``start + stride · place``; rounded half up to ``digits`` decimals unless None."""

    start: Fraction
    stride: Fraction
    digits: int | None = None


class Between(NamedTuple):
    """For each of our places: how many of the rival's places lie below it, and how many at or below it."""

    below: Index
    reached: Index


def lines_of(spread: Spread, rules: Rules) -> list[Line]:
    """The final score, then the tie breakers that follow from it, in the order of the rulebook."""
    lines = [Line(spread.start, spread.stride, rules.rank_digits)]
    for rule in rules.tie_break:
        if rule not in ALONG_THE_SCORE:
            break  # what stands behind a breaker of another kind is left to drawing
        joint = spread.frame.joint
        along = Line(spread.origin, spread.step)
        flat = Line(Fraction(-(10**9)) if joint is None else joint, Fraction(0))
        lines.append(along if rule == "city_eval" else flat)
    return lines


def between(own: Spread, rival: Spread, rules: Rules) -> Between:
    """Where all our places stand among the rival's; later keys decide only where the earlier ones are equal."""
    found: Between | None = None
    for ours, theirs in zip(lines_of(own, rules), lines_of(rival, rules), strict=True):
        here = compared(own.places, ours, rival.places, theirs)
        if found is None:
            found = here
        else:
            below, reached = (np.clip(each, found.below, found.reached) for each in here)
            found = Between(below, reached)
        if found.below is found.reached or (found.below == found.reached).all():
            break
    assert found is not None  # noqa: S101 - the final score is always a key
    return found


def compared(own: Places, ours: Line, rival: Places, theirs: Line) -> Between:
    """Both keys as integers over one denominator."""
    if ours.digits is not None:
        mine, other = rounded(own, ours), rounded(rival, theirs)
        return Between(np.searchsorted(other, mine, "left"), np.searchsorted(other, mine, "right"))
    if not theirs.stride:
        return _against_one(own, ours, len(rival), theirs.start)
    here, after = _in_rivals_places(own, ours, theirs)
    below = _below(rival, here)
    return Between(below, below if here is after else _below(rival, after))


def _below(rival: Places, bounds: Places) -> Index:
    """How many of the rival's places lie below each bound."""
    if bounds.dtype != object and int(rival[-1]) - int(rival[0]) + 1 == len(rival):
        # No gaps: much quicker than a search.
        inside: Index = np.minimum(np.maximum(bounds - rival[0], 0), len(rival))
        return inside
    found: Index = np.searchsorted(rival, bounds, "left")
    return found


def _against_one(own: Places, ours: Line, rivals: int, start: Fraction) -> Between:
    """A rival that has one value, whatever its place."""
    over, _ = integers(own, ours.start - start, ours.stride)
    zero = np.zeros(len(own), dtype=np.int64)
    return Between(np.where(over > 0, rivals, zero), np.where(over >= 0, rivals, zero))


def _in_rivals_places(own: Places, ours: Line, theirs: Line) -> tuple[Places, Places]:
    """The rival's first places that are at our keys or better, and better: the same array where none can be level."""
    start = (ours.start - theirs.start) / theirs.stride
    if ours.stride == theirs.stride and own.dtype != object:
        far = abs(int(start)) + max(abs(int(own[0])), abs(int(own[-1]))) + 1
        if fits(2 * far):
            # The same step, as most cities of a group have it: much quicker than dividing each place.
            after = own + (floor(start) + 1)
            return (after - 1 if start.denominator == 1 else after), after
    over, under = integers(own, start, ours.stride / theirs.stride)
    return -(-over // under), over // under + 1


def integers(places: Places, start: Fraction, stride: Fraction, scale: int = 1) -> tuple[Places, int]:
    """``scale · (start + stride · place)`` as integers over their least common denominator."""
    under = lcm(start.denominator, stride.denominator)
    first = scale * start.numerator * (under // start.denominator)
    each = scale * stride.numerator * (under // stride.denominator)
    common = gcd(first, each, under)
    first, each, under = first // common, each // common, under // common
    largest = abs(first) + abs(each) * max(abs(int(places[0])), abs(int(places[-1])), 1) + under
    if fits(2 * largest) and places.dtype != object:
        return first + each * places, under
    exact = [first + each * int(place) for place in places]
    return whole(exact, 2 * largest), under


def rounded(places: Places, line: Line) -> Places:
    """Keys in units of the last decimal, halves away from zero."""
    over, under = integers(places, line.start, line.stride, 10 ** (line.digits or 0))
    sizes = (2 * abs(over) + under) // (2 * under)
    signed: Places = np.where(over < 0, -1, 1) * sizes
    return signed


def values(lines: list[Line], place: int) -> tuple[Fraction, ...]:
    """The whole key of one place, for comparing extremes."""
    return tuple(_values(lines, place))


def _values(lines: list[Line], place: int) -> Iterator[Fraction]:
    for line in lines:
        value = line.start + line.stride * place
        yield value if line.digits is None else Fraction(int(rounded(whole([place], place), line)[0]))
