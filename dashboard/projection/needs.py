"""How much more earns the next grade, exactly: cases of 분자, or of the value itself, from the edges of the grades."""

from fractions import Fraction

from dashboard.model import Kind, Method, Report
from dashboard.projection.cutoffs import Edge, Edges
from dashboard.scoring import CellScore
from dashboard.scoring.cells import score_cell
from dashboard.scoring.distance import step_of
from dashboard.scoring.methods import FULL, Question
from dashboard.scoring.readings import read
from dashboard.scoring.standard import Standard

ONE = Fraction(1)


def needed(cell: CellScore, report: Report, standard: Standard, edges: Edges) -> Fraction | None:
    """The least change of 분자 (실적 where there is none) from today's value; below zero = fewer.

    The same answer as ``scoring.distance``, read off the edges instead of tried. None: the best grade already, no value,
    or no better grade within reach.
    """
    if cell.rounded is None or cell.grade is None or cell.is_overridden:
        return None
    better = edges[: standard.grades.index(cell.grade)]
    edge = next((each for each in reversed(better) if each is not None), None)
    change = None if edge is None else _change(report, standard, edge)
    return change if change is None or _is_earned(cell, report, standard, change) else None


def _is_earned(cell: CellScore, report: Report, standard: Standard, change: Fraction) -> bool:
    """달성률비례 하향 earns the cap at zero, where a cap below the whole may be a worse grade than before: asked there."""
    indicator = standard.indicator
    if indicator.method is not Method.ATTAINMENT_SHARE or indicator.higher_is_better:
        return True
    if (indicator.cuts[0] or FULL) >= FULL:
        return True
    if standard.quotient and report.numerator is not None and report.denominator:
        moved = report._replace(numerator=report.numerator + change)
    else:
        moved = report._replace(value=(report.value or 0) + change)
    after = score_cell(cell.city, Question(standard), read(moved, standard))
    return standard.grades.index(after.grade or standard.grades[-1]) < standard.grades.index(cell.grade or "")


def _change(report: Report, standard: Standard, edge: Edge) -> Fraction | None:
    over, under = report.numerator, report.denominator
    if standard.quotient and over is not None and under:
        return _in_steps(over, edge, standard, under, standard.quotient, whole=True)
    if report.value is None:
        return None
    return _in_steps(report.value, edge, standard, ONE, 1, whole=standard.indicator.kind is Kind.COUNT)


def _in_steps(
    now: Fraction, edge: Edge, standard: Standard, under: Fraction, scale: int, *, whole: bool
) -> Fraction | None:
    """In integers throughout, which is ten times quicker: (begins · under / scale − now) / step, rounded up.

    A falling number ends at zero. None also where only a worse value has the better grade: 달성률비례 하향 earns the cap at
    zero, and a cap may lie below the ratio of a grade.
    """
    step = ONE if whole and now.denominator == 1 else step_of(now, standard.indicator, whole=whole)
    way = 1 if standard.indicator.higher_is_better else -1
    goal, goal_under = (
        edge.begins.numerator * under.numerator,
        edge.begins.denominator * under.denominator * scale,
    )
    missing = way * (goal * now.denominator - now.numerator * goal_under) * step.denominator
    whole_missing = goal_under * now.denominator * step.numerator
    steps = missing // whole_missing + 1 if edge.is_open else -(-missing // whole_missing)
    if steps < 1:
        return None
    moved = way * steps * step.numerator
    change = Fraction(moved) if step is ONE else Fraction(moved, step.denominator)
    return None if way < 0 and now + change < 0 else change
