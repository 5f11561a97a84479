"""Exact numbers as officials write them."""

from fractions import Fraction


def number(value: Fraction, digits: int = 6) -> str:
    """A number as officials write it: thousands separators, and "…" where decimals were cut off, never rounded.

    >>> number(Fraction(96800, 1019)), number(Fraction(1234)), number(Fraction(2, 3), 2)
    ('94.995093…', '1,234', '0.66…')
    """
    size = abs(value)
    whole, part = divmod(size.numerator * 10**digits // size.denominator, 10**digits)
    is_cut = Fraction(whole * 10**digits + part, 10**digits) != size
    decimals = f"{part:0{digits}d}" if digits else ""
    if not is_cut:
        decimals = decimals.rstrip("0")
    sign = "-" if value < 0 else ""
    return f"{sign}{whole:,}{'.' if decimals else ''}{decimals}{'…' if is_cut else ''}"
