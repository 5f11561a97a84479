"""Exact numbers as people say them: scores, gaps, ranks, money. Up and down in words, never in signs."""

from fractions import Fraction
from math import ceil

from dashboard import exact
from dashboard.present.standing_sentences import rank_words
from dashboard.scoring.shapes import Place

DIGITS = 2
MOST_REPEATED = 60  # letters of a wrong entry
MOST_DIGITS = 6
EOK = 100_000_000
MAN = 10_000


def brief(given: str) -> str:
    """What somebody typed, as much of it as is worth repeating in the sentence that refuses it.

    >>> brief("구십"), len(brief("9" * 5000))
    ('구십', 60)
    """
    return given if len(given) <= MOST_REPEATED else f"{given[: MOST_REPEATED - 1]}…"


def score(value: Fraction) -> str:
    """A score in points: two decimals and its unit.

    >>> score(Fraction(9971, 100)), score(Fraction(-1, 2))
    ('99.71점', '-0.50점')
    """
    return f"{exact.show(value, DIGITS)}점"


def gap(difference: Fraction) -> str:
    """The size of a difference in points; more decimals where two would hide that there is one.

    >>> gap(Fraction(-1, 20)), gap(Fraction(1, 3000)), gap(Fraction(0))
    ('0.05점', '0.0003점', '0.00점')
    """
    size = abs(difference)
    enough = (each for each in range(DIGITS, MOST_DIGITS) if exact.round_half_up(size, each) or not size)
    return f"{exact.show(size, next(enough, MOST_DIGITS))}점"


def needed(difference: Fraction) -> str:
    """Points that are enough: rounded up, so that whoever reaches the number shown has reached what it takes.

    >>> needed(Fraction(12322, 10000)), needed(Fraction(5)), needed(Fraction(1, 3000))
    ('1.24점', '5.00점', '0.01점')
    """
    return f"{exact.show(Fraction(ceil(difference * 10**DIGITS), 10**DIGITS), DIGITS)}점"


def change(difference: Fraction) -> str:
    """A difference in time.

    >>> change(Fraction(31, 100)), change(Fraction(-1, 4)), change(Fraction(0))
    ('0.31점 상승', '0.25점 하락', '변동 없음')
    """
    return f"{gap(difference)} {'상승' if difference > 0 else '하락'}" if difference else "변동 없음"


def rank(place: Place) -> str:
    """A rank with its tie.

    >>> rank(Place(3, True)), rank(Place(1, False)), rank(Place(None, False))
    ('공동 3위', '1위', '순위 없음')
    """
    if place.rank is None:
        return "순위 없음"
    return rank_words(place.rank, tied=place.tied)


def steps(before: Place, after: Place) -> str:
    """How a rank moved.

    >>> steps(Place(5, False), Place(3, False)), steps(Place(3, False), Place(4, True))
    ('2단계 상승', '1단계 하락')
    """
    if before.rank is None or after.rank is None:
        return "변동 없음" if before.rank == after.rank else f"{rank(before)}에서 {rank(after)}"
    moved = before.rank - after.rank
    return f"{abs(moved)}단계 {'상승' if moved > 0 else '하락'}" if moved else "변동 없음"


def won(amount: int) -> str:
    """Money in the units of its announcements.

    >>> won(200_000_000), won(250_000_000), won(40_000_000), won(0)
    ('2억원', '2억 5,000만원', '4,000만원', '0원')
    """
    eok, rest = divmod(amount, EOK)
    man, odd = divmod(rest, MAN)
    parts = [f"{eok:,}억" if eok else "", f"{man:,}만" if man else "", f"{odd:,}" if odd else ""]
    return f"{' '.join(filter(None, parts)) or '0'}원"


def full_won(amount: int) -> str:
    """Money to the last won.

    >>> full_won(200_000_000)
    '200,000,000원'
    """
    return f"{amount:,}원"


def percent(share: Fraction) -> str:
    """A share as a percentage.

    >>> percent(Fraction(7, 10)), percent(Fraction(1, 8))
    ('70%', '12.5%')
    """
    return f"{exact.plain(share * 100)}%"
