"""Findings on the screen: counted, named, listed by cell, cut, and every text escaped."""

import re

import pytest

from dashboard.intake import Checked
from dashboard.intake.tall import Skipped
from dashboard.model import Finding, Month, Severity
from dashboard.present import findings
from dashboard.present.finding_names import NAMES
from dashboard.settings import ROOT
from tests.spec.test_every_finding_has_a_test import DOUBTED, INTAKE, NOTED

NO_UPLOADS = {"actuals.py", "canonical.py", "probabilities.py"}  # files of a folder or of the command line


def finding(rule="not-a-number", severity=Severity.ERROR, cell="D3", given="약 30", row=3):
    return Finding(
        rule, severity, "실적.csv", row, "실적", given, "숫자가 아닙니다.", "숫자만 적으십시오.", cell
    )


def upload(*found, rows=(), name="실적.csv"):
    return Checked(name, b"", Month("2023-09"), tuple(rows), found)


def cells(html):
    """The texts of each row of the table."""
    rows = re.findall(r"(?s)<tr>(.*?)</tr>", html.partition("<tbody>")[2])
    return [
        [re.sub("<[^>]+>", "", cell) for cell in re.findall(r"(?s)<t[hd][^>]*>(.*?)</t[hd]>", row)]
        for row in rows
    ]


def rules():
    paths = [path for path in INTAKE if path.name not in NO_UPLOADS]
    texts = [path.read_text("utf-8") for path in paths]
    return {rule for text in texts for pattern in (NOTED, DOUBTED) for rule in pattern.findall(text)}


def test_every_rule_of_the_intake_has_a_short_name_and_none_has_one_for_nothing():
    assert rules() - NAMES.keys() == set()
    known = "".join(path.read_text("utf-8") for path in (ROOT / "dashboard" / "intake").rglob("*.py"))
    assert [rule for rule in NAMES if f'"{rule}"' not in known] == []


def test_the_counts_come_first_errors_before_what_only_asks():
    asks = finding("minus-by-triangle", Severity.WARNING)
    html = findings.kinds([asks, finding(), finding(), finding("unknown-name")])

    assert re.findall(r"</span> ([^<]+)</li>", html) == [
        "숫자가 아닌 값 2건",
        "없는 이름 1건",
        "△로 적은 음수 1건",
    ]


def test_the_summary_adds_up_all_files():
    both = [
        upload(finding(), rows=[("",) * 9] * 2),
        upload(finding(severity=Severity.WARNING), rows=[("",) * 9]),
    ]

    assert findings.summary(both) == "오류 1건 · 확인 1건 · 반영할 값 3건"


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ({}, ["D3", "오류", "약 30"]),
        ({"given": ""}, ["D3", "오류", "빈칸"]),
        ({"cell": None}, ["3행", "오류", "약 30"]),
        ({"cell": None, "row": None, "given": ""}, ["파일 전체", "오류", "해당 칸 없음"]),
    ],
    ids=["cell", "blank cell", "row", "file"],
)
def test_a_finding_is_listed_at_its_place(place, shown):
    row = cells(findings.shown([finding(**place)], "실적.csv"))[0]

    assert row == [*shown, "숫자가 아닙니다.", "숫자만 적으십시오."]


def test_errors_stand_above_and_alone_when_asked_for():
    mixed = [finding(severity=Severity.WARNING, cell="A1"), finding(cell="B2")]

    assert [row[0] for row in cells(findings.shown(mixed, "실적.csv"))] == ["B2", "A1"]
    assert [row[0] for row in cells(findings.shown(mixed, "실적.csv", errors_only=True))] == ["B2"]


def test_nothing_to_list_is_no_table():
    assert findings.shown([finding(severity=Severity.WARNING)], "실적.csv", errors_only=True) == ""


def test_a_very_long_list_is_cut_with_a_sentence():
    html = findings.shown([finding()] * (findings.MOST_ROWS + 1), "실적.csv")

    assert len(cells(html)) == findings.MOST_ROWS
    assert f"처음 {findings.MOST_ROWS}건만" in html


def test_what_came_in_a_file_is_never_html():
    html = findings.shown([finding(given="<script>")], "<b>.csv")

    assert "<script>" not in html
    assert "<b>" not in html


def test_rows_left_out_are_counted_by_reason():
    html = findings.skipped(
        [Skipped(5, "합계", "합계 100"), Skipped(6, "설명", "※ 잠정"), Skipped(7, "설명", "※")]
    )

    assert "읽지 않은 행이 3개 있습니다(합계 1행, 설명 2행)" in html
    assert "5행 (합계): 합계 100" in html
    assert findings.skipped([]) == ""


def test_very_many_rows_left_out_are_not_all_listed():
    html = findings.skipped([Skipped(row, "설명", "※") for row in range(findings.MOST_SKIPPED + 3)])

    assert "이 밖에 3행" in html


def row(city, value):
    return ("2023-09", city, "F3-14", "", "", value, "", "제출", "")


def test_cells_that_several_files_report_are_counted_once():
    one, other = upload(rows=[row("부천시", "1"), row("수원시", "1")]), upload(rows=[row("부천시", "2")])

    assert "값이 1건 있습니다" in findings.overlapping([one, other])
    assert findings.overlapping([one]) == ""
