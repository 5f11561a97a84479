"""Tables drawn in a test: rows out of text, and expectations beside the inputs.

A column whose name starts with ``→`` says what is expected; the builders of files leave it out.
"""

from fractions import Fraction

EXPECTED = "→"


def table(text):
    """Rows of a drawn table; the first line names the columns.

    >>> table('''
    ...     시군   | 실적
    ...     부천시 | 90
    ... ''')
    [{'시군': '부천시', '실적': '90'}]
    """
    lines = [line for line in text.splitlines() if line.strip()]
    header, *rows = ([cell.strip() for cell in line.split("|")] for line in lines)
    return [dict(zip(header, row, strict=True)) for row in rows]


def given(rows):
    """The inputs of drawn rows."""
    return [{name: cell for name, cell in row.items() if not name.startswith(EXPECTED)} for row in rows]


def wanted(rows):
    """The expectations of drawn rows."""
    return [
        {name.removeprefix(EXPECTED).strip(): cell for name, cell in row.items() if name.startswith(EXPECTED)}
        for row in rows
    ]


def plain(value):
    """A result as it is drawn: an exact number as its shortest decimal or fraction, none as a blank."""
    if value is None:
        return ""
    if not isinstance(value, Fraction):
        return str(value)
    for digits in range(7):
        scaled = value * 10**digits
        if scaled.denominator == 1:
            return f"{'-' * (scaled < 0)}{as_decimal(abs(int(scaled)), digits)}"
    return str(value)


def as_decimal(scaled, digits):
    """Digits with a point in their midst."""
    text = str(scaled).rjust(digits + 1, "0")
    return f"{text[:-digits]}.{text[-digits:]}" if digits else text
