"""Exact numbers as officials write them."""

from fractions import Fraction

from dashboard import exact


def number(value: Fraction, digits: int = 6) -> str:
    """A number as officials write it: thousands separators, and "…" where decimals were cut off.

    >>> number(Fraction(96800, 1019)), number(Fraction(1234))
    ('94.995093…', '1,234')
    """
    shown = exact.show(abs(value), digits)
    cut_off = Fraction(shown) != abs(value)
    whole, _, part = shown.partition(".")
    part = part if cut_off else part.rstrip("0")
    sign = "-" if value < 0 else ""
    return f"{sign}{int(whole):,}{'.' if part else ''}{part}{'…' if cut_off else ''}"
