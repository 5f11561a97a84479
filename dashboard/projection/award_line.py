"""When no rival is seen: the score that an award will take, from the published years alone, with trend and saturation."""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr

from dashboard.model import Catalog, Month
from dashboard.projection.panel import Months
from dashboard.projection.shapes import CityOutlook
from dashboard.queries import AwardWon

Array = npt.NDArray[np.float64]

MOST_RATES = np.arange(0.0, 1.01, 0.05)  # how much of the way to the ceiling is left after each year
CEILING_ABOVE = np.arange(0.0, 4.01, 0.5)  # where it levels off, above the best score that was published
SPREAD_BELIEVED, YEARS_BELIEVED = 2.0, 3  # points of 100
BAND = 1.2815515655446004


class AwardLine(NamedTuple):
    """The score at one rank of a group: middle and 10-90 % band, from so many published years."""

    population_group: int
    rank: int
    year: int
    q10: float
    median: float
    q90: float
    years: int


def award_lines(
    won: Sequence[AwardWon], population_group: int, *, year: int, ranks: Sequence[int] = (1, 3, 5)
) -> tuple[AwardLine, ...]:
    """The line of each rank that has at least two published scores from before ``year``.

    A curve that levels off, ``score = ceiling - gap · left^years``, is fitted to each rank by trying ceilings and rates;
    its misses give the band, which widens with every year between. Published scores alone count: a rank without a score is no
    score.
    """
    lines = (_line(won, population_group, rank, year) for rank in sorted(ranks))
    return tuple(accumulate((line for line in lines if line), _not_above))


def _not_above(better: AwardLine, worse: AwardLine) -> AwardLine:
    """Fitted one by one, lines can cross; a worse rank never has more."""
    return worse._replace(
        q10=min(better.q10, worse.q10),
        median=min(better.median, worse.median),
        q90=min(better.q90, worse.q90),
    )


def chance_of(line: AwardLine, own: CityOutlook) -> float | None:
    """The chance that the city's final score reaches the line, both taken as normal; None without a final score."""
    if own.median is None or own.q10 is None or own.q90 is None:
        return None
    spreads = (float(own.q90 - own.q10) / (2 * BAND), (line.q90 - line.q10) / (2 * BAND))
    wide = float(np.hypot(*spreads))
    ahead = float(own.median) - line.median
    return float(ndtr(ahead / wide)) if wide else float(ahead >= 0)


def are_rivals_unseen(catalog: Catalog, months: Months, month: Month) -> bool:
    """Has no other city of the home city's group reported anything up to this month?"""
    home = catalog.rules.home_city
    rivals = set(catalog.peers(home)) - {home}
    return not any(
        cell[0] in rivals
        for known, scores in months.items()
        if known <= month
        for cell in scores.actuals.reports
    )


def _line(won: Sequence[AwardWon], population_group: int, rank: int, year: int) -> AwardLine | None:
    scores: Mapping[int, float] = {
        each.year: float(each.score)
        for each in won
        if (each.population_group, each.rank) == (population_group, rank) and each.score and each.year < year
    }
    if len(scores) < 2:
        return None
    years, seen = np.array(list(scores), float), np.array(list(scores.values()))
    middle, misses = _levelling_off(years, seen, year)
    variance = (float((misses**2).sum()) + YEARS_BELIEVED * SPREAD_BELIEVED**2) / (len(seen) + YEARS_BELIEVED)
    spread = float(np.sqrt(variance * (1 + (year - years.max()) / len(seen))))
    return AwardLine(
        population_group, rank, year, middle - BAND * spread, middle, middle + BAND * spread, len(seen)
    )


def _levelling_off(years: Array, seen: Array, year: int) -> tuple[float, Array]:
    """The best curve's value in ``year``, and its misses; a rate of 1 stands still."""
    tries = [
        _fit(years, seen, year, seen.max() + above, rate) for above in CEILING_ABOVE for rate in MOST_RATES
    ]
    return min(tries, key=lambda each: float((each[1] ** 2).sum()))


def _fit(years: Array, seen: Array, year: int, ceiling: float, rate: float) -> tuple[float, Array]:
    """The gap to the ceiling that fits best in the first year, and what is left unexplained."""
    left = rate ** (years - years.min())
    gap = float((left * (ceiling - seen)).sum() / (left**2).sum())
    return float(ceiling - gap * rate ** (year - years.min())), seen - (ceiling - gap * left)
