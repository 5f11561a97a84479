"""How far each city of a group can still come, and the scores from which an award is safe or out of reach."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple


class Reach(NamedTuple):
    """The final scores that a city can reach at all."""

    city: str
    lowest: Fraction
    highest: Fraction


class Lines(NamedTuple):
    """At or above ``safe`` the last award is certain, below ``lost`` it is out of reach, for one city."""

    safe: Fraction
    lost: Fraction


def lines(reaches: Sequence[Reach], city: str, last: int) -> Lines | None:
    """None where the city has no final score, or no more rivals than awards.

    With competition ranks a tie shares the better rank: level with the rival on the line is still inside.
    """
    rivals = [each for each in reaches if each.city != city]
    if len(rivals) == len(reaches) or not 0 < last <= len(rivals):
        return None
    highest = sorted((each.highest for each in rivals), reverse=True)
    lowest = sorted((each.lowest for each in rivals), reverse=True)
    return Lines(highest[last - 1], lowest[last - 1])
