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


@pytest.mark.parametrize("department", ["녹지과", "시민안전과"], ids=["주관", "협업"])
def test_an_official_accepts_in_his_own_name(store, upload, monkeypatch, department):
    monkeypatch.setattr(access, "LOCAL_USER", User("담당자", Role.OFFICIAL, frozenset({department})))

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


def official(monkeypatch, *departments):
    monkeypatch.setattr(access, "LOCAL_USER", User("담당자", Role.OFFICIAL, frozenset(departments)))


def examined(rows):
    raw = text(f"기준월,시군,지표코드,실적\n{rows}")
    return examine(raw, "실적.csv", month=Month("2023-09"), catalog=desk.current().catalog)


@pytest.mark.parametrize(
    ("rows", "named"),
    [
        ("2023-09,부천시,F3-15,90", r"F3-15 구제역백신 항체양성률\."),
        ("2023-09,수원시,F3-14,90", r"F3-14 산불방지 성과\(수원시\)\."),
        ("2023-09,부천시,F3-14,90\n2023-09,부천시,F3-15,90", r": F3-15 구제역백신 항체양성률\."),
    ],
    ids=["다른 부서의 지표", "다른 시군의 실적", "자기 것에 섞어도"],
)
def test_an_official_changes_nothing_but_the_own_figures(store, monkeypatch, rows, named):
    official(monkeypatch, "녹지과")

    with pytest.raises(NotAllowed, match=named):
        writes.accept(examined(rows))
    assert store.history() == []


def test_an_admin_changes_the_figures_of_every_city(store):
    assert writes.accept(examined("2023-09,수원시,F3-15,90")).rows == 1
    assert len(store.history()) == 1


def test_an_official_takes_nothing_back_and_remembers_columns_of_the_own_department(
    store, upload, monkeypatch
):
    slip = writes.accept(upload)
    official(monkeypatch, "녹지과")

    with pytest.raises(NotAllowed, match="'총괄' 권한"):
        writes.withdraw(slip.id, why="단위가 다름")
    with pytest.raises(NotAllowed, match="도시농업과 담당자만"):
        writes.remember("도시농업과", {"결과": "실적"})
    writes.remember("녹지과", {"결과": "실적"})
    assert store.history()[0].counts
    assert store.mapping("녹지과") == {"결과": "실적"}
