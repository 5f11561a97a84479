"""The ways in which people write a month, and those that nobody should guess at."""

import re
import unicodedata

from dashboard.model import Month

# A dot, slash, hyphen or 년 between; 월, 말, 기준 or a day behind. The year has two or four digits.
FULL = re.compile(
    r"'?(?P<year>20\d\d|\d\d)\s*(?:년|[./-])\s*(?P<month>\d{1,2})(?P<end>\s*월\s*말?|\s*[./-]|"
    r"\s*[./-]\s*\d{1,2}\.?|\s*월\s*\d{1,2}\s*일)?(?:\s*(?:기준|현재))?"
)
DIGITS = re.compile(r"(20\d\d)(\d\d)(?:[0-3]\d)?")
ALONE = re.compile(r"(\d{1,2})\s*월\s*말?(?:\s*(?:기준|현재))?")
WITHIN = re.compile(r"(?<!\d)(20\d\d|\d\d(?=\s*년|\.\s*\d{1,2}\s*월))\s*[년._-]?\s*(\d{1,2})(?!\d)\s*월?")
SHORT_WITHIN = re.compile(r"(?<!\d)(\d{1,2})\s*월")
TIME = re.compile(r"(\d{4}-\d\d-\d\d)[ T]00:00(?::00(?:\.0+)?)?")
QUOTES = str.maketrans("’‘`´", "''''")
DECEMBER = 12
LAST_DAY = 31


def month(text: str, year: int | None) -> Month | None:
    """The month that a cell names, or None. ``year`` is what the page says, for 6월.

    >>> month("'23.6월", None), month("2023년 6월말", None), month("6월", 2023), month("Jun-23", 2023)
    ('2023-06', '2023-06', '2023-06', None)
    """
    plain = TIME.sub(r"\1", unicodedata.normalize("NFKC", text).translate(QUOTES).strip())
    if found := DIGITS.fullmatch(plain):
        return _made(int(found[1]), int(found[2]))
    if found := FULL.fullmatch(plain):
        return _full(found)
    if year is not None and (found := ALONE.fullmatch(plain)):
        return _made(year, int(found[1]))
    return None


def is_torn(text: str) -> bool:
    """2023.1 may be January, or the October whose 0 Excel took away.

    >>> is_torn("2023.1"), is_torn("2023.1."), is_torn("2023.10")
    (True, False, False)
    """
    return re.fullmatch(r"(20)?\d\d\.1", unicodedata.normalize("NFKC", text).strip()) is not None


def named_in(text: str, year: int | None) -> Month | None:
    """The month that a title or a file name speaks of.

    >>> named_in("[정책기획과] 2023년 6월 실적(최종).xlsx", None), named_in("실적_6월.csv", 2023)
    ('2023-06', '2023-06')
    """
    plain = unicodedata.normalize("NFKC", text)
    if found := WITHIN.search(plain) or re.search(r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d)", plain):
        return _made(_century(found[1]), int(found[2]))
    found = SHORT_WITHIN.search(plain)
    return _made(year, int(found[1])) if found and year is not None else None


def is_month_alone(text: str) -> bool:
    """A month without its year, as it heads a column."""
    return ALONE.fullmatch(unicodedata.normalize("NFKC", text).strip()) is not None


def _full(found: re.Match[str]) -> Month | None:
    year, number, end = found["year"], found["month"], found["end"] or ""
    bare = not end.strip()
    if (len(year) == len("23") and bare and "년" not in found[0]) or is_torn(found[0]):
        return None  # 23.6 is a number, and 2023.1 has lost a digit or not
    day = re.search(r"(\d{1,2})\D*$", end)
    if day and not 1 <= int(day[1]) <= LAST_DAY:
        return None
    return _made(_century(year), int(number))


def _century(year: str) -> int:
    return int(year) if len(year) == len("2023") else 2000 + int(year)


def _made(year: int, number: int) -> Month | None:
    return Month(f"{year}-{number:02d}") if 1 <= number <= DECEMBER else None
