"""A stored number to the text that Excel shows: 15 digits, percent signs, dates."""

import re
from datetime import date, timedelta
from decimal import Context, Decimal
from functools import lru_cache

DIGITS_OF_EXCEL = 15
MOST_LETTERS = 40
BUILT_IN_PERCENT = {9, 10}
BUILT_IN_DATES = {*range(14, 18), 22, *range(27, 32), *range(34, 37), *range(50, 59)}
QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
FIRST_DAY = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
DAYS = range(61, 100_000)  # before March 1900 Excel counts a day that never was
SHOWN = Context(prec=DIGITS_OF_EXCEL)

PLAIN, PERCENT, DATE = "plain", "percent", "date"


def look(number: int, code: str) -> str:
    """Is a number format plain, a percentage or a date?

    >>> look(0, "General"), look(164, "0.0%"), look(165, 'yyyy"년" m"월"')
    ('plain', 'percent', 'date')
    """
    bare = QUOTED.sub("", code.split(";", maxsplit=1)[0]).lower()
    if number in BUILT_IN_PERCENT or "%" in bare:
        return PERCENT
    is_date = number in BUILT_IN_DATES or ("y" in bare or ("m" in bare and "d" in bare))
    return DATE if is_date else PLAIN


@lru_cache(maxsize=50_000)
def shown(stored: str, kind: str, *, since_1904: bool = False) -> str:
    """The text of a numeric cell. Excel stores 97.1 as 97.099999999999994 and shows 15 digits of it.

    >>> shown("97.099999999999994", PLAIN), shown("0.971", PERCENT), shown("45078", DATE)
    ('97.1', '97.1%', '2023-06-01')
    """
    if kind == PLAIN and len(stored) < DIGITS_OF_EXCEL and stored.isdecimal():
        return stored
    try:
        number = SHOWN.create_decimal(stored[:MOST_LETTERS])
    except ArithmeticError:  # no number, or one beyond all numbers
        return stored
    if not number.is_finite() or abs(number.adjusted()) > MOST_LETTERS:
        return stored
    if kind == DATE and int(number) in DAYS:
        return (FIRST_DAY[since_1904] + timedelta(days=int(number))).isoformat()
    return f"{_written(number * 100)}%" if kind == PERCENT else _written(number)


def _written(number: Decimal) -> str:
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"
