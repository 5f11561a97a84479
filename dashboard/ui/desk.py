"""The desk: everything a page may ask for. Holds the one snapshot; drawn things are kept for each snapshot."""

from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache
from threading import Lock
from typing import ParamSpec, TypeVar

from dashboard import queries, scoring, snapshot
from dashboard.model import Catalog, Month
from dashboard.present import progress
from dashboard.present.progress import Paces
from dashboard.queries import AwardWon, Pace, Point
from dashboard.scoring import Scores, Trace
from dashboard.settings import settings
from dashboard.snapshot import Snapshot

P = ParamSpec("P")
T = TypeVar("T")


class _Shelf:
    """The newest snapshot. Readers keep the one they have; one thread at a time builds the next."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._held: tuple[Hashable, Snapshot] | None = None

    def newest(self) -> Snapshot:
        """The snapshot of the files as they are now."""
        signature = snapshot.signature(settings())
        held = self._held
        if held and held[0] == signature:
            return held[1]
        with self._lock:
            if not self._held or self._held[0] != signature:
                self._held = (signature, snapshot.load(settings()))
            return self._held[1]


_shelf = _Shelf()


def warm_up() -> None:
    """Load the snapshot before the first visitor comes."""
    _shelf.newest()


def current() -> Snapshot:
    """Everything as it counts now. A page asks once, so that all its figures are of one moment."""
    return _shelf.newest()


@lru_cache(maxsize=64)
def award_history(now: Snapshot, population_group: int) -> tuple[AwardWon, ...]:
    """The published awards of one population group, newest year first."""
    return tuple(queries.award_history(now.database, population_group))


def until(now: Snapshot, month: str) -> tuple[Scores, ...]:
    """The scores of every month up to this one, oldest first."""
    return tuple(scores for each, scores in now.scores.items() if each <= month)


@lru_cache(maxsize=64)
def paces(now: Snapshot, month: Month) -> Paces:
    """How far earlier years had come by the same month of theirs."""
    if not now.earlier:
        return Paces({})
    found = queries.pace(
        now.database,
        months=[progress.same_month(month, now.catalog, each) for each in now.earlier],
        cutoffs=[each.rules.cutoff for each in now.earlier],
    )
    return progress.paces(now.catalog, now.earlier, found)


@lru_cache(maxsize=1024)
def _drawn(
    draw: Callable[..., object], arguments: tuple[Hashable, ...], named: tuple[tuple[str, Hashable], ...]
) -> object:
    return draw(*arguments, **dict(named))


def drawn(draw: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """A table or picture, made once for each snapshot and choice; arguments must be hashable."""
    return _drawn(draw, arguments, tuple(sorted(named.items())))  # type: ignore[return-value] # draw says what it is
