"""How people come in: what is half set is refused in a sentence, and never means an open door."""

import pytest

from dashboard.errors import SettingsWrong
from dashboard.modes import Entrance, Mode, read_entrance

URL = {"DASHBOARD_URL": "https://eval.example.org"}
OIDC = URL | {
    "DASHBOARD_MODE": "oidc",
    "DASHBOARD_OIDC_CLIENT_ID": "dashboard",
    "DASHBOARD_OIDC_CLIENT_SECRET": "a-client-secret",
    "DASHBOARD_OIDC_METADATA_URL": "https://login.example.org/.well-known/openid-configuration",
    "DASHBOARD_COOKIE_SECRET": "a-cookie-secret-of-many-characters",
}
PROXY = URL | {"DASHBOARD_MODE": "proxy"}


def test_without_a_word_only_this_computer_is_let_in():
    assert read_entrance({}) == Entrance(Mode.LOCAL)
    assert read_entrance(URL).url == ""


def test_a_sign_in_knows_its_address_and_its_provider():
    entrance = read_entrance(OIDC)

    assert (entrance.mode, entrance.host, entrance.is_secure) == (Mode.OIDC, "eval.example.org", True)
    assert entrance.sign_in.client_id == "dashboard"


def test_secrets_are_not_printed():
    said = repr(read_entrance(OIDC))

    assert "a-client-secret" not in said
    assert "a-cookie-secret" not in said


def test_a_proxy_says_who_is_there_in_a_header_of_its_own_name():
    assert read_entrance(PROXY).user_header == "X-Forwarded-Email"
    assert read_entrance(PROXY | {"DASHBOARD_USER_HEADER": "X-User"}).user_header == "X-User"


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({"DASHBOARD_MODE": "open"}, "DASHBOARD_MODE"),
        ({"DASHBOARD_MODE": "OIDC"}, "DASHBOARD_MODE"),
        *((OIDC | {name: " "}, name) for name in OIDC if name != "DASHBOARD_MODE"),
        (OIDC | {"DASHBOARD_URL": "http://eval.example.org"}, "DASHBOARD_URL"),
        (OIDC | {"DASHBOARD_URL": "https://eval.example.org/path"}, "DASHBOARD_URL"),
        (OIDC | {"DASHBOARD_URL": "https://user@eval.example.org"}, "DASHBOARD_URL"),
        (OIDC | {"DASHBOARD_COOKIE_SECRET": "short"}, "DASHBOARD_COOKIE_SECRET"),
        (OIDC | {"DASHBOARD_OIDC_METADATA_URL": "https://login.example.org"}, "METADATA_URL"),
        (
            OIDC
            | {"DASHBOARD_OIDC_METADATA_URL": "http://login.example.org/.well-known/openid-configuration"},
            "METADATA_URL",
        ),
        ({"DASHBOARD_MODE": "proxy"}, "DASHBOARD_URL"),
        (PROXY | {"DASHBOARD_URL": "http://eval.example.org"}, "DASHBOARD_URL"),
        (PROXY | {"DASHBOARD_USER_HEADER": "X User"}, "DASHBOARD_USER_HEADER"),
    ],
)
def test_what_is_half_set_is_refused_by_its_name(environment, named):
    with pytest.raises(SettingsWrong, match=named):
        read_entrance(environment)


@pytest.mark.parametrize("url", ["http://127.0.0.1:8501", "http://localhost:8501", "http://[::1]:8501"])
def test_a_trial_on_this_computer_needs_no_encryption(url):
    entrance = read_entrance(OIDC | {"DASHBOARD_URL": url})

    assert (entrance.url, entrance.is_secure) == (url, False)
