"""Values of an indicator with their unit, and the parts that they come from."""

from fractions import Fraction

from dashboard import exact
from dashboard.model import Indicator, Kind, Report
from dashboard.present import labels

PARTS_OF_A_QUOTIENT = 2


def grouped(value: Fraction, digits: int) -> str:
    """Fixed decimals with thousands separators.

    >>> grouped(Fraction(2469, 2), 2), grouped(Fraction(-1234), 0)
    ('1,234.50', '-1,234')
    """
    whole, point, part = exact.show(abs(value), digits).partition(".")
    return f"{'-' if value < 0 else ''}{int(whole):,}{point}{part}"


def counted(value: Fraction) -> str:
    """A number of things: as many decimals as it has.

    >>> counted(Fraction(1234)), counted(Fraction(5, 2))
    ('1,234', '2.5')
    """
    digits = next((each for each in range(9) if (value * 10**each).denominator == 1), 2)
    return grouped(value, digits)


def bare(value: Fraction, indicator: Indicator) -> str:
    """A value without its unit, in the decimals of the indicator; counts as counted."""
    if indicator.kind is Kind.COUNT and value.denominator == 1:
        return counted(value)
    return grouped(value, indicator.digits)


def shown(value: Fraction, indicator: Indicator) -> str:
    """A value with its unit."""
    return f"{bare(value, indicator)}{indicator.unit}"


def parts(report: Report | None, indicator: Indicator) -> str | None:
    """분자 and 분모 of a rate or mean, in words; None for the other kinds.

    A rate that was reported without them says so.
    """
    if indicator.kind not in (Kind.RATE, Kind.MEAN):
        return None
    if report is None or report.numerator is None or report.denominator is None:
        return labels.NO_PARTS
    return (
        f"{labels.NUMERATOR} {counted(report.numerator)} / {labels.DENOMINATOR} {counted(report.denominator)}"
    )


def numerator_words(indicator: Indicator) -> tuple[str, str]:
    """What the 분자 counts, and its unit where the 산식 tells.

    >>> from types import SimpleNamespace as Like
    >>> numerator_words(Like(formula="조치 건수 ÷ 적발 건수 × 100"))
    ('조치 건수', '건')
    >>> numerator_words(Like(formula="집행액(백만원) ÷ 예산액(백만원) × 100"))
    ('집행액', '백만원')
    >>> numerator_words(Like(formula="점검 점수의 합"))
    ('분자', '')
    """
    sides = indicator.formula.split("÷")
    if len(sides) != PARTS_OF_A_QUOTIENT:
        return labels.NUMERATOR, ""
    name, bracket, unit = sides[0].strip().partition("(")
    if bracket:
        return name, unit.partition(")")[0]
    return name, next((unit for ending, unit in UNITS.items() if name.endswith(ending)), "")


UNITS = {"건수": "건", "인원": "명", "횟수": "회", "대수": "대", "두수": "두"}


def target(value: Fraction, indicator: Indicator) -> str:
    """A target as it was set, with its unit."""
    return f"{counted(value)}{indicator.unit}"


def has_parts(indicator: Indicator) -> bool:
    """Is its value a quotient of 분자 and 분모?"""
    return indicator.kind in (Kind.RATE, Kind.MEAN)


def fraction(report: Report | None, indicator: Indicator) -> str:
    """분자/분모 in a cell of a table."""
    if not has_parts(indicator):
        return f"{indicator.kind} 지표"
    if report is None or report.numerator is None or report.denominator is None:
        return labels.NOT_GIVEN
    return f"{counted(report.numerator)}/{counted(report.denominator)}"
