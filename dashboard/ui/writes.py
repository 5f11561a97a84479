"""Guarded writes: whoever changes what counts is asked for his role again, at that very moment."""

from collections.abc import Mapping
from datetime import UTC, datetime

from dashboard.access import Role, User
from dashboard.errors import NotAllowed
from dashboard.intake import Checked
from dashboard.model import PastUpload, Publication, PublishedProjection, SavedScenario, Slip
from dashboard.settings import settings
from dashboard.store import store_of
from dashboard.ui import desk, metrics, own_figures, pace
from dashboard.ui.page import current_user


def writer(role: Role, *departments: str) -> User:
    """The person at this browser, if ``role`` is covered now; raise NotAllowed for anybody else.

    With ``departments`` the person must act for one of them as well.

    A page's guard hides; this one refuses. The page may have been opened long before the role was taken away.
    """
    user = current_user()
    if user is None or not user.role.covers(role):
        raise NotAllowed(
            f"이 일은 '{role}' 권한이 있어야 할 수 있습니다. 새로 반영된 것은 없습니다. "
            "총괄 담당자에게 권한을 확인한 뒤 화면을 새로 고치십시오."
        )
    if departments and not user.acts_for(*departments):
        raise NotAllowed(
            f"이 일은 {', '.join(departments)} 담당자만 할 수 있습니다. 새로 반영된 것은 없습니다. "
            "총괄 담당자에게 맡은 부서를 확인하십시오."
        )
    return user


def accept(checked: Checked, *, again: bool = False) -> Slip:
    """Accept an upload in the name of the person at this browser; counts from now on.

    Raises NotAllowed, also for figures of other departments or cities, TooOften, NotAcceptable, StoreProblem, and
    AlreadyAccepted for the same bytes unless ``again``.
    """
    with metrics.upload():
        user = writer(Role.OFFICIAL)
        own_figures.refuse_others(user, checked, desk.current().catalog)
        pace.accept_one(user.name)
        return store_of(settings()).accept(checked, by=user.name, at=datetime.now(UTC), again=again)


def withdraw(number: int, *, why: str) -> PastUpload:
    """Take an upload back in the name of the person at this browser; the values before it count again.

    Raises NotAllowed, UnknownName, AlreadyWithdrawn, StoreProblem, and DashboardError without a reason.
    """
    user = writer(Role.ADMIN)
    return store_of(settings()).withdraw(number, by=user.name, why=why, at=datetime.now(UTC))


def remember(department: str, mapping: Mapping[str, str]) -> None:
    """Keep the columns that a department chose by hand; raises NotAllowed, StoreProblem."""
    user = writer(Role.OFFICIAL, department)
    store_of(settings()).remember(department, mapping, by=user.name, at=datetime.now(UTC))


def publish_projection(publication: Publication) -> PublishedProjection:
    """Record a projection in the name of the person at this browser.

    Raises NotAllowed, AlreadyRecorded for the same figures, StoreProblem.
    """
    user = writer(Role.ADMIN)
    return store_of(settings()).publish_projection(publication, by=user.name, at=datetime.now(UTC))


def save_scenario(name: str, spelled: str) -> SavedScenario:
    """Keep a scenario in the name of the person at this browser.

    Raises NotAllowed, AlreadyRecorded for the same again, StoreProblem, and DashboardError without a name.
    """
    user = writer(Role.OFFICIAL)
    return store_of(settings()).save_scenario(name, spelled, by=user.name, at=datetime.now(UTC))


def delete_scenario(saved: SavedScenario) -> SavedScenario:
    """Take a scenario off the list in the name of the person at this browser: the own one, or any for a 총괄.

    Raises NotAllowed, UnknownName when somebody was quicker, StoreProblem.
    """
    user = current_user()
    user = writer(Role.OFFICIAL if user and user.name == saved.by else Role.ADMIN)
    return store_of(settings()).delete_scenario(saved.name, by=user.name, at=datetime.now(UTC))
