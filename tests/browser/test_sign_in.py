"""Signing in for real: a browser, the running server, and a provider of OpenID Connect as a process of its own."""

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from bench.running import free_port, serve
from dashboard.access import Role
from dashboard.present import labels, links, signing
from dashboard.present import people as words
from dashboard.store import Store
from dashboard.ui import desk
from tests import people
from tests.browser.looking import settled
from tests.browser.test_every_page import SIDEWAYS, violations
from tests.people import ADMIN, OFFICIAL, OIDC, ROLES, STRANGER, VIEWER

pytestmark = pytest.mark.browser

UNVERIFIED, LEAVER, FORMER = "unverified@example.org", "leaver@example.org", "former@example.org"
STAFF, CLAIM = "staff@example.org", "roles=dashboard-viewer"
EVERYBODY = [*ROLES, UNVERIFIED, LEAVER, FORMER, "taker@example.org", STAFF]
COOKIE = "_streamlit_user"
WITHOUT_A_PAGE = {"skip-link", "region"}  # one sentence: there is nothing to skip to


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """One of each role, one who is about to leave and one who left."""
    store = Store(tmp_path_factory.mktemp("people") / "var")
    people.let_in(store)
    people.grant(store, UNVERIFIED, Role.ADMIN)
    people.grant(store, LEAVER, Role.ADMIN)
    people.grant(store, CLAIM, Role.VIEWER)
    people.grant(store, FORMER, Role.ADMIN, until=desk.today() - timedelta(days=1))
    yield store
    store.close()


@pytest.fixture(scope="module")
def provider():
    """The address of a provider that knows everybody by claims."""
    port = free_port()
    claims = [{"sub": each, "email": each, "email_verified": each != UNVERIFIED} for each in EVERYBODY]
    claims[-1]["roles"] = ["everybody", CLAIM.partition("=")[2]]
    told = [word for each in claims for word in ("--user-claims", json.dumps(each))]
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port), *told]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        try:
            assert any("running" in line.lower() for line in process.stdout)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def house(store, provider):
    """A server that asks this provider."""
    discovery = f"{provider}/.well-known/openid-configuration"
    with urlopen(discovery, timeout=30) as answer:
        assert answer.status == 200
    own = {"DASHBOARD_OIDC_METADATA_URL": discovery, "DASHBOARD_STORE": str(store.home)}
    with serve(environment=OIDC | own) as server:
        yield server


def sign_in(page, email):
    """From the button of the dashboard over the provider's page and back."""
    page.get_by_role("button", name=signing.SIGN_IN, exact=True).click()
    page.get_by_role("button", name=email, exact=True).click()
    page.wait_for_url(lambda url: "oauth2" not in url)
    return settled(page)


def assert_only(page, sentence, button):
    expect(page.get_by_test_id("stAlert")).to_have_text(sentence)
    expect(page.get_by_test_id("stMain").get_by_role("button")).to_have_text([button])
    expect(page.locator("h1")).to_have_count(0)


def assert_lets_in(page, email):
    expect(page.get_by_text(f"담당자({email}) · {ROLES.get(email, Role.ADMIN)}")).to_be_visible()
    expect(page.locator("h1")).to_have_count(1)


@pytest.mark.parametrize("key", ["", "audit", "people", "upload"])
def test_before_the_sign_in_there_is_a_sentence_and_a_button(open_page, key):
    page = open_page(key)

    assert_only(page, signing.SIGN_IN_FIRST, signing.SIGN_IN)
    assert violations(page).keys() <= WITHOUT_A_PAGE


@pytest.mark.parametrize(
    ("email", "sees", "misses"),
    [
        (VIEWER, "grades", ["upload", "history", "audit", "people"]),
        (OFFICIAL, "upload", ["audit", "people", "meeting"]),
        (ADMIN, "audit", []),
    ],
    ids=["열람", "담당", "총괄"],
)
def test_a_claim_becomes_a_role(open_page, house, email, sees, misses):
    page = sign_in(open_page(), email)
    assert_lets_in(page, email)

    page.goto(f"{house.url}/{sees}")
    expect(page).to_have_title(f"{labels.PAGE_TITLES[sees]} · {labels.SITE}")
    for key in misses:
        page.goto(f"{house.url}/{key}")
        expect(page).to_have_title(f"{labels.PAGE_TITLES[links.HOME]} · {labels.SITE}")


