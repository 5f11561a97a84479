"""What the tests of refusals share."""


def only(findings):
    """The one finding there is."""
    assert len(findings) == 1, [str(each) for each in findings]
    assert findings[0].message
    assert "십시오" in findings[0].cure
    return findings[0]


def place(finding):
    return finding.rule, finding.file, finding.row, finding.column


def award(name, first, last):
    return {"name": name, "ranks": [first, last], "grant": 1}
