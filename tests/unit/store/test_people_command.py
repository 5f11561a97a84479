"""people as a person types it: the first 총괄 is made before anybody can sign in."""

import json

import pytest

from dashboard import settings
from dashboard.__main__ import main

ADMIN = (
    "people",
    "grant",
    "admin@example.org",
    "--name",
    "총괄 담당자",
    "--role",
    "총괄",
    "--by",
    "설치한 사람",
)


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DASHBOARD_STORE", str(tmp_path / "var"))
    settings.settings.cache_clear()

    def command(*words):
        try:
            code = main(words)
        except SystemExit as usage:
            code = usage.code
        said = capsys.readouterr()
        return code, said.out, said.err

    yield command
    monkeypatch.undo()
    settings.settings.cache_clear()


def test_the_first_admin_is_made_listed_and_revoked(run):
    empty = run("people", "list")
    made = run(*ADMIN)
    known = json.loads(run("people", "list", "--json")[1])
    gone = run("people", "revoke", "ADMIN@example.org", "--by", "다른 담당자")

    assert "아직 사용자가 없습니다" in empty[1]
    assert made[0] == 0
    assert "총괄 담당자(admin@example.org)에게 총괄 권한을 주었습니다" in made[1]
    assert [(each["email"], each["role"], each["state"]) for each in known] == [
        ("admin@example.org", "총괄", "유효")
    ]
    assert gone[0] == 0
    assert "회수" in run("people", "list")[1]


def test_an_official_is_given_departments_and_days(run):
    run(
        *("people", "grant", "official@example.org", "--name", "담당자", "--role", "담당"),
        *("--department", "녹지과", "--from", "2023-07-01", "--until", "2023-12-31", "--by", "총괄 담당자"),
    )

    assert "담당(녹지과) · 2023-07-01~2023-12-31 · 기간 지남" in run("people", "list")[1]


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("--role", "담당", "--department", "없는과"), 1, "평가 기준에 없는 부서입니다: 없는과"),
        (("--role", "담당"), 1, "부서가 하나는"),
        (("--role", "시장"), 2, "사용법이 맞지 않습니다"),
        (("--role", "열람", "--until", "내일"), 2, "날짜는 2023-07-01처럼"),
    ],
)
def test_what_cannot_be_is_said(run, words, code, sentence):
    done = run("people", "grant", "official@example.org", "--name", "담당자", "--by", "총괄 담당자", *words)

    assert done[0] == code
    assert sentence in done[2]


def test_somebody_unknown_is_not_revoked(run):
    assert "사용자 'nobody@example.org'" in run("people", "revoke", "nobody@example.org", "--by", "담당자")[2]