@pytest.mark.parametrize(
    ("email", "sentence"),
    [
        (STRANGER, signing.UNKNOWN.format(email=STRANGER)),
        (FORMER, signing.UNKNOWN.format(email=FORMER)),
        (UNVERIFIED, signing.UNVERIFIED),
    ],
    ids=["표에 없음", "기간 지남", "확인되지 않은 주소"],
)
def test_whom_the_table_does_not_know_sees_a_sentence(open_page, email, sentence):
    assert_only(sign_in(open_page(), email), sentence, signing.SIGN_OUT)


def test_whoever_signs_out_is_a_stranger_again_also_after_a_reload(open_page, house):
    page = sign_in(open_page(), ADMIN)
    page.get_by_role("button", name=signing.SIGN_OUT).click()
    page.get_by_role("button", name="End session").click()
    page.wait_for_url(f"{house.url}/")

    assert_only(settled(page), signing.SIGN_IN_FIRST, signing.SIGN_IN)
    page.goto(f"{house.url}/audit")
    assert_only(settled(page), signing.SIGN_IN_FIRST, signing.SIGN_IN)


def test_who_is_revoked_sees_nothing_at_the_next_click(open_page, store):
    page = sign_in(open_page(), LEAVER)
    assert_lets_in(page, LEAVER)
    store.people.revoke(LEAVER, on=desk.today(), by="총괄 담당자", at=datetime.now(UTC))
    page.get_by_role("combobox", name=labels.MONTH).click()
    page.get_by_role("option").last.click()

    assert_only(page, signing.UNKNOWN.format(email=LEAVER), signing.SIGN_OUT)


def test_a_claim_of_the_provider_lets_in_until_the_table_lets_it_in_no_more(open_page, house, store):
    page = sign_in(open_page(), STAFF)
    expect(page.get_by_text(f"담당자({STAFF}) · {Role.VIEWER}")).to_be_visible()
    page.goto(f"{house.url}/upload")
    expect(page).to_have_title(f"{labels.PAGE_TITLES[links.HOME]} · {labels.SITE}")
    page.goto(house.url)
    settled(page)
    store.people.revoke(CLAIM, on=desk.today(), by="총괄 담당자", at=datetime.now(UTC))
    page.get_by_role("combobox", name=labels.MONTH).click()
    page.get_by_role("option").last.click()

    assert_only(page, signing.UNKNOWN.format(email=STAFF), signing.SIGN_OUT)


def test_who_takes_a_file_after_the_role_was_revoked_gets_none_and_reads_why(open_page, house, store):
    people.grant(store, "taker@example.org", Role.VIEWER)
    page = sign_in(open_page(), "taker@example.org")
    page.goto(f"{house.url}/grades")
    take = settled(page).get_by_role("button", name=labels.DOWNLOAD_GRADES)
    with page.expect_download() as download:
        take.click()
    assert "부천시" in Path(download.value.path()).read_text("utf-8-sig")
    store.people.revoke("taker@example.org", on=desk.today(), by="총괄 담당자", at=datetime.now(UTC))
    take.click()

    said = page.get_by_test_id("stDownloadButtonError")
    expect(said).to_be_attached()
    assert "파일을 드리지 못했습니다" in said.evaluate("each => getComputedStyle(each, '::after').content")


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_the_screen_of_people_is_accessible_and_fits_a_phone(open_page, house, color_scheme):
    page = sign_in(open_page(color_scheme=color_scheme), ADMIN)
    page.goto(f"{house.url}/people")
    page.get_by_text(words.GRANT, exact=True).first.click()
    expect(page.get_by_label(words.EMAIL)).to_be_visible()

    assert violations(page) == {}
    page.set_viewport_size({"width": 320, "height": 900})
    assert page.evaluate(SIDEWAYS) == [0, 0]


def test_a_cookie_is_signed_and_out_of_reach_of_scripts(open_page):
    page = sign_in(open_page(), ADMIN)
    cookie = next(each for each in page.context.cookies() if each["name"] == COOKIE)
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Lax")

    middle = len(cookie["value"]) // 2
    other = "A" if cookie["value"][middle] != "A" else "B"
    forged = cookie["value"][:middle] + other + cookie["value"][middle + 1 :]
    page.context.add_cookies([cookie | {"value": forged}])
    page.reload()

    assert_only(settled(page), signing.SIGN_IN_FIRST, signing.SIGN_IN)
