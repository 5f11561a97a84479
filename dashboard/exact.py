"""Exact numbers: parsed from text, rounded half up, printed without passing through a float."""

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from math import lcm

MOST_DIGITS = 60  # before the point, and after it; nothing that people count has more
NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3}){1,19}|\d{1,60})(?:\.\d{1,60})?", re.ASCII)
MOST_ROUNDING = 18  # decimals that a rulebook may ask to round to


def number(text: str) -> Fraction:
    """Parse a plain decimal, thousands separators allowed; raise ValueError for anything else.

    >>> number("1,234.5")
    Fraction(2469, 2)
    """
    if (
        text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS
    ):  # most cells; the regular expression costs as much as the rest
        return Fraction(int(text))
    if not NUMBER.fullmatch(text):
        raise ValueError(text)
    whole, _, part = text.replace(",", "").partition(".")
    return Fraction(int(whole + part), 10 ** len(part))


def round_half_up(value: Fraction, digits: int) -> Fraction:
    """Round to ``digits`` decimals, halves away from zero.

    >>> round_half_up(Fraction(-1, 8), 2)
    Fraction(-13, 100)
    """
    over, under = value.as_integer_ratio()
    return value if under == 1 else round_quotient(over, under, digits)


def quotient(over: Fraction, under: Fraction, scale: int = 1) -> tuple[int, int]:
    """``scale · over / under`` as two integers that are not reduced, which is most of the work of a fraction.

    >>> quotient(Fraction(1, 2), Fraction(2), 100)
    (100, 4)
    """
    top, part = over.as_integer_ratio()
    bottom, whole = under.as_integer_ratio()
    return scale * top * whole, part * bottom


@lru_cache(maxsize=2**15)
def reduced(over: int, under: int) -> Fraction:
    """``over / under`` as a fraction. Few values of a month are new, and looking one up is quicker than reducing it.

    >>> reduced(100, 4)
    Fraction(25, 1)
    """
    return Fraction(over, under)


def ratio(over: Fraction, under: Fraction, scale: int = 1) -> Fraction:
    """``scale · over / under`` in one reduction instead of two; ZeroDivisionError for nothing under."""
    return reduced(*quotient(over, under, scale))


def round_quotient(over: int, under: int, digits: int) -> Fraction:
    """``over / under`` rounded as by :func:`round_half_up`, without the exact fraction; ``under`` is above zero.

    >>> round_quotient(100, 32, 1)
    Fraction(31, 10)
    """
    scale = 10**digits
    return reduced(_nearest(over * scale, under), scale)


def product(one: Fraction, other: Fraction) -> Fraction:
    """``one · other`` in one reduction; the operator of Fraction takes half as long again."""
    over, under = one.as_integer_ratio()
    times, parts = other.as_integer_ratio()
    return reduced(over * times, under * parts)


def show(value: Fraction, digits: int) -> str:
    """Fixed decimals, rounded half up: the one way from an exact number to text.

    >>> show(Fraction(-1, 3), 6), show(Fraction(5), 0)
    ('-0.333333', '5')
    """
    scaled = _nearest(value.numerator * 10**digits, value.denominator)
    whole, part = divmod(abs(scaled), 10**digits)
    sign = "-" if scaled < 0 else ""
    return f"{sign}{whole}.{part:0{digits}d}" if digits else f"{sign}{whole}"


def plain(value: Fraction) -> str:
    """The shortest decimal that is exactly the value, else the fraction itself.

    >>> plain(Fraction(1, 8)), plain(Fraction(1, 3)), plain(Fraction(30))
    ('0.125', '1/3', '30')
    """
    rest, digits = value.denominator, 0
    while 10**digits % rest and digits < rest.bit_length():
        digits += 1
    return str(value) if 10**digits % rest else show(value, digits)


def total(values: Iterable[Fraction]) -> Fraction:
    """Exact sum, reduced once: numerators of like denominators are added as plain integers first."""
    sums: dict[int, int] = {}
    for over, under in map(Fraction.as_integer_ratio, values):
        sums[under] = sums.get(under, 0) + over
    common = lcm(*sums)
    return reduced(sum([over * (common // under) for under, over in sums.items()]), common)


def _nearest(numerator: int, denominator: int) -> int:
    doubled = (2 * abs(numerator) + denominator) // (2 * denominator)
    return -doubled if numerator < 0 else doubled
