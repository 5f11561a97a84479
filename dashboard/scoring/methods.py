"""채점방식: seven ways from a value to a grade, and the grade that is entered. A new one: function, row, spec test."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from dashboard.exact import quotient, ratio
from dashboard.model import Method, State
from dashboard.scoring.shapes import Note
from dashboard.scoring.standard import Standard

FULL, WHOLE = Fraction(100), Fraction(1)


@dataclass(frozen=True, slots=True)
class Question:
    """What values are graded against. ``peers`` are the rounded values of the group, ascending, the own ones included."""

    standard: Standard
    peers: Sequence[Fraction] = ()
    note: Note | None = None

    def target(self, city: str) -> Fraction:
        """The city's target; a catalog without one where a method needs it was refused."""
        target = self.standard.catalog.target(city, self.standard.indicator)
        if target is None:
            raise LookupError(city, self.standard.indicator.code)
        return target

    def prior(self, city: str) -> Fraction | None:
        """Last year's final value."""
        return self.standard.catalog.prior.get((city, self.standard.indicator.code))


@dataclass(slots=True)  # not frozen: a month makes 3131 of them, and freezing takes four times as long
class Answer:
    """``share`` is the part of 배점 that a method earns by itself; None leaves it to the grade.

    No grade: the cell cannot be graded, and ``state`` says why where the report does not.
    """

    basis: Fraction | None
    grade: str | None
    share: Fraction | None = None
    state: State | None = None


def band(ask: Question, _city: str, value: Fraction) -> Answer:
    """구간: the value itself against the cuts; 하향 at most, 상향 at least."""
    return Answer(value, _first_met(ask, value, at_most=not ask.standard.indicator.higher_is_better))


def attainment_band(ask: Question, city: str, value: Fraction) -> Answer:
    """달성률구간: percent of the target against the cuts."""
    attained = _attainment(ask, city, value)
    if attained is None:
        return Answer(None, ask.standard.grades[0])
    return Answer(attained, _first_met(ask, attained))


def attainment_share(ask: Question, city: str, value: Fraction) -> Answer:
    """달성률비례: points in proportion to the attainment, up to the cap in the best grade's column."""
    cap = FULL if ask.standard.indicator.cuts[0] is None else ask.standard.indicator.cuts[0]
    attained = _attainment(ask, city, value)
    if attained is None:
        attained = cap
    if ask.note:
        ask.note("cap", cap=cap, attained=attained)
    share = ratio(attained, FULL)
    return Answer(attained, _by_share(ask, share), share if attained <= cap else ratio(cap, FULL))


def target_met(ask: Question, city: str, value: Fraction) -> Answer:
    """달성여부: the best grade or the last one."""
    up = ask.standard.indicator.higher_is_better
    target = ask.target(city)
    met = value >= target if up else value <= target
    if ask.note:
        ask.note("target_met", value=value, target=target, met=met, up=up)
    return Answer(value, ask.standard.grades[0 if met else -1])


def year_on_year(ask: Question, city: str, value: Fraction) -> Answer:
    """전년대비: percent change against last year's final value, turned for 하향."""
    prior = ask.prior(city)
    if not prior:
        if ask.note:
            ask.note("no_prior")
        return Answer(None, None, state=State.NO_PRIOR)
    way = 100 if ask.standard.indicator.higher_is_better else -100
    change = _rounded_ratio(ask, value - prior, abs(prior), way)
    if ask.note:
        ask.note(
            "year_on_year",
            value=value,
            prior=prior,
            change=change,
            up=ask.standard.indicator.higher_is_better,
        )
    return Answer(change, _first_met(ask, change))


def group_rank(ask: Question, _city: str, value: Fraction) -> Answer:
    """그룹순위: competition rank among the group's cities with a value, in percent of their number."""
    up = ask.standard.indicator.higher_is_better
    better = len(ask.peers) - bisect_right(ask.peers, value) if up else bisect_left(ask.peers, value)
    rank = 1 + better
    percent = Fraction(100 * rank, len(ask.peers))
    if ask.note:
        ask.note("group_rank", rank=rank, cities=len(ask.peers), percent=percent)
    return Answer(percent, _first_met(ask, percent, at_most=True))


def group_spread(ask: Question, _city: str, value: Fraction) -> Answer:
    """그룹편차: the place between the group's worst and best value; all equal earns full points."""
    least, most = ask.peers[0], ask.peers[-1]
    above = value - least if ask.standard.indicator.higher_is_better else most - value
    share = ratio(above, most - least) if most > least else WHOLE
    if ask.note:
        ask.note("group_spread", value=value, least=least, most=most, percent=100 * share)
    return Answer(100 * share, _by_share(ask, share), share)


def entered_grade(ask: Question, entered: str) -> Answer:
    """정성등급: the grade is the report."""
    if ask.note:
        ask.note("entered_grade", grade=entered)
    return Answer(None, entered)


METHODS: Mapping[Method, Callable[[Question, str, Fraction], Answer]] = {
    Method.BAND: band,
    Method.ATTAINMENT_BAND: attainment_band,
    Method.ATTAINMENT_SHARE: attainment_share,
    Method.TARGET_MET: target_met,
    Method.YEAR_ON_YEAR: year_on_year,
    Method.GROUP_RANK: group_rank,
    Method.GROUP_SPREAD: group_spread,
}
RELATIVE = frozenset({Method.GROUP_RANK, Method.GROUP_SPREAD})


def _rounded_ratio(ask: Question, over: Fraction, under: Fraction, scale: int = 100) -> Fraction:
    """``scale · over / under``, rounded again where the rulebook rounds."""
    return ask.standard.rounded(*quotient(over, under, scale))


def _attainment(ask: Question, city: str, value: Fraction) -> Fraction | None:
    """Percent of the target; None where nothing at all is left of a value that should fall."""
    up = ask.standard.indicator.higher_is_better
    # Below zero counts as zero: otherwise a better value of a falling indicator would lose its grade.
    if not up and value <= 0:
        if ask.note:
            ask.note("nothing_left", value=value)
        return None
    target = ask.target(city)
    attained = _rounded_ratio(ask, *((value, target) if up else (target, value)))
    if ask.note:
        ask.note("attainment", value=value, target=target, attained=attained, up=up)
    return attained


def _first_met(ask: Question, basis: Fraction, *, at_most: bool = False) -> str:
    """The first grade whose cut is met, cuts included; the last grade has no cut."""
    over, under = basis.as_integer_ratio()
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
    """The best grade whose ratio is reached, else the last; more than the whole counts as the whole."""
    over, under = share.as_integer_ratio()
    over = min(over, under)
    for grade, step, step_over, step_under in ask.standard.steps:
        if step_over * under <= over * step_under:
            return _told(ask, grade, step, share)
    return _told(ask, ask.standard.grades[-1], None, share)


def _told(ask: Question, grade: str, step: Fraction | None, share: Fraction) -> str:
    if ask.note:
        ask.note("share_reached", share=100 * min(share, WHOLE), grade=grade, ratio=step)
    return grade
