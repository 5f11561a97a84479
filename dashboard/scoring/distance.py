"""How far a cell is from each better grade, in what officials can do: 분자 of a rate, cases of a count."""

from collections.abc import Callable
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from dashboard.model import LEAVES_THE_SUM, Indicator, Kind, Method, Report, State
from dashboard.scoring.cells import score_cell
from dashboard.scoring.methods import RELATIVE, Question
from dashboard.scoring.readings import NOTHING_SENT, read
from dashboard.scoring.shapes import CellScore, Scores
from dashboard.scoring.standard import Standard, standard_of

FARTHEST = 2**40  # steps after which a grade counts as out of reach by this number alone


class Silence(StrEnum):
    """Why no distance can be said without inventing one."""

    BEST = "best"
    RELATIVE = "relative"
    ENTERED = "entered"
    OVERRIDDEN = "overridden"
    NO_VALUE = "no_value"
    DOES_NOT_COUNT = "does_not_count"
    OUT_OF_REACH = "out_of_reach"


_SILENT = {Method.ENTERED_GRADE: Silence.ENTERED} | dict.fromkeys(RELATIVE, Silence.RELATIVE)


class Need(NamedTuple):
    """The least change that earns ``grade``: of 분자 where ``of_numerator``, else of 실적; below zero = fewer.

    ``step`` is the smallest change that was tried, ``rounded`` the value that would then be graded.
    """

    grade: str
    change: Fraction
    step: Fraction
    of_numerator: bool
    rounded: Fraction


class Distance(NamedTuple):
    """Needs from the next grade up to the best, or the reason why there are none."""

    needs: tuple[Need, ...]
    silence: Silence | None = None


def distance(scores: Scores, city: str, code: str) -> Distance:
    """The least further 분자 at the present 분모 (or 실적) for each better grade, found by trying.

    Candidates are whole steps in the decimals in which the number was reported (실적 of no count: in the decimals of the
    indicator), each graded by the real method with its real rounding, so that 94.995 is known to become 95.00 where the
    rulebook rounds first and not where it does not. A better value never lowers a grade, hence bisection finds the
    least one. Methods that compare cities and entered grades get no distance: what the others will do is not known.
    """
    indicator, cell = scores.catalog.indicators[code], scores.cells[city, code]
    report = scores.actuals.reports.get((city, code), NOTHING_SENT)
    silence = _silence(indicator, cell, scores.catalog.rules.grades[0])
    if silence:
        return Distance((), silence)
    standard = standard_of(indicator, scores.catalog)
    trial = _Trial(city, standard, report)
    better = range(standard.grades.index(cell.grade or standard.grades[-1]))
    needs = {need.grade: need for goal in reversed(better) if (need := trial.need(goal))}
    return Distance(tuple(needs.values()), None if needs else Silence.OUT_OF_REACH)


def slack(scores: Scores, city: str, code: str) -> Need | None:
    """The least loss of 분자 (or 실적) that costs today's grade, with the grade that is then left.

    Found by trying, as in :func:`distance`. None where there is no grade to lose, and where no distance can be said.
    """
    indicator, cell = scores.catalog.indicators[code], scores.cells[city, code]
    report = scores.actuals.reports.get((city, code), NOTHING_SENT)
    silence = _silence(indicator, cell, scores.catalog.rules.grades[0])
    if silence not in {None, Silence.BEST} or indicator.method in _SILENT or cell.grade is None:
        return None
    standard = standard_of(indicator, scores.catalog)
    return _Trial(city, standard, report, towards=-1).loss(standard.grades.index(cell.grade))


def _silence(indicator: Indicator, cell: CellScore, best: str) -> Silence | None:
    if cell.state in LEAVES_THE_SUM:
        return Silence.DOES_NOT_COUNT
    if cell.is_overridden:
        return Silence.OVERRIDDEN
    if cell.state is State.NOT_SUBMITTED:
        return Silence.NO_VALUE
    if cell.grade == best:
        return Silence.BEST
    return _SILENT.get(indicator.method)


class _Trial:
    """Grades the report again with another 분자 or 실적."""

    def __init__(self, city: str, standard: Standard, report: Report, *, towards: int = 1) -> None:
        self._city, self._standard, self._report = city, standard, report
        quotient = bool(standard.quotient and report.numerator is not None and report.denominator)
        self._of_numerator = quotient
        start = report.numerator if quotient else report.value
        self._start = start if start is not None else Fraction(0)
        self._direction = towards if standard.indicator.higher_is_better else -towards
        self._step = step_of(
            self._start, standard.indicator, whole=quotient or standard.indicator.kind is Kind.COUNT
        )

    def need(self, goal: int) -> Need | None:
        """The least change to at least this grade (0 is the best); None where none is known to do."""
        steps = _least(lambda tried: self._reached(tried) <= goal, self._most())
        return None if steps is None else self._after(steps)

    def loss(self, held: int) -> Need | None:
        """The least change to a grade below this one; None where nothing known takes it."""
        if held + 1 >= len(self._standard.grades):
            return None
        steps = _least(lambda tried: self._reached(tried) > held, self._most())
        return None if steps is None else self._after(steps)

    def _after(self, steps: int) -> Need | None:
        place = self._reached(steps)
        if place >= len(self._standard.grades):
            return None
        grade = self._standard.grades[place]
        change = self._direction * self._step * steps
        return Need(grade, change, self._step, self._of_numerator, self._rounded(steps))

    def _most(self) -> int:
        """A falling number ends at zero."""
        return FARTHEST if self._direction > 0 else int(self._start / self._step)

    def _reached(self, steps: int) -> int:
        reading = read(self._with(steps), self._standard)
        cell = score_cell(self._city, Question(self._standard), reading)
        return self._standard.grades.index(cell.grade) if cell.grade else len(self._standard.grades)

    def _rounded(self, steps: int) -> Fraction:
        return read(self._with(steps), self._standard).rounded or Fraction(0)

    def _with(self, steps: int) -> Report:
        tried = self._start + self._direction * self._step * steps
        return (
            self._report._replace(numerator=tried)
            if self._of_numerator
            else self._report._replace(value=tried)
        )


def step_of(number: Fraction, indicator: Indicator, *, whole: bool) -> Fraction:
    """One unit of the last decimal that such a number is reported with."""
    digits = 0 if whole else indicator.digits
    while 10**digits % number.denominator and digits < 9:
        digits += 1
    return Fraction(1, 10**digits)


def _least(holds: Callable[[int], bool], most: int) -> int | None:
    """The least number of steps at which a claim that stays true begins to hold."""
    above = 1
    while above < most and not holds(above):
        above *= 2
    above = min(above, most)
    if above < 1 or not holds(above):
        return None
    below = above // 2
    while above - below > 1:
        middle = (below + above) // 2
        below, above = (below, middle) if holds(middle) else (middle, above)
    return above
