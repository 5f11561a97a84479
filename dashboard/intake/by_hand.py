"""The headings of a table whose columns nobody can name: for the person who names them by hand."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from dashboard.errors import NotReadable
from dashboard.intake import decode, months, webpage, workbook
from dashboard.intake.contents import Kind, kind_of
from dashboard.intake.grid import Grid, Line, lines
from dashboard.intake.header import LOOKED_AT
from dashboard.intake.headings import CITY, CODE, MONTH, NAME, Heading
from dashboard.intake.refusal import safe_name
from dashboard.intake.sheet import Sheet
from dashboard.model import Catalog

EXAMPLES = 3
COLUMN_RULES = frozenset({"missing-column", "double-column", "no-header"})


@dataclass(frozen=True)
class Unnamed:
    """One column: its heading, what that was taken for, and the first values below it."""

    heading: Heading
    examples: tuple[str, ...]


def unnamed(sheet: Sheet) -> tuple[Unnamed, ...]:
    """The columns of a sheet whose heading was found."""
    columns = {each.label: (column, each) for column, each in reversed(list(enumerate(sheet.headings)))}
    columns.pop("", None)
    found = sorted(columns.values(), key=lambda each: each[0])
    return tuple(Unnamed(each, _examples(sheet.lines, column)) for column, each in found)


def guessed(raw: bytes, name: str) -> tuple[Unnamed, ...]:
    """The likely heading of a file in which none was found: the first row with most words; () without a table."""
    try:
        grid = _grid(raw, safe_name(name))
    except NotReadable:
        return ()
    top = grid.lines[:LOOKED_AT] if grid else []
    head = max(top, key=_words, default=None)
    if head is None or _words(head) < 2:
        return ()
    below = [line for line in top if line.number > head.number]
    labels = {" ".join(cell.split()): at for at, cell in reversed(list(enumerate(head.cells))) if cell}
    found = sorted((at, label) for label, at in labels.items())
    return tuple(Unnamed(Heading(label), _examples(below, at)) for at, label in found)


def suggested(columns: Sequence[Unnamed], catalog: Catalog) -> dict[str, str]:
    """What unknown columns look like by their first values: heading → column; never one that another heading names.

    Only shown to the person who decides: nothing is read by it.
    """
    taken = {each.heading.meaning for each in columns}
    found: dict[str, str] = {}
    for each in columns:
        looks = _looks_like(each.examples, catalog)
        if looks and looks not in taken and each.heading.meaning is None and not each.heading.month:
            found[each.heading.label] = looks
            taken.add(looks)
    return found


def used(mapping: Mapping[str, str], columns: Sequence[Unnamed]) -> dict[str, str]:
    """What of a mapping concerns these columns."""
    return {
        each.heading.label: mapping[each.heading.label] for each in columns if each.heading.label in mapping
    }


def _looks_like(examples: Sequence[str], catalog: Catalog) -> str:
    year = catalog.rules.evaluation_year
    names = {each.name for each in catalog.indicators.values()}
    looks: dict[str, Callable[[str], object]] = {
        CITY: catalog.cities.__contains__,
        CODE: catalog.indicators.__contains__,
        NAME: names.__contains__,
        MONTH: lambda text: not text.isdecimal() and months.month(text, year),
    }
    return next((key for key, fits in looks.items() if examples and all(map(fits, examples))), "")


def _grid(raw: bytes, name: str) -> Grid | None:
    """The first sheet that holds anything, or its top."""
    kind = kind_of(raw, name)
    if kind is Kind.WORKBOOK:
        return next((each for each in workbook.grids(raw, name, lambda _: True) if each.lines), None)
    if kind is Kind.WEB_PAGE:
        return webpage.grid(raw, name)
    return Grid("", list(lines(islice(decode.records(raw, name), LOOKED_AT), name)))


def _words(line: Line) -> int:
    """Cells that are no numbers, each text once: a row of values repeats itself and counts."""
    return len({cell for cell in line.cells if cell and not cell[:1].isdecimal()})


def _examples(below: Sequence[Line], column: int) -> tuple[str, ...]:
    texts = (line.at(column) for line in below)
    return tuple(islice(dict.fromkeys(text for text in texts if text), EXAMPLES))
