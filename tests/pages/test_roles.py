"""Every page as a stranger, viewer, official and admin who signed in; and how long that lasts."""

from datetime import UTC, datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.access import LONGEST, Role
from dashboard.present import signing
from dashboard.settings import settings
from dashboard.store import Store
from dashboard.ui import desk
from dashboard.ui.server import SHELL
from dashboard.ui.site import SITE
from tests import people
from tests.people import ADMIN, OIDC, PROXY, ROLES, STRANGER, VIEWER, covered

every_page = pytest.mark.parametrize("key", list(SITE))
every_role = pytest.mark.parametrize("email", list(ROLES))


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A store that knows one of each role; its server asks for a sign-in."""
    home = tmp_path_factory.mktemp("people") / "var"
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DASHBOARD_STORE", str(home))
        for name, text in OIDC.items():
            environment.setenv(name, text.replace("{port}", "8501"))
        settings.cache_clear()
        store = Store(home)
        people.let_in(store)
        yield store
        store.close()
    settings.cache_clear()


def claims(email, age=timedelta(), **named):
    at = int((datetime.now(UTC) - age).timestamp())
    return {"is_logged_in": True, "email": email, "email_verified": True, "iat": at} | named


def seen(email, file=SHELL, **named):
    at = AppTest.from_file(file, default_timeout=60)
    at.user = claims(email, **named) if email else {"is_logged_in": False}
    return at


def assert_one_sentence(at, sentence, button):
    assert [element.type for element in at.main.children.values()] == ["error", "button"]
    assert at.error[0].value == sentence
    assert at.button[0].label == button


@every_page
@every_role
@pytest.mark.usefixtures("store")
def test_a_page_opens_to_those_whose_role_covers_it_and_to_nobody_else(key, email):
    entry = SITE[key]
    if covered(email, entry):
        at = seen(email).run().switch_page(str(entry.file)).run()
        assert not at.exception
        assert not at.error
        assert at.title
    else:
        role = ROLES[email]
        said = signing.NOT_COVERED.format(role=role) if role else signing.UNKNOWN.format(email=email)
        assert_one_sentence(seen(email, entry.file).run(), said, signing.SIGN_OUT)


@every_role
@pytest.mark.usefixtures("store")
def test_the_navigation_is_open_to_whom_the_table_knows(email):
    at = seen(email).run()

    if email == STRANGER:
        assert_one_sentence(at, signing.UNKNOWN.format(email=email), signing.SIGN_OUT)
    else:
        assert at.button(key="sign-out").label == signing.SIGN_OUT
        assert f"담당자({email}) · {ROLES[email]}" in at.get("html")[0].proto.body


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("email", "named"),
    [
        (None, {}),
        (ADMIN, {"is_logged_in": False}),
        (ADMIN, {"age": LONGEST}),
    ],
    ids=["로그인 전", "로그아웃", "12시간 지남"],
)
def test_without_a_fresh_and_verified_sign_in_there_is_only_the_way_in(email, named):
    assert_one_sentence(seen(email, **named).run(), signing.SIGN_IN_FIRST, signing.SIGN_IN)


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("said", [False, None, "true"])
def test_an_address_that_nobody_vouches_for_lets_nobody_in(said):
    assert_one_sentence(seen(ADMIN, email_verified=said).run(), signing.UNVERIFIED, signing.SIGN_OUT)


def test_a_role_that_is_revoked_is_over_at_the_next_run(store):
    people.grant(store, "leaver@example.org", ROLES[ADMIN])
    at = seen("leaver@example.org").run()
    assert at.title
    store.people.revoke("leaver@example.org", on=desk.today(), by="총괄 담당자", at=datetime.now(UTC))

    assert_one_sentence(at.run(), signing.UNKNOWN.format(email="leaver@example.org"), signing.SIGN_OUT)


def test_a_role_for_a_claim_lets_in_whose_sign_in_says_it_and_the_trail_tells_them_apart(store):
    people.grant(store, "roles=staff", Role.OFFICIAL, "녹지과")
    at = seen("clerk@example.org", roles=["other", "staff"]).run()

    assert "담당자(clerk@example.org) · 담당" in at.get("html")[0].proto.body
    assert_one_sentence(
        seen("clerk@example.org", roles=["other"]).run(),
        signing.UNKNOWN.format(email="clerk@example.org"),
        signing.SIGN_OUT,
    )
    store.people.revoke("roles=staff", on=desk.today(), by="총괄 담당자", at=datetime.now(UTC))
    assert_one_sentence(at.run(), signing.UNKNOWN.format(email="clerk@example.org"), signing.SIGN_OUT)


def test_a_role_whose_days_are_over_is_no_role(store):
    people.grant(store, "former@example.org", ROLES[ADMIN], until=desk.today() - timedelta(days=1))

    sentence = signing.UNKNOWN.format(email="former@example.org")
    assert_one_sentence(seen("former@example.org").run(), sentence, signing.SIGN_OUT)


def test_a_role_that_is_taken_between_page_and_press_writes_nothing(store):
    people.grant(store, "mover@example.org", ROLES[ADMIN])
    at = seen("mover@example.org").run().switch_page(str(SITE["outlook"].file)).run()
    people.grant(store, "mover@example.org", ROLES[VIEWER])
    at.button(key="record").click().run()

    assert "'총괄' 권한이 있어야" in at.error[0].value
    assert store.projections() == []


def test_while_the_table_cannot_be_read_nobody_comes_in(store):
    at = seen(ADMIN).run()
    assert at.title
    away = store.home.rename(store.home.with_name("away"))
    at.run()
    away.rename(store.home)

    assert [element.type for element in at.main.children.values()] == ["error"]
    assert "저장소에 연결할 수 없습니다" in at.error[0].value


@pytest.mark.usefixtures("store")
def test_the_mode_proxy_takes_no_sign_in_and_no_address_but_a_loopback(monkeypatch, bound_to):
    for name, text in PROXY.items():
        monkeypatch.setenv(name, text.replace("{port}", "8501"))
    settings.cache_clear()
    said = [seen(ADMIN).run().error[0].value]
    bound_to("0.0.0.0")
    at = AppTest.from_file(SHELL)
    at.user = {"proxy_email": ADMIN}
    said.append(at.run().error[0].value)
    settings.cache_clear()

    assert said == [signing.NO_NAME, signing.NO_NAME]
