"""What a what-if can change: all other cells and sums are taken over from another scoring of the same reports."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from dashboard.model import Actuals, Catalog, Cell, Method, Rules, State
from dashboard.scoring.methods import RELATIVE
from dashboard.scoring.shapes import CellScore, Scores

T = TypeVar("T")
Cities = list[str]

GRADED_BY_RATIOS = frozenset({Method.ATTAINMENT_SHARE, Method.GROUP_SPREAD})
ROUNDED_AGAIN = RELATIVE | {Method.ATTAINMENT_BAND, Method.ATTAINMENT_SHARE, Method.YEAR_ON_YEAR}


def reached(actuals: Actuals, catalog: Catalog, known: Scores) -> dict[str, Cities] | None:
    """By indicator the cities whose cell may come out otherwise than ``known`` has it; None where any may.

    What is the very same object has not changed: reports, indicators and tables of a rulebook never do.
    """
    if not _has_same_ground(catalog, known.catalog):
        return None
    before = known.catalog.indicators
    entire = {code for code, each in catalog.indicators.items() if before[code] is not each}
    entire.update(_by_methods(catalog.rules, known))
    cells = {*_by_entries(actuals, catalog, known), *_by_rules(catalog.rules, known, entire)}
    entire.update(code for _, code in cells if before[code].method in RELATIVE)
    found = {code: list(catalog.cities) for code in entire}
    for city, code in cells:
        if code not in entire:
            found.setdefault(code, []).append(city)
    return found


def _has_same_ground(after: Catalog, before: Catalog) -> bool:
    """What the cells of every indicator rest on."""
    return (
        list(after.indicators) == list(before.indicators)
        and after.cities is before.cities
        and after.targets is before.targets
        and after.prior is before.prior
        and after.rules.grades is before.rules.grades
        and after.rules.sources is before.rules.sources
    )


def says_the_same(actuals: Actuals, catalog: Catalog, known: Scores) -> bool:
    """Does every cell have the same value as before, whatever the rules make of it?"""
    return (
        actuals is known.actuals
        and catalog.indicators is known.catalog.indicators
        and catalog.not_applicable is known.catalog.not_applicable
    )


def _differing(after: Mapping[Cell, T], before: Mapping[Cell, T]) -> Iterator[Cell]:
    if after is before:
        return
    yield from (cell for cell, each in after.items() if before.get(cell) is not each)
    yield from (cell for cell in before if cell not in after)


def _by_entries(actuals: Actuals, catalog: Catalog, known: Scores) -> Iterator[Cell]:
    """Cells with another report, official grade or exemption."""
    yield from _differing(actuals.reports, known.actuals.reports)
    yield from _differing(catalog.overrides, known.catalog.overrides)
    yield from _differing(catalog.not_applicable, known.catalog.not_applicable)


def _by_methods(new: Rules, known: Scores) -> Iterator[str]:
    """Indicators whose method asks for the ratios of the grades, or rounds anew, where those are changed."""
    old = known.catalog.rules
    methods = GRADED_BY_RATIOS if new.ratios != old.ratios else frozenset()
    if new.grade_on_rounded != old.grade_on_rounded:
        methods |= ROUNDED_AGAIN
    yield from (code for code, each in known.catalog.indicators.items() if each.method in methods)


def _by_rules(new: Rules, known: Scores, entire: set[str]) -> Iterator[Cell]:
    """Cells that a changed rule can reach: by their grade, for their silence, or for their decimals.

    Those of the ``entire`` indicators are reached anyway.
    """
    old, indicators = known.catalog.rules, known.catalog.indicators
    if new is old:
        return
    altered = {grade for grade in old.grades if new.ratios[grade] != old.ratios[grade]}
    silent = {State.NOT_SUBMITTED} if new.missing_is_lowest != old.missing_is_lowest else set()
    rounds_anew = new.grade_on_rounded != old.grade_on_rounded
    scales = {code: 10**each.digits for code, each in indicators.items()} if rounds_anew else {}
    for key, cell in known.cells.items():
        code = key[1]
        if code in entire:
            continue
        over, under = cell.quotient or (0, 1)
        has_more_decimals = under > 1 and scales and over * scales[code] % under
        if has_more_decimals or cell.grade in altered or cell.state in silent:
            yield key


def adds_up_alike(after: Catalog, before: Catalog) -> bool:
    """Do cells that count the same make the same sums?"""
    return (
        after.indicators is before.indicators
        and after.cities is before.cities
        and after.rules.grades is before.rules.grades
    )


def counted_anew(cells: Mapping[Cell, CellScore], known: Scores) -> dict[str, set[str]]:
    """By city the indicators whose points or grade may be others than ``known`` has them."""
    found: dict[str, set[str]] = {}
    for (key, cell), before in zip(cells.items(), known.cells.values(), strict=True):
        if cell is not before and (cell.points is not before.points or cell.grade is not before.grade):
            found.setdefault(key[0], set()).add(key[1])
    return found
