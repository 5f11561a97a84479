"""Known vulnerabilities in what is installed, asked of the registry: one that was found fails, what could not be asked is said.

pip-audit ends well where the registry does not know a package or does not answer: that must not read as "none".
"""

import json
import subprocess
import sys
from typing import Any, NamedTuple

LOCK = "requirements.lock"
PATIENCE = 90  # seconds in all; a registry that hangs is one that does not answer
COMMAND = ("pip_audit", "--disable-pip", "--format", "json", "--progress-spinner", "off", "--timeout", "5")
STRICT = "--strict"  # what could not be asked fails as well


class Found(NamedTuple):
    """What the registry said: a line for each vulnerability, the packages that it did not answer for."""

    asked: int
    vulnerable: list[str]
    unanswered: list[str]


def read(told: str) -> Found | None:
    """The answer of pip-audit; None where there is none.

    >>> read('{"dependencies": [{"name": "a", "version": "1", "vulns": [{"id": "X", "fix_versions": ["2"]}]}]}')
    Found(asked=1, vulnerable=['a 1: X (2)'], unanswered=[])
    >>> read("") is None
    True
    """
    try:
        every: list[dict[str, Any]] = json.loads(told)["dependencies"]
    except (ValueError, KeyError):
        return None
    return Found(
        len(every),
        [
            f"{each['name']} {each['version']}: {hole['id']} ({', '.join(hole['fix_versions'])})"
            for each in every
            for hole in each.get("vulns", ())
        ],
        [each["name"] for each in every if "skip_reason" in each],
    )


def verdict(found: Found | None, *, strict: bool) -> tuple[list[str], int]:
    """What to say and how to end."""
    if found is None:
        return ["NOT AUDITED: the registry of vulnerabilities did not answer"], int(strict)
    said = [f"VULNERABLE {each}" for each in found.vulnerable]
    if found.unanswered:
        said.append(
            f"NOT AUDITED: {len(found.unanswered)} of {found.asked} packages are unknown to the registry"
        )
    answered = found.asked - len(found.unanswered)
    said.append(
        f"{answered} of {found.asked} packages asked for, {len(found.vulnerable)} known vulnerabilities"
    )
    return said, int(bool(found.vulnerable) or (strict and bool(found.unanswered)))


def main(words: list[str]) -> int:
    """0 where nothing is known against any package that could be asked for."""
    try:
        done = subprocess.run(  # noqa: S603 - our own words
            [sys.executable, "-m", *COMMAND, "--requirement", LOCK],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
        found = read(done.stdout)
    except subprocess.TimeoutExpired:
        found = None
    said, code = verdict(found, strict=STRICT in words)
    print("\n".join(said))
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
