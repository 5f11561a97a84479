"""The districts of the home city with the months in which they were there: data/districts.csv."""

from pathlib import Path

from dashboard import tabular
from dashboard.errors import CatalogRefused
from dashboard.model import District, Month
from dashboard.tabular import Notebook, Row

COLUMNS = ("동", "구", "부터", "까지", "근거")
FIRST = Month("0001-01")


def load_districts(path: Path) -> tuple[District, ...]:
    """Every district that there ever was, in the order of the file; none without a file.

    Raises CatalogRefused with every finding.
    """
    if not path.exists():
        return ()
    notebook = Notebook()
    found = tuple(_district(row) for row in tabular.read(path, notebook, required=COLUMNS))
    if notebook.findings:
        raise CatalogRefused(f"동 목록 {path}", notebook.findings)
    return found


def _district(row: Row) -> District:
    name = row.text("동", required=True)
    return District(name, row.text("구"), _month(row, "부터") or FIRST, _month(row, "까지"), row.text("근거"))


def _month(row: Row, column: str) -> Month | None:
    given = row.text(column, required=column == "부터")
    if not given:
        return None
    try:
        return Month.parse(given)
    except ValueError:
        message = f"'{given}'에서 달을 알 수 없습니다."
        row.wrong("unknown-month", column, given, message, "2024-01처럼 적으십시오.")
        return None
