"""Step 1: the sheet to fill in, for one department and month, made when somebody asks for it."""

from functools import partial

import streamlit as st

from dashboard.access import User
from dashboard.model import Catalog, Month
from dashboard.papers.template import template, template_name
from dashboard.present import facts
from dashboard.present import upload_words as words
from dashboard.snapshot import Snapshot
from dashboard.ui import desk, exporting, inputs

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def head(now: Snapshot) -> None:
    """Title and facts of the page."""
    newest = max(now.scores, default=None)
    st.title(words.title(newest))
    if newest is not None:
        st.html(desk.drawn(facts.line, now.of(newest), now.version))


def offer(user: User, now: Snapshot) -> tuple[Month, str | None]:
    """Show the step; the month and department that were picked are those of the whole page."""
    st.html(words.step(1, *words.OFFER))
    catalog = now.catalog
    with inputs.row():
        month = Month(inputs.month(months(catalog), usual(now)))
        department = _department(user, catalog)
        city = inputs.home_or_all(catalog.rules.home_city)
    before = now.before(month)
    previous = before.actuals if before else None
    exporting.download(
        words.DOWNLOAD_TEMPLATE,
        partial(template, catalog, month, department=department, city=city, previous=previous),
        file_name=template_name(month, department=department),
        mime=XLSX,
        key="template",
    )
    return month, department


def _department(user: User, catalog: Catalog) -> str | None:
    """A 담당 picks among the own ones; one that only helps leads nothing that could be filled in."""
    every = departments(catalog)
    own = [each for each in every if each in user.departments]
    if user.oversees or not own:
        return inputs.department(every)
    return inputs.own_department(own)


def months(catalog: Catalog) -> list[Month]:
    """Every month that the rulebook counts, with reports or without."""
    rules = catalog.rules
    years = range(rules.start.year, rules.joint_cutoff.year + 1)
    every = (Month(f"{year}-{number:02d}") for year in years for number in range(1, 13))
    return [each for each in every if rules.start <= each <= rules.joint_cutoff]


def usual(now: Snapshot) -> Month:
    """The newest month with reports while our city still owes some of it, else the next one due."""
    every = months(now.catalog)
    newest = max(now.scores, default=None)
    if newest is None:
        return every[0]
    home = now.scores[newest].cities[now.catalog.rules.home_city]
    return newest if home.not_submitted else next((each for each in every if each > newest), newest)


def departments(catalog: Catalog) -> list[str]:
    """주관부서 by name."""
    return sorted({each.lead_department for each in catalog.indicators.values() if each.lead_department})
