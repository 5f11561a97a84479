"""Grades: every indicator of every city as a letter, or one city's indicators by field."""

import streamlit as st

from dashboard.present import downloads, facts, grid, grid_choice, labels, roster
from dashboard.ui import desk, exporting, inputs
from dashboard.ui.page import open_page

open_page("grades")

now = desk.current()
with inputs.row():
    scores = now.of(inputs.month(list(now.scores), now.newest))
    city = inputs.any_city(list(now.catalog.cities))
    group = None if city else inputs.any_group(list(now.catalog.groups))
    field = inputs.field({each.code: each.name for each in now.catalog.fields.values()})
    grade = inputs.grade(now.catalog.rules.grades)
    department = inputs.department(grid_choice.departments(scores))
choice = grid_choice.Choice(group, field, grade, department)

if city:
    paces = desk.paces(now, scores.month)
    st.title(desk.drawn(roster.title, scores, choice, city))
    st.html(
        desk.drawn(facts.line, scores, now.version) + desk.drawn(roster.roster, scores, choice, city, paces)
    )
else:
    st.title(desk.drawn(grid.title, scores, choice))
    st.html(desk.drawn(facts.line, scores, now.version) + desk.drawn(grid.grid, scores, choice))
exporting.download(
    labels.DOWNLOAD_GRADES,
    downloads.ready(scores, choice, city),
    file_name=downloads.name(scores, city),
    mime=downloads.CSV,
    key="csv",
)
