"""A server that would let strangers in does not start: a Korean sentence, and no zero at the end."""

import os
import subprocess
import sys

import pytest

from bench.running import free_port, serve
from dashboard.access import Role
from dashboard.settings import ROOT
from dashboard.store import Store
from dashboard.ui.starting import NO_ADMIN
from tests import people
from tests.people import ADMIN

ELSEWHERE = "0.0.0.0"
RUN = ("streamlit", "run", "app.py")
SERVE = ("dashboard", "serve")
PROXY = {"DASHBOARD_MODE": "proxy", "DASHBOARD_URL": "https://eval.example.org"}


@pytest.mark.parametrize(
    ("command", "address", "environment", "sentence"),
    [
        (RUN, ELSEWHERE, {}, "운영 방식 local은(는) 이 컴퓨터의 주소에서만"),
        (RUN, "::", {}, "::(으)로 열려고 했습니다"),
        (RUN, ELSEWHERE, PROXY, "운영 방식 proxy은(는) 이 컴퓨터의 주소에서만"),
        (SERVE, ELSEWHERE, {}, "운영 방식 local은(는) 이 컴퓨터의 주소에서만"),
        (RUN, "127.0.0.1", {"DASHBOARD_MODE": "oidc"}, "DASHBOARD_URL이(가) 비어 있습니다"),
        (RUN, "127.0.0.1", {"DASHBOARD_MODE": "open"}, "알 수 없는 운영 방식입니다: open"),
    ],
    ids=["local", "IPv6의 모든 주소", "proxy", "serve", "반만 정한 oidc", "모르는 방식"],
)
def test_a_server_that_would_let_strangers_in_does_not_start(command, address, environment, sentence):
    own = {"STREAMLIT_SERVER_ADDRESS": address, "STREAMLIT_SERVER_PORT": str(free_port())}
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        env=os.environ | own | environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )

    assert done.returncode != 0
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("roles", "said"),
    [([], True), ([Role.VIEWER], True), ([Role.ADMIN], False), ([Role.ADMIN, Role.VIEWER], True)],
    ids=["아무도 없음", "열람뿐", "총괄이 있음", "총괄이었던 사람뿐"],
)
def test_a_server_that_nobody_could_be_let_into_says_how_the_first_is_made(tmp_path, capfd, roles, said):
    store = Store(tmp_path / "var")
    for role in roles:
        people.grant(store, ADMIN, role)
    store.close()
    with serve(environment=people.PROXY | {"DASHBOARD_STORE": str(tmp_path / "var")}):
        pass

    assert (NO_ADMIN in capfd.readouterr().err) is said
