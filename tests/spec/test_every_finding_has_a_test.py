"""Every rule that can refuse something is named in a test of this folder."""

import re
from pathlib import Path

import pytest

from dashboard.settings import ROOT

NOTED = re.compile(
    r'(?:wrong|error|Problem|of_indicator|refusal|Finding|_at)\(\s*(?:each,\s*)?"([a-z]+(?:-[a-z0-9]+)+)"'
)
DOUBTED = re.compile(r'^ {4}[A-Z_]+ = "([a-z]+(?:-[a-z]+)+)"$', re.MULTILINE)
ENGINE = [ROOT / "dashboard" / "tabular.py", *sorted((ROOT / "dashboard").glob("catalog/*.py"))]
INTAKE = sorted((ROOT / "dashboard").glob("intake/**/*.py"))
RULES = sorted(
    {
        rule
        for path in [*ENGINE, *INTAKE]
        for pattern in (NOTED, DOUBTED)
        for rule in pattern.findall(path.read_text("utf-8"))
    }
)


def test_the_rules_are_found():
    assert {"unknown-name", "named-twice", "senseless-rule", "cut-missing", "unknown-month"} <= set(RULES)


@pytest.mark.parametrize("rule", RULES)
def test_the_rule_is_named_in_a_test(rule):
    others = [path for path in Path(__file__).parent.glob("test_*.py") if path != Path(__file__)]

    assert any(f'"{rule}"' in path.read_text("utf-8") for path in others)
