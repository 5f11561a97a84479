"""What a rule says: a finding that does not know its file and cell yet."""

from typing import NamedTuple

from dashboard.model import Severity


class Problem(NamedTuple):
    """A finding before it knows its file and cell: the rules say only in which column it stands."""

    rule: str
    column: str
    given: str
    message: str
    cure: str
    severity: Severity = Severity.ERROR
