"""A year's rulebook: load strictly, check, compare. Refuses anything it does not understand."""

from dashboard.catalog.load import load_catalog

__all__ = ["load_catalog"]
