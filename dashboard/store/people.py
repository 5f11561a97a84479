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

    def of(self, email: str, on: date, claims: Iterable[str] = ()) -> Person | None:
        """The person of this address, if valid on that day. Raises StoreProblem.

        What the table says of the address itself, also that its days are over, goes before what it says of ``claims``.
        """
        email = email.strip().lower()
        found = self._versions(email, *claims)
        own = terms.counting((each for each in found if each.email == email), on)
        if own:
            return own if own.term.on(on) is Standing.VALID else None
        return _of_claims(email, [each for each in found if each.email != email], on)

    def every(self, on: date) -> list[Person]:
        """What counts on a day for each address, valid or not, and what is to come. Raises StoreProblem."""
        return [each for versions in _by_email(self._versions()) for each in terms.standing(versions, on)]

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
        person = Person(0, terms.whose(email), name.strip(), str(role), own, Term(since, until), by, at)
        with self._opened.writing() as connection:
            return _add(connection, person, GRANTED)

    def revoke(self, email: str, *, on: date, by: str, at: datetime) -> Person:
        """Let somebody in no more, at once. Raises UnknownName, StoreProblem."""
        refusals.blank(by, "권한을 거두는 사람의 이름")
        with self._opened.writing() as connection:
            versions = _versions(connection, terms.whose(email))
            if not versions:
                raise UnknownName(f"사용자 '{email}'이(가) 없습니다. 목록에서 주소를 확인하십시오.")
            newest = terms.counting(versions, on) or versions[-1]
            gone = newest._replace(term=Term(on, on, revoked=True), by=by, at=at)
            return _add(connection, gone, REVOKED)

    def _versions(self, *whose: str) -> list[Person]:
        with self._opened.reading() as connection:
            return _versions(connection, *whose) if connection else []


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


def _versions(connection: Connection, *whose: str) -> list[Person]:
    """All versions for these addresses and claims; for everybody where none is named."""
    asked = select(people).order_by(people.c.id)
    rows = connection.execute(asked.where(people.c.email.in_(whose)) if whose else asked)
    return [_person(row) for row in rows]


def _by_email(found: Iterable[Person]) -> list[list[Person]]:
    ordered = sorted(found, key=attrgetter("email"))
    return [list(versions) for _, versions in groupby(ordered, attrgetter("email"))]


def _of_claims(email: str, found: Iterable[Person], on: date) -> Person | None:
    """The most that any claim allows, for all departments of such claims together."""
    counting = [terms.counting(versions, on) for versions in _by_email(found)]
    valid = [each for each in counting if each and each.term.on(on) is Standing.VALID]
    if not valid:
        return None
    most = max(valid, key=lambda each: list(Role).index(Role(each.role)))
    own = {name for each in valid if each.role == most.role for name in each.departments}
    return most._replace(email=email, departments=tuple(sorted(own)))


def _person(row: Row[Any]) -> Person:
    term = Term(row.since, row.until, row.revoked)
    return Person(row.id, row.email, row.name, row.role, tuple(row.departments), term, row.by, row.at)
