"""The vocabulary of the evaluation: frozen values and enums, standard library only."""

from dashboard.model.audit import AuditLine
from dashboard.model.cases import Case, CaseStatus, CaseText, OwnChance
from dashboard.model.catalog import Catalog, Cell
from dashboard.model.districts import Breakdown, District, KeptBreakdown, Part
from dashboard.model.findings import Finding
from dashboard.model.meetings import Act, Event, Explanation, Instruction, Meeting, Note
from dashboard.model.people import Owner, Person, Standing, Term
from dashboard.model.published import Publication, PublishedCity, PublishedProjection
from dashboard.model.reports import Actuals, Report
from dashboard.model.rules import (
    Adjustment,
    Award,
    City,
    Component,
    Field,
    Indicator,
    Joint,
    Override,
    Rollup,
    Rules,
    Weak,
)
from dashboard.model.saved import SavedScenario
from dashboard.model.slips import PastUpload, Slip, Withdrawal
from dashboard.model.words import (
    ASSUMED,
    LEAVES_THE_SUM,
    REPORTABLE,
    SAMPLE,
    Accumulation,
    JointState,
    Kind,
    Method,
    Month,
    Severity,
    State,
    is_assumed,
)

__all__ = [
    "ASSUMED",
    "LEAVES_THE_SUM",
    "REPORTABLE",
    "SAMPLE",
    "Accumulation",
    "Act",
    "Actuals",
    "Adjustment",
    "AuditLine",
    "Award",
    "Breakdown",
    "Case",
    "CaseStatus",
    "CaseText",
    "Catalog",
    "Cell",
    "City",
    "Component",
    "District",
    "Event",
    "Explanation",
    "Field",
    "Finding",
    "Indicator",
    "Instruction",
    "Joint",
    "JointState",
    "KeptBreakdown",
    "Kind",
    "Meeting",
    "Method",
    "Month",
    "Note",
    "Override",
    "OwnChance",
    "Owner",
    "Part",
    "PastUpload",
    "Person",
    "Publication",
    "PublishedCity",
    "PublishedProjection",
    "Report",
    "Rollup",
    "Rules",
    "SavedScenario",
    "Severity",
    "Slip",
    "Standing",
    "State",
    "Term",
    "Weak",
    "Withdrawal",
    "is_assumed",
]
