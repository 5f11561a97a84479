"""How good chances were once the outcome is known: sharp and honest scores of probabilities. Less is better in all."""

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr

Array = npt.NDArray[np.float64]


def crps(outcome: Array, centre: Array, spread: Array) -> Array:
    """Continuous ranked probability score of a normal forecast, in its unit.

    Gneiting and Raftery (2007), eq. 21; without spread it is the absolute error.
    """
    z = (outcome - centre) / np.maximum(spread, 1e-12)
    density = np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)
    score: Array = spread * (z * (2 * ndtr(z) - 1) + 2 * density - 1 / np.sqrt(np.pi))
    return np.where(spread > 1e-12, score, np.abs(outcome - centre))


def brier(chances: Array, outcome: npt.NDArray[np.int_]) -> Array:
    """Sum of squared errors over the grades; ``chances`` [cell, grade], ``outcome`` the grade's order. 0 to 2."""
    score: Array = ((chances - np.eye(chances.shape[-1])[outcome]) ** 2).sum(axis=-1)
    return score


def ranked(chances: Array, outcome: npt.NDArray[np.int_]) -> Array:
    """Ranked probability score: a miss by one grade costs less than by three. 0 to 1 (Epstein 1969, normalised)."""
    grades = chances.shape[-1]
    errors = np.cumsum(chances - np.eye(grades)[outcome], axis=-1)[..., :-1]
    score: Array = (errors**2).sum(axis=-1) / max(grades - 1, 1)
    return score


def skill(scores: Array, baseline: Array) -> float:
    """How much better than a baseline: 1 = perfect, 0 = no better, below 0 = worse."""
    usual = float(baseline.mean())
    return 1 - float(scores.mean()) / usual if usual else 0.0
