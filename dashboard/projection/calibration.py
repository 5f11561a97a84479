"""Chances of grades put right by what came of them in earlier years: a line in log-odds (Cox 1958).

A weighted mean of two forecasts is too modest even where both are honest (Ranjan and Gneiting 2010), and the chances of
grades are such a mean. How modest they were is learnt from the years before, month by month, never from the year that
judges.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.special import expit

Array = npt.NDArray[np.float64]

BELIEVED = 100.0  # how firmly the chances are believed as they are; cells of one city err together, so each counts for little
LEAST_SLOPE, MOST_SLOPE = 0.5, 2.0
STEPS = 25
FARTHEST = 1e-9  # no chance is nearer to 0 or 1 before it is put right


class Calibration(NamedTuple):
    """``log-odds = shift + slope · log-odds``; the default leaves every chance as it is. ``cells`` taught it."""

    shift: float = 0.0
    slope: float = 1.0
    cells: int = 0

    def of(self, at_least: Array) -> Array:
        """Chances of at least a grade, put right; nan stays nan, and what was likelier stays likelier."""
        if not self.cells:
            return at_least
        right: Array = expit(self.shift + self.slope * _log_odds(at_least))
        return right


class Said(NamedTuple):
    """Chances of at least each grade but the last, [cell, grade], as they were before; and whether it came true."""

    at_least: Array
    came: npt.NDArray[np.bool_]


def calibrated(said: list[Said]) -> Calibration:
    """The line that fits best, drawn towards none; without anything said there is nothing to put right."""
    odds = np.concatenate([_log_odds(each.at_least).ravel() for each in said]) if said else np.empty(0)
    if not odds.size:
        return Calibration()
    came = np.concatenate([each.came.ravel() for each in said]).astype(float)
    line = _fitted(np.stack([np.ones_like(odds), odds], axis=1), came)
    slope = float(np.clip(line[1], LEAST_SLOPE, MOST_SLOPE))
    return Calibration(float(line[0]), slope, sum(len(each.at_least) for each in said))


def _fitted(known: Array, came: Array) -> Array:
    """Logistic regression by Newton's steps, its penalty BELIEVED / 2 · |line - (0, 1)|²."""
    plain = np.array([0.0, 1.0])
    line = plain
    for _ in range(STEPS):
        chance = expit(known @ line)
        slope = known.T @ (came - chance) - BELIEVED * (line - plain)
        bend = (known * (chance * (1 - chance))[:, None]).T @ known + BELIEVED * np.eye(2)
        step = np.linalg.solve(bend, slope)
        line = line + step
        if np.abs(step).max() < 1e-9:
            break
    return line


def _log_odds(chance: Array) -> Array:
    inside = np.clip(chance, FARTHEST, 1 - FARTHEST)
    odds: Array = np.log(inside / (1 - inside))
    return odds
