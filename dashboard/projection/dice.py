"""Cities drawn at random: the outcome of every cell of a population group, many times over."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, ndtri

from dashboard.model import Catalog, Indicator, Method
from dashboard.projection.shapes import Chance, Chances
from dashboard.projection.terms import Floats, chances_by_outcome
from dashboard.projection.worth import Frame, frame_of, worth_of
from dashboard.scoring import sums

Booleans = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Die:
    """What is drawn for one city.

    ``steps`` (cell, outcome) are the shares by outcome, best first, padded with the last one; ``ends`` (cell, outcome
    but the last) the normal scores down to which an outcome is reached; ``worths`` what full points add to the score.
    """

    city: str
    cells: tuple[Chance, ...]
    steps: Floats
    ends: Floats
    worths: Floats
    base: float
    frame: Frame

    @cached_property
    def relative(self) -> list[int]:
        """Places of the cells whose values are compared with those of the group."""
        return [place for place, cell in enumerate(self.cells) if cell.values]

    def place(self, code: str) -> int:
        """Where a cell stands among the cells."""
        return next(place for place, cell in enumerate(self.cells) if cell.indicator == code)


def die_of(city: str, chances: Chances, catalog: Catalog) -> Die:
    """The die of a city that has a final score."""
    cells = tuple(cell for code in catalog.indicators if (cell := chances.cells[city, code]).probabilities)
    missing = frozenset(catalog.indicators) - {cell.indicator for cell in cells}
    worth, frame = worth_of(catalog, missing), frame_of(city, catalog)
    if worth is None or frame is None:
        raise LookupError(city)
    ratios = tuple(catalog.rules.ratios[grade] for grade in catalog.rules.grades)
    width = max(len(chances_by_outcome(cell)) for cell in cells)
    steps = np.array([_padded(tuple(share for share, _ in cell.shares) or ratios, width) for cell in cells])
    odds = np.array([_padded_with_none(chances_by_outcome(cell), width) for cell in cells])
    return Die(
        city=city,
        cells=cells,
        steps=steps,
        ends=-ndtri(np.minimum(odds.cumsum(axis=1)[:, :-1], 1.0)),
        worths=np.array([float(worth.values[worth.kinds[cell.indicator]]) for cell in cells]),
        base=float(worth.base + sum(sums.adjustments_of(city, catalog), Fraction(0))),
        frame=frame,
    )


def _padded(shares: tuple[Fraction, ...], width: int) -> list[float]:
    return [float(share) for share in (*shares, *[shares[-1]] * (width - len(shares)))]


def _padded_with_none(odds: tuple[float, ...], width: int) -> list[float]:
    return [*odds, *[0.0] * (width - len(odds))]


@dataclass(frozen=True, eq=False)
class Throw:
    """One city many times: ``shares`` (draw, cell), ``values`` of relative cells by place, and the joint score's error."""

    shares: Floats
    values: Mapping[int, Floats]
    error: Floats


def throw(die: Die, count: int, correlation: float, chance: np.random.Generator) -> Throw:
    """Draw every cell; the better the common factor, the better all of them."""
    factor = chance.standard_normal((count, 1)) * np.sqrt(correlation)
    level = factor + chance.standard_normal((count, len(die.cells))) * np.sqrt(1 - correlation)
    outcome = np.zeros(level.shape, dtype=np.intp)
    for end in die.ends.T:
        outcome += level <= end
    shares = np.take_along_axis(die.steps, outcome.T, axis=1).T
    values = {place: drawn_value(die.cells[place], level[:, place]) for place in die.relative}
    return Throw(shares, values, chance.standard_normal(count) * float(die.frame.spread))


def drawn_value(cell: Chance, level: Floats) -> Floats:
    """The value of a compared cell at a normal score, between two known ones in proportion."""
    known = np.array(cell.values)
    # The chances of the known ones lie evenly, so none has to be searched.
    at = np.clip(ndtr(level) * len(known) - 0.5, 0, len(known) - 1)
    before = at.astype(np.int64)
    found: Floats = known[before] + (at - before) * np.diff(known, append=known[-1])[before]
    return found


def compare_cities(dice: list[Die], throws: list[Throw], catalog: Catalog) -> None:
    """Let the relative cells find their shares, all cities of the group together."""
    for code, indicator in catalog.indicators.items():
        found = [
            (die, made, die.place(code))
            for die, made in zip(dice, throws, strict=True)
            if any(die.cells[place].indicator == code for place in die.relative)
        ]
        if not found:
            continue
        shares = shares_among(np.array([made.values[place] for _, made, place in found]), indicator, catalog)
        for (die, made, place), share in zip(found, shares, strict=True):
            if not die.cells[place].is_certain:
                made.shares[:, place] = share


def shares_among(values: Floats, indicator: Indicator, catalog: Catalog) -> Floats:
    """What the values of a group (city, draw) earn against each other."""
    rounded = _rounded(values, indicator, catalog)
    return _shares(rounded if indicator.higher_is_better else -rounded, indicator, catalog)


def _rounded(values: Floats, indicator: Indicator, catalog: Catalog) -> Floats:
    scale = 10.0**indicator.digits
    exact = not catalog.rules.grade_on_rounded
    return values if exact else np.copysign(np.floor(np.abs(values) * scale + 0.5) / scale, values)


def _shares(values: Floats, indicator: Indicator, catalog: Catalog) -> Floats:
    """City by draw: 그룹순위 by the rank's percent against the cuts, 그룹편차 by the place between worst and best."""
    if indicator.method is Method.GROUP_SPREAD:
        least, most = values.min(axis=0), values.max(axis=0)
        apart = np.where(most > least, most - least, 1.0)
        return np.where(most > least, (values - least) / apart, 1.0)
    ranks = 1 + (values[np.newaxis] > values[:, np.newaxis]).sum(axis=1)
    percent = 100.0 * ranks / len(values)
    ratios = [float(catalog.rules.ratios[grade]) for grade in catalog.rules.grades]
    met = [percent <= float(cut) + 1e-9 for cut in indicator.cuts if cut is not None]
    named = [ratio for ratio, cut in zip(ratios, indicator.cuts, strict=False) if cut is not None]
    return np.select(met, named, default=ratios[-1])
