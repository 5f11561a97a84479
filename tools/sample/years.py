"""One sample year as a whole: cut-off values, the prior year's, joint scores and adjustments."""

from dataclasses import dataclass
from fractions import Fraction

from tools.sample import results
from tools.sample.dice import Dice
from tools.sample.exact import rounded
from tools.sample.names import indicators
from tools.sample.places import CITIES, HOME
from tools.sample.plan import plan
from tools.sample.ruler import Raw, level_of
from tools.sample.tally import base_scores
from tools.sample.values import cutoff_values, earlier_level

Key = tuple[str, str]
JOINT_WEIGHT = Fraction(30, 100)
LOWEST_JOINT = 86
YEARS = (2021, 2022, 2023)


@dataclass(frozen=True)
class Year:
    """values: (indicator key, city) at the cut-off, the unreported ones among them.

    prior: last year's level at its own cut-off, 30 September: what this year's comparison is fair against.
    unreported: planned cells without a value, and whether a row says so. adjustments: points per city.
    """

    year: int
    values: dict[Key, Raw]
    prior: dict[Key, Fraction]
    unreported: dict[Key, bool]
    joint: dict[str, Fraction]
    adjustments: dict[str, Fraction]

    @property
    def reported(self) -> dict[Key, Raw]:
        return {key: raw for key, raw in self.values.items() if key not in self.unreported}


def sample_years() -> list[Year]:
    """All years, oldest first: each feeds the next one's prior values."""
    made: list[Year] = []
    for year in YEARS:
        made.append(_year(year, _levels(made[-1]) if made else _levels_of_2020()))
    return made


def _levels_of_2020() -> dict[Key, Fraction]:
    compared = [indicator for indicator in indicators(2021) if indicator.method == "전년대비"]
    return {(i.key, city.name): earlier_level(i, city) for i in compared for city in CITIES}


def _levels(year: Year) -> dict[Key, Fraction]:
    """Cut-off levels as the year's own rounding gives them, for indicators that have one."""
    by_key = {indicator.key: indicator for indicator in indicators(year.year)}
    found = {key: level_of(by_key[key[0]], raw) for key, raw in year.reported.items()}
    return {key: level for key, level in found.items() if level is not None}


def _year(year: int, before: dict[Key, Fraction]) -> Year:
    living = {indicator.key for indicator in indicators(year)}
    prior = {key: level for key, level in before.items() if key[0] in living}
    values = cutoff_values(year, prior)
    unreported = _unreported(year)
    reported = {key: raw for key, raw in values.items() if key not in unreported}
    joint, adjustments = _steered(year, base_scores(year, reported, prior))
    return Year(year, values, prior, unreported, joint, adjustments)


def _unreported(year: int) -> dict[Key, bool]:
    """Some of the cells planned for the last grade were simply never reported; half of them with a row."""
    lost = [key for key, grade in plan(year).items() if grade == "D" and key[1] != HOME]
    drawn = {key: Dice("unreported", *key, year) for key in lost}
    return {key: dice.chance(500) for key, dice in drawn.items() if dice.chance(450)}


def _steered(year: int, base: dict[str, Fraction]) -> tuple[dict[str, Fraction], dict[str, Fraction]]:
    """Joint scores and adjustments, two decimals each, under which every city reaches its final score."""
    joint, adjustments = dict(results.JOINT[year]), {}
    for city, final in results.finals_of(year).items():
        if city not in joint:
            joint[city] = _joint(year, city, base[city], final)
        needed = (final - JOINT_WEIGHT * joint[city]) / (1 - JOINT_WEIGHT) - base[city]
        adjustments[city] = rounded(needed, 2)
    return joint, adjustments


def _joint(year: int, city: str, base: Fraction, final: Fraction) -> Fraction:
    """A joint score that leaves a plausible adjustment to the city."""
    dice = Dice("joint", year, city)
    for _ in range(200):
        adjustment = Fraction(dice.between(-20, 260), 100)
        score = rounded((final - (1 - JOINT_WEIGHT) * (base + adjustment)) / JOINT_WEIGHT, 2)
        if LOWEST_JOINT <= score <= 99:
            return score
    raise ValueError(f"no plausible joint score lets {city} reach {final} in {year}")
