"""What a reported value is worth, and which value is worth a wanted grade: exact, written apart from the engine."""

from dataclasses import dataclass
from fractions import Fraction

from tools.sample.exact import rounded
from tools.sample.names import RATIOS, Indicator

GRADES = "SABCD"
RATIO = {grade: Fraction(10 - place, 10) for place, grade in enumerate(GRADES)}
SHARE_CUTS = tuple(100 * RATIO[grade] for grade in GRADES[:-1])
FAR_ABOVE = Fraction(1000)


@dataclass(frozen=True)
class Raw:
    """One reported cell: numerator and denominator, or a value, or an entered grade."""

    numerator: int | None = None
    denominator: int | None = None
    value: Fraction | None = None
    grade: str = ""


@dataclass(frozen=True)
class Yardstick:
    """What one city's value of one indicator is measured against."""

    indicator: Indicator
    target: Fraction | None
    prior: Fraction | None

    @property
    def cuts(self) -> tuple[Fraction, ...]:
        return SHARE_CUTS if self.indicator.method == "달성률비례" else self.indicator.cuts

    @property
    def rising(self) -> bool:
        """Whether a greater basis is better: only plain cuts are read downwards."""
        return self.indicator.upward or self.indicator.method != "구간"

    @property
    def gap(self) -> Fraction:
        """The distance between the two best cuts, as a basis."""
        return abs(self.cuts[0] - self.cuts[1])

    @property
    def _room(self) -> Fraction:
        """How far beyond the best cut values go, in grades: a count that is reached early goes on growing."""
        growing = self.indicator.accumulation == "누계" and self.indicator.upward
        return Fraction(2) if growing else Fraction(4, 5)

    def basis(self, level: Fraction) -> Fraction:
        exact = self._basis(level)
        return rounded(exact, self.indicator.digits)

    def _basis(self, level: Fraction) -> Fraction:
        if self.indicator.method in ("달성률구간", "달성률비례"):
            return self._attainment(level)
        if self.indicator.method == "전년대비":
            return self._change(level)
        return level

    def _attainment(self, level: Fraction) -> Fraction:
        target = self.target or Fraction(1)
        if self.indicator.upward:
            return 100 * level / target
        return 100 * target / level if level else FAR_ABOVE

    def _change(self, level: Fraction) -> Fraction:
        prior = self.prior or Fraction(1)
        change = 100 * (level - prior) / abs(prior)
        return change if self.indicator.upward else -change

    def level(self, basis: Fraction) -> Fraction:
        """The level that has this basis: the way back of basis()."""
        if self.indicator.method in ("달성률구간", "달성률비례"):
            target = self.target or Fraction(1)
            return target * basis / 100 if self.indicator.upward else 100 * target / basis
        if self.indicator.method == "전년대비":
            prior = self.prior or Fraction(1)
            return prior + abs(prior) * (basis if self.indicator.upward else -basis) / 100
        return basis

    def grade(self, level: Fraction) -> str:
        if self.indicator.method == "달성여부":
            return "S" if self._met(level) else "D"
        basis = self.basis(level)
        for grade, cut in zip(GRADES, self.cuts, strict=False):
            if basis >= cut if self.rising else basis <= cut:
                return grade
        return GRADES[-1]

    def _met(self, level: Fraction) -> bool:
        target = self.target or Fraction(0)
        return level >= target if self.indicator.upward else level <= target

    def share(self, level: Fraction) -> Fraction:
        """Points as a share of 배점."""
        if self.indicator.method == "달성률비례":
            cap = self.indicator.cuts[0] if self.indicator.cuts else Fraction(100)
            return min(self.basis(level), cap) / 100
        return RATIO[self.grade(level)]

    def band(self, grade: str) -> tuple[Fraction, Fraction]:
        """The basis from a grade's own cut (for the last: the cut it missed) to its far end."""
        if self.indicator.method == "달성여부":
            target = self.target or Fraction(0)
            return (target, target * Fraction(11, 10)) if grade == "S" else (target * Fraction(3, 4), target)
        cuts, place = self.cuts, GRADES.index(grade)
        if place == 0:
            return cuts[0], cuts[0] + (cuts[0] - cuts[1]) * self._room
        if place == len(cuts):
            return cuts[-1], cuts[-1] - (cuts[-2] - cuts[-1])
        return cuts[place], cuts[place - 1]


def level_of(indicator: Indicator, raw: Raw) -> Fraction | None:
    """The rounded value of a cell; None without a value or without a case (denominator 0)."""
    if raw.value is not None:
        return rounded(raw.value, indicator.digits)
    if raw.numerator is None or not raw.denominator:
        return None
    scale = 100 if indicator.kind == "비율" else 1
    return rounded(Fraction(scale * raw.numerator, raw.denominator), indicator.digits)


def raw_of(indicator: Indicator, level: Fraction, denominator: int) -> Raw:
    """The whole-number report that comes closest to a level."""
    if indicator.ceiling is not None:
        level = min(level, indicator.ceiling)
    level = max(level, Fraction(0))
    if indicator.kind not in RATIOS:
        return Raw(value=rounded(level, indicator.value_digits))
    scale = 100 if indicator.kind == "비율" else 1
    return Raw(numerator=int(rounded(level * denominator / scale, 0)), denominator=denominator)
