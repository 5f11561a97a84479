"""Who is let in: every page by the shell and by its own file."""

from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.access import Role
from dashboard.present import labels, signing
from dashboard.ui import site
from dashboard.ui.server import SHELL

ELSEWHERE = "0.0.0.0"  # a server that other machines can reach
every_page = pytest.mark.parametrize("key", list(site.SITE))


def shown(at):
    return [element.type for element in at.main.children.values()]


@every_page
def test_a_stranger_who_opens_the_file_of_a_page_sees_one_sentence(key, bound_to):
    bound_to(ELSEWHERE)
    at = AppTest.from_file(site.SITE[key].file).run()

    assert shown(at) == ["error"]
    assert at.error[0].value == labels.STRANGER


def test_a_stranger_who_opens_the_shell_sees_one_sentence(bound_to):
    bound_to(ELSEWHERE)
    at = AppTest.from_file(SHELL).run()

    assert shown(at) == ["error"]
    assert at.error[0].value == labels.STRANGER


def test_a_server_bound_to_no_address_at_all_lets_nobody_in(bound_to):
    bound_to(None)

    assert AppTest.from_file(SHELL).run().error[0].value == labels.STRANGER


@every_page
def test_the_person_at_this_computer_opens_every_page(key):
    at = AppTest.from_file(SHELL, default_timeout=30).run()
    at.switch_page(str(site.SITE[key].file)).run()

    assert not at.exception
    assert not at.error
    assert at.title


def test_a_role_that_does_not_cover_a_page_is_turned_away(monkeypatch):
    for_admins = SimpleNamespace(key="overview", title="", role=Role.ADMIN, file=site.SITE["overview"].file)
    monkeypatch.setitem(site.SITE, "overview", for_admins)
    monkeypatch.setattr("dashboard.access.LOCAL_USER", SimpleNamespace(role=Role.VIEWER))

    assert AppTest.from_file(for_admins.file).run().error[0].value == labels.STRANGER


def test_a_bug_is_told_by_its_number_and_never_by_its_trace(monkeypatch, tmp_path, caplog):
    broken = tmp_path / "broken.py"
    broken.write_text("raise ZeroDivisionError('secret')", encoding="utf-8")
    page = SimpleNamespace(key="broken", title="broken", section="", role=Role.VIEWER, file=broken)
    monkeypatch.setattr(site, "ENTRIES", (page,))

    at = AppTest.from_file(SHELL).run()

    number = caplog.records[-1].args[0]
    assert [error.value for error in at.error] == [labels.BUG.format(number=number)]
    assert "secret" in caplog.text
    assert not at.exception


def test_a_refusal_is_told_in_its_own_words(monkeypatch, tmp_path):
    refusing = tmp_path / "refusing.py"
    refusing.write_text(
        "from dashboard.errors import SettingsWrong\nraise SettingsWrong('자료 폴더가 없습니다.')",
        encoding="utf-8",
    )
    page = SimpleNamespace(key="refusing", title="refusing", section="", role=Role.VIEWER, file=refusing)
    monkeypatch.setattr(site, "ENTRIES", (page,))

    assert [error.value for error in AppTest.from_file(SHELL).run().error] == ["자료 폴더가 없습니다."]


def test_the_mode_local_says_what_it_means():
    assert signing.BANNER in AppTest.from_file(SHELL, default_timeout=30).run().get("html")[0].proto.body
