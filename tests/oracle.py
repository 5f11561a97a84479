"""A second opinion: the arithmetic of the contract, naive and slow, in plain fractions.

It shares no code with the engine, only the shapes of the rulebook and of a report. Results are plain
dictionaries: cells by (city, indicator), fields by (city, field), cities by name.
"""

from tests.oracle_cells import cells_of_group
from tests.oracle_standings import cities_of, fields_of


def oracle(catalog, reports):
    """Everything of one month."""
    cells = {}
    for indicator in catalog.indicators.values():
        for members in catalog.groups.values():
            cells |= cells_of_group(catalog, indicator, members, reports)
    fields = fields_of(catalog, cells)
    return cells, fields, cities_of(catalog, cells, fields)
