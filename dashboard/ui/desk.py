"""The desk: everything a page may ask for. Holds the one snapshot; drawn things are kept for each snapshot."""

import logging
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from functools import lru_cache
from threading import Lock
from time import monotonic
from typing import ClassVar, NamedTuple, ParamSpec, TypeVar

from dashboard import queries, snapshot, version
from dashboard.errors import AlreadyRecorded, StoreProblem
from dashboard.model import Catalog, Month
from dashboard.present import notices, progress
from dashboard.present.html import Ready
from dashboard.present.progress import Paces
from dashboard.present.trend import Course
from dashboard.queries import AwardWon, Point
from dashboard.scoring import Scores
from dashboard.settings import Settings, settings
from dashboard.snapshot import Snapshot
from dashboard.ui import metrics
from dashboard.ui.kept import forget, kept

P = ParamSpec("P")
T = TypeVar("T")

RETRY = 5.0  # seconds between two attempts to reach a store that was away

logger = logging.getLogger(__name__)


class Trouble(NamedTuple):
    """Why old figures are served, and when they were last known to be the newest."""

    problem: StoreProblem
    read_at: datetime


class _Shelf:
    """The newest snapshot. Readers keep the one they have; one thread at a time builds the next.

    ``last`` was read last, of any place: what rests on the same files need not be read, scored and learnt again.
    """

    last: ClassVar[Snapshot | None] = None

    def __init__(self) -> None:
        self._lock = Lock()
        self._held: tuple[Hashable, Snapshot] | None = None
        self._not_before = 0.0  # while the store is away, few ask for it: each may wait for seconds
        self._read_at = datetime.now(UTC).astimezone()
        self.trouble: Trouble | None = None

    def newest(self) -> Snapshot:
        """The snapshot of the files and uploads as they are now, or the one before while the store is away."""
        held = self._held
        if held and monotonic() < self._not_before:
            return held[1]
        if self._not_before:
            self._not_before = monotonic() + RETRY
        try:
            newest = self._now()
        except StoreProblem as problem:
            if not held:
                raise
            logger.warning("%s", problem)
            self._not_before = monotonic() + RETRY
            self.trouble = Trouble(problem, self._read_at)
            metrics.STORE_AWAY.set(1)
            return held[1]
        self._not_before = 0.0
        metrics.STORE_AWAY.set(0)
        self._read_at, self.trouble = datetime.now(UTC).astimezone(), None
        return newest

    def _now(self) -> Snapshot:
        signature = version.signature(settings())
        held = self._held
        if held and held[0] == signature:
            return held[1]
        with self._lock:
            signature = version.signature(settings())  # the thread before this one may have waited long
            if not self._held or self._held[0] != signature:
                with metrics.LOADS.time():
                    self._held = (signature, snapshot.load(settings(), before=_Shelf.last))
                _Shelf.last = self._held[1]
                forget()
            return self._held[1]


@lru_cache(maxsize=2)
def _shelf(_place: Settings) -> _Shelf:
    """One for each place of data: what was read of one is never served for another, not even in trouble."""
    return _Shelf()


_moment: ContextVar[Snapshot | None] = ContextVar("moment", default=None)


def warm_up() -> None:
    """Load the snapshot before the first visitor comes."""
    _shelf(settings()).newest()


def current() -> Snapshot:
    """Everything as it counts now, or at the one moment of a run. A page asks once."""
    return _moment.get() or _shelf(settings()).newest()


def as_seen(version: str) -> Snapshot:
    """What somebody has before the eyes, by its 자료 판; raises AlreadyRecorded when newer figures came.

    What waits for a press names its figures in this way: sessions outlive their pages, and would hold every snapshot.
    """
    now = current()
    if now.version != version:
        raise AlreadyRecorded(notices.NEWER_BY_NOW)
    return now


@contextmanager
def one_moment(past: Snapshot | None = None) -> Iterator[None]:
    """Within this, all who ask get the same answer: the frame and its page together ask the store once.

    ``past``: what a past meeting saw, in place of what counts now.
    """
    token = _moment.set(past or _shelf(settings()).newest())
    try:
        yield
    finally:
        _moment.reset(token)


def trouble() -> Trouble | None:
    """Why the figures may be old, while the store is away."""
    return _shelf(settings()).trouble


def today() -> date:
    """The day on the wall."""
    return datetime.now(UTC).astimezone().date()


@kept(64)
def award_history(now: Snapshot, population_group: int) -> tuple[AwardWon, ...]:
    """The published awards of one population group, newest year first."""
    return tuple(queries.award_history(now.database, population_group))


def until(now: Snapshot, month: str) -> tuple[Scores, ...]:
    """The scores of every month up to this one, oldest first."""
    return tuple(scores for each, scores in now.scores.items() if each <= month)


@kept(64)
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


@kept(256)
def course(now: Snapshot, code: str) -> Course:
    """One indicator through the months of this year and of the years before."""
    ancestors = progress.lineage(code, now.catalog, now.earlier)
    return Course(
        _trend(now, now.catalog, code),
        tuple((each.rules.cutoff.year, _trend(now, each, old.code)) for each, old in ancestors),
    )


def _trend(now: Snapshot, catalog: Catalog, code: str) -> tuple[Point, ...]:
    start, until = catalog.rules.start, catalog.rules.joint_cutoff
    return tuple(queries.trend(now.database, code, catalog.indicators[code].kind, start=start, until=until))


@kept(1024)
def _drawn(
    draw: Callable[..., object], arguments: tuple[Hashable, ...], named: tuple[tuple[str, Hashable], ...]
) -> object:
    found = draw(*arguments, **dict(named))
    return Ready(found) if isinstance(found, str) else found


def drawn(draw: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """A table or picture, made once for each snapshot and choice; arguments must be hashable."""
    return _drawn(draw, arguments, tuple(sorted(named.items())))  # type: ignore[return-value] # draw says what it is
