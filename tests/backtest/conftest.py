"""The sample's years, scored once, and what the forecast would have said in them."""

import pytest

from bench.backtest import scored_years
from dashboard.projection.backtest import trials


@pytest.fixture(scope="session")
def years():
    """2021, 2022 and 2023, oldest first."""
    return scored_years()


@pytest.fixture(scope="session")
def tried(years):
    """Each month of each year that has a year before it."""
    return list(trials(years))
