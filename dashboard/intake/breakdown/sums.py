"""Does a breakdown add up to what the city submitted? Exactly, or it is a finding."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from dashboard.exact import plain
from dashboard.intake.breakdown.table import DISTRICT
from dashboard.intake.headings import DENOMINATOR, MONTH, NUMERATOR
from dashboard.intake.problem import Problem
from dashboard.model import Breakdown, Indicator, Report, Severity, State
from dashboard.particles import topic

NOT_THERE = (State.NOT_SUBMITTED, State.NOT_APPLICABLE)


def against(report: Report | None, found: Breakdown, indicator: Indicator) -> Iterator[Problem]:
    """A contradiction is an error; a figure of the city that is not there yet is asked about."""
    what = f"{found.month} {indicator.name}"
    if report is None or report.state in NOT_THERE or report.numerator is None or report.denominator is None:
        message = f"{what}: 시의 분자·분모가 아직 제출되지 않아 합을 견주지 못했습니다."
        cure = "시의 실적을 올린 뒤 동별 합과 같은지 다시 확인하십시오."
        yield Problem("breakdown-unchecked", MONTH, found.month, message, cure, Severity.WARNING)
        return
    for column, told, city in (
        (NUMERATOR, found.numerator, report.numerator),
        (DENOMINATOR, found.denominator, report.denominator),
    ):
        if told != city:
            yield _contradiction(what, column, told, city)


def _contradiction(what: str, column: str, told: Fraction, city: Fraction) -> Problem:
    apart = f"{plain(abs(told - city))} {'많습니다' if told > city else '적습니다'}"
    message = f"{what}: 동별 {column}의 합 {plain(told)}{topic(plain(told))} 시의 {column} {plain(city)}보다 {apart}."
    cure = "빠지거나 두 번 적은 동이 없는지 확인하고, 시의 실적이 틀렸으면 그것부터 고쳐 올리십시오."
    return Problem("breakdown-contradicts", column, plain(told), message, cure)


def left_out(found: Breakdown, there: Sequence[str]) -> Iterator[Problem]:
    """Districts of the city that the table does not name."""
    named = {each.district for each in found.parts}
    absent = [each for each in there if each not in named]
    if absent:
        message = (
            f"{found.month}의 동 {len(there)}곳 가운데 {len(absent)}곳이 표에 없습니다: {', '.join(absent)}."
        )
        cure = "해당하는 건이 없으면 그대로 두고, 빠졌으면 넣으십시오."
        yield Problem("districts-left-out", DISTRICT, "", message, cure, Severity.WARNING)
