"""One value beside last month's: nothing here blocks, all of it asks."""

from collections.abc import Iterator
from fractions import Fraction

from dashboard.exact import plain, round_half_up
from dashboard.intake.headings import NUMERATOR, VALUE
from dashboard.intake.problem import Problem
from dashboard.intake.reading import Reading, worth
from dashboard.model import Accumulation, Indicator, Kind, Method, Report, Severity
from dashboard.particles import subject

TIMES = 3
FARTHEST = 50
SLIPS = (1000, 100)
SMALLEST_CUT = 10


def compared(
    reading: Reading, indicator: Indicator, value: Fraction, before: Report | None
) -> Iterator[Problem]:
    """Slips of the unit, leaps, and sums that became less."""
    last = worth(before, indicator) if before else None
    if last is None or before is None:
        yield from told_as_fraction(reading, indicator, value)
        return
    if last > 0 and not _is_near(value, last):
        slip = slipped_by(value, last)
        if slip:
            yield unit_slip(reading, value, last, slip)
        elif value > last:
            yield leap(reading, value, last)
    if indicator.accumulation is Accumulation.CUMULATIVE:
        yield from fallen(reading, indicator, before)


def _is_near(value: Fraction, last: Fraction) -> bool:
    """A fiftieth to three times of it, asked in whole numbers: nearly every value is, and fractions are slow."""
    over, under = value.numerator * last.denominator, last.numerator * value.denominator
    return under <= FARTHEST * over and over <= TIMES * under


def slipped_by(value: Fraction, last: Fraction) -> str:
    """About a thousand or a hundred times, or a thousandth or hundredth, of last month's value?

    >>> slipped_by(Fraction(1030000), Fraction(1000)), slipped_by(Fraction(1), Fraction(97))
    ('1,000배', '100분의 1')
    """
    for times in SLIPS:
        if times * 9 <= 10 * value / last <= times * 15:
            return f"{times:,}배"
        if value > 0 and times * 9 <= 10 * last / value <= times * 15:
            return f"{times:,}분의 1"
    return ""


def unit_slip(reading: Reading, value: Fraction, last: Fraction, slip: str) -> Problem:
    """천원 for 원, or a fraction for a percentage."""
    message = f"지난달({_shown(last)})의 약 {slip}인 {_shown(value)}입니다."
    cure = "단위가 지난달과 같은지 확인하십시오."
    return Problem("unit-slip", _column(reading), _given(reading), message, cure, Severity.WARNING)


def told_as_fraction(reading: Reading, indicator: Indicator, value: Fraction) -> Iterator[Problem]:
    """0.971 for 97.1 %, where even the lowest cut is far above 1."""
    if indicator.kind is not Kind.RATE or not 0 < value.numerator <= value.denominator:
        return
    cuts = [cut for cut in indicator.cuts if cut is not None]
    rises = indicator.method is Method.BAND and indicator.higher_is_better
    if rises and cuts and min(cuts) >= SMALLEST_CUT and VALUE in reading.numbers:
        message = f"비율이 {_shown(value)}%입니다. {_shown(value * 100)}%를 소수로 적은 것으로 보입니다."
        cure = "백분율(%)로 적었는지 확인하십시오."
        yield Problem("unit-slip", VALUE, _given(reading), message, cure, Severity.WARNING)


def leap(reading: Reading, value: Fraction, last: Fraction) -> Problem:
    """More than three times last month's value."""
    message = f"지난달({_shown(last)})의 {TIMES}배가 넘는 {_shown(value)}입니다."
    cure = "자릿수와 단위를 확인하십시오."
    return Problem("three-times", _column(reading), _given(reading), message, cure, Severity.WARNING)


def fallen(reading: Reading, indicator: Indicator, before: Report) -> Iterator[Problem]:
    """What is added up since January cannot become less; of a quotient that is the 분자."""
    column = NUMERATOR if indicator.kind.is_quotient else VALUE
    last = before.numerator if indicator.kind.is_quotient else before.value
    now = reading.value_of(column)
    if now is None or last is None:
        return
    if now.numerator * last.denominator < last.numerator * now.denominator:
        message = (
            f"누계 지표인데 {column}{subject(column)} 지난달({_shown(last)})보다 적은 {_shown(now)}입니다."
        )
        cure = "이달 한 달의 값이 아니라 1월부터의 누계인지 확인하십시오."
        yield Problem("fallen-sum", column, _given(reading, column), message, cure, Severity.WARNING)


def _column(reading: Reading) -> str:
    return VALUE if VALUE in reading.numbers else NUMERATOR


def _given(reading: Reading, column: str | None = None) -> str:
    return reading.numbers[column or _column(reading)].text


def _shown(value: Fraction) -> str:
    return plain(round_half_up(value, 2))
