"""접수증: what is known of an accepted upload, and of its withdrawal."""

from dataclasses import dataclass
from datetime import datetime

from dashboard.model.words import Month


@dataclass(frozen=True, slots=True)
class Slip:
    """One accepted upload. ``original`` is the hash of the bytes that came, ``sha256`` of the rows that count."""

    id: int
    month: Month
    by: str
    at: datetime
    name: str
    original: str
    sha256: str
    rows: int


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Who took an upload back, when and why."""

    by: str
    at: datetime
    why: str


@dataclass(frozen=True, slots=True)
class PastUpload:
    """One line of the history: an upload, and its withdrawal if there was one."""

    slip: Slip
    withdrawal: Withdrawal | None = None

    @property
    def counts(self) -> bool:
        """Do its values still count?"""
        return self.withdrawal is None
