"""Rows of a catalog's table by their key; a key that stands twice is a finding."""

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import TypeVar

from dashboard import tabular
from dashboard.model import Cell
from dashboard.particles import subject
from dashboard.tabular import Notebook, Row

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


def optional(folder: Path, file: str, columns: tuple[str, ...], notebook: Notebook) -> list[Row]:
    """Rows of a table that need not be there."""
    path = folder / file
    return tabular.read(path, notebook, required=columns) if path.exists() else []


def by_cell(
    folder: Path, file: str, columns: tuple[str, ...], notebook: Notebook, value: Callable[[Row], T]
) -> dict[Cell, T]:
    """An optional table with one row a city and indicator."""
    rows = optional(folder, file, ("지표코드", "시군", *columns), notebook)
    return keyed(
        rows,
        lambda row: (row.text("시군", required=True), row.text("지표코드", required=True)),
        value,
        "지표코드",
    )


def keyed(rows: list[Row], key: Callable[[Row], K], value: Callable[[Row], T], column: str) -> dict[K, T]:
    """Values by key; also remembers on which line each key was read."""
    found: dict[K, T] = {}
    for row in rows:
        name = key(row)
        if name in found:
            given = row.text(column)
            row.wrong(
                "named-twice",
                column,
                given,
                f"'{given}'{subject(given)} 두 번 있습니다.",
                "한 줄만 남기십시오.",
            )
        row.notebook.lines[row.file, name] = row.line
        found[name] = value(row)
    return found
