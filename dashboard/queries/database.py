"""DuckDB in memory over canonical CSV files; a cursor of its own for each question."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

SQL = Path(__file__).with_name("sql")

# Numbers stay the text they were written in: exact to any length, and decimal(38, 18) loads ten times slower.
# A question that draws casts them; a score parses them.
REPORTS = dict.fromkeys(
    (
        "month",
        "city",
        "indicator",
        "numerator",
        "denominator",
        "reported",
        "grade",
        "state",
        "note",
    ),
    "varchar",
)
AWARDS = {
    "year": "integer",
    "population_group": "integer",
    "rank": "integer",
    "city": "varchar",
    "score": "varchar",
    "award": "varchar",
}
READ = """
select *
from read_csv($paths, columns = $columns, header = true, auto_detect = false,
              delim = ',', quote = '"', escape = '"')
"""
NO_NETWORK: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}


class Database:
    """All reported figures of all years that were loaded, in the order in which they were accepted."""

    def __init__(self, reports: Sequence[Path] = (), awards: Sequence[Path] = ()) -> None:
        """``reports`` and ``awards`` are canonical files; later files and later rows are newer.

        DuckDB keeps the order of insertion, so ``rowid`` tells which of two rows is the newer one.
        """
        self._connection = duckdb.connect(":memory:", config=NO_NETWORK)
        self._create("reports", REPORTS, reports)
        self._create("awards", AWARDS, awards)

    def _create(self, table: str, columns: dict[str, str], paths: Sequence[Path]) -> None:
        # The table comes first: read_csv refuses an empty list, and no file yet is a normal state.
        typed = ", ".join(f"{name} {kind}" for name, kind in columns.items())
        self._connection.execute(f"create table {table} ({typed})")
        if paths:
            parameters = {"paths": [str(path) for path in paths], "columns": columns}
            self._connection.execute(f"insert into {table} {READ}", parameters)

    def ask(self, question: str, **parameters: object) -> list[tuple[Any, ...]]:
        """Rows of one question. A cursor each: a shared connection hands out other threads' answers."""
        return self._connection.cursor().execute(_question(question), parameters).fetchall()


@cache
def _question(name: str) -> str:
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")
