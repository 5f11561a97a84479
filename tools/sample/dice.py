"""Seeded draws in integers only, so that every machine and Python draws the same."""

from collections.abc import Sequence
from random import Random
from typing import ClassVar, TypeVar

Item = TypeVar("Item")


class Dice:
    """One stream of draws, named by what it is for: adding a stream never shifts another.

    ``seed`` before all names makes other years of the same kind; none makes the years that are committed.
    """

    seed: ClassVar[str] = ""

    def __init__(self, *name: object) -> None:
        named = (self.seed, *name) if self.seed else name
        self._random = Random("/".join(str(part) for part in named))

    def between(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + (self._random.getrandbits(40) * (high - low + 1) >> 40)

    def bell(self, spread: int) -> int:
        """A whole number around 0, seldom near ±spread: the mean of three even draws."""
        total = sum(self.between(-spread, spread) for _ in range(3))
        return total // 3 if total >= 0 else -(-total // 3)

    def chance(self, per_mille: int) -> bool:
        return self.between(1, 1000) <= per_mille

    def pick(self, items: Sequence[Item]) -> Item:
        return items[self.between(0, len(items) - 1)]

    def weighted(self, items: Sequence[Item], weights: Sequence[int]) -> Item:
        mark = self.between(1, sum(weights))
        for item, weight in zip(items, weights, strict=True):
            mark -= weight
            if mark <= 0:
                return item
        raise ValueError("weights must be positive")
