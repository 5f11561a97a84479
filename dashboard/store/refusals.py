"""What the store refuses, and the sentences it says then."""

from pathlib import Path

from dashboard.errors import (
    AlreadyAccepted,
    AlreadyRecorded,
    AlreadyWithdrawn,
    DashboardError,
    NotAcceptable,
    StoreDamaged,
    UnknownName,
)
from dashboard.intake.breakdown import CheckedBreakdowns
from dashboard.intake.checked import Checked
from dashboard.model import PastUpload, PublishedProjection, SavedScenario, Severity, Slip


def errors(checked: Checked) -> None:
    """An upload with errors, or with nothing in it, is not acceptable."""
    if not checked.ok:
        raise NotAcceptable(
            checked.name, [each for each in checked.findings if each.severity is Severity.ERROR]
        )
    if not checked.rows:
        raise DashboardError(f"{checked.name}: 반영할 실적이 없습니다. 실적이 적힌 파일을 올리십시오.")


def wrong_breakdowns(checked: CheckedBreakdowns) -> None:
    """A breakdown with errors, or with nothing in it, is not acceptable."""
    if not checked.ok:
        raise NotAcceptable(
            checked.name, [each for each in checked.findings if each.severity is Severity.ERROR]
        )
    if not checked.breakdowns:
        raise DashboardError(
            f"{checked.name}: 반영할 동별 자료가 없습니다. 동별 값이 적힌 파일을 올리십시오."
        )


def blank(text: str, what: str) -> None:
    """The history must say who and why."""
    if not text.strip():
        raise DashboardError(f"{what}: 비어 있습니다. 이력에 남을 말을 적으십시오.")


def the_same(earlier: Slip | None) -> None:
    """The same bytes for the same month are taken a second time only by those who say so."""
    if earlier is not None:
        raise AlreadyAccepted(
            f"같은 파일이 이미 접수되어 있습니다: 접수 {earlier.id}번({earlier.month}, {earlier.by}, "
            f"{earlier.at.astimezone():%Y-%m-%d %H:%M}). 그래도 반영하려면 '다시 접수'를 고르십시오(명령줄에서는 --again)."
        )


def unknown(number: int) -> UnknownName:
    """There is no upload of this number."""
    return UnknownName(f"접수 {number}번이 없습니다. 이력에서 번호를 확인하십시오.")


def the_gone(past: PastUpload) -> None:
    """An upload is taken back once."""
    if past.withdrawal:
        raise AlreadyWithdrawn(
            f"접수 {past.slip.id}번은 {past.withdrawal.by} 님이 이미 회수했습니다"
            f"({past.withdrawal.why}). 이력을 확인하십시오."
        )


def the_recorded(earlier: PublishedProjection | None) -> None:
    """What was said is recorded once."""
    if earlier is not None:
        raise AlreadyRecorded(
            f"같은 전망이 이미 기록되어 있습니다: 기록 {earlier.id}번({earlier.publication.month}, {earlier.by}, "
            f"{earlier.at.astimezone():%Y-%m-%d %H:%M}). 새 실적이 반영된 뒤에 다시 기록하십시오."
        )


def the_saved(earlier: SavedScenario | None) -> None:
    """A scenario is saved once under a name."""
    if earlier is not None:
        raise AlreadyRecorded(
            f"같은 시나리오가 '{earlier.name}'(으)로 이미 저장되어 있습니다({earlier.by}, "
            f"{earlier.at.astimezone():%Y-%m-%d %H:%M}). 바꾼 것이 있을 때 다시 저장하십시오."
        )


def no_scenario(found: SavedScenario | None, name: str) -> SavedScenario:
    """What was never saved, or is deleted already, cannot be deleted."""
    if found is None:
        raise UnknownName(f"'{name}' 시나리오가 목록에 없습니다. 화면을 새로 고쳐 확인하십시오.")
    return found


def damaged(slip: Slip, path: Path) -> StoreDamaged:
    """An accepted file is not what it was."""
    return StoreDamaged(
        f"접수 {slip.id}번({slip.month}, {slip.name})의 파일이 없거나 바뀌었습니다: {path}. "
        "백업에서 그 파일을 되돌리거나 그 접수를 회수하십시오."
    )


def the_outdated(seen: int, newest: int) -> None:
    """Raise AlreadyRecorded when something was accepted after what a person has before the eyes."""
    if seen != newest:
        raise AlreadyRecorded(
            "그 사이 새 실적이 반영되어 지금 보이는 자료와 다릅니다. 화면을 새로 고쳐 확인한 뒤 다시 기록하십시오."
        )
