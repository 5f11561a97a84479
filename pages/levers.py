"""Levers: which indicator is worth most for its effort until the cut-off, what it needs, and whose it is."""

import streamlit as st

from dashboard.present import cliffs, horizon, levers, levers_table, official_grades
from dashboard.ui import desk, forecasts, inputs, planning, pushes
from dashboard.ui.page import open_page

open_page("levers")

now = desk.current()
with inputs.row():
    scores = forecasts.scores(now, inputs.month(forecasts.months(now)))
    field = inputs.field({code: each.name for code, each in now.catalog.fields.items()})
    department = inputs.department(levers.departments(scores))
city, outlook = now.catalog.rules.home_city, forecasts.outlook(now, scores.month)
found, costs = pushes.levers(now, scores.month, city), planning.of_indicators(scores)
unseen = forecasts.unseen_lines(now, scores.month) is not None

st.title(desk.drawn(levers.title, outlook, found, scores, costs))
st.html(desk.drawn(levers.top, outlook, found, scores, now.version, rivals_unseen=unseen))
st.html(desk.drawn(horizon.limit, outlook, scores, city))
st.html(
    desk.drawn(levers_table.worth, outlook, found, scores, field, department, costs)
    + desk.drawn(official_grades.could_change, outlook, found, scores)
)
planning.enter(scores, costs)
planning.seek(now, scores, city, costs)
st.header(cliffs.HEADING)
st.html(desk.drawn(cliffs.cliffs, scores, city))
st.header(horizon.HEADING)
later = forecasts.at_the_years_end(now, scores.month)
st.html(desk.drawn(horizon.two_years, outlook, later, scores, city))
