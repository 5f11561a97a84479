"""Whoever looks on is told of newer figures and of a store that is away, without the page being run."""

import os
import subprocess
import sys
from contextlib import contextmanager

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench.running import serve
from bench.visitor import visit, words
from dashboard.present import notices
from dashboard.settings import ROOT, settings
from dashboard.store import store_of
from dashboard.ui import desk
from dashboard.ui.site import SITE
from dashboard.ui.watch import EVERY
from tests import postgresql
from tests.acceptance import NOON, checked
from tests.folders import write_actuals
from tests.pages.opening import opened
from tests.pages.opening import words as words_of

FIRE = {"시군": "부천시", "지표코드": "F3-14", "실적": "71.5"}
UPLOAD = ("--month", "2023-09", "--by", "담당자")


@pytest.fixture
def cluster(tmp_path, monkeypatch):
    """A PostgreSQL that holds the slips of this server."""
    with postgresql.running() as cluster:
        monkeypatch.setenv("DASHBOARD_STORE", str(tmp_path / "var"))
        monkeypatch.setenv("DASHBOARD_DATABASE_URL", cluster.url)
        settings.cache_clear()
        yield cluster
        store_of(settings()).close()
        monkeypatch.undo()
        settings.cache_clear()


@pytest.fixture
def server(tmp_path, monkeypatch):
    """A server with a store of its own."""
    monkeypatch.setenv("DASHBOARD_STORE", str(tmp_path / "var"))
    with serve() as running:
        yield running


def upload(tmp_path, value="71.5"):
    file = write_actuals(tmp_path / "산불.csv", [{"지표코드": "F3-14", "실적": value}])
    command = [sys.executable, "-m", "dashboard", "upload", str(file), *UPLOAD]
    subprocess.run(command, cwd=ROOT, env=os.environ, check=True, capture_output=True)


@contextmanager
def looking_on(server, page="fields"):
    """A visitor whose page has been drawn, and the fragment that it is to ask for again."""
    with visit(server.port, page=page) as visitor:
        drawn = visitor.run()
        fragments = [each.auto_rerun for each in drawn if each.WhichOneof("type") == "auto_rerun"]
        assert [each.interval for each in fragments] == [EVERY]
        yield visitor, drawn, fragments[0].fragment_id


def asked_again(visitor, fragment):
    """What comes when the browser's clock asks for the fragment."""
    message = BackMsg()
    message.rerun_script.page_script_hash = visitor.page_hash
    message.rerun_script.fragment_id = fragment
    message.rerun_script.is_auto_rerun = True
    visitor.socket.send(message.SerializeToString())
    received = []
    while not received or received[-1].WhichOneof("type") != "script_finished":
        received.append(ForwardMsg.FromString(visitor.socket.recv(timeout=60)))
    return received


def test_while_nothing_changes_nobody_is_told_and_no_page_runs(server):
    with looking_on(server) as (visitor, drawn, fragment):
        received = asked_again(visitor, fragment)

    assert 'class="notice"' not in words(drawn) + words(received)
    assert "<table" not in words(received)
    assert received[-1].script_finished == ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY


def test_an_upload_by_another_process_is_told_and_the_page_stays_as_it_is(server, tmp_path):
    with looking_on(server) as (visitor, _, fragment):
        upload(tmp_path)
        received = asked_again(visitor, fragment)

    assert notices.LOOK_AGAIN in words(received)
    assert "<table" not in words(received)


def test_who_has_the_newer_figures_is_told_no_more(server, tmp_path):
    with looking_on(server) as (visitor, _, fragment):
        upload(tmp_path)
        assert 'class=\\"notice\\"' in words(asked_again(visitor, fragment))
        drawn = visitor.run()

    assert 'class=\\"notice\\"' not in words(drawn)


@pytest.mark.parametrize("key", list(SITE))
def test_every_page_keeps_watch(key):
    assert notices.status("") in words_of(opened(key))


def test_while_the_store_cannot_be_read_every_page_says_of_when_its_figures_are(own_store, monkeypatch):
    monkeypatch.setattr(desk, "RETRY", 0.0)
    own_store.accept(checked([FIRE], month="2023-09"), by="담당자", at=NOON)
    at = opened("fields")
    database = own_store.home / "slips.sqlite"
    whole = database.read_bytes()

    database.write_bytes(b"not a database" * 100)
    away = words_of(at.run())
    database.write_bytes(whole)
    back = words_of(at.run())

    assert "에 읽은 자료를 보여 드립니다" in away
    assert "<table" in away
    assert notices.status("") in back


def test_while_postgresql_is_away_the_figures_stay_and_the_notice_goes_when_it_is_back(cluster, monkeypatch):
    monkeypatch.setattr(desk, "RETRY", 0.0)
    at = opened("fields")

    cluster.stop()
    try:
        away = words_of(at.run())
    finally:
        cluster.start()
    back = words_of(at.run())

    assert "접수 저장소에 연결할 수 없어 " in away
    assert "<table" in away
    assert notices.status("") in back
