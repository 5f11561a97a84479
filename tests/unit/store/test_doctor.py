"""What doctor finds in a store: each trouble with its own sentence, and nothing in one that is well."""

from datetime import timedelta

import pytest
from sqlalchemy import delete, insert, update

from dashboard.access import Role
from dashboard.store import folder, health
from dashboard.store.people_tables import people
from dashboard.store.tables import audit as table
from dashboard.store.tables import journal, slips
from tests.acceptance import NOON, after, checked
from tests.people import grant

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


def tampered(store, *statements):
    with store.opened.writing() as connection:
        for each in statements:
            connection.execute(each)


def a_third_line(store):
    """Three lines in the trail: an upload, a grant and a scenario."""
    grant(store, "admin@example.org", Role.ADMIN)
    store.save_scenario("가", "one", by="담당자", at=after(5))


@pytest.mark.usefixtures("slip")
@pytest.mark.parametrize(
    ("harm", "said"),
    [
        ([update(table).where(table.c.id == 2).values(by="다른 담당자")], "감사 기록 2번이 바뀌었거나"),
        ([delete(table).where(table.c.id == 2)], "감사 기록 3번이 바뀌었거나"),
        (
            [
                update(table).where(table.c.id == 2).values(id=99),
                update(table).where(table.c.id == 3).values(id=2),
                update(table).where(table.c.id == 99).values(id=3),
            ],
            "감사 기록 2번이 바뀌었거나",
        ),
        (
            [
                insert(table).values(
                    id=4,
                    at=after(6),
                    by="담당자",
                    act="권한 부여",
                    subject="",
                    before="",
                    after="",
                    previous="0" * 64,
                    sha256="1" * 64,
                )
            ],
            "감사 기록 4번이 바뀌었거나",
        ),
        ([delete(table).where(table.c.id == 3)], "scenarios 표의 1번(담당자)이 감사 기록에 없습니다"),
        ([delete(table)], "journal 표의 1번(담당자)이 감사 기록에 없습니다"),
    ],
    ids=["고침", "지움", "순서를 바꿈", "끼워 넣음", "끝을 자름", "모두 지움"],
)
def test_whatever_was_done_to_the_trail_is_named(store, harm, said):
    a_third_line(store)
    assert troubles(store, now=after(9)) == []
    tampered(store, *harm)

    assert [each for each in troubles(store, now=after(9)) if said in each]


@pytest.mark.usefixtures("slip")
def test_a_role_that_nobody_gave_is_named(store):
    tampered(
        store,
        insert(people).values(
            email="intruder@example.org",
            name="나",
            role="총괄",
            departments=[],
            since=NOON.date(),
            until=None,
            revoked=False,
            by="총괄 담당자",
            at=after(1),
        ),
    )

    assert "people 표의 1번(총괄 담당자)이 감사 기록에 없습니다" in troubles(store)[0]


def test_an_upload_that_was_pointed_at_other_figures_is_named(store, slip):
    other = store.accept(checked([ROW | {"실적": "99"}], month="2023-09"), by="담당자", at=after(1))
    tampered(store, update(slips).where(slips.c.id == slip.id).values(sha256=other.sha256))

    assert "접수 1번이 반영한 내용이 감사 기록에 적힌 것과 다릅니다" in " ".join(
        troubles(store, now=after(2))
    )


@pytest.mark.usefixtures("slip")
def test_rows_of_a_release_before_the_trail_are_no_trouble(store):
    a_third_line(store)
    tampered(store, update(journal).values(at=after(-60)))

    assert troubles(store, now=after(9)) == []
