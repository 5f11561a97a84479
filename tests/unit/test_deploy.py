"""The files in deploy/ and the commands in the documents are what an operator can really use."""

import re
import shlex
import shutil
import subprocess

import pytest

from dashboard.__main__ import parser
from dashboard.modes import Mode, read_entrance
from dashboard.settings import ROOT

DEPLOY = ROOT / "deploy"
DOCUMENTS = ["README.md", "docs/operations.md", "docs/security.md"]
SECRETS = {"DASHBOARD_OIDC_CLIENT_SECRET": "x" * 32, "DASHBOARD_COOKIE_SECRET": "x" * 32}


def said(name):
    return (ROOT / name).read_text(encoding="utf-8")


def environment():
    lines = said("deploy/dashboard.env.example").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))


def blocks(name):
    """The commands of a document, a line each, with what was broken over several put together."""
    found = re.findall(r"```sh\n(.*?)```", said(name), re.DOTALL)
    return [line for block in found for line in block.replace("\\\n", " ").splitlines()]


def dashboard_commands():
    for name in DOCUMENTS:
        for line in blocks(name):
            given = shlex.split(line, comments=True)
            if "dashboard" in given and given[given.index("dashboard") - 1] == "-m":
                yield pytest.param(given[given.index("dashboard") + 1 :], id=f"{name}: {line[:60]}")


@pytest.mark.parametrize("given", list(dashboard_commands()))
def test_a_command_in_the_documents_is_one_that_the_program_knows(given):
    assert callable(parser(given[0]).parse_args(given).command)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_the_documents_say_to_type_is_for_a_shell(name):
    subprocess.run(["sh", "-n"], input="\n".join(blocks(name)), text=True, check=True)


def test_the_example_of_settings_opens_once_its_secrets_are_there():
    assert read_entrance(environment() | SECRETS).mode is Mode.OIDC


@pytest.mark.parametrize("name", ["dashboard.service", "dashboard-backup.service", "Dockerfile"])
def test_every_file_means_the_same_places(name):
    text, own = said(f"deploy/{name}"), environment()

    assert own["DASHBOARD_STORE"] in text
    assert "/srv/dashboard/app" in text


def test_a_container_has_its_data_and_its_store_where_the_settings_say():
    text, own = said("deploy/Dockerfile"), environment()

    assert f"COPY data {own['DASHBOARD_DATA']}\n" in text
    assert f"VOLUME {own['DASHBOARD_STORE']}\n" in text


@pytest.mark.parametrize("name", ["dashboard.service", "dashboard-backup.service"])
def test_a_service_reads_and_writes_for_its_owner_alone(name):
    text = said(f"deploy/{name}")

    for line in ("User=dashboard", "UMask=0077", "ProtectSystem=strict", "NoNewPrivileges=true"):
        assert f"{line}\n" in text


def test_backups_are_kept_as_long_as_the_settings_say():
    assert "-mtime +${DASHBOARD_BACKUP_DAYS} -delete" in said("deploy/dashboard-backup.service")
    assert int(environment()["DASHBOARD_BACKUP_DAYS"]) >= 1


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is missing")
def test_systemd_understands_every_unit():
    units = [str(path) for path in DEPLOY.iterdir() if path.suffix in {".service", ".timer"}]
    done = subprocess.run(
        ["systemd-analyze", "verify", *units], capture_output=True, encoding="utf-8", check=False
    )

    own = [line for line in done.stderr.splitlines() if "dashboard" in line]
    assert [line for line in own if "is not executable" not in line] == []


def test_every_file_is_told_of_to_the_operator():
    told = said("docs/operations.md")

    assert [path.name for path in DEPLOY.iterdir() if path.name not in told and path.stem not in told] == []
