"""What is known against our packages fails the check; what could not be asked is said and never reads as "none"."""

import json

import pytest

from tools.audit import read, verdict

WELL = {"name": "pandas", "version": "3.1.1", "vulns": []}
ILL = {
    "name": "numpy",
    "version": "2.4.6",
    "vulns": [{"id": "PYSEC-2026-1", "fix_versions": ["2.4.7"], "aliases": [], "description": ""}],
}
UNKNOWN = {
    "name": "duckdb",
    "skip_reason": "Dependency not found on PyPI and could not be audited: duckdb (1.5.6)",
}


def told(*dependencies):
    return read(json.dumps({"dependencies": dependencies, "fixes": []}))


@pytest.mark.parametrize(
    ("found", "strict", "code", "said"),
    [
        (told(WELL), False, 0, "1 of 1 packages asked for, 0 known vulnerabilities"),
        (told(WELL, ILL), False, 1, "VULNERABLE numpy 2.4.6: PYSEC-2026-1 (2.4.7)"),
        (told(UNKNOWN, ILL), False, 1, "VULNERABLE numpy 2.4.6: PYSEC-2026-1 (2.4.7)"),
        (told(UNKNOWN, UNKNOWN), False, 0, "NOT AUDITED: 2 of 2 packages are unknown to the registry"),
        (told(UNKNOWN, WELL), True, 1, "NOT AUDITED: 1 of 2 packages are unknown to the registry"),
        (
            read("ERROR: could not connect"),
            False,
            0,
            "NOT AUDITED: the registry of vulnerabilities did not answer",
        ),
        (read(""), True, 1, "NOT AUDITED: the registry of vulnerabilities did not answer"),
    ],
)
def test_the_verdict(found, strict, code, said):
    lines, ended = verdict(found, strict=strict)

    assert said in lines
    assert ended == code
