"""What the page of 협업 asks of the store: the newest notes, as something that can be kept drawn."""

from dashboard.access import Role, User
from dashboard.present.weak_board import Notes
from dashboard.settings import settings
from dashboard.snapshot import Snapshot
from dashboard.store import store_of


def notes(now: Snapshot) -> Notes:
    """The newest explanation of each indicator of the year. Raises StoreProblem."""
    return tuple(store_of(settings()).notes.newest(now.catalog.rules.evaluation_year).items())


def ranks(user: User) -> bool:
    """Which departments owe most is for 총괄 alone."""
    return user.role.covers(Role.ADMIN)
