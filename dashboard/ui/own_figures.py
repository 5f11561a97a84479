"""Whose figures an upload may change: a 담당 only those of the own departments, and only those of our own city."""

from collections.abc import Iterator, Sequence

from dashboard.access import User
from dashboard.errors import NotAllowed
from dashboard.intake import Checked
from dashboard.intake.actuals import COLUMNS
from dashboard.model import Catalog
from dashboard.present import upload_words as words

CITY, INDICATOR = COLUMNS.index("시군"), COLUMNS.index("지표코드")


def refuse_others(user: User, checked: Checked, catalog: Catalog) -> None:
    """Raise NotAllowed with the names of what is not the person's own."""
    others = list(dict.fromkeys(_others(user, checked.rows, catalog)))
    if others:
        raise NotAllowed(words.not_yours(others))


def _others(user: User, rows: Sequence[tuple[str, ...]], catalog: Catalog) -> Iterator[str]:
    if user.oversees:
        return
    for row in rows:
        city, indicator = row[CITY], catalog.indicators[row[INDICATOR]]
        if city != catalog.rules.home_city:
            yield f"{indicator.code} {indicator.name}({city})"
        elif not user.acts_for(indicator.lead_department, *indicator.helping_departments):
            yield f"{indicator.code} {indicator.name}"
