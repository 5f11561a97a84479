"""Who may do what."""

from datetime import UTC, datetime, timedelta

import pytest

from dashboard.access import LOCAL_USER, LONGEST, Role, verified_email, who


@pytest.mark.parametrize("address", ["127.0.0.1", "localhost", "::1", "127.8.8.8"])
def test_the_person_at_this_computer_is_in_charge(address):
    assert who(address) == LOCAL_USER
    assert who(address).role is Role.ADMIN


@pytest.mark.parametrize(
    "address", [None, "", "0.0.0.0", "::", "192.168.0.10", "dashboard.example", "127.0.0.1.nip.io"]
)
def test_on_a_server_that_others_can_reach_nobody_is_known(address):
    assert who(address) is None


def test_a_role_covers_itself_and_those_before_it():
    covered = {(one, other) for one in Role for other in Role if one.covers(other)}

    assert covered == {
        (Role.VIEWER, Role.VIEWER),
        (Role.OFFICIAL, Role.VIEWER),
        (Role.OFFICIAL, Role.OFFICIAL),
        (Role.ADMIN, Role.VIEWER),
        (Role.ADMIN, Role.OFFICIAL),
        (Role.ADMIN, Role.ADMIN),
    }


NOW = datetime(2023, 7, 10, 9, tzinfo=UTC)
CLAIMS = {
    "is_logged_in": True,
    "email": "official@example.org",
    "email_verified": True,
    "iat": int(NOW.timestamp()),
}


def test_a_sign_in_of_today_stands_for_its_verified_address():
    assert verified_email(CLAIMS, NOW) == "official@example.org"
    assert verified_email(CLAIMS, NOW + LONGEST - timedelta(seconds=1)) == "official@example.org"


@pytest.mark.parametrize(
    ("claims", "now"),
    [
        ({}, NOW),
        (CLAIMS | {"is_logged_in": False}, NOW),
        (CLAIMS | {"email_verified": False}, NOW),
        (CLAIMS | {"email_verified": "true"}, NOW),
        (CLAIMS | {"email_verified": None}, NOW),
        (CLAIMS | {"email": None}, NOW),
        (CLAIMS | {"iat": None}, NOW),
        (CLAIMS, NOW + LONGEST),
    ],
    ids=[
        "아무 말도 없음",
        "로그인하지 않음",
        "확인 안 됨",
        "글자로 참",
        "확인 여부 없음",
        "주소 없음",
        "때 없음",
        "오래됨",
    ],
)
def test_any_other_sign_in_stands_for_nobody(claims, now):
    assert verified_email(claims, now) == ""
