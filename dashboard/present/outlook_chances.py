"""The figures of an outlook in words: chances never 0 % or 100 % unless proven, ranges, expected grants."""

from fractions import Fraction

from dashboard.exact import show
from dashboard.model import Award, Catalog
from dashboard.present import labels, outlook_words, wording
from dashboard.projection import CityOutlook, Outlook

CERTAIN, IMPOSSIBLE = "확정", "불가능"


def home_of(outlook: Outlook, catalog: Catalog) -> CityOutlook:
    """The outlook of the home city."""
    return outlook.cities[catalog.rules.home_city]


def chance(own: CityOutlook, award: Award, catalog: Catalog) -> str:
    """The chance of this award or a better one in words; proven by the best and the worst rank alone."""
    if own.best_rank is None or own.worst_rank is None:
        return labels.NO_FINAL
    if own.worst_rank <= award.last:
        return CERTAIN
    if own.best_rank > award.last:
        return IMPOSSIBLE
    return outlook_words.percent(at_least(own, award, catalog))


def alone(own: CityOutlook, award: Award) -> str:
    """The chance of this very award in words."""
    if own.best_rank is None or own.worst_rank is None:
        return labels.NO_FINAL
    if award.first <= own.best_rank and own.worst_rank <= award.last:
        return CERTAIN
    if own.best_rank > award.last or own.worst_rank < award.first:
        return IMPOSSIBLE
    return outlook_words.percent(own.awards[award.name])


def at_least(own: CityOutlook, award: Award, catalog: Catalog) -> float:
    """The chance of this award or a better one."""
    return sum(own.awards[each.name] for each in catalog.rules.awards if each.last <= award.last)


def points(low: Fraction, high: Fraction) -> str:
    """A range of scores; one score where both ends are the same.

    >>> points(Fraction(97), Fraction(99)), points(Fraction(97), Fraction(97))
    ('97.00~99.00점', '97.00점')
    """
    return wording.score(low) if low == high else f"{show(low, wording.DIGITS)}~{wording.score(high)}"


def ranks(own: CityOutlook) -> str:
    """The ranks that can happen at all."""
    if own.best_rank == own.worst_rank:
        return f"{own.best_rank}위"
    return f"{own.best_rank}~{own.worst_rank}위"


def money(expected: float) -> str:
    """An expected grant, to the nearest 10,000 won."""
    return wording.won(round(expected / wording.MAN) * wording.MAN)
