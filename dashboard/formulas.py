"""Text that a spreadsheet would run instead of showing it; the cure is an apostrophe."""

RUNS_IN_EXCEL = ("=", "+", "-", "@", "\t", "\r")


def harmless(text: str) -> str:
    """The text as Excel shows it; never for numbers, whose minus is theirs.

    >>> harmless("=1+1"), harmless("부천시")
    ("'=1+1", '부천시')
    """
    return f"'{text}" if text.startswith(RUNS_IN_EXCEL) else text
