"""A city without one of its cells, for every cell: products from the front and from the back."""

from collections.abc import Iterator

import numpy as np

from dashboard.projection.layout import Layout
from dashboard.projection.terms import Terms
from dashboard.projection.waves import Waves, factors, normal_waves


def rests(terms: Terms, layout: Layout) -> dict[str, Waves]:
    """Of each cell the transform of all others.

    The nodes of the common factor are mixed with their own weights: a grade that is forced says nothing of the factor.
    """
    codes = [code for bundle in terms.bundles for code in bundle.codes]
    mixed = np.zeros((len(codes), layout.size // 2 + 1), dtype=np.complex128)
    for node, weight in enumerate(terms.nodes):
        each = np.concatenate(list(_factors(terms, layout, node)))
        front = _products(each)
        back = weight * normal_waves(layout)
        for place in range(len(each) - 1, -1, -1):
            mixed[place] += front[place] * back
            back *= each[place]
    return dict(zip(codes, mixed, strict=True))


def _factors(terms: Terms, layout: Layout, node: int) -> Iterator[Waves]:
    everything = np.arange(layout.size // 2 + 1)
    for bundle, shifts in zip(terms.bundles, layout.shifts, strict=True):
        yield factors(bundle.given_factor[:, node : node + 1], shifts, layout.size, everything)[:, 0]


def _products(each: Waves) -> Waves:
    """The product of all before each."""
    front = np.empty_like(each)
    front[:1] = 1.0
    for place in range(1, len(each)):
        np.multiply(front[place - 1], each[place - 1], out=front[place])
    return front
