"""Guarded writes of 우수사례: a 담당 for the own departments, the goal by a 총괄, a chance by the lead department."""

from datetime import UTC, datetime

from dashboard.access import Role
from dashboard.errors import DashboardError
from dashboard.model import Case, CaseText, Indicator
from dashboard.projection.owners import may_be_owned
from dashboard.settings import settings
from dashboard.store import store_of
from dashboard.ui.writes import writer

NOT_OWNED = "{name}: 심사로 정하는 지표가 아니어서 확률을 적을 수 없습니다. 저장한 것은 없습니다."


def add(year: int, said: CaseText) -> Case:
    """A new case. Raises NotAllowed, StoreProblem, and DashboardError for what cannot be one."""
    user = writer(Role.OFFICIAL, said.department)
    return store_of(settings()).cases.add(year, said, by=user.name, at=datetime.now(UTC))


def change(held: Case, said: CaseText, *, based_on: int) -> Case:
    """Another version, by somebody who acts for the department before and after.

    Raises NotAllowed, CaseConflict, UnknownName, StoreProblem, and DashboardError for what cannot be a case.
    """
    every = store_of(settings()).cases
    newest = every.versions(held.number)
    writer(Role.OFFICIAL, (newest[0] if newest else held).said.department)
    user = writer(Role.OFFICIAL, said.department)
    return every.change(held.number, said, based_on=based_on, by=user.name, at=datetime.now(UTC))


def set_goal(year: int, goal: int) -> None:
    """Another goal. Raises NotAllowed, StoreProblem, and DashboardError for what cannot be one."""
    user = writer(Role.ADMIN)
    store_of(settings()).cases.set_goal(year, goal, by=user.name, at=datetime.now(UTC))


def enter_chance(year: int, indicator: Indicator, percent: int) -> None:
    """The forecast uses it from now on. Raises NotAllowed, StoreProblem, and DashboardError for no chance."""
    user = writer(Role.OFFICIAL, indicator.lead_department)
    if not may_be_owned(indicator):
        raise DashboardError(NOT_OWNED.format(name=indicator.name))
    store_of(settings()).own_chances.enter(year, indicator.code, percent, by=user.name, at=datetime.now(UTC))


def take_chance_back(year: int, indicator: Indicator) -> None:
    """The forecast counts again. Raises NotAllowed, StoreProblem, and DashboardError where nothing was entered."""
    user = writer(Role.OFFICIAL, indicator.lead_department)
    store_of(settings()).own_chances.take_back(year, indicator.code, by=user.name, at=datetime.now(UTC))
