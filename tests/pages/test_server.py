"""The running server, asked over HTTP: health, headers, language, and who may knock."""

import http.client

import pytest

from dashboard.present import labels
from dashboard.ui import style
from dashboard.ui.site import SITE

BROWSER = {"Accept": "text/html,application/xhtml+xml"}
KNOCK = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}


@pytest.fixture
def ask(house):
    connection = http.client.HTTPConnection("127.0.0.1", house.port, timeout=30)

    def ask(path, **headers):
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer, answer.read().decode()

    yield ask
    connection.close()


def test_health_and_readiness_are_told(ask):
    assert ask("/healthz")[1] == "ok"
    assert ask("/readyz")[1] == "ok"


@pytest.mark.parametrize("path", ["/", *(f"/{key}" for key in SITE), "/no/such/page"])
def test_every_document_is_korean_and_names_the_site(ask, path):
    answer, html = ask(path, **BROWSER)

    assert answer.status == 200
    assert '<html lang="ko">' in html
    assert f"<title>{labels.SITE}</title>" in html
    assert labels.SKIP_LINK in html
    assert f"./house.css?v={style.VERSION}" in html
    assert int(answer.headers["content-length"]) == len(html.encode())


def test_a_document_is_never_not_modified_since_an_older_release(ask):
    answer, html = ask("/", **BROWSER, **{"If-None-Match": "*", "Accept-Encoding": "gzip"})

    assert answer.status == 200
    assert "etag" not in answer.headers
    assert labels.SKIP_LINK in html


def test_a_document_may_load_from_its_own_server_only(ask):
    policy = ask("/", **BROWSER)[0].headers["content-security-policy"]

    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-eval" not in policy
    assert "'unsafe-inline'" not in policy.split("style-src")[0]


@pytest.mark.parametrize("path", ["/", "/healthz", "/house.css", "/_stcore/health"])
def test_every_answer_carries_the_safe_headers(ask, path):
    headers = ask(path)[0].headers

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8501", "192.0.2.7", "", "[", "127.0.0.1.evil.example"]
)
@pytest.mark.parametrize("path", ["/", "/healthz", "/_stcore/health"])
def test_a_foreign_name_that_leads_here_is_refused(ask, path, host):
    answer, text = ask(path, Host=host)

    assert answer.status == 403
    assert text == labels.FOREIGN_ADDRESS


def test_a_foreign_name_gets_no_websocket(ask):
    assert ask("/_stcore/stream", **KNOCK, Host="evil.example")[0].status == 403


def test_the_names_of_this_computer_are_let_in(ask, house):
    for host in (f"127.0.0.1:{house.port}", f"localhost:{house.port}", f"[::1]:{house.port}"):
        assert ask("/healthz", Host=host)[0].status == 200
