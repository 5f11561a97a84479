"""The same store twice: on SQLite and on a real PostgreSQL."""

import pytest

from dashboard.store import Store
from tests import postgresql


@pytest.fixture(scope="session")
def cluster():
    """One PostgreSQL for all tests."""
    with postgresql.running() as cluster:
        yield cluster


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request):
    """Where the slips are: None for the file in the folder."""
    return request.getfixturevalue("cluster").emptied() if request.param == "postgresql" else None


@pytest.fixture
def store(tmp_path, url):
    """A store that was never used."""
    store = Store(tmp_path / "var", url)
    yield store
    store.close()
