"""Findings of an upload: counted by kind first, then a table by cell with the cure of each."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dashboard.intake import Checked
from dashboard.intake.tall import Skipped
from dashboard.model import Finding, Severity
from dashboard.present.finding_names import NAMES
from dashboard.present.html import column, table, tag, text

MOST_ROWS = 200
MOST_SKIPPED = 20
WHOLE_FILE = "파일 전체"
BLANK = "빈칸"
NO_CELL = "해당 칸 없음"
HEAD = ("셀", "구분", "입력값", "이유", "고치는 법")
KINDS = {Severity.ERROR: "error", Severity.WARNING: "asked"}


def counted(checked: Sequence[Checked]) -> dict[Severity, int]:
    """How many errors and confirmations in all these files."""
    found = Counter(finding.severity for each in checked for finding in each.findings)
    return {severity: found[severity] for severity in Severity}


def summary(checked: Sequence[Checked]) -> str:
    """The counts of all files in one sentence.

    >>> summary([])
    '오류 0건 · 확인 0건 · 반영할 값 0건'
    """
    counts = " · ".join(f"{severity} {number:,}건" for severity, number in counted(checked).items())
    return f"{counts} · 반영할 값 {sum(len(each.rows) for each in checked):,}건"


def kinds(findings: Sequence[Finding]) -> str:
    """A list of rules, errors first, each with the number of its findings."""
    found = Counter((finding.severity, finding.rule) for finding in findings)
    order = list(Severity)
    rows = sorted(found.items(), key=lambda each: (order.index(each[0][0]), -each[1]))
    return tag("ul", *(_kind(*kind, number) for kind, number in rows), class_="kinds") if rows else ""


def shown(findings: Sequence[Finding], name: str, *, errors_only: bool = False) -> str:
    """The findings of one file as a table, errors before what only asks; cut after MOST_ROWS with a sentence."""
    chosen = [each for each in findings if not errors_only or each.severity is Severity.ERROR]
    if not chosen:
        return ""
    order = list(Severity)
    chosen.sort(key=lambda each: order.index(each.severity))
    rows = [_row(each) for each in chosen[:MOST_ROWS]]
    caption = f"{name} · 지적사항 {len(chosen):,}건"
    made = table(caption, (column(name) for name in HEAD), rows, classes="sheet findings")
    return made + _cut(len(chosen))


def skipped(rows: Sequence[Skipped]) -> str:
    """The rows that were not read as values, and why; nothing where there were none."""
    if not rows:
        return ""
    found = Counter(each.reason for each in rows)
    counts = ", ".join(f"{reason} {number:,}행" for reason, number in found.items())
    listed = [tag("li", text(f"{each.row}행 ({each.reason}): {each.text}")) for each in rows[:MOST_SKIPPED]]
    if len(rows) > MOST_SKIPPED:
        listed.append(tag("li", text(f"이 밖에 {len(rows) - MOST_SKIPPED:,}행")))
    said = f"실적이 아니어서 읽지 않은 행이 {len(rows):,}개 있습니다({counts})."
    return tag("details", tag("summary", text(said)), tag("ul", *listed, class_="plain"))


def overlapping(checked: Iterable[Checked]) -> str:
    """A sentence where several files report the same cell: the later file counts."""
    cells = Counter(key for each in checked for key in {row[:3] for row in each.rows})
    twice = sum(number > 1 for number in cells.values())
    if not twice:
        return ""
    return f"여러 파일에 함께 든 값이 {twice:,}건 있습니다. 목록에서 아래에 있는 파일의 값이 쓰입니다."


def _kind(severity: Severity, rule: str, number: int) -> str:
    return tag("li", _mark(severity), text(f" {NAMES.get(rule, rule)} {number:,}건"))


def _mark(severity: Severity) -> str:
    return tag("span", text(severity.value), class_=f"badge {KINDS[severity]}")


def _row(finding: Finding) -> str:
    place = finding.cell or (f"{finding.row}행" if finding.row else WHOLE_FILE)
    given = finding.given or (BLANK if finding.cell else NO_CELL)
    said = (_mark(finding.severity), text(given), text(finding.message), text(finding.cure))
    cells = (tag("td", each) for each in said)
    return tag("tr", tag("th", text(place), scope="row"), *cells)


def _cut(number: int) -> str:
    if number <= MOST_ROWS:
        return ""
    return tag(
        "p",
        text(
            f"지적사항이 {number:,}건으로 많아 처음 {MOST_ROWS}건만 보여 드립니다. "
            "표시된 내 파일을 내려받으면 셀마다 볼 수 있습니다."
        ),
        class_="note",
    )
