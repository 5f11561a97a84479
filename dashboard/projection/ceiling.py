"""What even the best grade everywhere cannot reach, what next year's joint score would have to be, and what lasts."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from dashboard.model import Catalog
from dashboard.projection.outlook import Outlook
from dashboard.projection.terms import terms_of
from dashboard.projection.worth import frame_of
from dashboard.scoring import sums

LINKED = "정부연계"


class Ahead(NamedTuple):
    """A rival whose score even our best one does not pass.

    ``is_certain``: whatever the rival's chances; else measured against its median. ``behind`` in points of the final
    score, ``joint_rise`` the points by which our joint score would have to be higher to draw level (None where it does
    not count).
    """

    city: str
    is_certain: bool
    behind: Fraction
    joint_rise: Fraction | None


class Ceiling(NamedTuple):
    """The final score with the best grade in every indicator that counts, and the rivals it leaves ahead."""

    final: Fraction
    ahead: tuple[Ahead, ...]


class Horizons(NamedTuple):
    """Points of the final score that one step up to the best grade is worth: this year's, and next year's at most."""

    indicator: str
    this_year: Fraction
    next_year: Fraction


def ceiling(outlook: Outlook, catalog: Catalog, city: str) -> Ceiling | None:
    """The city at its very best; None without a final score."""
    terms = terms_of(city, outlook.chances, catalog)
    if terms is None:
        return None
    best = terms.base + sum((max(each.moves) * len(each.codes) for each in terms.bundles), Fraction(0))
    final = terms.frame.fixed + terms.frame.slope * best
    return Ceiling(final, tuple(_ahead(final, outlook, catalog, city)))


def _ahead(final: Fraction, outlook: Outlook, catalog: Catalog, city: str) -> Iterator[Ahead]:
    weight = joint_weight(city, catalog)
    for name in catalog.peers(city):
        median = outlook.cities[name].median
        if name == city or median is None or median <= final:
            continue
        spread = outlook.spreads.get(name)
        lowest = spread.lowest if spread else None
        certain = spread is not None and lowest is not None and spread.final(lowest) > final
        behind = median - final
        yield Ahead(name, certain, behind, behind / weight if weight else None)


def joint_weight(city: str, catalog: Catalog) -> Fraction:
    """Points of the final score for one point of the joint score, asked of the one scoring path; 0 where it is unknown."""
    score = sums.joint_of(city, catalog).score
    if score is None:
        return Fraction(0)
    one, more = (sums.final(Fraction(0), each, catalog) for each in (score, score + 1))
    return Fraction(0) if one is None or more is None else more - one


def horizons(catalog: Catalog, outlook: Outlook, city: str) -> tuple[Horizons, ...]:
    """What lifting each 정부연계 indicator from its last grade to its best is worth, in November and a year later.

    The values of 31 December make next year's joint score. Its rules are not part of this catalog: ``next_year`` supposes
    100·Σ득점/Σ배점 over the 정부연계 indicators that count, at this year's weight of the joint score (가정).
    """
    terms, frame = terms_of(city, outlook.chances, catalog), frame_of(city, catalog)
    if terms is None or frame is None:
        return ()
    ratios = [catalog.rules.ratios[grade] for grade in catalog.rules.grades]
    rise = ratios[0] - ratios[-1]
    worths = {code: bundle.worth for bundle in terms.bundles for code in bundle.codes}
    linked = [each for code, each in catalog.indicators.items() if each.block == LINKED and code in worths]
    whole = sum((each.weight for each in linked), Fraction(0))
    weight = joint_weight(city, catalog)
    return tuple(
        Horizons(
            each.code,
            this_year=frame.slope * worths[each.code] * rise,
            next_year=weight * 100 * each.weight / whole * rise if whole else Fraction(0),
        )
        for each in linked
    )
