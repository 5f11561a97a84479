"""Names beside lines: pushed apart just enough that none covers another."""

from collections.abc import Sequence
from itertools import pairwise


def spread(heights: Sequence[float], gap: float, ceiling: float) -> list[float]:
    """Heights at least ``gap`` apart, in the same order: pushed up, and down again from the ceiling.

    >>> spread([10, 10.5, 30], 2, 100), spread([98, 99, 100], 5, 100)
    ([10, 12, 30], [90, 95, 100])
    """
    order = sorted(range(len(heights)), key=heights.__getitem__)
    placed = list(heights)
    for below, above in pairwise(order):
        placed[above] = max(placed[above], placed[below] + gap)
    for each in order[-1:]:
        placed[each] = min(placed[each], ceiling)
    for above, below in pairwise(reversed(order)):
        placed[below] = min(placed[below], placed[above] - gap)
    return placed
