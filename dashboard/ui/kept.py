"""What is worked out once for each snapshot. It is forgotten when newer figures come, so that old ones never pile up."""

from collections.abc import Callable
from functools import lru_cache, wraps
from threading import Lock, RLock
from typing import Generic, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_forgotten: list[Callable[[], None]] = []
_lock = Lock()


class _Answer(Generic[T]):
    """The answer to one question: whoever asks while it is worked out waits for it instead of working it out as well."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._found: tuple[T] | None = None

    def get(self, work_out: Callable[[], T]) -> T:
        if self._found is None:
            with self._lock:
                if self._found is None:
                    self._found = (work_out(),)
        return self._found[0]


def kept(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep the answers to the last ``most`` questions, until the figures change.

    When newer figures come, everybody's page asks for the same at once: it is worked out by one.
    """

    def keep(answer: Callable[P, T]) -> Callable[P, T]:
        @lru_cache(maxsize=most)
        def held(*_arguments: P.args, **_named: P.kwargs) -> _Answer[T]:
            return _Answer()

        @wraps(answer)
        def asked(*arguments: P.args, **named: P.kwargs) -> T:
            with _lock:  # two answers to one question would both be worked out
                found = held(*arguments, **named)  # type: ignore[arg-type] # what is asked can be hashed
            return found.get(lambda: answer(*arguments, **named))

        _forgotten.append(held.cache_clear)
        return asked

    return keep


def forget() -> None:
    """Newer figures are there: nothing that rests on the old ones is asked for again."""
    for clear in _forgotten:
        clear()
