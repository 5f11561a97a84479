"""An upload from another process is on the screen at the next interaction, and gone after its withdrawal."""

import subprocess
import sys

import pytest

from dashboard.settings import ROOT, settings
from dashboard.ui import desk
from tests.folders import write_actuals
from tests.pages.opening import opened, words

CARD = {"month": "2023-09", "city": "부천시", "indicator": "F3-14"}
UPLOAD = ("--month", "2023-09", "--by", "담당자")


@pytest.fixture
def store(tmp_path, monkeypatch):
    """A store of this test's own; the desk looks into it from now on."""
    monkeypatch.setenv("DASHBOARD_STORE", str(tmp_path / "var"))
    settings.cache_clear()
    yield
    monkeypatch.undo()
    settings.cache_clear()


def command(*words):
    subprocess.run([sys.executable, "-m", "dashboard", *words], cwd=ROOT, check=True, capture_output=True)


def shown(at):
    at.run()
    assert not at.exception
    assert desk.current().version in words(at)
    return desk.current().of("2023-09").cells["부천시", "F3-14"].value


@pytest.mark.usefixtures("store")
def test_open_pages_follow_the_command_line(tmp_path):
    upload = write_actuals(tmp_path / "산불.csv", [{"지표코드": "F3-14", "실적": "71.5"}])
    at = opened("indicator", **CARD)
    before = shown(at)

    command("upload", str(upload), *UPLOAD)
    with_upload = shown(at)
    command("withdraw", "1", "--by", "담당자", "--why", "시험")

    assert (float(with_upload), shown(at)) == (71.5, before)
