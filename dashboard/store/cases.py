"""우수사례: every version of every case is kept, and nobody's text is overwritten unseen; the goals of the years."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection, Row, func, insert, select

from dashboard.errors import CaseConflict, DashboardError, UnknownName
from dashboard.model import Case, CaseStatus, CaseText
from dashboard.store import audit, refusals
from dashboard.store.department_tables import case_goals, cases
from dashboard.store.opened import Opened

QUARTERS = (1, 2, 3, 4)
MOST_GOAL = 1000
LONGEST = 2000
NO_LINK = (
    "증빙 링크는 http:// 또는 https://로 시작하는 주소만 적을 수 있습니다: {link}. 저장한 것은 없습니다."
)
NO_QUARTER = "분기는 1부터 4까지입니다: {quarter}. 저장한 것은 없습니다."
NO_GOAL = "목표는 0부터 {most}까지의 정수로 적으십시오: {goal}. 저장한 것은 없습니다."


class Cases:
    """The cases of every year."""

    def __init__(self, opened: Opened) -> None:
        """Opens nothing yet."""
        self._opened = opened

    def newest(self, year: int) -> Mapping[int, Case]:
        """The newest version of each case of a year, by its number."""
        with self._opened.reading() as connection:
            if connection is None:
                return {}
            asked = select(cases).where(cases.c.year == year).order_by(cases.c.id)
            return {row.number: _case(row) for row in connection.execute(asked)}

    def versions(self, number: int) -> list[Case]:
        """Every version of one case, newest first."""
        with self._opened.reading() as connection:
            if connection is None:
                return []
            asked = select(cases).where(cases.c.number == number).order_by(cases.c.id.desc())
            return [_case(row) for row in connection.execute(asked)]

    def add(self, year: int, said: CaseText, *, by: str, at: datetime) -> Case:
        """A new case. Raises DashboardError for what cannot be one, StoreProblem."""
        _check(said, by)
        with self._opened.writing() as connection:
            number = (connection.execute(select(func.max(cases.c.number))).scalar() or 0) + 1
            return _written(connection, number, year, said, None, by=by, at=at)

    def change(self, number: int, said: CaseText, *, based_on: int, by: str, at: datetime) -> Case:
        """One more version. ``based_on`` is the version that the writer had before the eyes.

        Raises CaseConflict with the other's text where somebody was faster, UnknownName, StoreProblem, and
        DashboardError for what cannot be a case.
        """
        _check(said, by)
        with self._opened.writing() as connection:
            asked = select(cases).where(cases.c.number == number).order_by(cases.c.id.desc()).limit(1)
            row = connection.execute(asked).first()
            if row is None:
                raise UnknownName(f"사례 {number}번이 없습니다. 화면을 새로 고치십시오.")
            newest = _case(row)
            if newest.id != based_on:
                raise CaseConflict(newest)
            return _written(connection, number, newest.year, said, newest.said, by=by, at=at)

    def goal(self, year: int) -> int | None:
        """How many cases each department is to find in a quarter; None where nobody said."""
        with self._opened.reading() as connection:
            return _goal(connection, year) if connection else None

    def set_goal(self, year: int, goal: int, *, by: str, at: datetime) -> None:
        """Another goal. Raises DashboardError for what cannot be one, StoreProblem."""
        refusals.blank(by, "적는 사람의 이름")
        if not 0 <= goal <= MOST_GOAL:
            raise DashboardError(NO_GOAL.format(most=MOST_GOAL, goal=goal))
        with self._opened.writing() as connection:
            earlier = _goal(connection, year)
            connection.execute(insert(case_goals).values(year=year, goal=goal, by=by, at=at))
            before = "" if earlier is None else str(earlier)
            audit.record(
                connection, "우수사례 목표", f"{year}년", by=by, at=at, before=before, after=str(goal)
            )


def spelled(said: CaseText) -> str:
    """All of it in one line."""
    parts = (said.title, said.department, f"{said.quarter}분기", said.status, said.indicator, *said.links)
    return " / ".join(part for part in parts if part)


def is_safe(link: str) -> bool:
    """May it be shown as a link: http or https, with a host, without anything invisible?

    >>> is_safe("https://www.bucheon.go.kr/1"), is_safe("javascript:alert(1)"), is_safe("http://")
    (True, False, False)
    """
    if not link.isprintable() or " " in link or len(link) > LONGEST:
        return False
    try:
        found = urlsplit(link)
    except ValueError:
        return False
    return found.scheme in {"http", "https"} and bool(found.hostname)


def _check(said: CaseText, by: str) -> None:
    for words, what in (
        (said.title, "사례 이름"),
        (said.department, "부서"),
        (by, "적는 사람의 이름"),
    ):
        refusals.blank(words, what)
    if said.quarter not in QUARTERS:
        raise DashboardError(NO_QUARTER.format(quarter=said.quarter))
    for link in said.links:
        if not is_safe(link):
            raise DashboardError(NO_LINK.format(link=link))


def _written(
    connection: Connection,
    number: int,
    year: int,
    said: CaseText,
    before: CaseText | None,
    *,
    by: str,
    at: datetime,
) -> Case:
    columns = {**said._asdict(), "status": str(said.status), "links": list(said.links)}
    made = insert(cases).values(columns | {"number": number, "year": year, "by": by, "at": at})
    version: int = connection.execute(made.returning(cases.c.id)).scalar_one()
    act = "우수사례 등록" if before is None else "우수사례 고침"
    old = spelled(before) if before else ""
    audit.record(
        connection, act, f"사례 {number}번({said.department})", by=by, at=at, before=old, after=spelled(said)
    )
    return Case(version, number, year, said, by, at)


def _goal(connection: Connection, year: int) -> int | None:
    asked = select(case_goals.c.goal).where(case_goals.c.year == year).order_by(case_goals.c.id.desc())
    found: int | None = connection.execute(asked.limit(1)).scalar()
    return found


def _case(row: Row[Any]) -> Case:
    said = CaseText(
        row.title, row.department, row.quarter, CaseStatus(row.status), tuple(row.links), row.indicator
    )
    return Case(row.id, row.number, row.year, said, row.by, row.at)
