"""The cheapest raises for a gain: at most one an indicator, within the person-days of each department where it has limits."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from dashboard.projection.terms import Floats


class Raise(NamedTuple):
    """One indicator lifted to a grade for certain; ``effort`` in person-days of one ``department``."""

    indicator: str
    grade: str
    effort: float
    department: str = ""


Choose = Callable[[int], tuple[Raise, ...] | None]


def by_programming(options: Sequence[Raise], grains: Floats) -> Choose:
    """Least effort for every gain at once; at most one raise an indicator."""
    most = int(grains.sum())
    efforts = np.full(most + 1, np.inf)
    efforts[0] = 0.0
    taken: list[tuple[list[int], list[Floats]]] = []
    for code in dict.fromkeys(each.indicator for each in options):
        places = [place for place, each in enumerate(options) if each.indicator == code]
        tried = [efforts, *(_after(efforts, int(grains[each]), options[each].effort) for each in places)]
        taken.append((places, [np.argmin(tried, axis=0)]))
        efforts = np.min(tried, axis=0)
    return lambda least: _traced(options, grains, taken, efforts, least)


def _after(efforts: Floats, grains: int, effort: float) -> Floats:
    """Efforts after one more raise: what is gained beyond the top is not needed."""
    shifted = np.concatenate([np.full(grains, np.inf), efforts])[: len(efforts)]
    return shifted + effort


def _traced(
    options: Sequence[Raise],
    grains: Floats,
    taken: Sequence[tuple[list[int], list[Floats]]],
    efforts: Floats,
    least: int,
) -> tuple[Raise, ...] | None:
    if least >= len(efforts) or not np.isfinite(efforts[least:]).any():
        return None
    at = least + int(np.argmin(efforts[least:]))
    found: list[Raise] = []
    for places, (choice,) in reversed(taken):
        if choice[at]:
            place = places[int(choice[at]) - 1]
            found.append(options[place])
            at -= int(grains[place])
    return tuple(reversed(found))


def by_constraints(options: Sequence[Raise], grains: Floats, limits: Mapping[str, float]) -> Choose:
    """Least effort for one gain, within the person-days of each department."""
    efforts = np.array([each.effort for each in options])
    groups = [
        *(
            ([each.indicator == code for each in options], 1.0)
            for code in {each.indicator for each in options}
        ),
        *((efforts * [each.department == name for each in options], most) for name, most in limits.items()),
    ]
    within = LinearConstraint(
        np.array([row for row, _ in groups], dtype=float), ub=[most for _, most in groups]
    )

    def choose(least: int) -> tuple[Raise, ...] | None:
        enough = LinearConstraint(grains[np.newaxis, :], lb=least)
        found = milp(
            efforts, integrality=np.ones(len(options)), bounds=Bounds(0, 1), constraints=[within, enough]
        )
        if found.x is None:
            return None
        return tuple(each for each, taken in zip(options, found.x, strict=True) if taken > 0.5)

    return choose
