"""One city's one indicator: report -> value -> rounded -> grade -> points."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from dashboard.exact import round_half_up
from dashboard.model import (
    LEAVES_THE_SUM,
    Actuals,
    Catalog,
    Cell,
    Month,
    Report,
    State,
)
from dashboard.scoring.methods import METHODS, RELATIVE, Answer, Question, Scale
from dashboard.scoring.shapes import CellScore, Note, silent
from dashboard.scoring.standard import Standard, standard_of

NOTHING_SENT = Report(Month(""), None, None, None, "", State.NOT_SUBMITTED)


class Reading(NamedTuple):
    """What a report says, before any rule but rounding."""

    state: State
    value: Fraction | None = None
    rounded: Fraction | None = None
    entered: str = ""


NOT_APPLICABLE = Reading(State.NOT_APPLICABLE)


def score_cells(actuals: Actuals, catalog: Catalog) -> dict[Cell, CellScore]:
    """Every city's every indicator, in catalog order."""
    cells: dict[Cell, CellScore] = {}
    for indicator in catalog.indicators.values():
        standard = standard_of(indicator, catalog)
        readings = read_all(standard, actuals)
        peers = group_values(standard, readings)
        for city, reading in readings.items():
            group = catalog.cities[city].population_group
            cells[city, indicator.code] = score_cell(city, standard, reading, peers[group])
    return cells


def read_all(standard: Standard, actuals: Actuals) -> dict[str, Reading]:
    """The reading of every city for one indicator."""
    code, exempt = standard.indicator.code, standard.catalog.not_applicable
    return {
        city: NOT_APPLICABLE
        if (city, code) in exempt
        else read(actuals.reports.get((city, code), NOTHING_SENT), standard)
        for city in standard.catalog.cities
    }


def read(report: Report, standard: Standard, note: Note = silent) -> Reading:
    """State, value and rounded value of one report."""
    state = report.state
    note("report", report=report)
    if state is State.NOT_SUBMITTED or state is State.NOT_APPLICABLE:
        return Reading(state)
    if standard.quotient and report.denominator == 0 and not standard.is_entered:
        note("no_cases")
        return Reading(State.NO_CASES)
    value = value_of(report, standard.quotient)
    if not report.grade if standard.is_entered else value is None:
        return Reading(State.NOT_SUBMITTED, value)
    if value is None:
        return Reading(state, entered=report.grade)
    note("value", report=report, quotient=standard.quotient, value=value)
    if not standard.scale.rounded:
        return Reading(state, value, value, report.grade)
    digits = standard.indicator.digits
    rounded = round_half_up(value, digits)
    note("rounded", value=value, rounded=rounded, digits=digits)
    return Reading(state, value, rounded, report.grade)


def value_of(report: Report, quotient: int) -> Fraction | None:
    """비율 = 100·분자/분모, 평균 = 분자/분모, 실적 where either is missing; the other kinds are 실적."""
    over, under = report.numerator, report.denominator
    if not quotient or over is None or not under:
        return report.value
    return Fraction(quotient * over.numerator * under.denominator, over.denominator * under.numerator)


def group_values(standard: Standard, readings: Mapping[str, Reading]) -> dict[int, list[Fraction]]:
    """The rounded values of each population group, for the methods that compare cities."""
    if standard.indicator.method not in RELATIVE:
        return dict.fromkeys(standard.catalog.groups, [])
    return {
        group: [value for city in cities if (value := readings[city].rounded) is not None]
        for group, cities in standard.catalog.groups.items()
    }


def score_cell(
    city: str, standard: Standard, reading: Reading, peers: list[Fraction], note: Note = silent
) -> CellScore:
    """Grade and points of one reading, missing values and official grades included."""
    indicator = standard.indicator
    answer = _answer(city, standard, reading, peers, note)
    override = standard.catalog.overrides.get((city, indicator.code))
    if reading.state is State.NOT_APPLICABLE:
        override = None
    if override:
        points: Fraction | None = standard.points[override.grade]
        note("override", computed=answer.grade, points=points, **override._asdict())
    else:
        points = _points(standard, answer, note)
    state = answer.state or reading.state
    if points is None:
        note("does_not_count", state=state)
    return CellScore(
        city,
        indicator.code,
        state,
        reading.value,
        reading.rounded,
        answer.basis,
        override.grade if override else answer.grade,
        points,
        None if points is None else indicator.weight,
        answer.grade,
        override is not None,
        standard.assumptions(state, override, counts=points is not None),
    )


NO_ANSWER = Answer(None, None)
NO_VALUE = Fraction(0)  # only for an entered grade, which asks for none


def _answer(city: str, standard: Standard, reading: Reading, peers: list[Fraction], note: Note) -> Answer:
    if reading.state in LEAVES_THE_SUM:
        return NO_ANSWER
    if reading.state is State.NOT_SUBMITTED:
        if not standard.missing_grade:
            return NO_ANSWER
        note("missing_is_lowest", grade=standard.missing_grade)
        return Answer(None, standard.missing_grade)
    indicator, catalog = standard.indicator, standard.catalog
    question = Question(
        indicator,
        standard.scale,
        NO_VALUE if reading.rounded is None else reading.rounded,
        reading.entered,
        catalog.target(city, indicator),
        catalog.prior.get((city, indicator.code)),
        peers,
        note,
    )
    return METHODS[indicator.method](question)


def _points(standard: Standard, answer: Answer, note: Note) -> Fraction | None:
    if answer.grade is None:
        return None
    if answer.share is None:
        ratio, points = standard.scale.ratios[answer.grade], standard.points[answer.grade]
    else:
        ratio, points = answer.share, standard.indicator.weight * answer.share
    note("points", weight=standard.indicator.weight, ratio=ratio, points=points, by_grade=answer.share is None)
    return points
