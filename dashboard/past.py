"""The years before this one. They do not change from one month to the next, so what they teach is kept."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from dashboard import queries
from dashboard.model import Catalog, Month
from dashboard.queries import Database
from dashboard.scoring import Scores, score

Months = Mapping[Month, Scores]


class Past:
    """Earlier years, oldest first. ``key`` is a hash of all they rest on: two of the same key say the same."""

    def __init__(self, key: str, catalogs: Sequence[Catalog], database: Database) -> None:
        self.key = key
        self.catalogs = tuple(catalogs)
        self._database = database

    @cached_property
    def months(self) -> tuple[Months, ...]:
        """Every year that has reports, each month scored under its own rulebook; worked out when first asked for."""
        found = (self._of(catalog) for catalog in self.catalogs)
        return tuple(each for each in found if each)

    def _of(self, catalog: Catalog) -> Months:
        rules = catalog.rules
        known = queries.months(self._database, start=rules.start, until=rules.joint_cutoff)
        return {
            each.month: score(queries.actuals(self._database, each.month, catalog), catalog) for each in known
        }
