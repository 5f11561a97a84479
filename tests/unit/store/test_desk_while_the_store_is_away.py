"""The server goes on with the figures it has while the store is away, and sees the new ones after that."""

import pytest

from dashboard import settings as places
from dashboard.errors import StoreAway
from dashboard.store import store_of
from dashboard.ui import desk
from tests.acceptance import NOON, value
from tests.folders import write_actuals, write_catalog


@pytest.fixture
def settings(tmp_path, cluster, monkeypatch):
    """A server on a small year, with its slips in PostgreSQL."""
    write_catalog(tmp_path / "catalog" / "2023")
    write_actuals(tmp_path / "actuals" / "2023" / "2023-09.csv", "실적\n80")
    (tmp_path / "history").mkdir()
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path))
    monkeypatch.setenv("DASHBOARD_STORE", str(tmp_path / "var"))
    monkeypatch.setenv("DASHBOARD_DATABASE_URL", cluster.emptied())
    places.settings.cache_clear()
    yield places.settings()
    store_of(places.settings()).close()
    places.settings.cache_clear()


def shown(shelf):
    return shelf.newest().of("2023-09").cells["부천시", "N1"].value


def test_an_upload_is_shown_at_the_next_interaction(settings):
    shelf = desk._Shelf()
    assert shown(shelf) == 80
    store_of(settings).accept(value(95), by="담당자", at=NOON)

    assert shown(shelf) == 95
    assert shelf.newest() is shelf.newest()


def test_old_figures_are_served_until_the_database_is_back(settings, cluster, monkeypatch, caplog):
    monkeypatch.setattr(desk, "RETRY", 0.0)
    shelf = desk._Shelf()
    assert shown(shelf) == 80
    cluster.stop()
    try:
        assert shown(shelf) == 80
    finally:
        cluster.start()
    store_of(settings).accept(value(95), by="담당자", at=NOON)

    assert shown(shelf) == 95
    assert "저장소에 연결할 수 없습니다" in caplog.text


@pytest.mark.usefixtures("settings")
def test_the_trouble_is_known_with_the_time_of_what_is_served_and_ends_when_it_ends(cluster, monkeypatch):
    monkeypatch.setattr(desk, "RETRY", 0.0)
    shelf = desk._Shelf()
    shown(shelf)
    read_at = shelf._read_at
    assert shelf.trouble is None
    cluster.stop()
    try:
        shown(shelf)
        shown(shelf)
        assert isinstance(shelf.trouble.problem, StoreAway)
        assert shelf.trouble.read_at == read_at
    finally:
        cluster.start()

    shown(shelf)
    assert shelf.trouble is None


@pytest.mark.usefixtures("settings")
def test_a_database_that_is_away_is_asked_again_after_a_while_only(cluster, caplog):
    shelf = desk._Shelf()
    shown(shelf)
    cluster.stop()
    try:
        for _ in range(10):
            shown(shelf)
    finally:
        cluster.start()

    assert caplog.text.count("연결할 수 없습니다") == 1


@pytest.mark.usefixtures("settings")
def test_a_server_that_has_nothing_yet_says_so(cluster):
    cluster.stop()
    try:
        with pytest.raises(StoreAway):
            desk._Shelf().newest()
    finally:
        cluster.start()


def test_a_damaged_file_keeps_the_figures_of_before(settings):
    shelf = desk._Shelf()
    shown(shelf)
    slip = store_of(settings).accept(value(95), by="담당자", at=NOON)
    store_of(settings).file(slip).unlink()

    assert shown(shelf) == 80
