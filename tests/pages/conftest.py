"""A store of a test's own, and nobody in a hurry."""

import shutil
from functools import cache

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.components.v2.manifest_scanner import scan_component_manifests

from dashboard.settings import ROOT, settings
from dashboard.store import store_of
from dashboard.ui import pace


@pytest.fixture(scope="session", autouse=True)
def installed():
    """Each AppTest asks every installed package whether it brings components, for most of a second: ask once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(scan_component_manifests))
        yield


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
