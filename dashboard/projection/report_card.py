"""The forecast's marks over a backtest: coverage, scores, skill over doing without, reliability."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dashboard.projection.accuracy import brier, crps, ranked, skill
from dashboard.projection.baselines import Baseline, Simple
from dashboard.projection.panel import UNKNOWN
from dashboard.projection.reliability import Bin, reliability
from dashboard.projection.trial import Trial

Array = npt.NDArray[np.float64]
HALF_BAND = 1.2815515655446004  # the 90 % point of the normal distribution


class Skill(NamedTuple):
    """Skill over one simple way, on the cells where that way says anything: 1 perfect, 0 no better."""

    crps: float
    brier: float
    ranked: float


class ReportCard(NamedTuple):
    """``coverage`` is the share of outcomes within their 80 % band; ``values`` and ``grades`` how many were judged."""

    values: int
    grades: int
    coverage: float
    crps: float
    brier: float
    ranked: float
    skills: Mapping[Simple, Skill]
    reliability: tuple[Bin, ...]


def report_card(tried: Sequence[Trial]) -> ReportCard:
    """All trials together; at least one is needed."""
    values = np.concatenate([_crps(each)[np.isfinite(each.outcome)] for each in tried])
    inside = np.concatenate([_is_inside(each) for each in tried])
    chances, grades, cities = (np.concatenate(each) for each in zip(*map(_graded, tried), strict=True))
    return ReportCard(
        len(values),
        len(grades),
        float(inside.mean()),
        float(values.mean()),
        float(brier(chances, grades).mean()),
        float(ranked(chances, grades).mean()),
        {way: _skill(tried, place) for place, way in enumerate(Simple)},
        reliability(chances[:, 0], grades == 0, cities),
    )


def _crps(trial: Trial) -> Array:
    return crps(trial.outcome, trial.centre, trial.spread)


def _is_inside(trial: Trial) -> npt.NDArray[np.bool_]:
    known = np.isfinite(trial.outcome)
    return np.abs(trial.outcome - trial.centre)[known] <= HALF_BAND * trial.spread[known]


def _graded(trial: Trial) -> tuple[Array, npt.NDArray[np.int_], npt.NDArray[np.int_]]:
    known = trial.grade != UNKNOWN
    return trial.chances[known], trial.grade[known], np.nonzero(known)[1]


def _skill(tried: Sequence[Trial], place: int) -> Skill:
    pairs = [(each, each.baselines[place]) for each in tried]
    of_values = [_errors(*pair) for pair in pairs]
    of_grades = [_misses(*pair) for pair in pairs]
    return Skill(*(_over(each) for each in (of_values, *zip(*of_grades, strict=True))))


def _over(scores: Sequence[tuple[Array, Array]]) -> float:
    ours, theirs = (np.concatenate(each) for each in zip(*scores, strict=True))
    return skill(ours, theirs)


def _errors(trial: Trial, simple: Baseline) -> tuple[Array, Array]:
    both = np.isfinite(trial.outcome) & np.isfinite(simple.centre)
    return _crps(trial)[both], np.abs(trial.outcome - simple.centre)[both]


def _misses(trial: Trial, simple: Baseline) -> tuple[tuple[Array, Array], tuple[Array, Array]]:
    """Brier and ranked scores, ours and those of a grade called certain."""
    both = (trial.grade != UNKNOWN) & (simple.grade != UNKNOWN)
    ours, outcome = trial.chances[both], trial.grade[both]
    theirs = np.eye(ours.shape[-1])[simple.grade[both]]
    of_brier = brier(ours, outcome), brier(theirs, outcome)
    return of_brier, (ranked(ours, outcome), ranked(theirs, outcome))
