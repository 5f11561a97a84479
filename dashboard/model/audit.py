"""One line of the audit trail: who did what to what, and what stood there before and after."""

from datetime import datetime
from typing import NamedTuple


class AuditLine(NamedTuple):
    """``before`` and ``after`` are readable texts, empty where nothing was or is.

    ``sha256`` covers the line and ``previous``, the hash of the line before it: a line that is changed or
    taken out breaks the chain.
    """

    id: int
    at: datetime
    by: str
    act: str
    subject: str
    before: str
    after: str
    previous: str
    sha256: str
