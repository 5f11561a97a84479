"""Whoever writes is asked again who he is; a screen that hides is not enough."""

import pytest

from dashboard import access
from dashboard.access import Role, User
from dashboard.errors import NotAllowed
from dashboard.intake import examine
from dashboard.model import Month
from dashboard.settings import settings
from dashboard.store import store_of
from dashboard.ui import desk, writes
from tests.uploads import text


@pytest.fixture
def store(tmp_path, monkeypatch):
    """A store of this test's own."""
    monkeypatch.setenv("DASHBOARD_STORE", str(tmp_path / "var"))
    settings.cache_clear()
    yield store_of(settings())
    monkeypatch.undo()
    settings.cache_clear()


@pytest.fixture
def upload():
    raw = text("기준월,시군,지표코드,실적\n2023-09,부천시,F3-14,90")
    return examine(raw, "실적.csv", month=Month("2023-09"), catalog=desk.current().catalog)


def test_an_official_accepts_in_his_own_name(store, upload, monkeypatch):
    monkeypatch.setattr(access, "LOCAL_USER", User("담당자", Role.OFFICIAL, frozenset({"기획과"})))

    assert writes.accept(upload).by == "담당자"
    assert [past.slip.name for past in store.history()] == ["실적.csv"]


def test_a_viewer_is_refused_with_a_sentence(store, upload, monkeypatch):
    monkeypatch.setattr(access, "LOCAL_USER", User("열람자", Role.VIEWER))

    with pytest.raises(NotAllowed, match=r"'담당' 권한이 있어야 .* 새로 반영된 것은 없습니다"):
        writes.accept(upload)
    assert store.history() == []


def test_a_stranger_is_refused(store, upload, bound_to):
    bound_to("0.0.0.0")

    with pytest.raises(NotAllowed):
        writes.accept(upload)
    with pytest.raises(NotAllowed):
        writes.remember("기획과", {"결과": "실적"})
    assert (store.history(), store.mapping("기획과")) == ([], {})


def test_columns_are_remembered_for_a_department(store):
    writes.remember("기획과", {"결과": "실적", "담당": ""})

    assert store.mapping("기획과") == {"결과": "실적", "담당": ""}
