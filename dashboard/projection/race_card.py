"""The marks for ranks and awards over a backtest: scores, skill over doing without, reliability."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dashboard.projection.accuracy import ranked, skill
from dashboard.projection.baselines import Simple
from dashboard.projection.race import Place
from dashboard.projection.reliability import Bin, reliability

Array = npt.NDArray[np.float64]


class RaceSkill(NamedTuple):
    """Skill over one simple way, on the places of which it says anything: 1 perfect, 0 no better."""

    ranked: float
    brier: float


class RaceCard(NamedTuple):
    """``ranked`` is the rank probability score, ``brier`` the squared error of the chance of any award; both 0 to 1."""

    places: int
    ranked: float
    brier: float
    skills: Mapping[Simple, RaceSkill]
    reliability: tuple[Bin, ...]


def race_card(places: Sequence[Place]) -> RaceCard | None:
    """All places together; None without any."""
    if not places:
        return None
    ours = np.array([_of_ranks(each.ranks, each.rank) for each in places])
    missed = _of_awards((each.award for each in places), places)
    return RaceCard(
        len(places),
        float(ours.mean()),
        float(missed.mean()),
        {way: _skill(places, ours, missed, way) for way in Simple},
        reliability(
            np.array([each.award for each in places]),
            np.array([each.has_award for each in places]),
            np.unique([each.city for each in places], return_inverse=True)[1],
        ),
    )


def _skill(places: Sequence[Place], ours: Array, missed: Array, way: Simple) -> RaceSkill:
    """A simple way is sure of its rank, and of an award where the rank wins one."""
    says = np.array([each.simple[way] is not None for each in places])
    told = [(each, rank) for each in places if (rank := each.simple[way]) is not None]
    if not told:
        return RaceSkill(0.0, 0.0)
    of_ranks = [_of_ranks(_certain(rank, len(each.ranks)), each.rank) for each, rank in told]
    of_awards = _of_awards((float(rank <= each.awarded) for each, rank in told), [each for each, _ in told])
    return RaceSkill(skill(ours[says], np.array(of_ranks)), skill(missed[says], of_awards))


def _of_ranks(chances: Sequence[float], came: int) -> float:
    return float(ranked(np.array([chances]), np.array([came - 1]))[0])


def _certain(rank: int, size: int) -> tuple[float, ...]:
    return tuple(float(place == rank) for place in range(1, size + 1))


def _of_awards(chances: Iterable[float], places: Sequence[Place]) -> Array:
    errors: Array = (np.array(list(chances)) - np.array([each.has_award for each in places], float)) ** 2
    return errors
