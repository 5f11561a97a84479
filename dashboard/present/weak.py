"""부진지표: which indicators of the home city the rulebook calls weak, by which lines, and what hangs on each. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from dashboard.model import Indicator, State
from dashboard.present import progress
from dashboard.present.progress import Paces
from dashboard.projection import Chance, Chances, Lever, Levers, Outlook
from dashboard.scoring import CellScore, Scores

NO_PACES = Paces({})


@dataclass(frozen=True, eq=False)
class Weakness:
    """One weak indicator, equal only to itself. ``lines``: every line of the rulebook that holds, in words.

    ``lost``: points below the best grade, exact. ``today``: the chance of any award as things stand, ``best``: what the
    best grade would be worth; both None without a final score.
    """

    indicator: Indicator
    cell: CellScore
    lines: tuple[str, ...]
    lost: Fraction
    chance: Chance
    today: float | None
    best: Lever | None

    @property
    def at_stake(self) -> float:
        """Expected grant that the best grade would add, in won."""
        return self.best.change if self.best else 0.0


def weaknesses(scores: Scores, outlook: Outlook, levers: Levers) -> tuple[Weakness, ...]:
    """The weak indicators, those with most money at stake first, then those that cost most points."""
    found = _all(scores, outlook, levers)
    return tuple(sorted(found, key=lambda each: (-each.at_stake, -each.lost, each.indicator.code)))


def _all(scores: Scores, outlook: Outlook, levers: Levers) -> Iterator[Weakness]:
    home, best = scores.catalog.rules.home_city, scores.catalog.rules.grades[0]
    worth = {each.indicator: each for each in levers.levers if each.grade == best}
    own = outlook.cities[home]
    today = sum(own.awards.values()) if own.ranks else None
    for code, lines in weak_lines(scores, outlook.chances).items():
        indicator, cell = scores.catalog.indicators[code], scores.cells[home, code]
        lost = indicator.weight * scores.catalog.rules.ratios[best] - (cell.points or Fraction(0))
        chance = outlook.chances.cells[home, code]
        yield Weakness(indicator, cell, lines, max(lost, Fraction(0)), chance, today, worth.get(code))


def weak_lines(scores: Scores, chances: Chances) -> dict[str, tuple[str, ...]]:
    """By code of each weak indicator every line of the rulebook that holds, in words; asks for no outlook."""
    home = scores.catalog.rules.home_city
    found = {
        code: tuple(_lines(scores, indicator, scores.cells[home, code], chances.cells[home, code]))
        for code, indicator in scores.catalog.indicators.items()
    }
    return {code: lines for code, lines in found.items() if lines}


def _lines(scores: Scores, indicator: Indicator, cell: CellScore, chance: Chance) -> Iterator[str]:
    rules = scores.catalog.rules
    if cell.state in (State.NOT_APPLICABLE, State.NO_CASES, State.NO_PRIOR):
        return
    if rules.weak.not_submitted and cell.state is State.NOT_SUBMITTED:
        yield str(State.NOT_SUBMITTED)
    reached = progress.progress(scores, cell.city, indicator.code, NO_PACES)
    limit = rules.weak.progress_below
    if reached and limit is not None and reached.share < limit:
        yield f"진도율 {progress.short(reached)}"
    grade = expected(chance, rules.grades)
    if rules.weak.forecast_below and grade is not None:
        order = rules.grades
        if order.index(grade) > order.index(rules.weak.forecast_below):
            yield f"예상등급 {grade}"


def expected(chance: Chance, grades: tuple[str, ...]) -> str | None:
    """The most likely grade at the end; None where none is given."""
    pairs = list(zip(chance.probabilities, grades, strict=False))
    return max(pairs, key=lambda each: each[0])[1] if any(given for given, _ in pairs) else None
