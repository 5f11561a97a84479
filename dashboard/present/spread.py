"""Names beside lines: pushed apart just enough that none covers another."""

from collections.abc import Sequence
from itertools import pairwise


def spread(heights: Sequence[float], gap: float) -> list[float]:
    """Heights at least ``gap`` apart, in the same order up and down, each as near to its own as a sweep gets it.

    >>> spread([10, 10.5, 30], 2)
    [10, 12, 30]
    """
    order = sorted(range(len(heights)), key=heights.__getitem__)
    placed = list(heights)
    for below, above in pairwise(order):
        placed[above] = max(placed[above], placed[below] + gap)
    return placed
