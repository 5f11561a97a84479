"""A store of a test's own, and nobody in a hurry."""

import pytest

from dashboard.settings import settings
from dashboard.store import store_of
from dashboard.ui import pace


@pytest.fixture(autouse=True)
def unhurried():
    """Each test is a person who has not uploaded anything yet."""
    pace.STORAGE.reset()


@pytest.fixture
def own_store(tmp_path, monkeypatch):
    """A store that was never used; the desk looks into it from now on."""
    monkeypatch.setenv("DASHBOARD_STORE", str(tmp_path / "var"))
    settings.cache_clear()
    yield store_of(settings())
    monkeypatch.undo()
    settings.cache_clear()
