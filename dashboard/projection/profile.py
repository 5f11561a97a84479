"""What earlier years teach: where cities end, how much is still to come after each month, how grades move on."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.model import Accumulation, Catalog, Kind, Method, Month
from dashboard.projection.cutoffs import Cutoffs, cutoffs
from dashboard.projection.effects import Effects, Labels, effects
from dashboard.projection.panel import UNKNOWN, Grades, Months, Panel, best_edges, panel
from dashboard.projection.scale import Measure, Scale, scale_of
from dashboard.projection.transitions import are_graded_once, transitions

Array = npt.NDArray[np.float64]

# Believed before anything is seen; logs, logits, linear.
END_SPREAD = np.array([0.15, 0.8, 0.15])
NOTHING_KNOWN = 5.0
STEP_SPREAD = np.array([0.3, 1.2, 0.3])
END_STAYS, STEP_STAYS = 0.25, 0.1
PAIRS_BELIEVED = 30
SILENT_BELIEVED = 0.01, 100  # chance that a cell is never submitted, and how many cells it weighs


@dataclass(frozen=True, eq=False)
class Profile:
    """Learnt once for each rulebook, history and end; arrays are [indicator, city] in catalog order.

    ``anchor`` is the measured value that earns the best grade, 0 where no value decides. ``ends`` are final values above
    the anchor; ``coming`` what is still to come after each month, January first; ``alike`` [month, indicator] how far
    the two surprises go together. ``transitions`` [last grade, this grade], the row of an unknown grade at the end, are
    of what is graded once a year, ``changes`` of everything else. ``silence`` is the chance that a cell never reports.
    """

    catalog: Catalog
    until: Month
    cutoffs: Cutoffs
    scale: Scale
    anchor: Array
    ends: Effects
    coming: tuple[Effects, ...]
    alike: Array
    transitions: Array
    changes: Array
    last_grades: Grades
    last_values: Array
    silence: float
    years: int

    @property
    def is_cumulative(self) -> npt.NDArray[np.bool_]:
        """누계 by indicator."""
        return _cumulative(self.catalog)


def learn(catalog: Catalog, earlier: Sequence[Months], *, until: Month | None = None) -> Profile:
    """Learn from earlier years (each its months, scored); none is a normal state.

    ``until`` is the month to forecast, the cut-off of the rulebook where it is not given.
    """
    until = until or catalog.rules.cutoff
    past = panel(catalog, earlier, until)
    edges = _edges(catalog)
    scale = scale_of(catalog, past.values, edges)
    kinds = _kinds(catalog, scale)
    measured = scale.measure(past.values)
    anchor = np.nan_to_num(scale.measure(edges))
    final = measured[:, until.number - 1]
    once, grades = are_graded_once(catalog), len(catalog.rules.grades)
    ends = _ends(final, past, anchor, catalog, scale, kinds)
    coming = tuple(_coming(final, measured, month, until, scale, kinds) for month in range(1, until.number))
    return Profile(
        catalog=catalog,
        until=until,
        cutoffs=cutoffs(catalog),
        scale=scale,
        anchor=anchor,
        ends=ends,
        coming=coming,
        alike=np.array([_alike(ends, each, kinds) for each in coming]),
        transitions=transitions(past.grades[:, once], grades),
        changes=transitions(past.grades[:, ~once], grades),
        last_grades=past.grades[-1] if len(past.grades) else np.full(anchor.shape, UNKNOWN),
        last_values=past.values[-1, until.number - 1] if len(past.values) else np.full(anchor.shape, np.nan),
        silence=_silence(past),
        years=len(past.values),
    )


def _cumulative(catalog: Catalog) -> npt.NDArray[np.bool_]:
    kinds = [each.accumulation is Accumulation.CUMULATIVE for each in catalog.indicators.values()]
    return np.array(kinds, bool)


def _kinds(catalog: Catalog, scale: Scale) -> Labels:
    """Indicators of one number behave alike: measure, 누계 or not, cases or not."""
    cases = np.array([each.kind is Kind.COUNT for each in catalog.indicators.values()], bool)
    kinds: Labels = 4 * scale.measures + 2 * _cumulative(catalog) + cases
    return kinds


def _edges(catalog: Catalog) -> Array:
    """What the best grade asks for, in units; nan where no value decides."""
    edges = best_edges(catalog)
    rows = [[edges.get((city, code), np.nan) for city in catalog.cities] for code in catalog.indicators]
    return np.array(rows, float).reshape(len(catalog.indicators), len(catalog.cities))


def _ends(final: Array, past: Panel, anchor: Array, catalog: Catalog, scale: Scale, kinds: Labels) -> Effects:
    """Final values above what the best grade asked for in their own year: officials aim at it."""
    asked = scale.measure(past.edges)
    # A grade that compares with the year before asks for nothing in a year that has none before it.
    compares = np.array([each.method is Method.YEAR_ON_YEAR for each in catalog.indicators.values()], bool)
    above = final - np.where(np.isfinite(asked) | compares[:, None], asked, anchor)
    is_anchored = anchor.any(axis=1)  # the others have no aim in common: each is a kind of its own
    return effects(
        above,
        np.where(is_anchored, kinds, -1 - np.arange(len(kinds))),
        usual=np.zeros(len(kinds)),
        usual_spread=np.where(is_anchored, END_SPREAD[scale.measures], NOTHING_KNOWN),
        persistence=END_STAYS,
    )


def _coming(final: Array, measured: Array, month: int, until: Month, scale: Scale, kinds: Labels) -> Effects:
    """Without any history a sum of cases is thought to grow by the same amount every month."""
    grows = (scale.measures == Measure.LOG) & (kinds % 4 >= 2)
    left = (until.number - month) / until.number
    return effects(
        final - measured[:, month - 1],
        kinds,
        usual=np.where(grows, np.log(until.number / month), 0.0),
        usual_spread=STEP_SPREAD[scale.measures] * np.sqrt(left),
        persistence=STEP_STAYS,
    )


def _alike(ends: Effects, coming: Effects, kinds: Labels) -> Array:
    """Correlation of the two surprises, by indicator, drawn towards that of its kind and no relation."""
    one, other = ends.surprises, coming.surprises
    both = np.isfinite(one) & np.isfinite(other)
    one, other = np.where(both, one, 0), np.where(both, other, 0)
    products = np.array([(a * b).sum(axis=(0, 2)) for a, b in ((one, other), (one, one), (other, other))])
    count = both.sum(axis=(0, 2))
    own = products[0] / np.sqrt(np.maximum(products[1] * products[2], 1e-12))
    of_kind = np.zeros(len(kinds))
    for kind in np.unique(kinds):
        here = kinds == kind
        of_kind[here] = (own * count)[here].sum() / (count[here].sum() + PAIRS_BELIEVED)
    shrunk: Array = (own * count + of_kind * PAIRS_BELIEVED) / (count + PAIRS_BELIEVED)
    return shrunk.clip(-0.9, 0.98)


def _silence(past: Panel) -> float:
    """How often a cell that should be there is not, at the end; a city that told nothing at all was not seen by us."""
    share, weight = SILENT_BELIEVED
    is_told = past.grades != UNKNOWN
    silent = (past.is_silent & is_told.any(axis=1, keepdims=True)).sum()
    reported = is_told.sum()
    return float((silent + share * weight) / (silent + reported + weight))
