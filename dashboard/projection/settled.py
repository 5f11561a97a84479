"""Which cells can no longer change, and what they are worth."""

from dashboard.model import LEAVES_THE_SUM, Method, Month, State
from dashboard.projection.shapes import Basis, Chance
from dashboard.projection.transitions import is_graded_once
from dashboard.scoring import CellScore, Scores
from dashboard.scoring.methods import RELATIVE
from dashboard.scoring.standard import Standard


def settled(cell: CellScore, standard: Standard, today: Scores, until: Month) -> Chance | None:
    """A certain chance, or None where something can still come.

    Certain are official grades, cells that leave the sum, and from the end of the period on every cell with a report; of
    a method that compares cities only when its whole group has reported.
    """
    if cell.is_overridden:
        return _certain(cell, standard, Basis.OFFICIAL)
    if cell.state in LEAVES_THE_SUM:
        return Chance(cell.city, cell.indicator, (), is_certain=True, basis=Basis.NOT_APPLICABLE)
    if cell.state is State.NOT_SUBMITTED and _has_no_prior(cell, standard):
        return _without_prior(cell, standard, today, until)
    if cell.state is State.NOT_SUBMITTED or not _is_over(cell, standard, today, until):
        return None
    return _certain(cell, standard, Basis.KNOWN)


def _has_no_prior(cell: CellScore, standard: Standard) -> bool:
    """전년대비 with nothing to compare with: whatever comes will be 전년없음."""
    year_on_year = standard.indicator.method is Method.YEAR_ON_YEAR
    return year_on_year and not standard.catalog.prior.get((cell.city, cell.indicator))


def _without_prior(cell: CellScore, standard: Standard, today: Scores, until: Month) -> Chance:
    """A report takes it out of the sum; when the end has passed without one, it is scored as it stands."""
    if today.month >= until and cell.points is not None:
        return _certain(cell, standard, Basis.KNOWN)
    return Chance(cell.city, cell.indicator, (), is_certain=True, basis=Basis.NOT_APPLICABLE)


def _is_over(cell: CellScore, standard: Standard, today: Scores, until: Month) -> bool:
    """연1회 and entered grades come once: 확정 ends them before the others."""
    if today.month < until:
        return is_graded_once(standard.indicator) and cell.state is State.CONFIRMED
    return standard.indicator.method not in RELATIVE or _have_all_reported(cell, today)


def _have_all_reported(cell: CellScore, today: Scores) -> bool:
    group = today.catalog.peers(cell.city)
    return all(today.cells[city, cell.indicator].state is not State.NOT_SUBMITTED for city in group)


def _certain(cell: CellScore, standard: Standard, basis: Basis) -> Chance:
    chances = tuple(float(grade == cell.grade) for grade in standard.grades)
    value = None if cell.quotient is None else cell.quotient[0] / cell.quotient[1]
    earned = not cell.is_overridden and cell.points is not None and standard.indicator.weight
    return Chance(
        cell.city,
        cell.indicator,
        chances,
        is_certain=True,
        basis=basis,
        median=value,
        q10=value,
        q90=value,
        expected=value,
        shares=((cell.points / standard.indicator.weight, 1.0),)
        if earned and cell.points is not None
        else (),
    )
