"""The running server, asked over HTTP: health, headers, language, and who may knock."""

import http.client

import pytest

from dashboard.present import labels, links
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


def assert_whole_and_korean(answer, html):
    assert '<html lang="ko">' in html
    assert f"<title>{labels.SITE}</title>" in html
    assert int(answer.headers["content-length"]) == len(html.encode())


@pytest.mark.parametrize("path", ["/", *(f"/{key}" for key in SITE if key != links.HOME)])
def test_every_document_is_korean_and_names_the_site(ask, path):
    answer, html = ask(path, **BROWSER)

    assert answer.status == 200
    assert_whole_and_korean(answer, html)
    assert labels.SKIP_LINK in html
    assert f"./house.css?v={style.VERSION}" in html


@pytest.mark.parametrize("path", [f"/{links.HOME}", "/no/such/page"])
def test_where_no_page_is_a_korean_sentence_says_so_and_leads_home(ask, path):
    answer, html = ask(path, **BROWSER)

    assert answer.status == 404
    assert_whole_and_korean(answer, html)
    assert labels.NO_SUCH_PAGE in html
    assert f'<a href="/">{labels.TO_HOME}</a>' in html


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


ANSWERS = {
    "화면": ("GET", "/", BROWSER, 200),
    "브라우저가 아닌 것이 청한 화면": ("GET", "/", {}, 200),
    "정적 파일": ("GET", "/house.css", {}, 200),
    "상태": ("GET", "/_stcore/health", {}, 200),
    "준비됨": ("GET", "/readyz", {}, 200),
    "없는 파일": ("GET", "/media/nothing.csv", {}, 404),
    "받지 않는 파일": ("PUT", "/_stcore/upload_file/nobody/1", {}, 403),
    "없는 방법": ("POST", "/", {}, 405),
    "수상한 주소": ("GET", "//elsewhere", {}, 400),
    "다른 이름": ("GET", "/", {"Host": "evil.example"}, 403),
    "문에서 거절한 웹소켓": ("GET", "/_stcore/stream", KNOCK | {"Host": "evil.example"}, 403),
    "없는 웹소켓": ("GET", "/elsewhere", KNOCK, 403),
    "거절한 다른 길": ("POST", "/_stcore/agent/interact", {}, 403),
}


@pytest.mark.parametrize(("method", "path", "headers", "status"), ANSWERS.values(), ids=ANSWERS)
def test_every_kind_of_answer_carries_the_safe_headers(house, method, path, headers, status):
    connection = http.client.HTTPConnection("127.0.0.1", house.port, timeout=30)
    connection.request(method, path, headers=headers)
    answer = connection.getresponse()
    connection.close()

    assert answer.status == status
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"
    assert "camera=()" in answer.headers["permissions-policy"]
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


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
