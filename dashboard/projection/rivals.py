"""How likely a rival stands above us, or level with us, at each place where we may be."""

from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

import numpy as np

from dashboard.model import Rules
from dashboard.projection.keys import ALONG_THE_SCORE, between, lines_of, values
from dashboard.projection.spread import Spread
from dashboard.projection.terms import Floats
from dashboard.projection.worth import Frame

MOST_DECIMALS_APART = 2**16  # rounded scores that a smooth one is spread over


class Against(NamedTuple):
    """By our place: the chance that the rival is above, and that it is level."""

    above: Floats
    level: Floats


def against(own: Spread, rival: Spread, rules: Rules) -> Against:
    """Exact unless one of both is smooth; a smooth score is never level with another."""
    if own.smooth or rival.smooth:
        return Against(_above_smooth(own, rival), np.zeros(len(own.places)))
    found = between(own, rival, rules)
    above = rival.tail[found.reached]
    never_level = found.below is found.reached
    return Against(above, np.zeros(len(above)) if never_level else rival.tail[found.below] - above)


def settled(spread: Spread, rules: Rules) -> Spread:
    """A smooth score, rounded where the rulebook ranks on decimals: then it has places of its own again."""
    if rules.rank_digits is None or not spread.smooth:
        return spread
    unit = Fraction(1, 10**rules.rank_digits)
    first, last = (round(end / float(unit)) for end in (spread.finals[0], spread.finals[-1]))
    if last - first > MOST_DECIMALS_APART:
        return spread
    places = np.arange(first - 1, last + 2)
    edges = (np.append(places, last + 2) - 0.5) * float(unit)
    frame = Frame(Fraction(0), Fraction(1), spread.frame.joint, Fraction(0))
    return replace(
        spread,
        frame=frame,
        origin=Fraction(0),
        step=unit,
        places=places,
        chances=np.diff(below(spread, edges)),
        lowest=None,
        highest=None,
        smooth=False,
    )


def below(spread: Spread, scores: Floats) -> Floats:
    """The chance of a smooth score to lie below each of these scores."""
    half = float(spread.stride) / 2
    ends = spread.head
    knots = np.stack([spread.finals - half, spread.finals + half], axis=1).ravel()
    chances = np.stack([ends - spread.chances, ends], axis=1).ravel()
    found: Floats = np.interp(scores, knots, chances)
    return found


def _above_smooth(own: Spread, rival: Spread) -> Floats:
    """The chance that the rival is above, on the mean over the step of each of our places."""
    if rival.smooth:
        missed: Floats = rival.tail[0] - below(rival, own.finals)
        return missed
    half = float(own.stride) / 2
    upper, lower = (_area_below(rival, own.finals + side) for side in (half, -half))
    found: Floats = (upper - lower) / (2 * half)
    return found


def _area_below(rival: Spread, scores: Floats) -> Floats:
    """The integral, up to each score, of the chance that the rival is above it."""
    knots = rival.finals
    areas = np.append(0.0, (rival.tail[1:-1] * np.diff(knots)).cumsum())
    found: Floats = np.interp(scores, knots, areas) + rival.tail[0] * np.minimum(scores - knots[0], 0.0)
    return found


class Ends(NamedTuple):
    """The keys of the worst and the best that can happen to a city; None where a normal error reaches everywhere."""

    lowest: tuple[Fraction, ...] | None
    highest: tuple[Fraction, ...] | None


def ends_of(spread: Spread, rules: Rules) -> Ends:
    """What the extreme places of a city are worth in a ranking."""
    lines = lines_of(spread, rules)
    return Ends(
        *(None if place is None else values(lines, place) for place in (spread.lowest, spread.highest))
    )


def extremes(own: Ends, rivals: list[Ends], rules: Rules) -> tuple[int, int]:
    """The best and the worst rank that can happen at all."""
    decided = ALONG_THE_SCORE.issuperset(rules.tie_break)
    best = 1 + sum(_is_above(rival.lowest, own.highest) for rival in rivals)
    worst = 1 + sum(_can_be_above(rival.highest, own.lowest, decided=decided) for rival in rivals)
    return best, worst


def _is_above(theirs: tuple[Fraction, ...] | None, ours: tuple[Fraction, ...] | None) -> bool:
    return theirs is not None and ours is not None and theirs > ours


def _can_be_above(
    theirs: tuple[Fraction, ...] | None, ours: tuple[Fraction, ...] | None, *, decided: bool
) -> bool:
    if theirs is None or ours is None:
        return True
    return theirs > ours or (theirs == ours and not decided)
