"""With what a screen compares: the last meeting, or the month before where none was held."""

from dashboard.model import Month
from dashboard.present import agenda, since
from dashboard.present.since import Names
from dashboard.scoring import Scores
from dashboard.snapshot import Snapshot
from dashboard.ui import sight
from dashboard.ui.sight import Sight

NOTHING: Names = {}


def earlier(seen: Sight, month: Month) -> Scores | None:
    """The standing of that time; None in the first month before the first meeting."""
    then = _then(seen, month)
    return then[0].of(then[1]) if then else None


def weak(seen: Sight, month: Month) -> tuple[Names, Names]:
    """The weak indicators then and now, by code."""
    then = _then(seen, month)
    return sight.weak_names(*then) if then else NOTHING, sight.weak_names(seen.now, month)


def fresh(seen: Sight, month: Month) -> frozenset[str]:
    """Those that were not weak then; none where nothing is to be compared with."""
    if _then(seen, month) is None:
        return frozenset()
    old, new = weak(seen, month)
    return frozenset(new) - frozenset(old)


def said(seen: Sight, month: Month) -> str:
    """New and resolved weak indicators, and since when."""
    then = _then(seen, month)
    if then is None:
        return since.nothing()
    return since.weak_since(agenda.since(then[1], seen.before), *weak(seen, month))


def _then(seen: Sight, month: Month) -> tuple[Snapshot, Month] | None:
    if seen.before:
        return sight.replayed(seen.before), Month(seen.before.month)
    before = seen.now.before(month)
    return (seen.now, before.month) if before else None
