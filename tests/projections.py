"""Chances for worlds drawn at random, and what they come to when every case is scored one by one."""

from collections import Counter
from dataclasses import replace
from itertools import product
from random import Random

from dashboard.model import Catalog, Override, State
from dashboard.projection import Basis, Chance, Chances
from dashboard.scoring import score
from tests.worlds import MONTH


def drawn_chances(catalog, actuals, *, seed, most_open=4, correlation=0.0):
    """Some cells open between two or three grades, all others as they are scored today."""
    dice, left, cells = Random(seed), most_open, {}
    scored = score(actuals, catalog).cells
    order = list(scored)
    dice.shuffle(order)
    for key in order:
        cell, grades = scored[key], catalog.rules.grades
        odds = ()
        if cell.state is not State.NOT_APPLICABLE and not cell.is_overridden and left:
            left -= 1
            odds = some_odds(dice, len(grades))
        elif cell.points is not None:
            odds = tuple(float(grade == cell.grade) for grade in grades)
        cells[key] = Chance(*key, odds, is_certain=1.0 in odds or not odds, basis=Basis.GIVEN)
    return Chances(MONTH, MONTH, cells, correlation)


def some_odds(dice, grades):
    """Chances of two or three of the grades."""
    chosen = dice.sample(range(grades), k=min(grades, dice.choice([2, 3])))
    weights = [dice.random() if place in chosen else 0.0 for place in range(grades)]
    return tuple(weight / sum(weights) for weight in weights)


def with_odds(chances, key, odds):
    """The same chances but for one cell."""
    cell = chances.cells[key]._replace(probabilities=odds, shares=())
    return replace(chances, cells={**chances.cells, key: cell})


def enumerated(catalog: Catalog, actuals, chances):
    """Chances of every city's rank and award, and its expected grant: each case scored with its grades as overrides."""
    ranks, awards, grants = ({city: Counter() for city in catalog.cities} for _ in range(3))
    still_open = {key: cell for key, cell in chances.cells.items() if cell.probabilities}
    missing = {key: "" for key, cell in chances.cells.items() if not cell.probabilities}
    for grades in product(*(possible(cell, catalog) for cell in still_open.values())):
        chance = 1.0
        overrides = {}
        for key, (grade, odds) in zip(still_open, grades, strict=True):
            chance *= odds
            overrides[key] = Override(grade, "", "")
        case = score(actuals, replace(catalog, overrides=overrides, not_applicable=missing))
        for city, found in case.cities.items():
            ranks[city][found.in_final.rank] += chance
            awards[city][found.award] += chance
            grants[city]["grant"] += chance * found.grant
    return ranks, awards, {city: found["grant"] for city, found in grants.items()}


def possible(cell, catalog):
    """Grades that can come, with their chances."""
    return [pair for pair in zip(catalog.rules.grades, cell.probabilities, strict=True) if pair[1]]
