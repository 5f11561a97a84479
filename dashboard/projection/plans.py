"""Plans for any outlook: sought by exact distributions, and checked by the engine that made the outlook.

Where cells hang on other cities there is no exact distribution. The plan is then sought as if their chances of each grade
were their own, and checked by drawing; what the check finds too little is asked for on top, a few times.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.model import Catalog
from dashboard.projection.compared import draw
from dashboard.projection.drawn import USUAL, Drawing
from dashboard.projection.knapsack import Raise
from dashboard.projection.lattice import spread_of
from dashboard.projection.outlook import Outlook
from dashboard.projection.raises import NOTHING, Aim, Plan, cheapest, with_raises
from dashboard.projection.shapes import Way
from dashboard.projection.terms import terms_of

TRIES = 4
MOST = 0.999  # a chance that is asked for on top stays below certainty


@dataclass(frozen=True)
class Checked:
    """A plan with its chance by the engine of the outlook, and the standard error of that where it was drawn."""

    plan: Plan
    chance: float
    way: Way
    error: float


def plan(aim: Aim, options: Sequence[Raise], limits: Mapping[str, float] | None = None) -> Checked | None:
    """The cheapest raises whose checked chance is enough; None where all of them together are not.

    ``aim`` may be of an outlook that was drawn. Raises UnknownName for an award that the rulebook does not have.
    """
    own = aim.outlook.cities[aim.city]
    if own.way is not Way.DRAWN:
        found = cheapest(aim, options, limits)
        return None if found is None else Checked(found, aim.reached(found.raises), own.way, 0.0)
    return _drawn(aim, options, limits)


def _drawn(aim: Aim, options: Sequence[Raise], limits: Mapping[str, float] | None) -> Checked | None:
    already = checked(aim, NOTHING)
    if already >= aim.chance:
        return Checked(Plan(NOTHING, 0.0, already), already, Way.DRAWN, aim.outlook.cities[aim.city].error)
    seen, wanted = replace(aim, outlook=alone(aim.outlook, aim.catalog, aim.city)), aim.chance
    for _ in range(TRIES):
        found = cheapest(replace(seen, chance=wanted), options, limits)
        if found is None:
            return None
        chance = checked(aim, found.raises)
        if chance >= aim.chance:
            return Checked(found, chance, Way.DRAWN, aim.outlook.cities[aim.city].error)
        wanted = min(wanted + aim.chance - chance + 0.005, MOST)
    return None


def checked(aim: Aim, raises: Sequence[Raise], drawing: Drawing = USUAL) -> float:
    """The chance of the award, or a better one, after these raises: drawn with the whole group."""
    members = [city for city in aim.catalog.peers(aim.city) if aim.outlook.cities[city].ranks]
    # A raised cell is certain: it earns its grade whatever the others reach, and they still meet its value.
    chances = with_raises(aim.outlook.chances, aim.city, raises, aim.catalog)
    own = draw(members, chances, aim.catalog, drawing)[aim.city]
    last = max(each.last for each in aim.catalog.rules.awards if each.name == aim.award)
    return sum(own.ranks[:last])


def alone(outlook: Outlook, catalog: Catalog, city: str) -> Outlook:
    """The same outlook with a distribution for each city of the group, every cell by its own chances."""
    cells = {key: each._replace(values=()) for key, each in outlook.chances.cells.items()}
    chances = replace(outlook.chances, cells=cells)
    found = ((name, terms_of(name, chances, catalog)) for name in catalog.peers(city))
    spreads = {name: spread_of(terms) for name, terms in found if terms is not None}
    return replace(outlook, chances=chances, spreads=spreads)


def at_best(outlook: Outlook, catalog: Catalog, city: str) -> Outlook:
    """The outlook in which every indicator of the city that counts ends at its best grade for certain."""
    best = catalog.rules.grades[0]
    every = [
        Raise(code, best, 0.0)
        for code in catalog.indicators
        if outlook.chances.cells[city, code].probabilities
    ]
    return replace(outlook, chances=with_raises(outlook.chances, city, every, catalog))
