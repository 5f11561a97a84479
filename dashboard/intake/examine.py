"""Bytes to a checked upload in one step; a file that is no table is one more finding."""

from collections.abc import Mapping
from datetime import date

from dashboard.errors import NotReadable
from dashboard.intake.check import Previous, check
from dashboard.intake.checked import Checked
from dashboard.intake.refusal import safe_name
from dashboard.intake.sheet import read
from dashboard.model import Catalog, Month


def examine(
    raw: bytes,
    name: str,
    *,
    month: Month | None,
    catalog: Catalog,
    previous: Previous | None = None,
    mapping: Mapping[str, str] | None = None,
    today: date | None = None,
) -> Checked:
    """Read and check; raises nothing whatever the bytes are."""
    try:
        sheet = read(raw, name, mapping=mapping)
    except NotReadable as refused:
        return Checked(safe_name(name), raw, month or catalog.rules.start, (), refused.findings)
    return check(sheet, month=month, catalog=catalog, previous=previous, today=today)
