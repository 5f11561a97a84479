"""What owners of 정성 indicators expect themselves, in place of the forecast; and what their cases would propose."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dashboard.model import Catalog, Indicator, Method, OwnChance
from dashboard.projection.shapes import Basis, Chance, Chances

BELIEVED = 2  # cases that the forecast is worth against the decided ones


def may_be_owned(indicator: Indicator) -> bool:
    """Is its grade decided by a jury, so that its owner knows more than any figure?"""
    return indicator.method is Method.ENTERED_GRADE


def with_owners(chances: Chances, own: Iterable[OwnChance], catalog: Catalog) -> Chances:
    """The chance of the best grade as its owner says; the other grades share the rest as the forecast shared theirs.

    What is settled stays settled.
    """
    cells = dict(chances.cells)
    for each in own:
        key = (catalog.rules.home_city, each.indicator)
        found = cells.get(key)
        if found is not None and found.probabilities and not found.is_certain:
            cells[key] = _owned(found, float(each.chance))
    return replace(chances, cells=cells)


def proposed(decided: Sequence[bool], forecast: float) -> float:
    """The share of the decided cases that were selected, smoothed by the forecast's own chance.

    >>> proposed([], 0.5), proposed([True, True], 0.5), proposed([False], 0.5)
    (0.5, 0.75, 0.3333333333333333)
    """
    return (sum(decided) + BELIEVED * forecast) / (len(decided) + BELIEVED)


def _owned(found: Chance, best: float) -> Chance:
    others = found.probabilities[1:]
    rest = sum(others)
    shared = [each / rest * (1 - best) for each in others] if rest else [1 - best, *(0.0 for _ in others[1:])]
    return found._replace(probabilities=(best, *shared), shares=(), basis=Basis.GIVEN)
