"""What can go wrong for the caller: sentences a person can act on."""

from collections.abc import Sequence

from dashboard.model import Finding


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


class UnknownName(DashboardError):
    """A month, city or indicator that is not there."""


class SettingsWrong(DashboardError):
    """A setting of the server that cannot hold."""
