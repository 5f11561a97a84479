"""Transforms of a city's terms: sums of independent cells become products, frequency by frequency.

Cells of a bundle are worth the same, so their sum takes few places. It is added up on those, and only the sum of each
bundle is transformed on all places of the layout.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from math import ceil, floor, gcd

import numpy as np
from numpy.typing import NDArray
from scipy import fft

from dashboard.projection.layout import Layout, Shifts
from dashboard.projection.terms import Bundle, Floats, Terms

Waves = NDArray[np.complex128]
Whole = NDArray[np.int64]

DEAD = 1e-18  # all frequencies below it together change no chance that is kept
FEW = 0.25  # of all frequencies: from there on they are asked one by one
NARROW = 0.25  # of all places: bundles that together take less are added up on their own


def spectrum(terms: Terms, layout: Layout) -> Waves:
    """The transform of the sum: node of the factor, frequency.

    No factor of the product is above 1, so a frequency that has died out stays dead. The widest bundles end most of
    them; the others are asked for the few that are left, or together where many are.
    """
    product = normal_waves(layout)[np.newaxis, :].repeat(len(terms.nodes), axis=0)
    moving = [pair for pair in zip(terms.bundles, layout.shifts, strict=True) if any(pair[1])]
    waiting = sorted(moving, key=_width)
    alive = np.arange(product.shape[1])
    while waiting and len(alive) >= FEW * product.shape[1]:
        narrow = waiting if _span(waiting) < NARROW * layout.size else [waiting[-1]]
        product *= waves_together(narrow, layout.size)
        waiting = waiting[: -len(narrow)]
        alive = np.flatnonzero((product.real**2 + product.imag**2).max(axis=0) > DEAD**2)
    living = product[:, alive]
    for bundle, shifts in waiting:
        living *= waves_at(bundle, shifts, layout.size, alive)
    product[:] = 0
    product[:, alive] = living
    return product


def side_by_side(cities: Sequence[Terms]) -> Terms:
    """The terms of several cities with the same outcomes as nodes of one: each keeps its own, one after the other."""
    first = cities[0]
    if len(cities) == 1:
        return first
    bundles = tuple(
        replace(bundles[0], given_factor=np.concatenate([each.given_factor for each in bundles], axis=1))
        for bundles in zip(*(each.bundles for each in cities), strict=True)
    )
    return replace(first, bundles=bundles, nodes=np.concatenate([each.nodes for each in cities]))


def _width(pair: tuple[Bundle, Shifts]) -> float:
    bundle, shifts = pair
    return len(bundle.codes) * float(max(shifts)) ** 2


def _span(pairs: Sequence[tuple[Bundle, Shifts]]) -> int:
    """From the lowest place of the sum to the highest."""
    return sum(len(bundle.codes) * ceil(max(shifts)) for bundle, shifts in pairs)


def waves_together(pairs: Sequence[tuple[Bundle, Shifts]], size: int) -> Waves:
    """The transform of the sum of several bundles, added up on the places that they take: node, frequency."""
    if len(pairs) == 1:
        return waves_of(*pairs[0], size)
    places = _span(pairs) + 1
    length = fft.next_fast_len(places, real=True)
    product = waves_of(*pairs[0], length)
    for pair in pairs[1:]:
        product *= waves_of(*pair, length)
    found: Waves = fft.rfft(fft.irfft(product, length)[:, :places], size)
    return found


def waves_at(bundle: Bundle, shifts: Shifts, size: int, frequencies: Whole) -> Waves:
    """The transform of the sum of a bundle at some frequencies only: node, frequency."""
    whole, part = places_of(shifts[: bundle.given_factor.shape[2]])
    turn = -2j * np.pi / size * frequencies
    outcomes = np.exp(whole[:, np.newaxis] * turn)
    if part.any():
        outcomes *= 1 + part[:, np.newaxis] * (np.exp(turn) - 1)
    found: Waves = (bundle.given_factor @ outcomes).prod(axis=0)
    return found


@lru_cache(maxsize=256)
def places_of(shifts: Shifts) -> tuple[Whole, Floats]:
    """The place at or below each outcome, and how far it lies on the way to the next."""
    return np.array([floor(shift) for shift in shifts]), np.array([shift % 1.0 for shift in shifts])


def waves_of(bundle: Bundle, shifts: Shifts, size: int) -> Waves:
    """The transform of the sum of a bundle: node, frequency."""
    unit, cells = on_units(bundle, shifts)
    added = sum_of(cells, size)
    places = np.zeros((len(added), size))
    places[:, : added.shape[1] * unit : unit] = added
    found: Waves = fft.rfft(places)
    return found


def on_units(bundle: Bundle, shifts: Shifts) -> tuple[int, Floats]:
    """The greatest step on which the outcomes lie, and the chances of its multiples: cell, node, multiple."""
    moves = shifts[: bundle.given_factor.shape[2]]
    whole = all(isinstance(move, int) for move in moves)
    unit = (gcd(*(int(move) for move in moves)) or 1) if whole else 1
    return unit, bundle.given_factor @ _on_multiples(moves, unit)


@lru_cache(maxsize=256)
def _on_multiples(moves: Shifts, unit: int) -> Floats:
    found = np.zeros((len(moves), ceil(max(moves)) // unit + 1))
    for row, move in enumerate(moves):
        for place, weight in shared_out(move):
            found[row, place // unit] += weight
    return found


def shared_out(move: float) -> list[tuple[int, float]]:
    """An outcome between two places is shared out between them by nearness."""
    place, part = divmod(move, 1)
    return [(int(place), 1.0 - part), *([(int(place) + 1, part)] if part else [])]


def sum_of(cells: Floats, size: int) -> Floats:
    """Independent cells added up: from (cell, node, place) to (node, place)."""
    if len(cells) == 1:
        return cells.reshape(cells.shape[1:])
    places, length = _room(cells, size)
    found: Floats = fft.irfft(fft.rfft(cells, length).prod(axis=0), length)
    return found[:, :places]


def all_but_one(cells: Floats, size: int) -> Floats:
    """The sum of all cells but each: cell left out, node, place."""
    if len(cells) == 1:
        return np.ones((1, cells.shape[1], 1))
    places, length = _room(cells[1:], size)
    found: Floats = fft.irfft(products_without_each(fft.rfft(cells, length)), length)
    return found[..., :places]


def _room(cells: Floats, size: int) -> tuple[int, int]:
    """How many places the sum takes, and a good length of its transform."""
    places = len(cells) * (cells.shape[2] - 1) + 1
    return places, min(fft.next_fast_len(places, real=True), size)


def products_without_each(waves: Waves) -> Waves:
    """The product of all others along the first axis: of all before, from the front, and of all after, from the back."""
    found = np.ones_like(waves)
    np.cumprod(waves[:-1], axis=0, out=found[1:])
    back = np.ones_like(waves[0])
    for place in range(len(waves) - 1, 0, -1):
        back = back * waves[place]
        found[place - 1] *= back
    return found


def normal_waves(layout: Layout) -> Waves:
    """The transform of the normal error, moved to the middle of its room; all ones without an error."""
    frequencies = layout.size // 2 + 1
    if not layout.pad:
        return np.ones(frequencies, complex)
    angles = 2 * np.pi * np.arange(frequencies) / layout.size
    found: Waves = np.exp(-0.5 * (angles * layout.deviation) ** 2 - 1j * angles * layout.pad)
    return found
