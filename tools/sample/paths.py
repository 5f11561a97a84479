"""The way to the cut-off value: what a city would have reported at the end of each month."""

from fractions import Fraction

from tools.sample import results
from tools.sample.dice import Dice
from tools.sample.exact import rounded
from tools.sample.names import RATIOS, RELATIVE, Indicator
from tools.sample.places import City
from tools.sample.ruler import Raw, Yardstick, raw_of
from tools.sample.seasons import CUTOFF, share_of_cutoff

Path = dict[int, Raw]
# How far below its end a rate begins when cases are found first and put right later: thousandths of a grade.
LAG = 2600
CASES = ("cases", "lagging")


class Walk:
    """One cell's year: the city's pace, its own jitter, and how far below the end it starts."""

    def __init__(self, indicator: Indicator, city: City, year: int) -> None:
        self.indicator = indicator
        self.city = city
        self.dice = Dice("walk", indicator.key, city.name, year)
        self.pace = results.pace_of(year, city.name)
        self.surges = [results.surge_of(year, city.name, month) for month in range(13)]
        small = min(2000, 700 + 200_000_000 // city.population)
        self.jitter = self.dice.bell(700) * small // 1000
        self.start = self.dice.bell(900) + 500 - self.pace + (LAG if indicator.season == "lagging" else 0)

    def share(self, season: str, month: int) -> Fraction:
        """The share of the cut-off value reached at a month's end; 1 in September."""
        left = max(0, CUTOFF - month)
        noise = self.surges[month] + self.dice.bell(160) if left else 0
        lead = (self.pace + self.jitter) * left // (CUTOFF - 1) + noise
        return Fraction(*share_of_cutoff(season, max(0, month * 1000 + min(lead, 900 * left))))

    def drift(self, gap: Fraction, month: int) -> Fraction:
        """How far a level is from its end, in the indicator's own bad direction; 0 in September."""
        if month == CUTOFF:
            return Fraction(0)
        course = self.start * (CUTOFF - month) // (CUTOFF - 1) if month < CUTOFF else -80 * (month - CUTOFF)
        away = gap * (course + self.dice.bell(420) - self.surges[month] // 2) / 1000
        return away if self.indicator.upward else -away


def path(indicator: Indicator, city: City, year: int, end: Raw, months: range) -> Path:
    """Values by month; 연1회 and entered grades arrive in one month and are absent in all others."""
    walk = Walk(indicator, city, year)
    if indicator.once:
        return {_arrival(indicator, city, year): end}
    if indicator.kind not in RATIOS:
        return _levels(walk, end, months) if indicator.season == "wander" else _counts(walk, end, months)
    if indicator.season == "wander":
        return _rates(walk, end, months)
    return _cases(walk, end, months) if indicator.season in CASES else _shares(walk, end, months)


def _arrival(indicator: Indicator, city: City, year: int) -> int:
    """The month a yearly value comes in: the usual one or the next, never after the cut-off."""
    late = Dice("arrival", indicator.key, city.name, year).chance(250)
    return min(CUTOFF, int(indicator.season.removeprefix("once")) + late)


def gap_of(walk: Walk, level: Fraction) -> Fraction:
    """One grade's width in the indicator's own unit, at a level."""
    indicator = walk.indicator
    if indicator.method in (*RELATIVE, "달성여부"):
        return level / 60 if indicator.method == "달성여부" else Fraction(3, 4)
    stick = Yardstick(indicator, indicator.target_of(walk.city), level)
    return abs(stick.level(stick.cuts[1]) - stick.level(stick.cuts[0]))


def _counts(walk: Walk, end: Raw, months: range) -> Path:
    """A cumulative value that never falls."""
    final, digits = end.value or Fraction(0), walk.indicator.value_digits
    reached: Path = {}
    last = Fraction(0)
    for month in months:
        value = rounded(final * walk.share(walk.indicator.season, month), digits)
        value = max(last, min(value, final)) if month <= CUTOFF else max(last, value)
        if walk.indicator.ceiling is not None:
            value = min(value, walk.indicator.ceiling)
        last = value
        reached[month] = Raw(value=value)
    return reached


def _levels(walk: Walk, end: Raw, months: range) -> Path:
    """A level that wanders, in the unit of the indicator."""
    final = end.value or Fraction(0)
    gap = gap_of(walk, final)
    return {
        month: end if month == CUTOFF else raw_of(walk.indicator, final - walk.drift(gap, month), 0)
        for month in months
    }


def _rates(walk: Walk, end: Raw, months: range) -> Path:
    """A rate that wanders, over a denominator that changes little."""
    cases = end.denominator or 1
    level = _level(walk, end)
    gap = gap_of(walk, level)
    reached: Path = {}
    for month in months:
        change = cases * walk.dice.bell(6) * (month - CUTOFF) // 8000
        drifted = level - walk.drift(gap, month)
        reached[month] = end if month == CUTOFF else raw_of(walk.indicator, drifted, max(1, cases + change))
    return reached


def _shares(walk: Walk, end: Raw, months: range) -> Path:
    """A numerator that grows towards a plan, budget or population that is revised once."""
    done, planned = end.numerator or 0, end.denominator or 1
    revised = walk.dice.between(3, 7)
    first = planned - planned * walk.dice.between(0, 30) // 1000
    reached: Path = {}
    last = 0
    for month in months:
        whole = first if month < revised and walk.indicator.size != "100000" else planned
        count = int(rounded(done * walk.share(walk.indicator.season, month), 0))
        count = max(last, min(count, done)) if month <= CUTOFF else max(last, count)
        if walk.indicator.ceiling is not None:
            count = min(count, whole)
        last = count
        reached[month] = Raw(numerator=count, denominator=whole)
    return reached


def _cases(walk: Walk, end: Raw, months: range) -> Path:
    """Cases that come in through the year, and the part of them dealt with so far."""
    done, cases = end.numerator or 0, end.denominator or 0
    level = _level(walk, end) if cases else Fraction(0)
    gap = gap_of(walk, level)
    reached: Path = {}
    before = Raw(numerator=0, denominator=0)
    for month in months:
        known = max(before.denominator or 0, int(rounded(cases * walk.share("cases", month), 0)))
        drifted = raw_of(walk.indicator, level - walk.drift(gap, month), known)
        now = end if month == CUTOFF else _no_less(walk, before, drifted, done if month < CUTOFF else None)
        reached[month] = before = now
    return reached


def _no_less(walk: Walk, before: Raw, now: Raw, most: int | None) -> Raw:
    """Numerators count up too; before the cut-off not past what it will be."""
    count = max(before.numerator or 0, now.numerator or 0)
    count = count if most is None else min(count, most)
    whole = now.denominator or 0
    return Raw(
        numerator=min(count, whole) if walk.indicator.ceiling is not None else count, denominator=whole
    )


def _level(walk: Walk, end: Raw) -> Fraction:
    scale = 100 if walk.indicator.kind == "비율" else 1
    return Fraction(scale * (end.numerator or 0), end.denominator or 1)
