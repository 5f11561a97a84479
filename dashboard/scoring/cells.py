"""One city's one indicator: report -> value -> rounded -> grade -> points."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from dashboard.exact import ratio, round_half_up
from dashboard.model import LEAVES_THE_SUM, Actuals, Catalog, Cell, Month, Override, Report, State
from dashboard.scoring.methods import METHODS, RELATIVE, Answer, Question
from dashboard.scoring.shapes import CellScore, Note
from dashboard.scoring.standard import Standard, standards

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
    group_of = {city: each.population_group for city, each in catalog.cities.items()}
    for standard in standards(catalog):
        readings = read_all(standard, actuals)
        peers = group_values(standard, readings)
        for city, reading in readings.items():
            cells[city, standard.indicator.code] = score_cell(city, standard, reading, peers[group_of[city]])
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


def read(report: Report, standard: Standard, note: Note | None = None) -> Reading:
    """State, value and rounded value of one report."""
    state = report.state
    if note:
        note("report", report=report)
    if state is State.NOT_SUBMITTED or state is State.NOT_APPLICABLE:
        return Reading(state)
    if (
        report.denominator is not None
        and not report.denominator
        and standard.quotient
        and not standard.is_entered
    ):
        if note:
            note("no_cases")
        return Reading(State.NO_CASES)
    value = value_of(report, standard.quotient)
    if not report.grade if standard.is_entered else value is None:
        return Reading(State.NOT_SUBMITTED, value)
    if value is None:
        return Reading(state, entered=report.grade)
    if note:
        note("value", report=report, quotient=standard.quotient, value=value)
    if not standard.rounds:
        return Reading(state, value, value, report.grade)
    digits = standard.indicator.digits
    rounded = round_half_up(value, digits)
    if note:
        note("rounded", value=value, rounded=rounded, digits=digits)
    return Reading(state, value, rounded, report.grade)


def value_of(report: Report, quotient: int) -> Fraction | None:
    """비율 = 100·분자/분모, 평균 = 분자/분모, 실적 where either is missing; the other kinds are 실적."""
    over, under = report.numerator, report.denominator
    if not quotient or over is None or not under:
        return report.value
    return ratio(over, under, quotient)


def group_values(standard: Standard, readings: Mapping[str, Reading]) -> dict[int, list[Fraction]]:
    """The rounded values of each population group, for the methods that compare cities."""
    if standard.indicator.method not in RELATIVE:
        return {group: [] for group in standard.catalog.groups}
    return {
        group: [value for city in cities if (value := readings[city].rounded) is not None]
        for group, cities in standard.catalog.groups.items()
    }


def score_cell(
    city: str, standard: Standard, reading: Reading, peers: list[Fraction], note: Note | None = None
) -> CellScore:
    """Grade and points of one reading, missing values and official grades included."""
    code = standard.indicator.code
    answer = _answer(city, standard, reading, peers, note)
    override = standard.catalog.overrides.get((city, code))
    if override and reading.state is not State.NOT_APPLICABLE:
        return _overridden(city, standard, reading, answer, override, note)
    state = answer.state or reading.state
    points = _points(standard, answer, note)
    if points is None:
        if note:
            note("does_not_count", state=state)
        weight, assumptions = None, standard.if_missing if state is State.NOT_SUBMITTED else ()
    else:
        weight = standard.indicator.weight
        assumptions = standard.if_missing if state is State.NOT_SUBMITTED else standard.if_graded
    grade = answer.grade
    return CellScore(
        city,
        code,
        state,
        reading.value,
        reading.rounded,
        answer.basis,
        grade,
        points,
        weight,
        computed_grade=grade,
        is_overridden=False,
        assumptions=assumptions,
    )


def _overridden(
    city: str, standard: Standard, reading: Reading, answer: Answer, override: Override, note: Note | None
) -> CellScore:
    points = standard.points[override.grade]
    if note:
        note("override", computed=answer.grade, points=points, **override._asdict())
    return CellScore(
        city,
        standard.indicator.code,
        answer.state or reading.state,
        reading.value,
        reading.rounded,
        answer.basis,
        override.grade,
        points,
        standard.indicator.weight,
        computed_grade=answer.grade,
        is_overridden=True,
        assumptions=standard.if_overridden(override),
    )


NO_ANSWER = Answer(None, None)
NO_VALUE = Fraction(0)  # only for an entered grade, which asks for none


def _answer(
    city: str, standard: Standard, reading: Reading, peers: list[Fraction], note: Note | None
) -> Answer:
    if reading.state in LEAVES_THE_SUM:
        return NO_ANSWER
    if reading.state is State.NOT_SUBMITTED:
        if not standard.missing_grade:
            return NO_ANSWER
        if note:
            note("missing_is_lowest", grade=standard.missing_grade)
        return Answer(None, standard.missing_grade)
    value = NO_VALUE if reading.rounded is None else reading.rounded
    question = Question(city, standard, value, reading.entered, peers, note)
    return METHODS[standard.indicator.method](question)


def _points(standard: Standard, answer: Answer, note: Note | None) -> Fraction | None:
    if answer.grade is None:
        return None
    if answer.share is None:
        part, points = standard.ratios[answer.grade], standard.points[answer.grade]
    else:
        part, points = answer.share, standard.indicator.weight * answer.share
    if note:
        note(
            "points",
            weight=standard.indicator.weight,
            ratio=part,
            points=points,
            by_grade=answer.share is None,
        )
    return points
