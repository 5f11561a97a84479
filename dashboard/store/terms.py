"""Versions with days: which one counts on a day, what is said of days that cannot hold, and of e-mail addresses."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

from dashboard.errors import DashboardError
from dashboard.model import Term

EMAIL = re.compile(r"[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+")
CLAIM = re.compile(r"[A-Za-z][A-Za-z0-9_]*=\S[^\n]*")  # what a sign-in says of many: roles=dashboard-viewer


class Version(Protocol):
    """What has an order and days."""

    @property
    def id(self) -> int:
        """Later versions have larger ones."""

    @property
    def term(self) -> Term:
        """Its days."""


Each = TypeVar("Each", bound=Version)


def counting(versions: Iterable[Each], day: date) -> Each | None:
    """The newest version that has begun: one that begins later leaves those before it alone until then."""
    begun = [each for each in versions if each.term.since <= day]
    return max(begun, key=lambda each: each.id, default=None)


def standing(versions: Iterable[Each], day: date) -> list[Each]:
    """The version that counts, and those to come that no later one replaces."""
    known = list(versions)
    days = sorted({day, *(each.term.since for each in known if each.term.since > day)})
    found = [counting(known, each) for each in days]
    return list(dict.fromkeys(each for each in found if each is not None))


def email_of(text: str) -> str:
    """The one spelling of an address. Raises DashboardError for what is none.

    >>> email_of(" Official@Example.org ")
    'official@example.org'
    """
    email = text.strip().lower()
    if not EMAIL.fullmatch(email):
        raise DashboardError(f"전자우편 주소가 아닙니다: '{text}'. official@example.org처럼 적으십시오.")
    return email


def whose(text: str) -> str:
    """The one spelling of whom a role is for: an address, or everybody whose sign-in says a claim.

    >>> whose(" Official@Example.org "), whose("roles=dashboard-viewer")
    ('official@example.org', 'roles=dashboard-viewer')
    """
    return text.strip() if is_claim(text.strip()) else email_of(text)


def is_claim(text: str) -> bool:
    """Is a role for everybody whose sign-in says this?"""
    return CLAIM.fullmatch(text) is not None


def check(since: date, until: date | None) -> None:
    """Raise DashboardError for an end before the beginning."""
    if until is not None and until < since:
        raise DashboardError(f"끝날({until})이 첫날({since})보다 앞섭니다. 날짜를 고치십시오.")
