"""분자, 분모 and 실적 of one row: do they belong together, and do they say the same?"""

from collections.abc import Iterator
from fractions import Fraction

from dashboard.exact import plain, ratio, round_half_up
from dashboard.intake.headings import DENOMINATOR, NUMERATOR, VALUE
from dashboard.intake.problem import Problem
from dashboard.intake.reading import Reading, scale_of
from dashboard.model import Indicator, Kind, Severity
from dashboard.particles import subject, thing

ALL = 100


def unusable_denominator(
    numerator: Fraction | None, denominator: Fraction | None, kind: Kind, *, told: tuple[str, str]
) -> Iterator[Problem]:
    """Nothing to divide by, or less than nothing. 0 of 0 is fine: there was no case."""
    if denominator is None or denominator.numerator > 0:
        return
    over, under = told
    if denominator < 0:
        yield Problem(
            "negative-denominator", DENOMINATOR, under, "분모가 음수입니다.", "분모를 확인하십시오."
        )
    elif numerator:
        message = f"분모가 0인데 분자가 {over}입니다({kind})."
        cure = "분모를 적거나, 사례가 없으면 분자도 0으로 적으십시오."
        yield Problem("nothing-to-divide-by", DENOMINATOR, under, message, cure)


def quotient(reading: Reading, indicator: Indicator) -> Iterator[Problem]:
    """Everything about 분자 and 분모."""
    numbers = reading.numbers
    if NUMERATOR not in numbers and DENOMINATOR not in numbers:
        return
    if not indicator.kind.is_quotient:
        yield from not_a_quotient(reading, indicator)
        return
    yield from half_a_quotient(reading)
    if NUMERATOR not in numbers or DENOMINATOR not in numbers:
        return
    over, under = numbers[NUMERATOR], numbers[DENOMINATOR]
    yield from unusable_denominator(over.value, under.value, indicator.kind, told=(over.text, under.text))
    if VALUE in numbers and over.value is not None and under.value and under.value > 0:
        yield from contradiction(reading, ratio(over.value, under.value, scale_of(indicator.kind)), indicator)


def not_a_quotient(reading: Reading, indicator: Indicator) -> Iterator[Problem]:
    """A 건수, 점수 or 수준 is told as 실적; what stands in 분자 would be lost."""
    if VALUE in reading.numbers:
        return
    column, number = next(iter(reading.numbers.items()))
    message = f"{indicator.name}의 실적종류는 '{indicator.kind}'이므로 분자·분모를 쓰지 않습니다."
    yield Problem("not-a-quotient", column, number.text, message, "값을 실적 칸에 적으십시오.")


def half_a_quotient(reading: Reading) -> Iterator[Problem]:
    """One of the two alone; where 실적 is told besides, it counts and the person is only asked."""
    here, away = NUMERATOR, DENOMINATOR
    if DENOMINATOR in reading.numbers:
        here, away = away, here
    if away in reading.numbers:
        return
    severity = Severity.WARNING if VALUE in reading.numbers else Severity.ERROR
    message = f"{here}만 있고 {away}{subject(away)} 없습니다."
    cure = f"{away}{thing(away)} 적거나, {here}{thing(here)} 지우고 실적을 적으십시오."
    yield Problem("half-a-quotient", here, reading.numbers[here].text, message, cure, severity)


def contradiction(reading: Reading, exactly: Fraction, indicator: Indicator) -> Iterator[Problem]:
    """실적 must be 분자/분모, rounded or cut off at as many digits as were written."""
    told = reading.numbers.get(VALUE)
    if told is None or told.value is None:
        return
    digits = len(told.text.partition(".")[2])
    if told.value in (round_half_up(exactly, digits), _cut_off(exactly, digits)):
        return
    shown = plain(round_half_up(exactly, max(indicator.digits, 2)))
    message = f"분자와 분모로 계산하면 {shown}인데 실적에는 {told.text}{subject(told.text)} 적혀 있습니다."
    cure = "분자·분모와 실적 가운데 틀린 쪽을 고치거나, 실적을 비우십시오."
    yield Problem("contradicting-value", VALUE, told.text, message, cure)


def _cut_off(value: Fraction, digits: int) -> Fraction:
    scale = 10**digits
    return Fraction(int(value * scale), scale)


def outside(
    reading: Reading, indicator: Indicator, value: Fraction, last: Fraction | None
) -> Iterator[Problem]:
    """A rate beyond 0 to 100 %. Quiet where the rules or last month's value go beyond it themselves."""
    if indicator.kind is not Kind.RATE or 0 <= value.numerator <= ALL * value.denominator:
        return
    if _goes_beyond(indicator, last):
        return
    numerator, denominator = reading.numbers.get(NUMERATOR), reading.numbers.get(DENOMINATOR)
    if numerator and denominator and value > ALL:
        message = f"분자({numerator.text})가 분모({denominator.text})보다 커서 비율이 100%를 넘습니다."
        column, given, rule = NUMERATOR, numerator.text, _more_than_all
    else:
        message = f"비율이 0~100%를 벗어납니다({plain(round_half_up(value, 2))}%)."
        told = reading.numbers.get(VALUE) or numerator
        column, given, rule = (
            (VALUE if VALUE in reading.numbers else NUMERATOR),
            told.text if told else "",
            _beyond,
        )
    yield rule(column, given, message)


def _more_than_all(column: str, given: str, message: str) -> Problem:
    cure = "분자와 분모가 바뀌지 않았는지 확인하십시오."
    return Problem("more-than-all", column, given, message, cure, Severity.WARNING)


def _beyond(column: str, given: str, message: str) -> Problem:
    return Problem("rate-outside", column, given, message, "값이 맞는지 확인하십시오.", Severity.WARNING)


def _goes_beyond(indicator: Indicator, last: Fraction | None) -> bool:
    known = [last, indicator.target, *indicator.cuts]
    return any(each is not None and each > ALL for each in known)
