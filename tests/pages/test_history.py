"""The history: every upload, what taking it back would change, and taking it back."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import access
from dashboard.access import Role, User
from dashboard.present import past_uploads
from dashboard.store import folder
from dashboard.ui import desk
from dashboard.ui.server import SHELL
from dashboard.ui.site import SITE
from tests.acceptance import NOON, checked
from tests.pages.opening import opened, words

CELL = "부천시", "F3-14"


def upload(store, value="71.5", **named):
    row = {"시군": CELL[0], "지표코드": CELL[1], "실적": value}
    return store.accept(checked([row], month="2023-09", **named), by="담당자", at=NOON)


def shown_value():
    return float(desk.current().of("2023-09").cells[CELL].value)


def pressed(at, why):
    at.text_input(key="why").set_value(why)
    at.button[0].click().run()
    assert not at.exception
    return at


@pytest.mark.usefixtures("own_store")
def test_before_the_first_upload_the_sample_months_are_all_there_is():
    at = opened("history")

    assert at.title[0].value == "접수 이력, 접수한 파일 없음"
    assert words(at).count("표본 자료(가상)") == 9
    assert not at.button


def test_an_upload_stands_in_the_table_with_who_when_and_hash(own_store):
    slip = upload(own_store, name="산불 실적.csv")
    shown = words(opened("history"))

    for said in ("산불 실적.csv", "담당자", slip.original[:10], past_uploads.COUNTS):
        assert said in shown


def test_what_taking_back_would_change_is_seen_before_it_counts(own_store):
    upload(own_store)
    at = opened("history", upload="접수 1번")

    assert "부천시: 등급이 바뀌는 지표 1개" in words(at)
    assert shown_value() == 71.5


def test_taking_back_lets_the_earlier_value_count_again(own_store):
    before = shown_value()
    upload(own_store)
    at = opened("history", upload="접수 1번")

    pressed(at, "다른 시의 값")

    assert at.success[0].value.startswith("접수 1번을 회수했습니다.")
    assert "다른 시의 값" in words(at)
    assert at.title[0].value == "접수 1건, 반영 중 0건 · 회수 1건"
    assert not at.text_input
    assert shown_value() == before
    assert own_store.history()[0].withdrawal.by == access.LOCAL_USER.name


@pytest.mark.parametrize("why", ["", "   "])
def test_without_a_reason_nothing_is_taken_back(own_store, why):
    upload(own_store)
    at = pressed(opened("history", upload="접수 1번"), why)

    assert at.error[0].value.startswith("회수하는 까닭: 비어 있습니다.")
    assert own_store.history()[0].counts


def test_what_somebody_else_took_back_meanwhile_is_said(own_store):
    upload(own_store)
    at = opened("history", upload="접수 1번")
    own_store.withdraw(1, by="총괄 담당자", why="중복", at=NOON)

    pressed(at, "나도 중복")

    assert "총괄 담당자 님이 이미 회수했습니다(중복)" in at.error[0].value
    assert "까닭: 중복" in words(at)


def test_whose_role_was_taken_away_takes_nothing_back(own_store, monkeypatch):
    upload(own_store)
    at = opened("history", upload="접수 1번")
    monkeypatch.setattr(access, "LOCAL_USER", User("열람자", Role.VIEWER))

    at.text_input(key="why").set_value("중복")
    at.button[0].click().run()

    assert own_store.history()[0].counts


def test_the_bytes_that_came_can_be_downloaded(own_store):
    upload(own_store, raw=b"as it came", name="실적.csv")
    button = opened("history", upload="접수 1번").get("download_button")[0]

    assert button.proto.label == past_uploads.DOWNLOAD


def test_a_lost_original_is_said_and_the_upload_can_still_be_taken_back(own_store):
    slip = upload(own_store)
    folder.original_file(own_store.home, slip.original).unlink()
    at = open_without_check("history", upload="접수 1번")

    assert "파일이 없거나 바뀌었습니다" in at.error[0].value
    assert at.text_input(key="why")


def test_a_damaged_database_is_said(own_store):
    upload(own_store)
    desk.current()
    (own_store.home / "slips.sqlite").write_bytes(b"not a database" * 100)
    own_store.close()

    at = open_without_check("history")

    assert "손상되었습니다" in at.error[0].value
    assert not at.exception


def open_without_check(key, **choices):
    at = AppTest.from_file(SHELL, default_timeout=30)
    for name, value in choices.items():
        at.query_params[name] = value
    return at.switch_page(str(SITE[key].file)).run()


@pytest.mark.usefixtures("own_store")
@pytest.mark.parametrize("key", ["month", "upload"])
def test_nonsense_in_the_address_falls_back(key):
    assert opened("history", **{key: "없는 값"}).title[0].value == "접수 이력, 접수한 파일 없음"


def test_an_official_sees_an_upload_but_no_way_to_take_it_back(own_store, monkeypatch):
    upload(own_store)
    monkeypatch.setattr(access, "LOCAL_USER", User("담당자", Role.OFFICIAL, frozenset({"녹지과"})))
    at = opened("history", upload="접수 1번")

    assert not at.text_input
    assert [each.key for each in at.download_button] == ["original"]
