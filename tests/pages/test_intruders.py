"""Who speaks to the server without our screen: raw websockets, forged widgets, the upload endpoint, foreign pages."""

import http.client
import re

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.exceptions import InvalidStatus

from bench.visitor import visit, words
from dashboard.present import labels, outlook_publication, past_uploads, signing
from dashboard.settings import ROOT
from dashboard.store import Store
from dashboard.ui.site import ENTRIES, SITE
from tests import people
from tests.acceptance import NOON, checked
from tests.pages.forging import as_, button, deltas, errors, listed, pressed, served, session_of, title
from tests.people import ADMIN, HEADER, OFFICIAL, OIDC, PROXY, ROLES, STRANGER, VIEWER, covered

KNOWN = [email for email in ROLES if email != STRANGER]
HOME = ENTRIES[0]
FIRE = {"시군": "부천시", "지표코드": "F3-14", "실적": "90"}
UPLOAD = "/_stcore/upload_file/{session}/1"
HIDDEN = "audit"  # for a 총괄 alone


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A store that knows one of each role and holds one upload."""
    home = tmp_path_factory.mktemp("people") / "var"
    store = Store(home)
    people.let_in(store)
    store.accept(checked([FIRE]), by="담당자", at=NOON)
    yield store
    store.close()


@pytest.fixture(scope="module", params=list(ROLES))
def fresh(request, store):
    """A server whose first visitor is this person, on a page that is for 총괄."""
    with served(store, PROXY) as server, visit(server.port, HIDDEN, headers={HEADER: request.param}) as first:
        yield request.param, server, first.run()


@pytest.fixture(scope="module")
def server(store):
    """A server that the tests of one person after another share."""
    with served(store, PROXY) as server:
        yield server


def assert_only(run, sentence):
    assert len(deltas(run)) == 1
    assert errors(run) == [sentence]


def assert_page(run, email, key):
    """The page, or the first page in its place where the role does not cover it, or nothing for a stranger."""
    if email == STRANGER:
        assert_only(run, signing.UNKNOWN.format(email=email))
        assert (title(run), listed(run)) == (None, [])
        return
    assert errors(run) == []
    assert title(run) == (SITE[key] if covered(email, SITE[key]) else HOME).title
    assert listed(run) == [entry.key for entry in ENTRIES if covered(email, entry)]


def test_the_first_visitor_of_a_fresh_server_sees_what_his_role_covers(fresh):
    email, _, first = fresh
    assert_page(first, email, HIDDEN)


@pytest.mark.parametrize("key", list(SITE))
def test_a_deep_link_opens_what_the_role_covers(fresh, key):
    email, server, _ = fresh
    with as_(server, email, "" if key == HOME.key else key) as visitor:
        assert_page(visitor.run(), email, key)
        assert_page(visitor.run(), email, key)


def test_whom_the_proxy_does_not_name_sees_one_sentence(server):
    with visit(server.port, HIDDEN) as visitor:
        assert_only(visitor.run(), signing.NO_NAME)


def test_the_inner_name_of_a_hidden_page_leads_nowhere(server):
    with as_(server, ADMIN, HIDDEN) as admin:
        admin.run()
    with as_(server, VIEWER) as visitor:
        visitor.run()
        visitor.page_hash = admin.page_hash
        assert title(visitor.run()) != SITE[HIDDEN].title


def test_a_forged_press_of_a_button_that_was_not_drawn_writes_nothing(server, store):
    with as_(server, ADMIN, "outlook") as admin:
        identity = button(admin.run(), outlook_publication.RECORD)
    for email in (VIEWER, OFFICIAL):
        with as_(server, email, "outlook") as visitor:
            visitor.run()
            assert title(pressed(visitor, identity)) == SITE["outlook"].title
    assert store.projections() == []


def test_the_same_press_by_whom_it_was_drawn_for_does_write(server, store):
    with as_(server, ADMIN, "outlook") as admin:
        pressed(admin, button(admin.run(), outlook_publication.RECORD))

    assert [each.by for each in store.projections()] == [f"담당자({ADMIN})"]


def test_a_forged_withdrawal_by_an_official_takes_nothing_back(server, store):
    query = "upload=접수+1번"
    with visit(server.port, "history", query, headers={HEADER: ADMIN}) as admin:
        identity = button(admin.run(), past_uploads.WITHDRAW)
    with visit(server.port, "history", query, headers={HEADER: OFFICIAL}) as visitor:
        visitor.run()
        pressed(visitor, identity)

    assert store.history()[0].counts


def test_a_role_that_is_revoked_is_over_for_a_page_that_is_open(server, store):
    people.grant(store, "leaver@example.org", ROLES[ADMIN])
    with as_(server, "leaver@example.org", HIDDEN) as visitor:
        assert title(visitor.run()) == SITE[HIDDEN].title
        store.people.revoke("leaver@example.org", on=NOON.date(), by="총괄 담당자", at=NOON)

        assert_only(visitor.run(), signing.UNKNOWN.format(email="leaver@example.org"))


def test_a_client_that_clears_the_caches_changes_nothing_for_anybody(server):
    with as_(server, VIEWER, "fields") as viewer, as_(server, STRANGER) as stranger:
        before = words(viewer.run())
        stranger.run()
        message = BackMsg()
        message.clear_cache = True
        stranger.socket.send(message.SerializeToString())
        stranger.run()

        assert words(viewer.run()) == before


def test_nothing_dear_lies_in_a_cache_that_a_client_may_clear():
    places = [path for folder in ("dashboard", "pages") for path in (ROOT / folder).rglob("*.py")]

    assert [
        path.name for path in places if re.search(r"cache_(data|resource)\b", path.read_text("utf-8"))
    ] == []


def test_a_foreign_page_gets_no_websocket(server):
    for origin in ("https://evil.example", "http://127.0.0.1:9", "null"):
        with (
            pytest.raises(InvalidStatus) as refused,
            visit(server.port, headers={HEADER: ADMIN, "Origin": origin}),
        ):
            pass
        assert refused.value.response.status_code == 403


def sent(server, path, token=None, session="nobody", **headers):
    """The status of an upload of one byte."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    body = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n1\r\n--x--\r\n'
    told = {"Content-Type": "multipart/form-data; boundary=x"} | headers
    if token:
        told |= {"X-Xsrftoken": token, "Cookie": f"_streamlit_xsrf={token}"}
    chunked = "Transfer-Encoding" in told
    connection.request(
        "PUT", path.format(session=session), [body] if chunked else body, told, encode_chunked=chunked
    )
    status = connection.getresponse().status
    connection.close()
    return status


