"""Exact numbers: decimal text, fractions, and rounding half up away from zero."""

from fractions import Fraction


def number(text: str) -> Fraction:
    return Fraction(text)


def rounded(value: Fraction, digits: int) -> Fraction:
    """Half up, away from zero.

    >>> rounded(Fraction(-9925, 100), 1)
    Fraction(-993, 10)
    """
    scale = 10**digits
    double, size = 2 * abs(value.numerator) * scale, value.denominator
    near = (double + size) // (2 * size)
    return Fraction(near if value >= 0 else -near, scale)


def text(value: Fraction, digits: int) -> str:
    """Decimal text without trailing zeros.

    >>> text(Fraction(1899, 20), 2)
    '94.95'
    """
    scaled = rounded(value, digits) * 10**digits
    sign, size = ("-" if scaled < 0 else ""), abs(int(scaled))
    whole, part = divmod(size, 10**digits)
    tail = str(part).zfill(digits).rstrip("0") if digits else ""
    return f"{sign}{whole}.{tail}" if tail else f"{sign}{whole}"
