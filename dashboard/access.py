"""Who may do what; knows people and roles, never a screen. In doubt nobody is let in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from dashboard.modes import is_loopback

MOST_SAID = 500  # claims of one person
LONGEST = timedelta(hours=12)  # a sign-in; then the provider is asked again


class Role(StrEnum):
    """What a person may do; each role covers those before it."""

    VIEWER = "열람"
    OFFICIAL = "담당"
    ADMIN = "총괄"

    def covers(self, other: "Role") -> bool:
        """May a person of this role do what ``other`` may do?

        >>> Role.ADMIN.covers(Role.VIEWER), Role.VIEWER.covers(Role.OFFICIAL)
        (True, False)
        """
        order = list(Role)
        return order.index(self) >= order.index(other)


@dataclass(frozen=True, slots=True)
class User:
    """The person before the screen; a 담당 acts for the own ``departments``, a 총괄 for all."""

    name: str
    role: Role
    departments: frozenset[str] = frozenset()
    email: str = ""  # empty for whoever sits at this computer

    @property
    def oversees(self) -> bool:
        """Is this 총괄, who sees everything and acts for everybody? Only they see which departments owe most."""
        return self.role.covers(Role.ADMIN)

    def acts_for(self, *departments: str) -> bool:
        """May this person write for one of these departments?

        >>> User("주무관", Role.OFFICIAL, frozenset({"기후에너지과"})).acts_for("기후에너지과", "환경과")
        True
        """
        if self.oversees:
            return True
        return self.role.covers(Role.OFFICIAL) and not self.departments.isdisjoint(departments)


LOCAL_USER = User(name="이 컴퓨터 사용자", role=Role.ADMIN)


def verified_email(claims: Mapping[str, object], now: datetime) -> str:
    """The address that a sign-in of today stands for; empty for one that is unverified, old, or none.

    Streamlit's cookie lasts 30 days and does not look at the age of what it holds.
    """
    if claims.get("is_logged_in") is not True or claims.get("email_verified") is not True:
        return ""
    email, at = claims.get("email"), claims.get("iat")
    if not isinstance(email, str) or not isinstance(at, int):
        return ""
    return email if now.timestamp() - at < LONGEST.total_seconds() else ""


def said(claims: Mapping[str, object]) -> list[str]:
    """What a sign-in says, as the table of people spells it; lists, like those of roles and groups, word by word.

    >>> said({"roles": ["staff", "viewer"], "department": "녹지과", "iat": 1})
    ['roles=staff', 'roles=viewer', 'department=녹지과']
    """
    words = ((name, value if isinstance(value, list) else [value]) for name, value in claims.items())
    return [f"{name}={each}" for name, every in words for each in every if isinstance(each, str)][:MOST_SAID]


def who(address: str | None) -> User | None:
    """The person at a server bound to ``address``: whoever sits at this computer, else nobody."""
    return LOCAL_USER if is_loopback(address) else None
