"""The sheet 오류목록: every finding with its cell, what was given, why it is wrong and how to mend it."""

from collections.abc import Sequence
from enum import Enum

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.formulas import RUNS_IN_EXCEL
from dashboard.intake import Checked
from dashboard.intake.headings import OUR_LIST
from dashboard.model import Finding, Severity
from dashboard.papers.words import marked_counts

MOST_LISTED = 5_000
WIDTHS = {"셀": 10, "구분": 8, "입력값": 24, "이유": 60, "고치는 법": 60}
HEADER = 4
FILLS = {
    Severity.ERROR: "FFC7BD",
    Severity.WARNING: "FFE699",
}  # red and yellow under dark text: 4.5:1 and more
FONT = "맑은 고딕"
INK, LINK, HEAD = "1E2124", "083891", "D8E5FD"
EDGE = Side(style="thin", color="B1B8BE")
FRAME = Border(left=EDGE, right=EDGE, top=EDGE, bottom=EDGE)
TOP = Alignment(wrap_text=True, vertical="top")


class Note(Enum):
    """What the person should know of this copy."""

    COPY = (
        "이 파일은 올리신 파일의 값을 옮겨 적은 사본입니다. 서식과 수식은 옮기지 않았습니다. "
        "셀 주소는 원본과 같습니다."
    )
    ROWS_LEFT_OUT = (
        "파일이 커서 머리글과 고칠 줄만 옮겨 적은 사본입니다. 이 사본이 아니라 원본을 고쳐 올리십시오. "
        "셀 주소는 원본과 같습니다."
    )
    PARTS_LOST = "도형, 양식 단추, 매크로는 이 사본에 담기지 않았습니다. 그것이 필요하면 원본을 고치십시오."


def add(book: Workbook, checked: Checked, title: str | None, note: Note | None) -> None:
    """Put the list behind the other sheets and open the workbook there; ``title`` is the sheet that it links to."""
    if OUR_LIST in book.sheetnames:
        del book[OUR_LIST]
    sheet = book.create_sheet(OUR_LIST)
    listed = checked.findings[:MOST_LISTED]
    _top(sheet, checked, note)
    for row, finding in enumerate(listed, start=HEADER + 1):
        _line(sheet, row, finding, title)
    _set_up(sheet, len(listed))
    book.active = sheet
    for each in book.worksheets:  # two selected sheets would be edited together
        each.sheet_view.tabSelected = each is sheet


def _top(sheet: Worksheet, checked: Checked, note: Note | None) -> None:
    errors = sum(each.severity is Severity.ERROR for each in checked.findings)
    words = marked_counts(errors, len(checked.findings) - errors, most=MOST_LISTED)
    put(sheet.cell(1, 1), f"{checked.name} 검증 결과").font = Font(name=FONT, size=14, bold=True, color=INK)
    sheet.row_dimensions[1].height = 24
    put(sheet.cell(2, 1), words)
    put(sheet.cell(3, 1), note.value if note else "")
    for at, name in enumerate(WIDTHS, start=1):
        cell = put(sheet.cell(HEADER, at), name)
        cell.font, cell.border = Font(name=FONT, bold=True, color=INK), FRAME
        cell.fill = PatternFill("solid", fgColor=HEAD)
        sheet.column_dimensions[cell.column_letter].width = WIDTHS[name]


def _line(sheet: Worksheet, row: int, finding: Finding, title: str | None) -> None:
    told = (place(finding), finding.severity.value, finding.given, finding.message, finding.cure)
    for at, text in enumerate(told, start=1):
        put(sheet.cell(row, at), text).alignment = TOP
    sheet.cell(row, 2).fill = PatternFill("solid", fgColor=FILLS[finding.severity])
    if title is not None and (address := target(finding)):
        link = sheet.cell(row, 1)
        link.hyperlink = Hyperlink(ref=link.coordinate, location=f"{quote_sheetname(title)}!{address}")
        link.font = Font(underline="single", color=LINK)


def place(finding: Finding) -> str:
    """The cell, else the row, else the whole file."""
    return finding.cell or (f"{finding.row}행" if finding.row else "파일")


def target(finding: Finding) -> str | None:
    """Where the link leads: the cell, else the beginning of its row."""
    return finding.cell or (f"A{finding.row}" if finding.row else None)


def put(cell: Cell, text: str) -> Cell:
    """Write a text that stays a text: nothing runs, and no letter that a workbook cannot hold."""
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
    if text.startswith(RUNS_IN_EXCEL):
        cell.data_type = "s"
        cell.quotePrefix = True
    return cell


def _set_up(sheet: Worksheet, size: int) -> None:
    sheet.freeze_panes = sheet.cell(HEADER + 1, 1)
    sheet.auto_filter.ref = f"A{HEADER}:E{HEADER + size}"
    sheet.print_title_rows = f"{HEADER}:{HEADER}"
    sheet.print_options.gridLines = True
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def by_cell(findings: Sequence[Finding], most: int) -> dict[str, list[Finding]]:
    """The findings of each of the first ``most`` cells."""
    found: dict[str, list[Finding]] = {}
    for each in findings:
        if each.cell and (each.cell in found or len(found) < most):
            found.setdefault(each.cell, []).append(each)
    return found
