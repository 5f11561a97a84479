"""The month of a row, of the page, of the file name: they should be one."""

from collections.abc import Iterator, Mapping

from dashboard.intake.headings import MONTH
from dashboard.intake.problem import Problem
from dashboard.model import Month, Rules, Severity
from dashboard.particles import topic


def month_of_row(found: Month, chosen: Month | None, today: Month, given: str) -> Iterator[Problem]:
    """Neither still to come nor another than the one on the page."""
    if found > today:
        message = f"{found}{topic(found)} 아직 오지 않은 달입니다."
        yield Problem("future-month", MONTH, given, message, "기준월을 확인하십시오.")
    elif chosen and found != chosen:
        message = f"고른 기준월({chosen})의 값이 아닙니다({found})."
        yield Problem(
            "other-month", MONTH, given, message, "기준월을 고치거나, 그 달을 골라 다시 올리십시오."
        )


def outside_period(found: Month, rules: Rules) -> Iterator[Problem]:
    """A month that this rulebook never counts."""
    if not rules.start <= found <= rules.joint_cutoff:
        message = (
            f"{found}{topic(found)} {rules.title}의 기간({rules.start}~{rules.joint_cutoff})이 아닙니다."
        )
        cure = "연도를 확인하십시오."
        yield Problem("month-outside-period", MONTH, found, message, cure, Severity.WARNING)


def other_columns(found: Month, chosen: Month) -> Problem:
    """A wide sheet shows the whole year; only the month on the page is taken from it."""
    message = f"고른 기준월({chosen})이 아니어서 {found}의 값은 읽지 않았습니다."
    cure = "그 달의 값도 고치려면 그 달을 골라 다시 올리십시오."
    return Problem("other-month-left-out", MONTH, found, message, cure, Severity.WARNING)


def nothing_for(chosen: Month) -> Problem:
    """A wide sheet without the chosen month."""
    message = f"고른 기준월({chosen})의 값이 이 파일에 없습니다."
    return Problem("month-not-there", MONTH, chosen, message, "기준월을 확인하거나 그 달의 열을 채우십시오.")


def stated_otherwise(stated: Mapping[str, str], months: set[Month]) -> Iterator[Problem]:
    """A month in the file name or the title other than in the cells."""
    for place, month in stated.items():
        if months and month not in months:
            told = ", ".join(sorted(months))
            message = f"{place}에 적힌 달은 {month}인데 값은 {told}의 것입니다."
            cure = "맞는 파일을 올렸는지 확인하십시오."
            yield Problem("month-stated-otherwise", MONTH, month, message, cure, Severity.WARNING)
