"""The levers of a city, worked out once for each snapshot and month."""

from dashboard import projection
from dashboard.model import Month
from dashboard.projection import Levers
from dashboard.snapshot import Snapshot
from dashboard.ui import forecasts
from dashboard.ui.kept import kept


@kept(64)
def levers(now: Snapshot, month: Month, city: str) -> Levers:
    """Every indicator at every grade, as known in this month."""
    return projection.levers(forecasts.outlook(now, month), now.catalog, city)
