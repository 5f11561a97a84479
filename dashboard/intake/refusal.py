"""Says why a file cannot be read at all: one sentence with its cure, and the name shown safely."""

import unicodedata

from dashboard.errors import NotReadable
from dashboard.model import Finding, Severity

MOST_LETTERS = 100


def refusal(
    rule: str, name: str, message: str, cure: str, *, row: int | None = None, given: str = ""
) -> NotReadable:
    """The exception to raise for a file that is no table."""
    return NotReadable(name, [Finding(rule, Severity.ERROR, name, row, None, given, message, cure)])


def safe_name(name: str) -> str:
    """The bare file name, whatever path or invisible letters came with it.

    >>> safe_name("../../etc/6월 실적.xlsx")
    '6월 실적.xlsx'
    """
    bare = unicodedata.normalize("NFC", name.replace("\\", "/").rpartition("/")[2])
    seen = "".join(letter for letter in bare if unicodedata.category(letter)[0] != "C")
    return seen.strip(". ")[-MOST_LETTERS:] or "이름 없는 파일"


def clipped(text: str, most: int = 60) -> str:
    """A cell's text as a message may show it: on one line, not too long."""
    line = " ".join(text[: most * 4].split())
    return line if len(line) <= most else line[: most - 1] + "…"
