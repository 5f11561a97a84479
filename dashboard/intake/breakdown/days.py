"""The ways in which people write a day."""

import re
import unicodedata
from datetime import date

SPELLED = re.compile(
    r"(?P<year>20\d\d)\s*[-./년]\s*(?P<month>\d{1,2})\s*[-./월]\s*(?P<day>\d{1,2})\s*[.일]?(?:[ T]00:00(?::00)?)?"
)
DIGITS = re.compile(r"(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)")


def day(text: str) -> date | None:
    """The day that a cell names; None for anything else.

    >>> day("2023. 9. 15."), day("20230915"), day("2023년 9월 15일"), day("9월 말"), day("2023-02-30")
    (datetime.date(2023, 9, 15), datetime.date(2023, 9, 15), datetime.date(2023, 9, 15), None, None)
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    found = SPELLED.fullmatch(plain) or DIGITS.fullmatch(plain)
    if found is None:
        return None
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
