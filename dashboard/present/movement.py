"""What changed for a city between two scored months: rank, score, fields, grades, missing reports. Pure."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from dashboard.model import Field, Indicator, State
from dashboard.scoring import CellScore, CityScore, Scores
from dashboard.scoring.shapes import Place

NOTHING = Fraction(0)


class FieldMove(NamedTuple):
    """A field in which the rank of the city is another one now."""

    field: Field
    before: Place
    after: Place


class GradeMove(NamedTuple):
    """An indicator that reads otherwise now. ``moved`` in grades, positive = up; 0 where one side has none."""

    indicator: Indicator
    before: str
    after: str
    moved: int
    points: Fraction


class Movement(NamedTuple):
    """One city between two months. ``grades``: worse ones first, then by points."""

    earlier: Scores
    before: CityScore
    after: CityScore
    fields: tuple[FieldMove, ...]
    grades: tuple[GradeMove, ...]

    @property
    def newly_missing(self) -> tuple[Indicator, ...]:
        """Indicators that were reported last time and are not now."""
        return tuple(each.indicator for each in self.grades if each.after == State.NOT_SUBMITTED)

    @property
    def risen(self) -> int:
        """How many indicators have a better grade."""
        return sum(each.moved > 0 for each in self.grades)

    @property
    def fallen(self) -> int:
        """How many indicators have a worse grade."""
        return sum(each.moved < 0 for each in self.grades)


def movement(earlier: Scores, now: Scores, city: str) -> Movement:
    """Compare two months. Where the rulebook changed in between, what only one of the two knows is left out."""
    grades = sorted(_grades(earlier, now, city), key=lambda each: (each.moved >= 0, -abs(each.points)))
    return Movement(
        earlier, earlier.cities[city], now.cities[city], tuple(_fields(earlier, now, city)), tuple(grades)
    )


def grade_word(cell: CellScore) -> str:
    """The grade of a cell, or in a word why there is none of its own."""
    if cell.state is State.NOT_SUBMITTED and not cell.is_overridden:
        return State.NOT_SUBMITTED.value
    return cell.grade or cell.state.value


def _fields(earlier: Scores, now: Scores, city: str) -> Iterator[FieldMove]:
    for code, field in now.catalog.fields.items():
        known, after = earlier.fields.get((city, code)), now.fields[city, code].place
        if known and known.place.rank != after.rank:
            yield FieldMove(field, known.place, after)


def _grades(earlier: Scores, now: Scores, city: str) -> Iterator[GradeMove]:
    for code, indicator in now.catalog.indicators.items():
        before, after = earlier.cells.get((city, code)), now.cells[city, code]
        if before and grade_word(before) != grade_word(after):
            points = (after.points or NOTHING) - (before.points or NOTHING)
            moved = _moved(before, after, now.catalog.rules.grades)
            yield GradeMove(indicator, grade_word(before), grade_word(after), moved, points)


def _moved(before: CellScore, after: CellScore, grades: Sequence[str]) -> int:
    if before.grade not in grades or after.grade not in grades:
        return 0
    return grades.index(before.grade) - grades.index(after.grade)
