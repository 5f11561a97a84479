"""What a report says of a cell: state, value and rounded value, before any other rule."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from dashboard.exact import quotient, reduced
from dashboard.model import Actuals, Month, Report, State
from dashboard.scoring.shapes import Note, Scores
from dashboard.scoring.standard import Standard

NOT_SUBMITTED, NOT_APPLICABLE = State.NOT_SUBMITTED, State.NOT_APPLICABLE
NOTHING_SENT = Report(Month(""), None, None, None, "", NOT_SUBMITTED)
NOTHING_SAID = frozenset({NOT_SUBMITTED, NOT_APPLICABLE})


@dataclass(slots=True)
class Reading:
    """What a report says, before any rule but rounding. ``value`` as the two integers of a quotient, not reduced."""

    state: State
    value: tuple[int, int] | None = None
    rounded: Fraction | None = None
    entered: str = ""


EXEMPT = Reading(NOT_APPLICABLE)


def read_all(standard: Standard, actuals: Actuals, cities: Iterable[str]) -> dict[str, Reading]:
    """The readings of some cities for one indicator."""
    exempt, reports, keys = standard.exempt, actuals.reports, standard.keys
    return {
        city: EXEMPT if city in exempt else read(reports.get(keys[city], NOTHING_SENT), standard)
        for city in cities
    }


def read_again(standard: Standard, known: Scores, cities: Iterable[str]) -> dict[str, Reading]:
    """The same from cells that were scored from the same reports: only the rounding may be otherwise."""
    if standard.is_entered:
        return read_all(standard, known.actuals, cities)
    cells, keys, rounded = known.cells, standard.keys, standard.rounded
    found: dict[str, Reading] = {}
    for city in cities:
        cell = cells[keys[city]]
        value = cell.quotient
        if value is None:
            found |= read_all(standard, known.actuals, [city])
        else:
            found[city] = Reading(cell.state, value, rounded(*value))
    return found


def read(report: Report, standard: Standard, note: Note | None = None) -> Reading:
    """State, value and rounded value of one report."""
    _, over, under, reported, entered, state, _ = report
    if note:
        note("report", report=report)
    if state in NOTHING_SAID:
        return Reading(state)
    value = None if reported is None else reported.as_integer_ratio()
    if standard.quotient and under is not None:
        if under:
            value = value if over is None else quotient(over, under, standard.quotient)
        elif not standard.is_entered:
            return _no_cases(note)
    if not entered if standard.is_entered else value is None:
        return Reading(NOT_SUBMITTED, value)
    if value is None:
        return Reading(state, entered=entered)
    rounded = standard.rounded(*value)
    if note:
        _tell_value(report, standard, reduced(*value), rounded, note)
    return Reading(state, value, rounded, entered)


def _no_cases(note: Note | None) -> Reading:
    if note:
        note("no_cases")
    return Reading(State.NO_CASES)


def _tell_value(report: Report, standard: Standard, value: Fraction, rounded: Fraction, note: Note) -> None:
    note("value", report=report, quotient=standard.quotient, value=value)
    if standard.rounds:
        note("rounded", value=value, rounded=rounded, digits=standard.indicator.digits)
