"""The rules of an upload, by subject. A rule notes problems and stores nothing; what is listed here runs on each row.

A new rule of one row is a function ``(reading, indicator) -> Iterator[Problem]``, its name in ROW_RULES and a spec test.
"""

from dashboard.intake.rules.quotients import quotient
from dashboard.intake.rules.states import nothing_told, value_beside_state

ROW_RULES = (quotient, value_beside_state, nothing_told)
