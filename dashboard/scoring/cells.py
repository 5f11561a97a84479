"""One city's one indicator: what its report says -> grade -> points."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from dashboard.exact import product
from dashboard.model import LEAVES_THE_SUM, Actuals, Catalog, Cell, Override, State
from dashboard.scoring.methods import METHODS, RELATIVE, Answer, Question, entered_grade
from dashboard.scoring.readings import NOT_APPLICABLE, NOT_SUBMITTED, Reading, read_again, read_all
from dashboard.scoring.shapes import CellScore, Note, Scores
from dashboard.scoring.standard import Standard, standards
from dashboard.scoring.taken_over import reached, says_the_same

NOT_GRADED = LEAVES_THE_SUM | {NOT_SUBMITTED}
NO_ANSWER = Answer(None, None)
NOT_OVERRIDDEN = False


def score_cells(actuals: Actuals, catalog: Catalog, known: Scores | None = None) -> dict[Cell, CellScore]:
    """Every city's every indicator, in catalog order; those of ``known`` where they cannot have changed."""
    wanted = reached(actuals, catalog, known) if known else None
    cells: dict[Cell, CellScore] = dict(known.cells) if known and wanted is not None else {}
    same = frozenset() if wanted is None else frozenset(catalog.indicators).difference(wanted)
    told = known if known and wanted is not None and says_the_same(actuals, catalog, known) else None
    group_of = {city: each.population_group for city, each in catalog.cities.items()}
    for standard in standards(catalog, same):
        cities = wanted[standard.indicator.code] if wanted else catalog.cities
        readings = read_again(standard, told, cities) if told else read_all(standard, actuals, cities)
        asked = {
            group: Question(standard, peers) for group, peers in group_values(standard, readings).items()
        }
        for city, reading in readings.items():
            cells[standard.keys[city]] = score_cell(city, asked[group_of[city]], reading)
    return cells


def group_values(standard: Standard, readings: Mapping[str, Reading]) -> Mapping[int, Sequence[Fraction]]:
    """The rounded values of each population group, ascending, for the methods that compare cities."""
    if standard.indicator.method not in RELATIVE:
        return dict.fromkeys(standard.catalog.groups, ())
    return {
        group: sorted(value for city in cities if (value := readings[city].rounded) is not None)
        for group, cities in standard.catalog.groups.items()
    }


def score_cell(city: str, ask: Question, reading: Reading) -> CellScore:
    """Grade and points of one reading, missing values and official grades included."""
    standard, note = ask.standard, ask.note
    indicator, state, rounded = standard.indicator, reading.state, reading.rounded
    if state in NOT_GRADED:
        answer = _without_value(standard, state, note)
    elif standard.is_entered or rounded is None:  # an entered grade asks for no value
        answer = entered_grade(ask, reading.entered)
    else:
        answer = METHODS[indicator.method](ask, city, rounded)
    override = standard.overrides.get(city)
    if override and state is not NOT_APPLICABLE:
        return _overridden(city, standard, reading, answer, override, note)
    grade, state = answer.grade, answer.state or state
    if_graded = standard.if_graded if grade else ()
    assumptions = standard.if_missing if state is NOT_SUBMITTED else if_graded
    return CellScore(
        city,
        indicator.code,
        state,
        reading.value,
        rounded,
        answer.basis,
        grade,
        _points(standard, answer, state, note),
        indicator.weight if grade else None,
        grade,
        NOT_OVERRIDDEN,
        assumptions,
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


def _without_value(standard: Standard, state: State, note: Note | None) -> Answer:
    """해당없음 and its like have no grade; 미제출 has the last one where the rulebook says so."""
    if state is not NOT_SUBMITTED or not standard.missing_grade:
        return NO_ANSWER
    if note:
        note("missing_is_lowest", grade=standard.missing_grade)
    return Answer(None, standard.missing_grade)


def _points(standard: Standard, answer: Answer, state: State, note: Note | None) -> Fraction | None:
    """배점 times the share of the grade, or the method's own; None where the cell does not count."""
    grade, share = answer.grade, answer.share
    if grade is None:
        if note:
            note("does_not_count", state=state)
        return None
    points = standard.points[grade] if share is None else product(standard.indicator.weight, share)
    if note:
        part = standard.ratios[grade] if share is None else share
        note("points", weight=standard.indicator.weight, ratio=part, points=points, by_grade=share is None)
    return points
