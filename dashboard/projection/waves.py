"""Transforms of a city's terms: sums of independent cells become products, frequency by frequency."""

from functools import lru_cache
from math import prod

import numpy as np
from numpy.typing import NDArray

from dashboard.projection.layout import Layout, Shifts
from dashboard.projection.terms import Bundle, Floats, Terms

Waves = NDArray[np.complex128]

LEAST = 1e-14  # thousands of frequencies that are weaker together change no chance by 1e-10
FEW, MANY = (
    8,
    16,
)  # cells multiplied before the dead frequencies are dropped, with a common factor and without


def spectrum(terms: Terms, layout: Layout) -> Waves:
    """The transform of the sum: node of the factor, frequency.

    No factor of the product is above 1, so a frequency once below ``LEAST`` stays there and need not be followed.
    """
    alive = np.arange(layout.size // 2 + 1)
    several = FEW if len(terms.nodes) > 1 else MANY
    product = normal_waves(layout)[np.newaxis, :].repeat(len(terms.nodes), axis=0)
    every = np.zeros_like(product)
    for bundle, shifts in by_width(terms, layout):
        for start in range(0, len(bundle.codes), several):
            chances = bundle.given_factor[start : start + several]
            product = product * factors(chances, shifts, layout.size, alive).prod(axis=0)
            living = terms.nodes @ np.abs(product) > LEAST
            if not living.all():
                alive, product = alive[living], product[:, living]
    every[:, alive] = product
    return every


def by_width(terms: Terms, layout: Layout) -> list[tuple[Bundle, Shifts]]:
    """Bundles that move the score at all, those first that are likeliest to end frequencies."""
    pairs = [pair for pair in zip(terms.bundles, layout.shifts, strict=True) if any(pair[1])]
    return sorted(pairs, key=lambda pair: -prod((len(pair[0].codes), int(max(pair[1])))))


def factors(chances: Floats, shifts: Shifts, size: int, alive: NDArray[np.int64]) -> Waves:
    """The transforms of some cells at the living frequencies: cell, node, frequency."""
    cells, nodes, outcomes = chances.shape
    every = waves_of(shifts[:outcomes], size)
    waves = (every if len(alive) == every.shape[1] else every.take(alive, axis=1)).view(np.float64)
    # A real matrix product on real and imaginary parts side by side: half the work of a complex one. One product a cell
    # stays below the size at which BLAS starts threads, which wait for each other on a busy server.
    found = chances @ waves if nodes > 1 else (chances[:, 0] @ waves)[:, np.newaxis]
    return np.ascontiguousarray(found).view(np.complex128).reshape(cells, nodes, len(alive))


def normal_waves(layout: Layout) -> Waves:
    """The transform of the normal error, moved to the middle of its room; all ones without an error."""
    angles = 2 * np.pi * np.arange(layout.size // 2 + 1) / layout.size
    found: Waves = np.exp(-0.5 * (angles * layout.deviation) ** 2 - 1j * angles * layout.pad)
    return found


@lru_cache(maxsize=160)
def waves_of(shifts: Shifts, size: int) -> Waves:
    """Each outcome's transform; an outcome between two places is the mean of both, weighted by nearness."""
    turns = np.arange(size // 2 + 1)
    found = np.empty((len(shifts), len(turns)), dtype=np.complex128)
    for row, shift in enumerate(shifts):
        place, part = int(shift), float(shift - int(shift))
        found[row] = (1 - part) * _turned(turns * place, size)
        if part:
            found[row] += part * _turned(turns * (place + 1), size)
    return found


def _turned(steps: NDArray[np.int64], size: int) -> Waves:
    found: Waves = _roots(size)[steps % size]
    return found


@lru_cache(maxsize=32)
def _roots(size: int) -> Waves:
    """One turn of the circle, looked up instead of worked out again for each outcome."""
    found: Waves = np.exp(-2j * np.pi * np.arange(size) / size)
    return found
