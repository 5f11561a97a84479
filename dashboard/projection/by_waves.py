"""Every cell at every grade at once: a mean over places is a sum over frequencies (Parseval)."""

from collections.abc import Iterator

import numpy as np

from dashboard.projection.layout import Layout
from dashboard.projection.rest import rests
from dashboard.projection.terms import Floats, Terms
from dashboard.projection.waves import waves_of


def means(terms: Terms, layout: Layout, gains: Floats, grades: int) -> Iterator[tuple[str, Floats]]:
    """By cell the mean of each gain (grade, gain) if the cell ends at that grade for certain.

    ``gains`` is (gain, place of the layout); the last ``grades`` outcomes of each bundle's layout are its grades.
    """
    heard = (np.fft.rfft(gains).conj() * _doubled(layout.size) / layout.size).T
    rest = rests(terms, layout)
    for bundle, shifts in zip(terms.bundles, layout.shifts, strict=True):
        forced = waves_of(shifts, layout.size)[-grades:, :, np.newaxis] * heard
        for code in bundle.codes:
            yield code, np.maximum((rest[code] @ forced).real, 0.0)


def _doubled(size: int) -> Floats:
    """Every frequency but the first and the last one stands for itself and its mirror image."""
    found = np.full(size // 2 + 1, 2.0)
    found[0] = found[-1] = 1.0
    return found
