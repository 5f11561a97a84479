"""Numbers on which shortfalls of large and small cities are alike: logs, logits for rates that stay within 100 %."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from dashboard.model import Catalog, Indicator, Kind

Array = npt.NDArray[np.float64]
# A logit of 0 % or 100 % is infinite: a little is added on both sides, less where purchases are a fraction of a percent.
BOTTOM, TOP = 0.0002, 0.0025


class Measure(IntEnum):
    """How an indicator is measured: ``LINEAR`` where values below zero have been seen."""

    LOG = 0
    LOGIT = 1
    LINEAR = 2


@dataclass(frozen=True, eq=False)
class Scale:
    """One measure an indicator; values are [indicator, city] or have more axes in front."""

    measures: npt.NDArray[np.int_]
    size: Array

    def of(self, rows: list[int]) -> "Scale":
        """The same for some indicators only."""
        return Scale(self.measures[rows], self.size[rows])

    def measure(self, values: Array) -> Array:
        """From units of the indicator; nan stays nan."""
        kind, size = self.measures[:, None], self.size[:, None]
        part = np.clip(values / 100, 0, 1)
        logs = np.log(np.maximum(values, 0) + size)
        logits = np.log(part + BOTTOM) - np.log(1 - part + TOP)
        return np.where(kind == Measure.LOG, logs, np.where(kind == Measure.LOGIT, logits, values / size))

    def unit(self, measured: Array) -> Array:
        """Back to units of the indicator; a rate within 100 % stays there, a log never falls below 0."""
        kind, size = self.measures[:, None], self.size[:, None]
        odds = np.exp(np.minimum(measured, 50))
        logs = np.maximum(odds - size, 0)
        part = np.clip(((1 + TOP) * odds - BOTTOM) / (1 + odds), 0, 1)
        return np.where(
            kind == Measure.LOG, logs, np.where(kind == Measure.LOGIT, 100 * part, measured * size)
        )


def scale_of(catalog: Catalog, values: Array, edges: Array) -> Scale:
    """The measures that fit what was seen, [year, month, indicator, city], and what is asked for, [indicator, city]."""
    rows = len(catalog.indicators)
    seen = np.hstack([np.moveaxis(values, -2, 0).reshape(rows, -1), edges])
    indicators = catalog.indicators.values()
    measures = [_measure(each, row[np.isfinite(row)]) for each, row in zip(indicators, seen, strict=True)]
    sizes = [
        _size(each, kind, row[np.isfinite(row)])
        for each, kind, row in zip(indicators, measures, seen, strict=True)
    ]
    return Scale(np.array(measures, int), np.array(sizes, float))


def _measure(indicator: Indicator, seen: Sequence[float] | Array) -> Measure:
    if len(seen) and min(seen) < 0:
        return Measure.LINEAR
    return Measure.LOGIT if indicator.kind is Kind.RATE and max(seen, default=0) <= 100 else Measure.LOG


def _size(indicator: Indicator, measure: Measure, seen: Array) -> float:
    """What is added before a log is taken, so that 0 has one: half a case; else the unit of a linear measure."""
    usual = float(np.median(np.abs(seen))) if len(seen) else 0.0
    if measure is Measure.LINEAR:
        return usual or 1.0
    return 0.5 if indicator.kind is Kind.COUNT else usual / 100 or 0.01
