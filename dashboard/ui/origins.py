"""What a page may ask about where figures come from: missing entries, and the uploads of the store as it is now."""

from dashboard import queries
from dashboard.access import User
from dashboard.draft import without
from dashboard.model import Month, PastUpload, Slip
from dashboard.present import comparison, entries
from dashboard.present.entries import Board
from dashboard.present.html import Ready
from dashboard.queries import FirstReports
from dashboard.scoring import Scores, score
from dashboard.settings import settings
from dashboard.snapshot import Snapshot
from dashboard.store import store_of
from dashboard.ui.kept import kept


@kept(256)
def board(now: Snapshot, month: Month, city: str) -> Board:
    """What a city owes for any month of the period."""
    start = now.catalog.rules.start
    known = queries.updates(now.database, city, start=start, until=month)
    return entries.board(_scores(now, month), city, known, _of_this_year(now))


def board_for(user: User, now: Snapshot, month: Month, city: str) -> Board:
    """The same; only a 총괄 sees which departments owe most."""
    found = board(now, month, city)
    return found if user.oversees else found.unranked()


@kept(32)
def _scores(now: Snapshot, month: Month) -> Scores:
    """A month without reports has scores too: 연1회 values of the months before, and everything else missing."""
    if month in now.scores:
        return now.scores[month]
    return score(queries.actuals(now.database, month, now.catalog), now.catalog)


def _of_this_year(now: Snapshot) -> list[Slip]:
    rules = now.catalog.rules
    return [each for each in now.uploads if rules.start <= each.month <= rules.joint_cutoff]


@kept(8)
def first_reports(now: Snapshot) -> tuple[FirstReports, ...]:
    """The months that had reports before any upload."""
    uploaded = sum(each.rows for each in _of_this_year(now))
    start, until = now.catalog.rules.start, now.catalog.rules.joint_cutoff
    return tuple(queries.first_reports(now.database, uploaded=uploaded, start=start, until=until))


def history() -> tuple[PastUpload, ...]:
    """Every upload, oldest first. Raises StoreProblem: of the history there is no older copy to show."""
    return tuple(store_of(settings()).history())


def original(slip: Slip) -> bytes:
    """The bytes that came. Raises StoreDamaged when they are not there any more."""
    return store_of(settings()).original(slip)


@kept(32)
def consequences(now: Snapshot, slip_id: int) -> Ready:
    """What taking an upload back would change. Raises UnknownName for one that does not count."""
    home = now.catalog.rules.home_city
    return Ready(comparison.comparisons(now.scores, without(now, slip_id), home))
