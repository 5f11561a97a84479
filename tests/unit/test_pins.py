"""What is installed is what was chosen: every pin exact, and the lock made of these pins."""

import re

import pytest

from dashboard.settings import ROOT

PIN = re.compile(r"([A-Za-z0-9._-]+)(?:\[[a-z,]+\])?==([0-9][0-9A-Za-z.]*)")


def pins(name):
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("-r", "#"))]


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_exactly(name):
    assert [line for line in pins(name) if not PIN.fullmatch(line)] == []


@pytest.mark.parametrize("name", ["Makefile", "deploy/Dockerfile", "docs/operations.md"])
def test_what_runs_is_installed_from_the_lock_by_its_hashes(name):
    installs = [
        line
        for line in (ROOT / name).read_text(encoding="utf-8").splitlines()
        if "pip install" in line and "requirements" in line and "requirements-dev" not in line
    ]

    assert installs
    assert [
        line
        for line in installs
        if "--require-hashes -r requirements.lock" not in line.replace("/srv/dashboard/app/", "")
    ] == []


def test_the_lock_holds_every_pin_with_hashes():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    found = re.findall(
        r"^([a-z0-9._-]+)==(\S+?)(?: ;[^\\\n]*)? \\\n    --hash=sha256:[0-9a-f]{64}", lock, re.MULTILINE
    )
    locked = {normal(package): version for package, version in found}
    chosen = (PIN.fullmatch(line) for line in pins("requirements.txt"))

    assert {normal(each[1]): each[2] for each in chosen if each}.items() <= locked.items()
