"""A store of a test's own, and nobody in a hurry."""

import shutil

import pytest

from dashboard.settings import ROOT, settings
from dashboard.store import store_of
from dashboard.ui import pace


@pytest.fixture(autouse=True)
def unhurried():
    """Each test is a person who has not uploaded anything yet."""
    pace.STORAGE.reset()


@pytest.fixture
def own_data(tmp_path, monkeypatch):
    """Two months of the sample in a folder of its own, with a store that was never used."""
    for name in ("catalog/2023", "history", "breakdowns"):
        shutil.copytree(ROOT / "data" / name, tmp_path / "data" / name)
    (tmp_path / "data/actuals/2023").mkdir(parents=True)
    for month in ("2023-05", "2023-06"):
        shutil.copy(ROOT / f"data/actuals/2023/{month}.csv", tmp_path / "data/actuals/2023")
    shutil.copy(ROOT / "data/districts.csv", tmp_path / "data")
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("DASHBOARD_STORE", str(tmp_path / "var"))
    settings.cache_clear()
    yield tmp_path / "data"
    monkeypatch.undo()
    settings.cache_clear()


@pytest.fixture
def own_store(tmp_path, monkeypatch):
    """A store that was never used; the desk looks into it from now on."""
    monkeypatch.setenv("DASHBOARD_STORE", str(tmp_path / "var"))
    settings.cache_clear()
    yield store_of(settings())
    monkeypatch.undo()
    settings.cache_clear()
