"""The one spelling of monthly actuals that the database reads: files that have it are taken as they are."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from dashboard.errors import ActualsRefused
from dashboard.intake.actuals import COLUMNS, Known, read
from dashboard.model import REPORTABLE
from dashboard.tabular import Notebook

BOM = "\ufeff"
HEADER = ",".join(COLUMNS) + "\n"
NUMBER = r"-?\d{1,60}(?:\.\d{1,60})?"
DIVISOR = r"[1-9]\d{0,59}(?:\.\d{1,60})?"  # a denominator that begins with 0 needs the slow look
WORD = r'[^,"\s][^,"\n\r]*'
REMARK = rf'(?:{WORD}|"[^"\n\r]*")'  # the last column, so that its commas disturb no other
LINES = re.compile(
    rf"(?:\d{{4}}-(?:0[1-9]|1[0-2]),{WORD},{WORD},(?:(?:{NUMBER})?,(?:{DIVISOR})?|0,0),(?:{NUMBER})?,"
    rf"(?:{WORD})?,(?:{'|'.join(sorted(REPORTABLE))}),(?:{REMARK})?\n)*+",
    re.ASCII,
)


def files(places: Iterable[Path]) -> list[Path]:
    """CSV files in the order in which they count: as named, folders by file name."""
    return [
        file for place in places for file in (sorted(place.rglob("*.csv")) if place.is_dir() else [place])
    ]


def canonical(
    sources: Sequence[Path], folder: Path, known: Known, *, warn: Callable[[str], None] = lambda _: None
) -> list[Path]:
    """Canonical files for the sources, in their order, those that need it written again into ``folder``.

    Raises ActualsRefused with every finding. Later files and later rows are newer.
    """
    notebook = Notebook()
    found = []
    for order, source in enumerate(sources):
        if is_canonical(source, known):
            found.append(source)
        else:
            found.append(folder / f"{order:05d}.csv")
            _write(found[-1], read(source, known, notebook, warn=warn))
    if notebook.findings:
        raise ActualsRefused("월별 실적", notebook.findings)
    return found


def is_canonical(path: Path, known: Known) -> bool:
    """Can the database read the file as it is, and are all its names known? In doubt no: reading says why."""
    try:
        found = _names(path.read_bytes())
    except (OSError, UnicodeDecodeError):
        return False
    return (
        found is not None
        and found.cities <= set(known.cities)
        and found.indicators <= known.indicators.keys()
        and found.grades <= {"", *known.grades}
    )


class Names(NamedTuple):
    """What the rows of a file name."""

    cities: frozenset[str]
    indicators: frozenset[str]
    grades: frozenset[str]


@lru_cache(maxsize=1024)
def _names(content: bytes) -> Names | None:
    """None for what is not canonical. Kept, for nearly all files are the same when one more is accepted."""
    text = content.decode().removeprefix(BOM)
    if not text.startswith(HEADER) or not LINES.fullmatch(text, len(HEADER)):
        return None
    rows = [line.split(",") for line in text.splitlines()[1:]]
    return Names(*(frozenset(row[column] for row in rows) for column in (1, 2, 6)))


def _write(path: Path, rows: Iterator[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)
