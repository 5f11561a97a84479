"""A projection as the three CSV files of the command line: chances with twelve decimals, values with six."""

import csv
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path

from dashboard import exact
from dashboard.model import Catalog
from dashboard.projection import CityOutlook, Levers, Outlook
from dashboard.projection.standing import award_names

CHANCE_DECIMALS, DECIMALS = 12, 6

Cells = Iterable[object]


class Probability(float):
    """A chance, printed so that it stays exact to 1e-9."""

    __slots__ = ()


def write(outlook: Outlook, levers: Levers, catalog: Catalog, folder: Path) -> list[Path]:
    """Write ``outlook.csv``, ``chances.csv`` and ``levers.csv``; existing files are replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = {
        "outlook.csv": outlooks(outlook, catalog),
        "chances.csv": chances(outlook, catalog),
        "levers.csv": pushes(levers, catalog),
    }
    for name, rows in tables.items():
        with (folder / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([_text(cell) for cell in row] for row in rows)
    return [folder / name for name in tables]


def outlooks(outlook: Outlook, catalog: Catalog) -> Iterator[Cells]:
    """One row a city; ranks beyond the own group stay empty, and everything for a city without a final score."""
    most = max(len(members) for members in catalog.groups.values())
    names = award_names(catalog.rules)
    yield [
        *("city", "population_group"),
        *(f"p_rank_{rank}" for rank in range(1, most + 1)),
        *(f"p_{name}" for name in names),
        *"expected_grant,final_median,final_q10,final_q90,best_rank,worst_rank".split(","),
    ]
    for each in outlook.cities.values():
        yield (
            each.city,
            each.population_group,
            *_filled(each, most, catalog),
            *(Probability(each.awards[name]) if each.awards else None for name in names),
            each.expected_grant,
            each.median,
            each.q10,
            each.q90,
            each.best_rank,
            each.worst_rank,
        )


def _filled(each: CityOutlook, most: int, catalog: Catalog) -> list[object]:
    """A city of the group that has no final score leaves the last rank of the group to nobody."""
    size = len(catalog.groups[each.population_group])
    chances = [*each.ranks, *[0.0] * (size - len(each.ranks))] if each.ranks else []
    return [*map(Probability, chances), *[None] * (most - len(chances))]


def chances(outlook: Outlook, catalog: Catalog) -> Iterator[Cells]:
    """One row a city and indicator; no chances where the cell leaves the sum."""
    grades = catalog.rules.grades
    yield [
        *("city", "indicator"),
        *(f"p_{grade}" for grade in grades),
        *"expected_value,q10,q90,needed_for_next_grade,needed_per_month".split(","),
    ]
    for city in catalog.cities:
        for code in catalog.indicators:
            each = outlook.chances.cells[city, code]
            yield (
                city,
                code,
                *(map(Probability, each.probabilities) if each.probabilities else [None] * len(grades)),
                each.expected,
                each.q10,
                each.q90,
                each.needed,
                each.needed_per_month,
            )


def pushes(levers: Levers, catalog: Catalog) -> Iterator[Cells]:
    """One row an indicator that counts and a grade."""
    names = award_names(catalog.rules)
    yield [
        *("indicator", "grade", "p_any_award"),
        *(f"p_{name}" for name in names),
        *("expected_grant", "change_in_expected_grant"),
    ]
    for each in levers.levers:
        won = (Probability(each.awards[name]) for name in names)
        yield each.indicator, each.grade, Probability(each.any_award), *won, each.expected_grant, each.change


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Probability):
        return f"{cell:.{CHANCE_DECIMALS}f}"
    if isinstance(cell, Fraction):
        return exact.show(cell, DECIMALS)
    return f"{cell:.{DECIMALS}f}" if isinstance(cell, float) else str(cell)
