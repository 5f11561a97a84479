"""Files that people take away: no address before the press, the very person again at the press, a line in the trail."""

import re
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from dashboard.access import LOCAL_USER, Role, User
from dashboard.errors import NotAllowed, StoreProblem
from dashboard.settings import ROOT
from dashboard.store import Store, audit
from dashboard.ui import desk, exporting
from tests import people
from tests.pages.forging import as_, offered, served, session_of, taken
from tests.people import ADMIN, PROXY, ROLES, STRANGER, VIEWER

FILE = "지표등급표.csv"
TAKER = "taker@example.org"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A store that knows one of each role."""
    store = Store(tmp_path_factory.mktemp("people") / "var")
    people.let_in(store)
    yield store
    store.close()


@pytest.fixture(scope="module")
def server(store):
    """A server that the tests share."""
    with served(store, PROXY) as server:
        yield server


def exports(store):
    return [(line.by, line.subject) for line in store.trail.lines() if line.act == audit.EXPORTED]


def test_nobody_hands_out_a_file_but_the_one_who_writes_it_down():
    places = [path for folder in ("dashboard", "pages") for path in (ROOT / folder).rglob("*.py")]
    handing = [path.name for path in places if re.search(r"\bdownload_button\(", path.read_text("utf-8"))]

    assert handing == ["exporting.py"]


def test_a_file_has_no_address_before_somebody_asks_for_it(server):
    with as_(server, ADMIN, "grades") as visitor:
        (button,) = offered(visitor.run())

    assert (button.url, button.ignore_rerun) == ("", True)
    assert button.deferred_file_id


def test_whoever_asks_for_the_file_behind_a_button_stands_in_the_trail_however_it_is_asked(server, store):
    with as_(server, VIEWER, "grades") as visitor:
        run = visitor.run()
        session = next(each.new_session.initialize.session_id for each in run if each.HasField("new_session"))
        content = taken(server, visitor, session, offered(run)[0].deferred_file_id)

    assert "부천시" in content.decode("utf-8-sig")
    assert exports(store)[-1] == (f"담당자({VIEWER})", "지표등급표_전체_2023-09.csv")


@pytest.mark.parametrize("role", [None, Role.VIEWER], ids=["권한을 거둠", "권한이 달라짐"])
def test_an_open_page_hands_out_nothing_once_the_role_is_another(server, store, role):
    people.grant(store, TAKER, ROLES[ADMIN])
    with as_(server, TAKER, "audit") as visitor:
        session = session_of(visitor)
        (button,) = offered(visitor.run())
        assert taken(server, visitor, session, button.deferred_file_id)
        before = exports(store)
        if role:
            people.grant(store, TAKER, role)
        else:
            store.people.revoke(TAKER, on=desk.today(), by="총괄 담당자", at=datetime.now(UTC))

        assert taken(server, visitor, session, button.deferred_file_id) is None
    assert exports(store) == before


def test_a_guess_of_what_is_behind_a_button_gets_nothing(server, store):
    before = exports(store)
    with as_(server, STRANGER) as stranger:
        assert taken(server, stranger, session_of(stranger), uuid4().hex) is None
    assert exports(store) == before


def test_the_file_and_its_line_in_the_trail_come_together(own_store):
    assert exporting.handed_out(LOCAL_USER, lambda: LOCAL_USER, FILE, lambda: b"1") == b"1"
    assert exports(own_store) == [(LOCAL_USER.name, FILE)]


@pytest.mark.parametrize("now", [None, User(LOCAL_USER.name, Role.VIEWER)], ids=["아무도 아님", "다른 권한"])
def test_whoever_is_not_the_same_person_any_more_gets_nothing_and_the_log_says_so(own_store, caplog, now):
    with pytest.raises(NotAllowed, match="화면을 새로 고치십시오"):
        exporting.handed_out(LOCAL_USER, lambda: now, FILE, b"1")

    assert f"a file was not handed out: {FILE}" in caplog.text
    assert own_store.trail.lines() == []


@pytest.mark.usefixtures("own_store")
def test_while_the_trail_cannot_be_written_no_file_is_handed_out(tmp_path):
    (tmp_path / "var").write_text("a file where the folder should be")

    with pytest.raises(StoreProblem):
        exporting.handed_out(LOCAL_USER, lambda: LOCAL_USER, FILE, b"1")
