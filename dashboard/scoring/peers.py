"""The place of one indicator's value within the population group."""

from collections.abc import Mapping
from fractions import Fraction

from dashboard.model import Indicator, Method
from dashboard.scoring.ranks import places
from dashboard.scoring.shapes import CellScore, Place, Scores

GRADED_AS_REPORTED = frozenset({Method.BAND, Method.TARGET_MET})
BEYOND_COMPARE = Fraction(10**30)


def placed(scores: Scores, code: str, population_group: int) -> Mapping[str, Place]:
    """Competition ranks on what is graded (기준값: value, attainment, change), best first.

    Attainment rather than the bare value where cities have targets of their own: 500 of 600 is behind 90 of 100. Who has
    nothing that is graded (미제출, 해당없음, an entered grade) has no place.
    """
    indicator, best = scores.catalog.indicators[code], scores.catalog.rules.grades[0]
    keys: dict[str, tuple[Fraction] | None] = {}
    for city in scores.catalog.groups[population_group]:
        standing = _standing(scores.cells[city, code], indicator, best)
        keys[city] = None if standing is None else (standing,)
    return places(keys)


def _standing(cell: CellScore, indicator: Indicator, best: str) -> Fraction | None:
    """More is better."""
    if cell.basis is None:
        nothing_left = cell.rounded is not None and not cell.rounded and cell.computed_grade == best
        return BEYOND_COMPARE if nothing_left and not indicator.higher_is_better else None
    falls = not indicator.higher_is_better and indicator.method in GRADED_AS_REPORTED
    return -cell.basis if falls or indicator.method is Method.GROUP_RANK else cell.basis
