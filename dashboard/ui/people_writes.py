"""Guarded writes about people: only a 총괄 says who may do what, and nobody takes the own role away."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from dashboard.access import Role
from dashboard.errors import NotAllowed
from dashboard.model import Owner, Person
from dashboard.settings import settings
from dashboard.store import store_of
from dashboard.ui import desk
from dashboard.ui.writes import writer

NOT_ONESELF = "자기 권한은 스스로 거둘 수 없습니다. 다른 총괄 담당자에게 부탁하십시오."


def grant(
    email: str, *, name: str, role: Role, departments: Iterable[str], since: date, until: date | None
) -> Person:
    """Let somebody in. Raises NotAllowed, StoreProblem, and DashboardError for what cannot be."""
    user = writer(Role.ADMIN)
    return store_of(settings()).people.grant(
        email,
        name=name,
        role=role,
        departments=departments,
        since=since,
        until=until,
        by=user.name,
        at=datetime.now(UTC),
    )


def revoke(email: str) -> Person:
    """Let somebody in no more. Raises NotAllowed, also for the own address, UnknownName, StoreProblem."""
    user = writer(Role.ADMIN)
    if user.email == email:
        raise NotAllowed(NOT_ONESELF)
    people = store_of(settings()).people
    return people.revoke(email, on=desk.today(), by=user.name, at=datetime.now(UTC))


def assign(year: int, indicator: str, email: str, *, since: date, until: date | None) -> Owner:
    """Hand an indicator over. Raises NotAllowed, StoreProblem, and DashboardError for what cannot be."""
    user = writer(Role.ADMIN)
    owners = store_of(settings()).owners
    return owners.assign(year, indicator, email, since=since, until=until, by=user.name, at=datetime.now(UTC))
