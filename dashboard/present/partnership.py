"""협업: what each department leads and helps with, what of it is missing or weak, and who asked it for what. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from dashboard.model import Catalog, Indicator, Instruction, Note, State
from dashboard.present.weak_board import Found
from dashboard.scoring import Scores

MISSING = str(State.NOT_SUBMITTED)


class Request(NamedTuple):
    """협조요청 of an indicator's note; ``departments`` are those that it names, none where it names nobody known."""

    indicator: Indicator
    note: Note
    departments: tuple[str, ...]


class Share(NamedTuple):
    """One indicator in which a department has a part; ``lines``: why it is weak, and that it is missing."""

    indicator: Indicator
    leads: bool
    lines: tuple[str, ...]

    @property
    def is_missing(self) -> bool:
        """Has it no value?"""
        return MISSING in self.lines

    @property
    def is_weak(self) -> bool:
        """Does any line of the rulebook hold, other than the missing value?"""
        return any(line != MISSING for line in self.lines)


class Partner(NamedTuple):
    """One department with everything that it owes."""

    department: str
    shares: tuple[Share, ...]
    instructions: tuple[Instruction, ...]
    requests: tuple[Request, ...]

    def leads(self) -> list[Share]:
        """주관."""
        return [each for each in self.shares if each.leads]

    def helps(self) -> list[Share]:
        """협업."""
        return [each for each in self.shares if not each.leads]

    def owes(self, today: date) -> tuple[int, ...]:
        """To sort by: late instructions, open ones, requests, missing and weak indicators."""
        return (
            sum(each.is_overdue(today) for each in self.instructions),
            len(self.instructions),
            len(self.requests),
            sum(bool(each.lines) for each in self.leads()),
            sum(bool(each.lines) for each in self.helps()),
        )


def requests(notes: Mapping[str, Note], catalog: Catalog, departments: Sequence[str]) -> list[Request]:
    """Every 협조요청 of the newest notes, in the order of the rulebook."""
    known = sorted(departments, key=len, reverse=True)
    return [
        Request(indicator, notes[code], tuple(_named(notes[code].said.help, known)))
        for code, indicator in catalog.indicators.items()
        if code in notes and notes[code].said.help.strip()
    ]


def partners(
    scores: Scores, weak: Found, notes: Mapping[str, Note], instructions: Iterable[Instruction]
) -> tuple[Partner, ...]:
    """Every department that leads, helps, or was told or asked to do something, by name."""
    open_ones = [each for each in instructions if each.is_open]
    names = sorted(_of_catalog(scores.catalog) | {each.department for each in open_ones})
    asked = requests(notes, scores.catalog, names)
    lines = _lines(scores, weak)
    return tuple(
        Partner(
            name,
            tuple(_shares(scores.catalog, name, lines)),
            tuple(each for each in open_ones if each.department == name),
            tuple(each for each in asked if name in each.departments),
        )
        for name in names
    )


def _of_catalog(catalog: Catalog) -> set[str]:
    found: set[str] = set()
    for each in catalog.indicators.values():
        found |= {each.lead_department, *each.helping_departments}
    return found - {""}


def _shares(catalog: Catalog, name: str, lines: Mapping[str, tuple[str, ...]]) -> Iterator[Share]:
    for code, indicator in catalog.indicators.items():
        leads = indicator.lead_department == name
        if leads or name in indicator.helping_departments:
            yield Share(indicator, leads, lines.get(code, ()))


def _lines(scores: Scores, weak: Found) -> dict[str, tuple[str, ...]]:
    """Why an indicator is weak; a missing one is told even where the rulebook does not call it weak."""
    home = scores.catalog.rules.home_city
    missing = {
        code: (MISSING,)
        for code in scores.catalog.indicators
        if scores.cells[home, code].state is State.NOT_SUBMITTED
    }
    return missing | {
        each.indicator.code: tuple(dict.fromkeys((*missing.get(each.indicator.code, ()), *each.lines)))
        for each in weak
    }


def _named(words: str, longest_first: Sequence[str]) -> Iterator[str]:
    """The departments that a text names; 건축관리과 in it is not 관리과 as well."""
    left = words
    for name in longest_first:
        if name in left:
            yield name
            left = left.replace(name, " ")
