"""What is worked out once for each snapshot. It is forgotten when newer figures come, so that old ones never pile up."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")

_forgotten: list[Callable[[], None]] = []


def kept(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep the answers to the last ``most`` questions, until the figures change."""

    def keep(answer: Callable[P, T]) -> Callable[P, T]:
        found = lru_cache(maxsize=most)(answer)
        _forgotten.append(found.cache_clear)
        return cast("Callable[P, T]", found)

    return keep


def forget() -> None:
    """Newer figures are there: nothing that rests on the old ones is asked for again."""
    for clear in _forgotten:
        clear()
