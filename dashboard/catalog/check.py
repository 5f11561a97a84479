"""Checks that need more than one table."""

from dashboard.catalog.gradable import cuts_out_of_order, unusable_caps, unusable_targets
from dashboard.catalog.names import misplaced_indicators, unknown_names
from dashboard.model import Catalog
from dashboard.tabular import Notebook


def check(catalog: Catalog, notebook: Notebook) -> None:
    """Note every finding of the whole catalog."""
    for rule in (unknown_names, misplaced_indicators, cuts_out_of_order, unusable_caps, unusable_targets):
        for problem in rule(catalog):
            line = notebook.lines.get((problem.file, problem.key))
            notebook.error(problem.rule, problem.file, line, *problem[3:])
