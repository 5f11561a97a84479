"""docs/security.md names a test for every threat; a test that is not there guards nothing."""

import ast
import re

import pytest

from dashboard.settings import ROOT

DOCUMENT = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", DOCUMENT)))
HEAD = "| 위협 | 막는 것 | 시험 |"


@pytest.mark.parametrize(("path", "name"), NAMED, ids=lambda word: word.removeprefix("tests/"))
def test_a_test_that_the_document_names_is_there(path, name):
    found = ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8")))

    assert name in {node.name for node in found if isinstance(node, ast.FunctionDef)}


def test_every_threat_names_its_test():
    threats = DOCUMENT[DOCUMENT.index("## 위협, 막는 것, 시험") : DOCUMENT.index("## 남은 위험")]
    rows = [line for line in threats.splitlines() if line.startswith("| ") and line != HEAD]

    assert rows
    assert [line for line in rows if "::test_" not in line] == []
