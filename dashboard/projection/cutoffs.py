"""Which value earns which grade: the exact least value of every grade, found by asking the scoring methods themselves."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dashboard.exact import ratio
from dashboard.model import Catalog, Cell, Kind, Method
from dashboard.scoring.methods import METHODS, RELATIVE, Question
from dashboard.scoring.standard import Standard, standards

FARTHEST = 2**48  # steps after which a grade counts as out of reach
UNROUNDED_DIGITS = 9  # how fine the search is where the rulebook rounds nothing
HALF = Fraction(1, 2)

Array = npt.NDArray[np.float64]


class Edge(NamedTuple):
    """The worst rounded ``value`` that earns a grade, and the unrounded number at which it begins.

    ``is_open``: the number itself is still too little, since halves are rounded away from zero.
    """

    value: Fraction
    begins: Fraction
    is_open: bool


Edges = tuple[Edge | None, ...]


class Cutoffs(NamedTuple):
    """``edges`` by cell: where each grade but the last begins, None = out of reach; empty where no value decides.

    ``values`` is [indicator, city, grade]: the same as unrounded numbers for a continuous distribution, half a rounding
    unit (half a case for counts) on the worse side; infinite where a grade is out of reach, nan
    where no value decides (methods that compare cities, entered grades, no prior).
    """

    edges: Mapping[Cell, Edges]
    values: Array


@lru_cache(maxsize=8)
def cutoffs(catalog: Catalog) -> Cutoffs:
    """Every cell's least values; a catalog never changes, so they are found once."""
    edges = {
        (city, standard.indicator.code): found
        for standard in standards(catalog)
        for city, found in _of_indicator(standard).items()
    }
    values = [
        [_in_floats(edges[city, standard.indicator.code], standard) for city in catalog.cities]
        for standard in standards(catalog)
    ]
    shape = (len(catalog.indicators), len(catalog.cities), len(catalog.rules.grades) - 1)
    return Cutoffs(edges, np.array(values, float).reshape(shape))


def _of_indicator(standard: Standard) -> dict[str, Edges]:
    """Cities with the same target and the same prior value share their answers."""
    known: dict[tuple[Fraction | None, Fraction | None], Edges] = {}
    found: dict[str, Edges] = {}
    for city in standard.catalog.cities:
        rests_on = _rests_on(city, standard)
        if rests_on not in known:
            known[rests_on] = _edges(city, standard)
        found[city] = known[rests_on]
    return found


def _rests_on(city: str, standard: Standard) -> tuple[Fraction | None, Fraction | None]:
    catalog, indicator = standard.catalog, standard.indicator
    prior = catalog.prior.get((city, indicator.code)) if indicator.method is Method.YEAR_ON_YEAR else None
    return catalog.target(city, indicator), prior


def _edges(city: str, standard: Standard) -> Edges:
    if not decides(standard, city):
        return ()
    least = (least_value(city, standard, goal) for goal in range(len(standard.grades) - 1))
    return tuple(None if value is None else edge_at(value, standard) for value in least)


def edge_at(value: Fraction, standard: Standard) -> Edge:
    """Where unrounded numbers begin to be rounded to ``value`` or better."""
    if not standard.rounds:
        return Edge(value, value, is_open=False)
    half = unit_of(standard) * HALF
    if standard.indicator.higher_is_better:
        return Edge(value, value - half, is_open=value <= 0)
    return Edge(value, value + half, is_open=value >= 0)


def decides(standard: Standard, city: str) -> bool:
    """Does the value alone decide the grade of this city?"""
    method = standard.indicator.method
    if method is Method.YEAR_ON_YEAR and not standard.catalog.prior.get((city, standard.indicator.code)):
        return False
    return method not in RELATIVE and method is not Method.ENTERED_GRADE


def least_value(city: str, standard: Standard, goal: int) -> Fraction | None:
    """The worst rounded value that still earns grade ``goal`` (0 = best); None where none is found."""
    unit = unit_of(standard)
    way = 1 if standard.indicator.higher_is_better else -1
    method, ask = METHODS[standard.indicator.method], Question(standard)

    def reached(step: int) -> bool:
        answer = method(ask, city, way * unit * step)
        return answer.grade is not None and standard.grades.index(answer.grade) <= goal

    step = _first(reached, way * int(_guess(city, standard, goal) / unit))
    return None if step is None else way * unit * step


def unit_of(standard: Standard) -> Fraction:
    """The unit that a value is rounded to before it is graded."""
    return Fraction(1, 10 ** (standard.indicator.digits if standard.rounds else UNROUNDED_DIGITS))


def _first(reached: Callable[[int], bool], guess: int) -> int | None:
    """The least whole number from which on a claim holds, looked for around a guess in doubling strides."""
    stride = -1 if reached(guess) else 1
    near = guess
    while reached(near + stride) == (stride < 0):
        near, stride = near + stride, 2 * stride
        if abs(stride) > FARTHEST:
            return None if stride > 0 else near  # never, or always
    below, above = sorted((near, near + stride))
    while above - below > 1:
        middle = (below + above) // 2
        below, above = (below, middle) if reached(middle) else (middle, above)
    return above


def _guess(city: str, standard: Standard, goal: int) -> Fraction:
    """Where to begin to look; only the time it takes hangs on it."""
    target, indicator = standard.catalog.target(city, standard.indicator), standard.indicator
    cut = indicator.cuts[goal] if goal < len(indicator.cuts) else None
    if indicator.method is Method.BAND:
        return cut or Fraction(0)
    if indicator.method is Method.YEAR_ON_YEAR:
        prior = standard.catalog.prior[city, indicator.code]
        change = abs(prior) * (cut or 0) / 100
        return prior + change if indicator.higher_is_better else prior - change
    if indicator.method is Method.ATTAINMENT_SHARE:
        cut = 100 * standard.ratios[standard.grades[goal]]
    if indicator.method is Method.TARGET_MET:
        cut = Fraction(100)
    if not cut or not target:
        return target or Fraction(0)
    return target * cut / 100 if indicator.higher_is_better else ratio(target, cut, 100)


def _in_floats(edges: Edges, standard: Standard) -> list[float]:
    if not edges:
        return [np.nan] * (len(standard.grades) - 1)
    out_of_reach = np.inf if standard.indicator.higher_is_better else -np.inf
    return [out_of_reach if edge is None else float(_continuous(edge, standard)) for edge in edges]


def _continuous(edge: Edge, standard: Standard) -> Fraction:
    """Cases are whole: between two of them the nearer one counts."""
    if standard.indicator.kind is not Kind.COUNT:
        return edge.begins
    return -(-edge.begins // 1) - HALF if standard.indicator.higher_is_better else edge.begins // 1 + HALF
