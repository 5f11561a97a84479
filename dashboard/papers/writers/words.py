"""Words as a writer sees them: which letters can be written at all, and how much room they take."""

import re
from collections.abc import Sequence
from math import ceil

from dashboard.papers.content.paper import Cell, Column

UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # none of these is XML
LOOSE = 1.2  # lines end at a word, not at the edge


def printable(words: str) -> str:
    """Without the letters that no file of this kind may hold; lines end with a line feed."""
    return UNWRITABLE.sub("", words).replace("\r\n", "\n").replace("\r", "\n")


def ems(words: str) -> float:
    """How wide, in widths of a Hangul syllable."""
    return sum(1.0 if ord(letter) >= 0x1100 else 0.56 for letter in words)


def lines(words: str, room: float) -> int:
    """How many lines of ``room`` ems."""
    widths = [ems(part) / max(room, 1.0) for part in printable(words).split("\n")]
    return sum(1 if each <= 1 else ceil(each * LOOSE) for each in widths)


def rooms(columns: Sequence[Column], whole: float, padding: float) -> list[float]:
    """The room of each column in a table of ``whole`` ems, ``padding`` of each left and right together."""
    shares = sum(each.share for each in columns)
    return [whole * each.share / shares - padding for each in columns]


def highest(row: Sequence[Cell], room: Sequence[float]) -> int:
    """How many lines the row has."""
    return max(lines(cell.text, each) for cell, each in zip(row, room, strict=True))
