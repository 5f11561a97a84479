"""The distribution of one city's score on the points where it can lie."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from dashboard.projection.shapes import Way
from dashboard.projection.terms import Floats
from dashboard.projection.worth import Frame

Places = NDArray[np.int64] | NDArray[np.object_]

LEAST = 1e-15  # a chance below this is nothing: all of them together stay far below 1e-9
LARGEST = 2**62


@dataclass(frozen=True, eq=False)
class Spread:
    """``city_eval = origin + step · place``, at each place with its chance; places rise.

    ``lowest`` and ``highest`` are what can happen at all, also where its chance is too small to be kept; both None where
    a normal error reaches everywhere. ``smooth``: the chance of a place is spread evenly over its step. ``error`` is the
    standard deviation, in points of the final score, that the grid may have added.
    """

    city: str
    frame: Frame
    origin: Fraction
    step: Fraction
    places: Places
    chances: Floats
    lowest: int | None
    highest: int | None
    smooth: bool = False
    way: Way = Way.EXACT
    error: float = 0.0

    @cached_property
    def start(self) -> Fraction:
        """The final score at place 0."""
        return self.frame.fixed + self.frame.slope * self.origin

    @cached_property
    def stride(self) -> Fraction:
        """How much one place is worth in the final score."""
        return self.frame.slope * self.step

    def final(self, place: int) -> Fraction:
        """The final score at a place."""
        return self.start + self.stride * place

    @cached_property
    def finals(self) -> Floats:
        """The final scores of all places, as pictures need them."""
        return float(self.start) + float(self.stride) * self.places.astype(np.float64)

    @cached_property
    def tail(self) -> Floats:
        """Chance of a place or a better one, by index; one more entry for none."""
        return np.append(self.chances[::-1].cumsum()[::-1], 0.0)

    @cached_property
    def head(self) -> Floats:
        """Chance of a place or a worse one, by index."""
        return self.chances.cumsum()

    def quantile(self, chance: float) -> Fraction:
        """The least final score that is not exceeded with this chance."""
        index = int(np.searchsorted(self.head, chance * self.head[-1] - 1e-12))
        return self.final(int(self.places[min(index, len(self.places) - 1)]))


def fits(largest: int) -> bool:
    """Do numbers up to this one, and twice of it, stay whole in 64 bits?"""
    return largest < LARGEST


def whole(numbers: list[int], largest: int) -> Places:
    """Integers as fast as their size allows, exact in any case."""
    return np.array(numbers, dtype=np.int64 if fits(largest) else object)
