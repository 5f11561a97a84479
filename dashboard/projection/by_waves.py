"""Every cell at every grade at once: what a city wins, on the mean over all its other cells.

For the cells of one bundle all other bundles are the same, so what they win together is worked out once for each bundle.
"""

from collections.abc import Iterator

import numpy as np
from scipy import fft

from dashboard.projection.layout import Layout, Shifts
from dashboard.projection.terms import Bundle, Floats, Terms
from dashboard.projection.waves import (
    Waves,
    all_but_one,
    normal_waves,
    on_units,
    places_of,
    products_without_each,
    waves_of,
)


def means(terms: Terms, layout: Layout, gains: Floats, grades: int) -> Iterator[tuple[str, Floats]]:
    """By cell the mean of each gain (grade, gain) if the cell ends at that grade for certain.

    ``gains`` is (gain, place of the layout), or (node, gain, place) where what is won hangs on the common factor, whose
    nodes keep their weights: a grade that is forced says nothing of the factor. The last ``grades`` outcomes of each
    bundle's layout are its grades.
    """
    pairs = list(zip(terms.bundles, layout.shifts, strict=True))
    noise = terms.nodes[:, np.newaxis] * normal_waves(layout)
    waves = np.array([waves_of(*pair, layout.size) for pair in pairs])
    heard = fft.rfft(gains)
    for (bundle, shifts), others in zip(pairs, products_without_each(waves), strict=True):
        found = _of_bundle(bundle, shifts, noise * others, heard, layout.size, grades)
        yield from zip(bundle.codes, np.maximum(found, 0.0), strict=True)


def _of_bundle(bundle: Bundle, shifts: Shifts, others: Waves, heard: Waves, size: int, grades: int) -> Floats:
    """Cell, grade, gain."""
    unit, cells = on_units(bundle, shifts)
    rest = all_but_one(cells, size)
    together = heard * others.conj()[:, np.newaxis]
    if len(cells) == 1:
        rest, together = rest[:, :1], together.sum(axis=0, keepdims=True)
    # By node and gain: the mean over the other bundles, if this bundle stands at a place.
    won = fft.irfft(together, size)
    whole, part = places_of(shifts[-grades:])
    places = whole[:, np.newaxis] + unit * np.arange(rest.shape[2])
    here = won[..., places % size]
    if part.any():
        here += part[:, np.newaxis] * (won[..., (places + 1) % size] - here)
    return np.tensordot(rest, here, axes=((1, 2), (0, 3))).swapaxes(1, 2)
