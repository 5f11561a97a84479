"""Levers: which indicator is worth most until the cut-off, what it needs, and whose it is."""

import streamlit as st

from dashboard.present import cliffs, levers, official_grades
from dashboard.ui import desk, forecasts, inputs, pushes
from dashboard.ui.page import open_page

open_page("levers")

now = desk.current()
with inputs.row():
    scores = now.of(inputs.month(list(now.scores)))
    field = inputs.field({code: each.name for code, each in now.catalog.fields.items()})
    department = inputs.department(levers.departments(scores))
city = now.catalog.rules.home_city
outlook = forecasts.outlook(now, scores.month)
found = pushes.levers(now, scores.month, city)

st.title(desk.drawn(levers.title, outlook, found, scores))
st.html(desk.drawn(levers.top, outlook, found, scores, now.version))
st.html(
    desk.drawn(levers.worth, outlook, found, scores, field, department)
    + desk.drawn(official_grades.could_change, outlook, found, scores)
    + desk.drawn(cliffs.cliffs, scores, city)
)
