"""What doctor finds in a store: each trouble with its own sentence, and nothing in one that is well."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from dashboard.store import folder, health
from dashboard.store.tables import audit as table
from tests.acceptance import NOON, checked

ROW = {"시군": "부천시", "지표코드": "F3-14", "실적": "71.5"}


@pytest.fixture
def slip(store):
    return store.accept(checked([ROW], month="2023-09"), by="담당자", at=NOON)


def troubles(store, now=NOON):
    return health.troubles(store.opened, now=now)


def changed(path):
    path.chmod(0o644)
    path.write_bytes(path.read_bytes() + b"\n")


def test_a_store_that_was_never_used_is_well(store):
    assert troubles(store) == []


@pytest.mark.usefixtures("slip")
def test_a_store_as_it_was_written_is_well(store):
    assert troubles(store) == []


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (
            lambda home, slip: changed(folder.accepted_file(home, slip.month, slip.sha256)),
            "반영 파일이 바뀌었습니다",
        ),
        (lambda home, slip: changed(folder.original_file(home, slip.original)), "원본이 바뀌었습니다"),
        (
            lambda home, slip: folder.accepted_file(home, slip.month, slip.sha256).unlink(),
            "반영 파일이 없습니다",
        ),
        (lambda home, slip: folder.original_file(home, slip.original).unlink(), "원본이 없습니다"),
        (lambda home, _: (home / "originals" / "남은것").write_bytes(b"1"), "접수된 적이 없는 파일입니다"),
    ],
    ids=["반영 파일을 고침", "원본을 고침", "반영 파일을 지움", "원본을 지움", "임자 없는 파일"],
)
def test_a_file_that_is_not_what_its_slip_says_is_named(store, slip, harm, said):
    harm(store.home, slip)
    (found,) = troubles(store)

    assert said in found


@pytest.mark.usefixtures("slip")
def test_a_trail_that_was_tampered_with_is_named(store):
    with store.opened.writing() as connection:
        connection.execute(update(table).values(after="다른 내용"))

    assert [each for each in troubles(store) if "감사 기록 1번이 바뀌었거나" in each]


@pytest.mark.usefixtures("slip")
def test_a_clock_that_went_back_is_named(store):
    assert "서버의 시계를 맞추십시오" in troubles(store, now=NOON - timedelta(hours=1))[0]


@pytest.mark.usefixtures("slip")
def test_a_disk_that_is_almost_full_is_named(store, monkeypatch):
    monkeypatch.setattr(health, "LEAST_FREE", 2**60)

    assert "MB만 남았습니다" in troubles(store)[0]
