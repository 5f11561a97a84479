"""A scenario that was saved under a name, for everybody to open again."""

from datetime import datetime
from typing import NamedTuple


class SavedScenario(NamedTuple):
    """``spelled`` is the scenario as an address spells it; ``scoring.scenario_text.understood`` reads it."""

    id: int
    name: str
    spelled: str
    by: str
    at: datetime
