"""Files as the contract wants them: CSV with BOM for Excel, TOML without, the same bytes on every system."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path


def write_table(file: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    write_text(file, "\ufeff" + sheet.getvalue())


def write_text(file: Path, content: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode("utf-8"))
