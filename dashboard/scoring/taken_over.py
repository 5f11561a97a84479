"""Cells that another scoring of the same reports has already: a what-if asks only what it can change."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from dashboard.model import Actuals, Catalog, Cell, Method, Rules, State
from dashboard.scoring.shapes import Scores

T = TypeVar("T")

NOTHING: frozenset[str] = frozenset()
GRADED_BY_RATIOS = frozenset({Method.ATTAINMENT_SHARE, Method.GROUP_SPREAD})
ROUNDED_AGAIN = frozenset({Method.ATTAINMENT_BAND, Method.ATTAINMENT_SHARE, Method.YEAR_ON_YEAR})


def unchanged(actuals: Actuals, catalog: Catalog, known: Scores) -> frozenset[str]:
    """Codes of the indicators whose cells would all come out as ``known`` has them.

    What is the very same object has not changed: reports, indicators and tables of a rulebook never do.
    """
    if not _has_same_ground(catalog, known.catalog):
        return NOTHING
    reached = {
        code
        for after, before in (
            (actuals.reports, known.actuals.reports),
            (catalog.overrides, known.catalog.overrides),
            (catalog.not_applicable, known.catalog.not_applicable),
        )
        for _, code in _differing(after, before)
    }
    if catalog.rules is not known.catalog.rules:
        reached.update(_by_rules(catalog.rules, known))
    before = known.catalog.indicators
    return frozenset(code for code, each in catalog.indicators.items() if before[code] is each) - reached


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


def _differing(after: Mapping[Cell, T], before: Mapping[Cell, T]) -> Iterator[Cell]:
    if after is before:
        return
    yield from (cell for cell, each in after.items() if before.get(cell) is not each)
    yield from (cell for cell in before if cell not in after)


def _by_rules(new: Rules, known: Scores) -> Iterator[str]:
    """Indicators with a cell that a changed rule can reach: by its grade, for its silence, or for its decimals."""
    old, indicators = known.catalog.rules, known.catalog.indicators
    altered = {grade for grade in old.grades if new.ratios[grade] != old.ratios[grade]}
    silent = {State.NOT_SUBMITTED} if new.missing_is_lowest != old.missing_is_lowest else set()
    rounds_anew = new.grade_on_rounded != old.grade_on_rounded
    for code, each in indicators.items():
        if (altered and each.method in GRADED_BY_RATIOS) or (rounds_anew and each.method in ROUNDED_AGAIN):
            yield code
    scales = {code: 10**each.digits for code, each in indicators.items()} if rounds_anew else {}
    for cell in known.cells.values():
        over, under = cell.quotient or (0, 1)
        has_more_decimals = scales and over * scales[cell.indicator] % under
        if cell.grade in altered or cell.state in silent or has_more_decimals:
            yield cell.indicator
