"""People for tests, one of each role, and the settings of a server that knows them."""

import os
from collections.abc import Mapping
from datetime import date

from dashboard.access import Role
from tests.acceptance import NOON

STRANGER, VIEWER, OFFICIAL, ADMIN = (
    f"{name}@example.org" for name in ("stranger", "viewer", "official", "admin")
)
ROLES: Mapping[str, Role | None] = {
    STRANGER: None,
    VIEWER: Role.VIEWER,
    OFFICIAL: Role.OFFICIAL,
    ADMIN: Role.ADMIN,
}
BEGAN = date(2023, 1, 1)
HEADER = "X-Forwarded-Email"
PROXY = {"DASHBOARD_MODE": "proxy", "DASHBOARD_URL": "http://127.0.0.1:{port}"}
OIDC = {
    "DASHBOARD_MODE": "oidc",
    "DASHBOARD_URL": "http://127.0.0.1:{port}",
    "DASHBOARD_OIDC_CLIENT_ID": "dashboard",
    "DASHBOARD_OIDC_CLIENT_SECRET": os.urandom(16).hex(),
    "DASHBOARD_OIDC_METADATA_URL": "http://127.0.0.1:9/.well-known/openid-configuration",
    "DASHBOARD_COOKIE_SECRET": os.urandom(32).hex(),
}


def grant(store, email, role, *departments, until=None):
    """Let somebody in."""
    return store.people.grant(
        email,
        name="담당자",
        role=role,
        departments=departments,
        since=BEGAN,
        until=until,
        by="설치한 사람",
        at=NOON,
    )


def let_in(store):
    """One of each role; the stranger is nobody."""
    grant(store, VIEWER, Role.VIEWER)
    grant(store, OFFICIAL, Role.OFFICIAL, "녹지과")
    grant(store, ADMIN, Role.ADMIN)


def covered(email, entry):
    """May this person open this page?"""
    role = ROLES[email]
    return role is not None and role.covers(entry.role)
