"""What can go wrong for the caller: sentences a person can act on."""

from collections.abc import Sequence

from dashboard.model import Case, Finding, Note


class DashboardError(Exception):
    """The root of all refusals; its text is a full Korean sentence."""


class Refused(DashboardError):
    """Files that cannot be used, with every finding at once."""

    def __init__(self, what: str, findings: Sequence[Finding]) -> None:
        """``what`` names the thing refused, e.g. the catalog's folder."""
        super().__init__("\n".join([f"{what}: 지적사항 {len(findings)}건", *map(str, findings)]))
        self.findings = tuple(findings)


class CatalogRefused(Refused):
    """A rulebook that breaks its own rules."""


class ActualsRefused(Refused):
    """Monthly actuals that cannot be scored."""


class ProbabilitiesRefused(Refused):
    """Somebody's own chances that are none."""


class NotReadable(Refused):
    """A file in which no table can be found; the one finding says what it is instead."""


class UnknownName(DashboardError):
    """A month, city, indicator or upload that is not there."""


class ScenarioRefused(DashboardError):
    """A scenario that cannot be read, or that supposes what cannot be."""


class SettingsWrong(DashboardError):
    """A setting of the server that cannot hold."""


class NoteConflict(DashboardError):
    """Somebody else wrote in the meantime; nothing was stored. ``other`` is what stands there now."""

    def __init__(self, other: Note | None) -> None:
        """``other`` None: what the writer had before the eyes is not there."""
        super().__init__(
            "그 사이 다른 사람이 저장했습니다. 저장된 글을 보고 고르십시오. 저장한 것은 없습니다."
        )
        self.other = other


class CaseConflict(DashboardError):
    """Somebody else changed the case in the meantime; nothing was stored. ``other`` is what stands there now."""

    def __init__(self, other: Case) -> None:
        """The case as the other left it."""
        super().__init__(
            "그 사이 다른 사람이 이 사례를 고쳤습니다. 저장된 내용을 보고 고르십시오. 저장한 것은 없습니다."
        )
        self.other = other


class NotAllowed(DashboardError):
    """A write by somebody whose role does not cover it; nothing was changed."""


class TooOften(DashboardError):
    """More than one person needs in so short a time."""


class NotAcceptable(Refused):
    """An upload with errors: nothing of it was stored."""


class AlreadyAccepted(DashboardError):
    """The same file for the same month, and its values still count."""


class AlreadyWithdrawn(DashboardError):
    """An upload that was taken back before."""


class AlreadyRecorded(DashboardError):
    """The same projection from the same data was recorded before."""


class StoreProblem(DashboardError):
    """The store cannot do its work; nothing was counted, and what counted before still does."""


class StoreAway(StoreProblem):
    """The database or the folder does not answer."""


class StoreFull(StoreProblem):
    """No room left on the disk."""


class StoreReadOnly(StoreProblem):
    """This server may not write there."""


class StoreDamaged(StoreProblem):
    """An accepted file or the database is missing, altered, or of another release."""
