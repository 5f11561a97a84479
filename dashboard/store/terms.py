"""Versions with days: which one counts on a day, what is said of days that cannot hold, and of e-mail addresses."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

from dashboard.errors import DashboardError
from dashboard.model import Term

EMAIL = re.compile(r"[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+")


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


def check(since: date, until: date | None) -> None:
    """Raise DashboardError for an end before the beginning."""
    if until is not None and until < since:
        raise DashboardError(f"끝날({until})이 첫날({since})보다 앞섭니다. 날짜를 고치십시오.")