def token_of(server):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request("GET", "/_stcore/health")
    cookie = connection.getresponse().headers["set-cookie"]
    connection.close()
    return re.search(r"_streamlit_xsrf=([^;]+)", cookie)[1]


@pytest.mark.parametrize(
    ("email", "page"),
    [(STRANGER, "upload"), (VIEWER, "upload"), (OFFICIAL, "fields"), (ADMIN, "fields")],
)
def test_a_file_is_taken_only_from_whom_the_upload_screen_was_shown(server, email, page):
    with as_(server, email, page) as visitor:
        assert sent(server, UPLOAD, token_of(server), session_of(visitor)) == 403


def test_whoever_was_turned_away_since_sends_no_more(server, store):
    people.grant(store, "mover@example.org", ROLES[ADMIN])
    token = token_of(server)
    with as_(server, "mover@example.org", "upload") as visitor:
        session = session_of(visitor)
        before = sent(server, UPLOAD, token, session)
        store.people.revoke("mover@example.org", on=NOON.date(), by="총괄 담당자", at=NOON)
        visitor.run()

        assert (before, sent(server, UPLOAD, token, session)) == (204, 403)


def test_a_file_is_taken_with_a_session_and_its_token_only(server):
    path, token = UPLOAD, token_of(server)
    with as_(server, OFFICIAL, "upload") as visitor:
        session = session_of(visitor)
        answers = {
            "세션도 표도 없음": sent(server, path),
            "표 없음": sent(server, path, session=session),
            "세션 없음": sent(server, path, token),
            "다른 사이트에서": sent(server, path, token, session, Origin="https://evil.example"),
            "둘 다 있음": sent(server, path, token, session),
        }

    assert answers == {
        "세션도 표도 없음": 403,
        "표 없음": 403,
        "세션 없음": 403,
        "다른 사이트에서": 403,
        "둘 다 있음": 204,
    }


def test_a_file_that_does_not_say_its_size_is_not_read(server):
    token = token_of(server)
    with as_(server, OFFICIAL, "upload") as visitor:
        path, session = UPLOAD, session_of(visitor)
        assert sent(server, path, token, session, **{"Transfer-Encoding": "chunked"}) == 411


def test_one_person_sends_no_more_than_a_machine_can_hold_and_another_still_can(server, store):
    people.grant(store, "sender@example.org", ROLES[ADMIN])
    token, large = token_of(server), {"Content-Length": str(300 * 2**20)}
    with as_(server, "sender@example.org", "upload") as one, as_(server, ADMIN, "upload") as other:
        sender, another = session_of(one), session_of(other)
        statuses = [sent(server, UPLOAD, token, sender, **large) for _ in range(4)]

        assert statuses == [413, 413, 413, 429]
        assert sent(server, UPLOAD, token, another) == 204


@pytest.mark.parametrize("path", ["/", "/_stcore/health", "/_stcore/host-config", "/house.css"])
def test_a_foreign_name_or_page_is_answered_nothing(server, path):
    for headers in ({"Host": "evil.example"}, {"Origin": "https://evil.example"}):
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        assert answer.status == 403
        assert answer.read().decode() == labels.WRONG_ADDRESS.format(url=server.url)
        connection.close()


def test_what_watches_over_the_server_asks_under_its_own_name(server):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request("GET", "/healthz", headers={"Host": "localhost"})
    assert connection.getresponse().status == 200
    connection.close()


@pytest.fixture(scope="module")
def signing_in(store):
    """A server that asks for a sign-in."""
    with served(store, OIDC) as server:
        yield server


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {HEADER: ADMIN},
        {"Cookie": f'_streamlit_user={{"email":"{ADMIN}","email_verified":true,"is_logged_in":true}}'},
    ],
    ids=["아무것도 없이", "머리글로", "서명 없는 쿠키로"],
)
def test_a_server_with_a_sign_in_believes_nothing_else(signing_in, headers):
    with visit(signing_in.port, HIDDEN, headers=headers) as visitor:
        run = visitor.run()

    assert errors(run) == [signing.SIGN_IN_FIRST]
    assert len(deltas(run)) == 2  # the sentence, and the way in
    assert listed(run) == []
