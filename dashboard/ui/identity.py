"""Who is at this browser: asked anew at every run and every write, of the table of people and of nothing older."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

import streamlit as st

from dashboard import access
from dashboard.access import Role, User
from dashboard.model import Person
from dashboard.modes import Mode, is_loopback
from dashboard.settings import settings
from dashboard.store import store_of

PROXY_EMAIL = "proxy_email"  # where Streamlit puts what the proxy says; no cookie can write there


def who(address: str | None) -> User | None:
    """The person at a server bound to ``address``; None for a stranger. Raises StoreProblem."""
    return _known(_claims(), address)


def who_later(address: str | None) -> Callable[[], User | None]:
    """The same question, to be asked again where no session is: when a file is taken from a page that is open."""
    claims = _claims()
    return lambda: _known(claims, address)


def email_at(address: str | None) -> str:
    """The address of whoever signed in, whether or not anybody knows it; empty for nobody."""
    return _email(_claims(), address)


def is_unverified() -> bool:
    """Did somebody sign in whose address the provider does not vouch for?"""
    claims = _claims()
    return claims.get("is_logged_in") is True and claims.get("email_verified") is not True


def _claims() -> Mapping[str, object]:
    return st.user.to_dict()


def _known(claims: Mapping[str, object], address: str | None) -> User | None:
    if settings().entrance.mode is Mode.LOCAL:
        return access.who(address)
    email = _email(claims, address)
    if not email:
        return None
    # The header of a proxy says who it is and nothing else.
    said = access.said(claims) if settings().entrance.mode is Mode.OIDC else ()
    person = store_of(settings()).people.of(email, datetime.now(UTC).astimezone().date(), said)
    return _user(person) if person else None


def _email(claims: Mapping[str, object], address: str | None) -> str:
    match settings().entrance.mode:
        case Mode.OIDC:
            return access.verified_email(claims, datetime.now(UTC))
        case Mode.PROXY if is_loopback(address):
            return str(claims.get(PROXY_EMAIL) or "")
        case _:
            return ""


def _user(person: Person) -> User:
    # The address as well: two people may share a name, and the trail must tell them apart.
    name = f"{person.name}({person.email})"
    return User(name, Role(person.role), frozenset(person.departments), person.email)
