"""What only the whole file shows: rows told twice, and a month that is the same as the last."""

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.intake.headings import CODE, VALUE
from dashboard.intake.problem import Problem
from dashboard.model import Severity

FEWEST = 3


def told_twice(row: tuple[str, ...], other: tuple[str, ...], other_row: int) -> Problem:
    """The same month, city and indicator again: other values block, the same ones ask."""
    city, code = row[1], row[2]
    if row[:-1] == other[:-1]:
        message = f"{city} {code}의 같은 값이 {other_row}행에도 있습니다."
        return Problem("same-row-twice", CODE, code, message, "한 줄만 남기십시오.", Severity.WARNING)
    message = f"{city} {code}의 값이 {other_row}행과 다릅니다."
    return Problem("told-twice", CODE, code, message, "맞는 한 줄만 남기십시오.")


@dataclass
class Alike:
    """Counts how many values could have changed, and how many did not."""

    compared: int = 0
    same: int = 0

    def count(self, *, same: bool) -> None:
        """One more value that has an earlier one beside it."""
        self.compared += 1
        self.same += same

    @property
    def all_same(self) -> bool:
        """Nothing changed at all, among enough values to wonder."""
        return self.compared >= FEWEST and self.same == self.compared


def nothing_changed(since_last_month: Alike, since_accepted: Alike) -> Iterator[Problem]:
    """Last month's file again, or one that was accepted already."""
    if since_last_month.all_same:
        message = f"비교할 수 있는 값 {since_last_month.same}개가 모두 지난달과 같습니다."
        cure = "지난달 파일을 다시 올린 것이 아닌지 확인하십시오."
        yield Problem("same-as-last-month", VALUE, "", message, cure, Severity.WARNING)
    if since_accepted.all_same:
        message = f"값 {since_accepted.same}개가 모두 이미 반영된 것과 같습니다."
        cure = "고친 파일이 맞는지 확인하십시오."
        yield Problem("already-counted", VALUE, "", message, cure, Severity.WARNING)
