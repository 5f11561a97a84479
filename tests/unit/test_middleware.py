"""Who may knock, told from a request alone."""

import asyncio

import pytest
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse

from dashboard.modes import Entrance, Mode
from dashboard.present import labels
from dashboard.settings import settings
from dashboard.ui.headers import SAFE_HEADERS, SafeHeaders
from dashboard.ui.middleware import ToldByNumber, is_local, is_page, may_knock


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


URL = "https://eval.example.org"
LOCAL, OIDC, PROXY = Entrance(), Entrance(Mode.OIDC, URL), Entrance(Mode.PROXY, URL)
FAR, NEAR = "192.0.2.7", "127.0.0.1"


@pytest.mark.parametrize(
    ("entrance", "client", "server", "path", "headers", "may"),
    [
        (LOCAL, NEAR, NEAR, "/", {"host": "127.0.0.1:8501"}, True),
        (LOCAL, NEAR, NEAR, "/", {"host": "127.0.0.1:8501", "origin": "http://127.0.0.1:8501"}, True),
        (LOCAL, NEAR, NEAR, "/", {"host": "127.0.0.1:8501", "origin": "http://127.0.0.1:9000"}, False),
        (LOCAL, NEAR, NEAR, "/", {"host": "127.0.0.1:8501", "origin": "null"}, False),
        (LOCAL, FAR, "192.0.2.1", "/", {"host": "127.0.0.1:8501"}, False),
        (LOCAL, NEAR, NEAR, "/", {"host": "127.0.0.1:8501", "x-forwarded-for": "127.0.0.1"}, False),
        (LOCAL, NEAR, NEAR, "/", {"host": "127.0.0.1:8501", "via": "1.1 proxy"}, False),
        (PROXY, FAR, NEAR, "/", {"host": "eval.example.org", "x-forwarded-for": FAR}, True),
        (OIDC, FAR, "192.0.2.1", "/", {"host": "eval.example.org"}, True),
        (OIDC, FAR, "192.0.2.1", "/", {"host": "eval.example.org", "origin": URL}, True),
        (OIDC, FAR, "192.0.2.1", "/", {"host": "eval.example.org", "origin": "https://evil.example"}, False),
        (
            OIDC,
            FAR,
            "192.0.2.1",
            "/",
            {"host": "eval.example.org", "origin": "http://eval.example.org"},
            False,
        ),
        (OIDC, FAR, "192.0.2.1", "/", {"host": "evil.example"}, False),
        (OIDC, FAR, "192.0.2.1", "/", {}, False),
        (OIDC, NEAR, NEAR, "/healthz", {"host": "127.0.0.1:8501"}, True),
        (OIDC, FAR, "192.0.2.1", "/healthz", {"host": "eval.example.org"}, True),
        (OIDC, NEAR, NEAR, "/readyz", {"host": "127.0.0.1:8501"}, True),
        (OIDC, FAR, "192.0.2.1", "/readyz", {"host": "eval.example.org"}, False),
        (PROXY, NEAR, NEAR, "/readyz", {"host": "eval.example.org"}, False),
        (OIDC, FAR, "192.0.2.1", "/_stcore/agent/interact", {"host": "eval.example.org"}, False),
        (LOCAL, NEAR, NEAR, "/_stcore/agent/mcp", {"host": "127.0.0.1:8501"}, False),
        (OIDC, NEAR, NEAR, "/", {"host": "127.0.0.1:8501"}, False),
        (OIDC, FAR, "192.0.2.1", "/healthz", {"host": "127.0.0.1:8501"}, False),
        (PROXY, FAR, NEAR, "/", {"host": "eval.example.org"}, True),  # the proxy tells whom it speaks for
        (PROXY, FAR, "192.0.2.1", "/", {"host": "eval.example.org"}, False),
        (PROXY, NEAR, None, "/", {"host": "eval.example.org"}, False),
        (PROXY, NEAR, NEAR, "/", {"host": "127.0.0.1:8501"}, False),
        (OIDC, FAR, "192.0.2.1", "/_stcore/metrics", {"host": "eval.example.org"}, False),
        (PROXY, FAR, NEAR, "/_stcore/metrics", {"host": "eval.example.org"}, False),
        (PROXY, NEAR, NEAR, "/", {"host": "eval.example.org", "origin": "https://evil.example"}, False),
    ],
)
def test_who_may_knock(entrance, client, server, path, headers, may):
    scope = {
        "type": "http",
        "path": path,
        "client": (client, 50000),
        "server": server and (server, 8501),
        "headers": [(name.encode(), text.encode()) for name, text in headers.items()],
    }

    assert may_knock(scope, entrance) is may


async def baker(scope, receive, send):
    answer = PlainTextResponse("ok")
    answer.set_cookie("taste", "sweet")
    await answer(scope, receive, send)


async def messages_of(app):
    messages = []

    async def send(message):
        messages.append(message)

    await app({"type": "http"}, None, send)
    return messages


@pytest.fixture
def cookie(monkeypatch):
    """The cookie and the promise of encryption that a browser gets, where the dashboard has this address."""

    def cookie(url):
        monkeypatch.setenv("DASHBOARD_MODE", "proxy")
        monkeypatch.setenv("DASHBOARD_URL", url)
        settings.cache_clear()
        started, *_ = asyncio.run(messages_of(SafeHeaders(baker)))
        headers = Headers(raw=started["headers"])
        return headers["set-cookie"], headers.get("strict-transport-security")

    yield cookie
    monkeypatch.undo()
    settings.cache_clear()


def test_behind_an_encrypted_address_cookies_go_no_other_way(cookie):
    assert cookie(URL) == ("taste=sweet; Path=/; SameSite=lax; Secure", "max-age=31536000")


def test_a_trial_on_this_computer_promises_no_encryption(cookie):
    assert cookie("http://127.0.0.1:8501") == ("taste=sweet; Path=/; SameSite=lax", None)


async def clumsy(_scope, _receive, _send):
    raise ZeroDivisionError("비밀")


async def clumsy_later(scope, receive, send):
    await baker(scope, receive, send)
    raise ZeroDivisionError("비밀")


def test_a_bug_below_the_pages_is_told_by_its_number_with_every_header_and_no_trace(caplog):
    start, body = asyncio.run(messages_of(SafeHeaders(ToldByNumber(clumsy))))

    (told,) = caplog.records
    number = told.getMessage().removeprefix("bug ")
    assert (start["status"], told.exc_info[0]) == (500, ZeroDivisionError)
    assert body["body"].decode() == labels.BUG.format(number=number)
    assert (
        SAFE_HEADERS.items()
        <= {name.title(): value for name, value in Headers(raw=start["headers"]).items()}.items()
    )


def test_an_answer_that_has_begun_is_not_begun_again():
    with pytest.raises(ZeroDivisionError):
        asyncio.run(messages_of(ToldByNumber(clumsy_later)))


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/", True),
        ("/fields", True),
        ("/overview", False),  # home has the bare address
        ("/fields/", False),
        ("/fields/fields", False),
        ("/nowhere", False),
    ],
)
def test_a_page_is_where_the_site_map_has_one(path, found):
    assert is_page(path) is found
