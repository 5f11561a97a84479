"""Who may do what: e-mail, role and departments with days. Nothing is overwritten; the newest version counts."""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from dashboard.access import Role
from dashboard.errors import DashboardError, UnknownName
from dashboard.model import Person, Standing, Term
from dashboard.store import audit, refusals, terms
from dashboard.store.opened import Opened
from dashboard.store.people_tables import people

NO_DEPARTMENT = "담당 권한에는 맡은 부서가 하나는 있어야 합니다. 부서를 고르십시오."
GRANTED, REVOKED = "권한 부여", "권한 회수"


class People:
    """Everybody who may or might sign in."""

    def __init__(self, opened: Opened) -> None:
        """Opens nothing yet."""
        self._opened = opened

    def of(self, email: str, on: date) -> Person | None:
        """The person of this address, if valid on that day. Raises StoreProblem."""
        found = terms.counting(self._versions(email.strip().lower()), on)
        return found if found and found.term.on(on) is Standing.VALID else None

    def every(self, on: date) -> list[Person]:
        """What counts on a day for each address, valid or not, and what is to come. Raises StoreProblem."""
        by_email = sorted(self._versions(), key=attrgetter("email"))
        return [
            each
            for _, versions in groupby(by_email, attrgetter("email"))
            for each in terms.standing(versions, on)
        ]

    def grant(
        self,
        email: str,
        *,
        name: str,
        role: Role,
        departments: Iterable[str] = (),
        since: date,
        until: date | None = None,
        by: str,
        at: datetime,
    ) -> Person:
        """Let somebody in from a day on. Raises DashboardError for what cannot be, StoreProblem."""
        refusals.blank(name, "이름")
        refusals.blank(by, "권한을 주는 사람의 이름")
        terms.check(since, until)
        own = tuple(sorted(set(departments))) if role is Role.OFFICIAL else ()
        if role is Role.OFFICIAL and not own:
            raise DashboardError(NO_DEPARTMENT)
        person = Person(0, terms.email_of(email), name.strip(), str(role), own, Term(since, until), by, at)
        with self._opened.writing() as connection:
            return _add(connection, person, GRANTED)

    def revoke(self, email: str, *, on: date, by: str, at: datetime) -> Person:
        """Let somebody in no more, at once. Raises UnknownName, StoreProblem."""
        refusals.blank(by, "권한을 거두는 사람의 이름")
        with self._opened.writing() as connection:
            versions = _versions(connection, terms.email_of(email))
            if not versions:
                raise UnknownName(f"사용자 '{email}'이(가) 없습니다. 목록에서 주소를 확인하십시오.")
            newest = terms.counting(versions, on) or versions[-1]
            gone = newest._replace(term=Term(on, on, revoked=True), by=by, at=at)
            return _add(connection, gone, REVOKED)

    def _versions(self, email: str | None = None) -> list[Person]:
        with self._opened.reading() as connection:
            return _versions(connection, email) if connection else []


def spelled(person: Person) -> str:
    """A version in one line."""
    until = person.term.until or "계속"
    whose = f"({', '.join(person.departments)})" if person.departments else ""
    return f"{person.name}, {person.role}{whose}, {person.term.since}~{until}"


def _add(connection: Connection, person: Person, act: str) -> Person:
    before = terms.counting(_versions(connection, person.email), person.term.since)
    columns = {
        "email": person.email,
        "name": person.name,
        "role": person.role,
        "departments": list(person.departments),
        **person.term._asdict(),
        "by": person.by,
        "at": person.at,
    }
    number: int = connection.execute(insert(people).values(columns).returning(people.c.id)).scalar_one()
    audit.record(
        connection,
        act,
        person.email,
        by=person.by,
        at=person.at,
        before=spelled(before) if before and not before.term.revoked else "",
        after="" if person.term.revoked else spelled(person),
    )
    return person._replace(id=number)


def _versions(connection: Connection, email: str | None) -> list[Person]:
    asked = select(people).order_by(people.c.id)
    rows = connection.execute(asked if email is None else asked.where(people.c.email == email))
    return [_person(row) for row in rows]


def _person(row: Row[Any]) -> Person:
    term = Term(row.since, row.until, row.revoked)
    return Person(row.id, row.email, row.name, row.role, tuple(row.departments), term, row.by, row.at)
