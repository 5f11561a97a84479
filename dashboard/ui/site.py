"""The site map: every page once, with its file, name and the role that may open it."""

from dataclasses import dataclass
from pathlib import Path

from dashboard.access import Role
from dashboard.present import labels
from dashboard.settings import ROOT


@dataclass(frozen=True, slots=True)
class Entry:
    """One page; its key is also its address.

    Without an icon: for the browser's tab Streamlit fetches icons from another host.
    """

    key: str
    title: str
    role: Role = Role.VIEWER

    @property
    def file(self) -> Path:
        """Absolute, so that no start folder decides what is opened."""
        return ROOT / "pages" / f"{self.key}.py"


ENTRIES = (
    Entry("overview", labels.PAGE_TITLES["overview"]),
    Entry("fields", labels.PAGE_TITLES["fields"]),
    Entry("grades", labels.PAGE_TITLES["grades"]),
    Entry("indicator", labels.PAGE_TITLES["indicator"]),
    Entry("awards", labels.PAGE_TITLES["awards"]),
    Entry("outlook", labels.PAGE_TITLES["outlook"]),
    Entry("ledger", labels.PAGE_TITLES["ledger"]),
    Entry("levers", labels.PAGE_TITLES["levers"]),
    Entry("scenarios", labels.PAGE_TITLES["scenarios"]),
    Entry("entries", labels.PAGE_TITLES["entries"]),
    Entry("upload", labels.PAGE_TITLES["upload"], Role.OFFICIAL),
    Entry("history", labels.PAGE_TITLES["history"], Role.OFFICIAL),
    Entry("rules", labels.PAGE_TITLES["rules"]),
)

SITE = {entry.key: entry for entry in ENTRIES}
