"""채점방식: the eight ways from a rounded value to a grade. Adding one is a function, a row of METHODS, a spec test."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from dashboard.exact import ratio, round_half_up
from dashboard.model import Method, State
from dashboard.scoring.shapes import Note
from dashboard.scoring.standard import Standard

FULL = Fraction(100)


class Question(NamedTuple):
    """One value to be graded. ``peers`` are the rounded values of the group, the own one included."""

    city: str
    standard: Standard
    value: Fraction
    entered: str
    peers: Sequence[Fraction]
    note: Note | None

    @property
    def target(self) -> Fraction:
        """The city's target; a catalog without one where a method needs it was refused."""
        target = self.standard.catalog.target(self.city, self.standard.indicator)
        if target is None:
            raise LookupError(self.city, self.standard.indicator.code)
        return target

    @property
    def prior(self) -> Fraction | None:
        """Last year's final value."""
        return self.standard.catalog.prior.get((self.city, self.standard.indicator.code))


class Answer(NamedTuple):
    """``share`` is the part of 배점 that a method earns by itself; None leaves it to the grade.

    No grade: the cell cannot be graded, and ``state`` says why where the report does not.
    """

    basis: Fraction | None
    grade: str | None
    share: Fraction | None = None
    state: State | None = None


def band(ask: Question) -> Answer:
    """구간: the value itself against the cuts; 하향 at most, 상향 at least."""
    return Answer(ask.value, _first_met(ask, ask.value, at_most=not ask.standard.indicator.higher_is_better))


def attainment_band(ask: Question) -> Answer:
    """달성률구간: percent of the target against the cuts."""
    attained = _attainment(ask)
    if attained is None:
        return Answer(None, ask.standard.grades[0])
    return Answer(attained, _first_met(ask, attained))


def attainment_share(ask: Question) -> Answer:
    """달성률비례: points in proportion to the attainment, up to the cap in the best grade's column."""
    cap = FULL if ask.standard.indicator.cuts[0] is None else ask.standard.indicator.cuts[0]
    attained = _attainment(ask)
    if attained is None:
        attained = cap
    if ask.note:
        ask.note("cap", cap=cap, attained=attained)
    return Answer(attained, _by_share(ask, min(attained, FULL) / 100), min(attained, cap) / 100)


def target_met(ask: Question) -> Answer:
    """달성여부: the best grade or the last one."""
    up = ask.standard.indicator.higher_is_better
    target = ask.target
    met = ask.value >= target if up else ask.value <= target
    if ask.note:
        ask.note("target_met", value=ask.value, target=target, met=met, up=up)
    return Answer(ask.value, ask.standard.grades[0 if met else -1])


def year_on_year(ask: Question) -> Answer:
    """전년대비: percent change against last year's final value, turned for 하향."""
    prior = ask.prior
    if not prior:
        if ask.note:
            ask.note("no_prior")
        return Answer(None, None, state=State.NO_PRIOR)
    change = 100 * (ask.value - prior) / abs(prior)
    change = _rounded(ask, change if ask.standard.indicator.higher_is_better else -change)
    if ask.note:
        ask.note(
            "year_on_year",
            value=ask.value,
            prior=prior,
            change=change,
            up=ask.standard.indicator.higher_is_better,
        )
    return Answer(change, _first_met(ask, change))


def group_rank(ask: Question) -> Answer:
    """그룹순위: competition rank among the group's cities with a value, in percent of their number."""
    up = ask.standard.indicator.higher_is_better
    rank = 1 + sum(peer > ask.value if up else peer < ask.value for peer in ask.peers)
    percent = Fraction(100 * rank, len(ask.peers))
    if ask.note:
        ask.note("group_rank", rank=rank, cities=len(ask.peers), percent=percent)
    return Answer(percent, _first_met(ask, percent, at_most=True))


def group_spread(ask: Question) -> Answer:
    """그룹편차: the place between the group's worst and best value; all equal earns full points."""
    least, most = min(ask.peers), max(ask.peers)
    above = ask.value - least if ask.standard.indicator.higher_is_better else most - ask.value
    share = above / (most - least) if most > least else Fraction(1)
    if ask.note:
        ask.note("group_spread", value=ask.value, least=least, most=most, percent=100 * share)
    return Answer(100 * share, _by_share(ask, share), share)


def entered_grade(ask: Question) -> Answer:
    """정성등급: the grade is the report."""
    if ask.note:
        ask.note("entered_grade", grade=ask.entered)
    return Answer(None, ask.entered)


METHODS: Mapping[Method, Callable[[Question], Answer]] = {
    Method.BAND: band,
    Method.ATTAINMENT_BAND: attainment_band,
    Method.ATTAINMENT_SHARE: attainment_share,
    Method.TARGET_MET: target_met,
    Method.YEAR_ON_YEAR: year_on_year,
    Method.GROUP_RANK: group_rank,
    Method.GROUP_SPREAD: group_spread,
    Method.ENTERED_GRADE: entered_grade,
}
RELATIVE = frozenset({Method.GROUP_RANK, Method.GROUP_SPREAD})


def _rounded(ask: Question, value: Fraction) -> Fraction:
    return round_half_up(value, ask.standard.indicator.digits) if ask.standard.rounds else value


def _attainment(ask: Question) -> Fraction | None:
    """Percent of the target; None where nothing at all is left of a value that should fall."""
    up = ask.standard.indicator.higher_is_better
    # Below zero counts as zero: otherwise a better value of a falling indicator would lose its grade.
    if not up and ask.value <= 0:
        if ask.note:
            ask.note("nothing_left", value=ask.value)
        return None
    target = ask.target
    attained = ratio(ask.value, target, 100) if up else ratio(target, ask.value, 100)
    rounded = _rounded(ask, attained)
    if ask.note:
        ask.note("attainment", value=ask.value, target=target, attained=rounded, up=up)
    return rounded


def _first_met(ask: Question, basis: Fraction, *, at_most: bool = False) -> str:
    """The first grade whose cut is met, cuts included; the last grade has no cut."""
    over, under = basis.numerator, basis.denominator
    for grade, cut, cut_over, cut_under in ask.standard.cuts:
        short = cut_over * under - over * cut_under
        if short >= 0 if at_most else short <= 0:
            if ask.note:
                ask.note("cut_met", basis=basis, grade=grade, cut=cut, at_most=at_most)
            return grade
    last = ask.standard.grades[-1]
    if ask.note:
        ask.note("no_cut_met", basis=basis, grade=last, cut=ask.standard.cuts[-1].cut, at_most=at_most)
    return last


def _by_share(ask: Question, share: Fraction) -> str:
    """The best grade whose ratio is reached, else the last."""
    for grade in ask.standard.grades:
        if ask.standard.ratios[grade] <= share:
            if ask.note:
                ask.note("share_reached", share=100 * share, grade=grade, ratio=ask.standard.ratios[grade])
            return grade
    if ask.note:
        ask.note("share_reached", share=100 * share, grade=ask.standard.grades[-1], ratio=None)
    return ask.standard.grades[-1]
