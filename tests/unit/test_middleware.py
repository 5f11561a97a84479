"""Who may knock, told from a request alone."""

import pytest

from dashboard.ui.middleware import is_local


def knock(client, host):
    headers = [] if host is None else [(b"host", host.encode())]
    return {"type": "http", "client": client and (client, 50000), "headers": headers}


@pytest.mark.parametrize("host", ["127.0.0.1:8501", "localhost:8501", "[::1]:8501"])
def test_this_computer_under_its_own_name_is_let_in(host):
    assert is_local(knock("127.0.0.1", host))


@pytest.mark.parametrize(
    ("client", "host"),
    [
        ("192.0.2.7", "127.0.0.1:8501"),  # another machine that writes our name
        ("127.0.0.1", "evil.example"),  # a foreign name that leads here
        ("127.0.0.1", None),
        ("127.0.0.1", "["),
        (None, "127.0.0.1"),
    ],
)
def test_whoever_else_is_refused(client, host):
    assert not is_local(knock(client, host))
