"""The files of the store: canonical, for Excel, never changed, named after what is in them."""

import os
import stat

import pytest

from dashboard.errors import StoreDamaged
from dashboard.intake import Known
from dashboard.intake.canonical import is_canonical
from dashboard.settings import ROOT
from tests.acceptance import NOON, checked, value

ROWS = """
    시군   | 지표코드 | 분자 | 분모 | 실적 | 등급 | 상태     | 비고
    부천시 | N1       | 968  | 1019 |      |      | 확정     | 표본, 2차
    수원시 | N1       |      |      | -0.5 |      | 추정     |
    부천시 | N2       |      |      |      | S    | 제출     |
    수원시 | N2       |      |      |      |      | 해당없음 | 사업 없음
"""
KNOWN = Known({"부천시", "수원시"}, {"N1": None, "N2": None}, ("S", "A"))


def test_the_accepted_file_is_what_the_database_reads_as_it_is(store):
    path = store.file(store.accept(checked(ROWS), by="담당자", at=NOON))

    assert is_canonical(path, KNOWN)


def test_excel_opens_it_in_korean_and_runs_nothing(store):
    slip = store.accept(
        checked([{"시군": "부천시", "실적": "-1", "비고": "=cmd|' /C calc'!A0"}]), by="담당자", at=NOON
    )

    assert store.file(slip).read_bytes() == (
        b"\xef\xbb\xbf"
        + "기준월,시군,지표코드,분자,분모,실적,등급,상태,비고\n"
        "2023-09,부천시,N1,,,-1,,제출,'=cmd|' /C calc'!A0\n".encode()
    )


def test_the_name_of_the_upload_leads_nowhere(store):
    slip = store.accept(value(90, name="../../etc/passwd"), by="담당자", at=NOON)

    assert slip.name == "../../etc/passwd"
    assert {path.name for path in store.home.iterdir()} - {"slips.sqlite"} == {"accepted", "originals"}
    assert store.file(slip).is_relative_to(store.home)


def test_nobody_saves_over_a_file_that_counts(store):
    path = store.file(store.accept(value(90), by="담당자", at=NOON))

    assert stat.S_IMODE(path.stat().st_mode) == 0o444


def test_nothing_is_left_beside_the_files(store):
    store.accept(value(90), by="담당자", at=NOON)

    assert [path.name for path in store.home.rglob(".*")] == []


@pytest.mark.parametrize("harm", ["gone", "altered"])
def test_a_file_that_is_not_what_was_accepted_is_named(store, harm):
    slip = store.accept(value(90), by="담당자", at=NOON)
    path = store.file(slip)
    path.unlink()
    if harm == "altered":
        path.write_text("기준월\n", encoding="utf-8")

    with pytest.raises(StoreDamaged, match=r"접수 1번\(2023-09, 실적.csv\)의 파일이 없거나"):
        store.file(slip)


def test_original_bytes_that_are_gone_are_named(store):
    slip = store.accept(value(90), by="담당자", at=NOON)
    (store.home / "originals" / slip.original).unlink()

    with pytest.raises(StoreDamaged, match="접수 1번"):
        store.original(slip)


def test_an_orphan_of_a_crash_is_whole_and_serves_the_next_upload(store):
    slip = store.accept(value(90), by="담당자", at=NOON)
    orphan = store.file(slip)
    written = orphan.stat().st_mtime_ns
    store.withdraw(slip.id, by="담당자", why="잘못 올림", at=NOON)

    assert store.file(store.accept(value(90), by="담당자", at=NOON)) == orphan
    assert orphan.stat().st_mtime_ns == written


def test_a_damaged_file_is_mended_by_the_same_upload(store):
    slip = store.accept(value(90), by="담당자", at=NOON)
    path = store.file(slip)
    path.unlink()
    path.write_text("", encoding="utf-8")

    store.accept(value(90), by="담당자", at=NOON, again=True)

    assert store.file(slip) == path


def test_the_store_of_the_repository_is_no_part_of_it():
    assert "/var/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert os.path.commonpath([ROOT, ROOT / "var"]) == str(ROOT)
