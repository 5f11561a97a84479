"""Who looks after which indicator, from which day until which: append only, one owner at a time."""

from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from dashboard.model import Owner, Term
from dashboard.store import audit, refusals, terms
from dashboard.store.opened import Opened
from dashboard.store.people_tables import owners


class Owners:
    """The owners of every year's indicators."""

    def __init__(self, opened: Opened) -> None:
        """Opens nothing yet."""
        self._opened = opened

    def every(self, year: int, on: date) -> list[Owner]:
        """Who owns each indicator on a day, with those whose days are over and those to come. Raises StoreProblem."""
        with self._opened.reading() as connection:
            known = _versions(connection, year) if connection else []
        by_indicator = sorted(known, key=attrgetter("indicator"))
        return [
            each
            for _, versions in groupby(by_indicator, attrgetter("indicator"))
            for each in terms.standing(versions, on)
        ]

    def assign(
        self,
        year: int,
        indicator: str,
        email: str,
        *,
        since: date,
        until: date | None = None,
        by: str,
        at: datetime,
    ) -> Owner:
        """Hand an indicator over. Raises DashboardError for what cannot be, StoreProblem."""
        refusals.blank(by, "담당자를 정하는 사람의 이름")
        terms.check(since, until)
        owner = Owner(0, year, indicator, terms.email_of(email), Term(since, until), by, at)
        with self._opened.writing() as connection:
            return _add(connection, owner)


def _add(connection: Connection, owner: Owner) -> Owner:
    others = [each for each in _versions(connection, owner.year) if each.indicator == owner.indicator]
    before = terms.counting(others, owner.term.since)
    columns = {
        "year": owner.year,
        "indicator": owner.indicator,
        "email": owner.email,
        "since": owner.term.since,
        "until": owner.term.until,
        "by": owner.by,
        "at": owner.at,
    }
    number: int = connection.execute(insert(owners).values(columns).returning(owners.c.id)).scalar_one()
    audit.record(
        connection,
        "지표 담당자 지정",
        f"{owner.year}년 {owner.indicator}",
        by=owner.by,
        at=owner.at,
        before=spelled(before) if before else "",
        after=spelled(owner),
    )
    return owner._replace(id=number)


def spelled(owner: Owner) -> str:
    """A version in one line."""
    return f"{owner.email}, {owner.term.since}~{owner.term.until or '계속'}"


def _versions(connection: Connection, year: int) -> list[Owner]:
    rows = connection.execute(select(owners).where(owners.c.year == year).order_by(owners.c.id))
    return [_owner(row) for row in rows]


def _owner(row: Row[Any]) -> Owner:
    return Owner(row.id, row.year, row.indicator, row.email, Term(row.since, row.until), row.by, row.at)
