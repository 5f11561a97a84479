"""Who may do what."""

import pytest

from dashboard.access import LOCAL_USER, Role, who


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
