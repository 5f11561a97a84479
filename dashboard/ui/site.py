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
    section: str
    role: Role = Role.VIEWER
    is_for_the_wall: bool = False  # always in the large letters of a meeting
    is_replayed: bool = (
        False  # shows what a past meeting saw where the address names one; nothing is written there
    )

    @property
    def title(self) -> str:
        """Its name in the navigation and in the browser's tab."""
        return labels.PAGE_TITLES[self.key]

    @property
    def file(self) -> Path:
        """Absolute, so that no start folder decides what is opened."""
        return ROOT / "pages" / f"{self.key}.py"


NOW, AHEAD, MEETING, DATA, HOUSE = "현황", "전망", "회의", "자료", "운영"

# In the order of the navigation; each section is one menu of the top bar.
ENTRIES = (
    Entry("overview", NOW, is_replayed=True),
    Entry("fields", NOW, is_replayed=True),
    Entry("grades", NOW, is_replayed=True),
    Entry("indicator", NOW, is_replayed=True),
    Entry("awards", NOW, is_replayed=True),
    Entry("districts", NOW),
    Entry("outlook", AHEAD, is_replayed=True),
    Entry("levers", AHEAD, is_replayed=True),
    Entry("scenarios", AHEAD),
    Entry("ledger", AHEAD),
    Entry("weak", MEETING, is_replayed=True),
    Entry("instructions", MEETING, is_replayed=True),
    Entry("department", MEETING, is_replayed=True),
    Entry("partners", MEETING, is_replayed=True),
    Entry("cases", MEETING),
    Entry("reports", MEETING, is_replayed=True),
    Entry("meetings", MEETING),
    Entry("meeting", MEETING, Role.ADMIN, is_for_the_wall=True, is_replayed=True),
    Entry("entries", DATA),
    Entry("upload", DATA, Role.OFFICIAL),
    Entry("history", DATA, Role.OFFICIAL),
    Entry("rules", HOUSE),
    Entry("people", HOUSE, Role.ADMIN),
    Entry("audit", HOUSE, Role.ADMIN),
)

SITE = {entry.key: entry for entry in ENTRIES}
