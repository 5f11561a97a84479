"""What anybody would say without a forecast: it stays, it comes as last year, it goes on at this pace."""

from enum import StrEnum
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dashboard.projection.panel import UNKNOWN, Grades
from dashboard.projection.profile import Profile
from dashboard.projection.so_far import SoFar

Array = npt.NDArray[np.float64]


class Simple(StrEnum):
    """The ways to do without a forecast."""

    STAYS = "stays"
    LAST_YEAR = "last_year"
    LINEAR = "linear"


class Baseline(NamedTuple):
    """[indicator, city]: where a value would end (as in Trial, nan = it does not say) and the grade that it earns."""

    way: Simple
    centre: Array
    grade: Grades


def baselines(profile: Profile, seen: SoFar, unit: Array) -> tuple[Baseline, ...]:
    """All three; ``unit`` is what a trial measures in."""
    pace = np.where(seen.months > 0, profile.until.number / np.maximum(seen.months, 1), np.nan)
    grows = profile.is_cumulative[:, None]
    said = {
        Simple.STAYS: seen.values,
        Simple.LAST_YEAR: profile.last_values,
        Simple.LINEAR: np.where(grows, seen.values * pace, seen.values),
    }
    return tuple(
        Baseline(way, (profile.scale.measure(values) - profile.anchor) / unit, _grades(profile, values))
        for way, values in said.items()
    )


def _grades(profile: Profile, values: Array) -> Grades:
    """The first grade whose edge is reached."""
    rises = np.array([each.higher_is_better for each in profile.catalog.indicators.values()], bool)
    edges, value = profile.cutoffs.values, values[..., None]
    missed = np.where(rises[:, None, None], value < edges, value > edges).sum(axis=-1)
    says = np.isfinite(values) & np.isfinite(edges[..., 0])
    return np.where(says, missed, UNKNOWN)
